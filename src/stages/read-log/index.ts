import type { BuildLog } from '../../model/log.ts'
import { LogReader } from './reader.ts'

export { LogReader } from './reader.ts'

const readerOf = (text: string, literals?: readonly string[]): LogReader => {
  const reader = new LogReader(literals)
  reader.push(Buffer.from(text, 'utf8'))
  return reader
}

/** Reads a build log of any form into steps and lines; text without a known form is one step. */
export const readLog = (text: string, literals?: readonly string[]): BuildLog =>
  readerOf(text, literals).end()

/** A log of `--progress=rawjson` as the text a person reads; line numbers of a log that was read so refer to it. Other text is unchanged. */
export const toPlain = (rawjson: string): string => {
  const rows = readerOf(rawjson).rows()
  return rows === null ? rawjson : `${rows.join('\n')}\n`
}
