import { Buffer } from 'node:buffer'
import type { Git } from './git.ts'

/** Bytes of one file that are read; larger ones count as empty. */
const MAX_BLOB_BYTES = 1_000_000

/** Bytes read in one go; what comes after is left out. */
const MAX_TOTAL_BYTES = 64_000_000

/** Files and directories asked for in one go. */
const MAX_ASKED = 20_000

/** A file at a commit. */
export interface Asked {
  readonly commit: string
  readonly path: string
}

/** What git holds at `commit:path`: its object id, and the text when it is a file that was read. */
export interface Held {
  readonly id: string
  readonly text: string
}

const keyOf = ({ commit, path }: Asked): string => `${commit}:${path}`

/** Reads many files at many commits with two git calls; what is not there has no entry, a directory and a file over 1 MB have an empty text. */
export const readBlobs = async (
  git: Git,
  asked: readonly Asked[],
  withText = true,
): Promise<ReadonlyMap<string, Held>> => {
  // One question a line: a path with a line break cannot be asked for.
  const keys = [...new Set(asked.map(keyOf))].filter((key) => !/[\n\r]/.test(key)).slice(0, MAX_ASKED)
  if (keys.length === 0) return new Map()
  const format = '--batch-check=%(objectname) %(objecttype) %(objectsize)'
  const checked = await git(['cat-file', format], { input: `${keys.join('\n')}\n` })
  const rows = checked.stdout.split('\n')
  const found = keys.flatMap((key, at) => {
    const [, id, type, size] = /^([0-9a-f]{40,64}) (blob|tree|commit) (\d+)$/.exec(rows[at] ?? '') ?? []
    return id === undefined ? [] : [{ key, id, isText: type === 'blob' && Number(size) <= MAX_BLOB_BYTES }]
  })
  const ids = [...new Set(found.filter(({ isText }) => isText).map(({ id }) => id))]
  const texts = withText ? await readTexts(git, ids) : new Map<string, string>()
  return new Map(found.map(({ key, id }) => [key, { id, text: texts.get(id) ?? '' }]))
}

const readTexts = async (git: Git, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const texts = new Map<string, string>()
  if (ids.length === 0) return texts
  const chunks: Buffer[] = []
  let bytes = 0
  const keep = (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes <= MAX_TOTAL_BYTES) chunks.push(chunk)
  }
  await git(['cat-file', '--batch'], { input: `${ids.join('\n')}\n`, onStdout: keep })
  const all = Buffer.concat(chunks)
  for (let at = 0; at < all.length; ) {
    const end = all.indexOf(10, at)
    const [id = '', , size = ''] = end < 0 ? [] : all.toString('latin1', at, end).split(' ')
    const length = Number(size)
    if (end < 0 || size === '' || end + 1 + length > all.length) break
    texts.set(id, all.toString('utf8', end + 1, end + 1 + length))
    at = end + length + 2
  }
  return texts
}
