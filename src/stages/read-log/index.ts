import type { BuildLog } from '../../model/log.ts'
import { readBare } from './bare.ts'
import { readClassic } from './classic.ts'
import { finish } from './finish.ts'
import { readPlain } from './plain.ts'
import { renderRawjson } from './rawjson.ts'
import { isRecord } from './solve-status.ts'
import { type RawLine, unwrap } from './unwrap.ts'

const PLAIN =
  /^\s{0,8}#\d+ (?:\[|\d+\.\d{1,3}(?: |$)|DONE|CACHED|CANCELED|ERROR: |sha256:|building with |(?:ex|im)porting |resolve |transferring )|^ ?=> (?:ERROR |CACHED |CANCELED )?\[|^ > .+:$|\bfailed to solve\b/
const CLASSIC = /^Step \d+\/\d+ : /

const formatOf = (lines: readonly RawLine[]): BuildLog['format'] => {
  let isClassic = false
  let isPlain = false
  for (const { text } of lines) {
    if (isRecord(text)) return 'rawjson'
    isPlain ||= PLAIN.test(text)
    isClassic ||= CLASSIC.test(text)
  }
  if (isPlain) return 'plain'
  return isClassic ? 'classic' : 'bare'
}

/** Reads a build log of any form into steps and lines; text without a known form is one step. */
export const readLog = (text: string): BuildLog => {
  const raw = unwrap(text)
  const format = formatOf(raw.lines)
  switch (format) {
    case 'rawjson':
      return finish(renderRawjson(raw.lines).draft, format)
    case 'plain':
      return finish(readPlain(raw.lines), format)
    case 'classic':
      return finish(readClassic(raw.lines), format)
    case 'bare':
      return finish(readBare(raw), format)
  }
}

/** A log of `--progress=rawjson` as the text a person reads; line numbers of a log that was read so refer to it. Other text is unchanged. */
export const toPlain = (rawjson: string): string => {
  const { lines } = unwrap(rawjson)
  return formatOf(lines) === 'rawjson' ? `${renderRawjson(lines).rows.join('\n')}\n` : rawjson
}
