import { globSync, readFileSync } from 'node:fs'

/** Texts of the files that fit the patterns, from the top of the repository, in the order of their names; longer ones are left out. */
export const textsOf = (patterns: readonly string[], longest = 20_000): readonly string[] =>
  globSync(patterns, { exclude: (name) => name.includes('node_modules') })
    .sort()
    .map((path) => readFileSync(path, 'utf8'))
    .filter((text) => text.length <= longest)

/** The text as bytes; a character from U+E000 to U+E0FF is the one byte of its low half, so that bytes which are no UTF-8 can be written. */
export const bytesOf = (text: string): Buffer =>
  Buffer.concat(
    text
      .split(/([\ue000-\ue0ff])/)
      .map((part, at) =>
        at % 2 === 1 ? Buffer.from([part.charCodeAt(0) & 0xff]) : Buffer.from(part, 'utf8'),
      ),
  )

/** The bytes in pieces whose lengths the bytes decide, as a stream would bring them. */
export const piecesOf = (bytes: Buffer): readonly Buffer[] => {
  const pieces: Buffer[] = []
  for (let from = 0, step = 1 + (bytes.length % 7); from < bytes.length; from += step) {
    step = 1 + ((step * 31 + (bytes[from] ?? 0)) % (bytes.length > 4_000 ? 997 : 61))
    pieces.push(bytes.subarray(from, from + step))
  }
  return pieces
}
