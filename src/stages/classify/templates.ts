import type { BuildLog, LogLine } from '../../model/log.ts'
import { maskLine } from './fingerprint.ts'
import { isTelling } from './telling.ts'

/** Most templates of a log. */
export const MOST_TEMPLATES = 5_000

/** Lines that are masked at most; the rest of a very long log says what these say. */
const MOST_LINES = 100_000

const WIDTH = 9

/** Text forms a template has: nine digits of base 36. */
const TEMPLATE = /^[0-9a-z]{9}$/

/** Hash of 53 bits, fast and without any promise against forgers. https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js */
const hash = (text: string): number => {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2_654_435_761)
    low = Math.imul(low ^ code, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return 4_294_967_296 * (0xfffff & low) + (high >>> 0)
}

/** The template of a line: nine characters that are the same for lines that differ in numbers, hashes, versions, paths and temporary names only. */
export const templateOf = (text: string): string =>
  hash(maskLine(text)).toString(36).slice(-WIDTH).padStart(WIDTH, '0')

const addAll = (templates: Set<string>, lines: readonly LogLine[]): void => {
  for (const { text } of lines) {
    if (templates.size >= MOST_TEMPLATES) return
    if (text.trim() !== '') templates.add(templateOf(text))
  }
}

/** The templates of the lines of a green log, each once, at most 5,000: those that sound like failures first, then the last ones; what they say is no news in a red one. */
export const templatesOf = (log: BuildLog): readonly string[] => {
  const lines = log.lines.slice(-MOST_LINES).toReversed()
  const templates = new Set<string>()
  addAll(templates, lines.filter(isTelling))
  addAll(templates, lines)
  return [...templates]
}

/** Templates as text for a cache entry, the newest log first: each once, at most 5,000, nine characters and a line feed each. */
export const packTemplates = (...logs: readonly Iterable<string>[]): string =>
  [...new Set(logs.flatMap((templates) => [...templates]))]
    .slice(0, MOST_TEMPLATES)
    .map((template) => `${template}\n`)
    .join('')

/** Templates of such a text; lines that are none are left out, so that a damaged entry does no harm. */
export const unpackTemplates = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .slice(0, MOST_TEMPLATES * (WIDTH + 1))
      .split('\n')
      .filter((line) => TEMPLATE.test(line)),
  )
