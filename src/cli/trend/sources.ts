import { createReadStream, readFileSync, statSync } from 'node:fs'
import { open, opendir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { LARGEST, readArchive } from './archive.ts'

/** One value that should be an incident, or why there is none; `name` says where it stands. */
export interface Piece {
  readonly name: string
  readonly value?: unknown
  readonly why?: string
}

/** Names of files in folders and archives that may hold incidents; other files beside them, such as logs, are passed over. */
const isIncidentName = (name: string): boolean =>
  /(?:^|\/)[^/]*incident[^/]*\.(?:json|ndjson|jsonl)$/i.test(name)
const isArchiveName = (name: string): boolean => /\.zip$/i.test(name)

const whyOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error))

const parsed = (name: string, text: string): Piece => {
  try {
    return { name, value: JSON.parse(text) }
  } catch {
    return { name, why: 'is no JSON' }
  }
}

const piecesOfLine = (name: string, number: number, line: string): readonly Piece[] =>
  line.trim() === '' ? [] : [parsed(`${name}:${number}`, line)]

/** Lines of a stream, each of at most so many bytes; a longer one is given as null. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<string | null> {
  let parts: Buffer[] = []
  let bytes = 0
  const line = (): string | null => {
    const text = bytes > LARGEST ? null : Buffer.concat(parts).toString('utf8')
    parts = []
    bytes = 0
    return text
  }
  const push = (part: Buffer) => {
    bytes += part.length
    if (bytes <= LARGEST) parts.push(part)
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      push(chunk.subarray(from, at))
      yield line()
      from = at + 1
    }
    push(chunk.subarray(from))
  }
  if (bytes > 0) yield line()
}

/** Values of a stream with one JSON value a line. */
export async function* readLines(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  let number = 0
  for await (const line of linesOf(chunks)) {
    number += 1
    if (line === null) yield { name: `${name}:${number}`, why: `has more than ${LARGEST} bytes` }
    else yield* piecesOfLine(name, number, line)
  }
}

/** One JSON value, or one a line. */
const piecesOf = (name: string, text: string): readonly Piece[] => {
  const whole = parsed(name, text)
  if (whole.why === undefined) return [whole]
  const lines = text.split('\n').flatMap((line, at) => piecesOfLine(name, at + 1, line))
  return lines.length > 1 && lines[0]?.why === undefined ? lines : [whole]
}

/** Read at once: thousands of small files one after the other are read faster so than with a wait for each. */
async function* readOne(path: string, name: string): AsyncGenerator<Piece> {
  const isLarge = () => statSync(path).size > LARGEST
  if (isArchiveName(path)) yield* readZip(path, name)
  else if (/\.(?:ndjson|jsonl)$/i.test(path) || isLarge())
    yield* readLines(name, createReadStream(path, { highWaterMark: 1_048_576 }) as AsyncIterable<Buffer>)
  else {
    const bytes = readFileSync(path)
    if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04') yield* readZip(path, name)
    else yield* piecesOf(name, bytes.toString('utf8'))
  }
}

async function* readZip(path: string, name: string): AsyncGenerator<Piece> {
  for await (const { name: inner, text, why } of readArchive(path, isIncidentName))
    if (text === undefined) yield { name: `${name}: ${inner}`, why: why ?? '' }
    else yield* piecesOf(`${name}: ${inner}`, text)
}

async function* tolerant(path: string, name: string): AsyncGenerator<Piece> {
  try {
    yield* readOne(path, name)
  } catch (error) {
    yield { name, why: `cannot be read (${whyOf(error)})` }
  }
}

async function* readFolder(path: string, name: string): AsyncGenerator<Piece> {
  for await (const item of await opendir(path)) {
    const [inner, shown] = [join(path, item.name), join(name, item.name)]
    if (item.isDirectory()) {
      try {
        yield* readFolder(inner, shown)
      } catch (error) {
        yield { name: shown, why: `cannot be read (${whyOf(error)})` }
      }
    } else if (item.isFile() && (isIncidentName(item.name) || isArchiveName(item.name)))
      yield* tolerant(inner, shown)
  }
}

/** All values of a file (JSON, one JSON value a line, or a zip of such files) or of a folder and those below it, one in memory at a time. Throws where the path itself cannot be read. */
export async function* readPieces(path: string, name: string): AsyncGenerator<Piece> {
  if ((await stat(path)).isDirectory()) yield* readFolder(path, name)
  else {
    await (await open(path)).close()
    yield* tolerant(path, name)
  }
}
