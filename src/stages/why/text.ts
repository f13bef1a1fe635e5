import type { BuildInputsRecord } from '../../model/build-inputs.ts'
import { atDepth } from './depth.ts'

const HEAD = 'go-docker-build inputs 1'

/** Characters a record takes at most; directories are put together until it does. */
export const MOST_CHARACTERS = 200_000

const word = (text: string): string => encodeURI(text).replaceAll('#', '%23').replaceAll('?', '%3F') || '-'
const plain = (text: string): string => (text === '-' ? '' : decodeURIComponent(text))

/** Each path without what it shares with the one before it. */
const fileLines = (files: Readonly<Record<string, string>>): string[] => {
  let last = ''
  return Object.keys(files)
    .sort()
    .map((path) => {
      let shared = 0
      while (shared < Math.min(path.length, last.length) && path[shared] === last[shared]) shared += 1
      // A pair that makes one character stays together.
      if (/[\ud800-\udbff]/.test(path[shared - 1] ?? '')) shared -= 1
      last = path
      return `f ${shared} ${word(path.slice(shared))} ${files[path]}`
    })
}

const write = (record: BuildInputsRecord): string =>
  [
    HEAD,
    `commit ${record.commit ?? '-'}`,
    `target ${word(record.target)}`,
    `platforms ${record.platforms.map(word).join(' ')}`.trimEnd(),
    ...Object.entries(record.args).map(([name, id]) => `arg ${word(name)} ${id}`),
    ...Object.entries(record.images).map(([name, id]) => `image ${word(name)} ${id}`),
    ...Object.entries(record.stages).map(([name, ids]) => ['stage', word(name), ...ids].join(' ')),
    ...(record.files === null ? [] : [`files ${record.depth ?? '-'}`, ...fileLines(record.files)]),
    '',
  ].join('\n')

/** A record as text of at most 200,000 characters, to be kept between runs. */
export const inputsToText = (record: BuildInputsRecord, hash: (text: string) => string): string => {
  const whole = write(record)
  const { files } = record
  if (whole.length <= MOST_CHARACTERS || files === null) return whole
  const deepest = Math.max(...Object.keys(files).map((path) => path.split('/').length))
  for (let depth = deepest - 1; depth >= 1; depth -= 1) {
    const text = write({ ...record, depth, files: atDepth(files, depth, hash) })
    if (text.length <= MOST_CHARACTERS) return text
  }
  return write({ ...record, files: null })
}

/** Reads such a text again; null for anything else. */
export const inputsFromText = (text: string): BuildInputsRecord | null => {
  const [head, ...lines] = text.split('\n')
  if (head !== HEAD || !text.endsWith('\n')) return null
  const record = {
    commit: null as string | null,
    files: null as Record<string, string> | null,
    depth: null as number | null,
    args: {} as Record<string, string>,
    images: {} as Record<string, string>,
    platforms: [] as string[],
    target: '',
    stages: {} as Record<string, readonly string[]>,
  }
  let last = ''
  try {
    for (const line of lines.filter((one) => one !== '')) {
      const [kind = '', first = '', ...rest] = line.split(' ')
      const [id = ''] = rest
      if (kind === 'commit') record.commit = first === '-' ? null : first
      else if (kind === 'target') record.target = plain(first)
      else if (kind === 'platforms') record.platforms = [first, ...rest].filter(Boolean).map(plain)
      else if (kind === 'arg') record.args[plain(first)] = id
      else if (kind === 'image') record.images[plain(first)] = id
      else if (kind === 'stage') record.stages[plain(first)] = rest
      else if (kind === 'files') {
        record.files = {}
        record.depth = first === '-' ? null : Number(first)
      } else if (kind === 'f' && record.files !== null) {
        last = last.slice(0, Number(first)) + plain(id)
        record.files[last] = rest[1] ?? ''
      } else return null
    }
  } catch {
    return null
  }
  return record
}
