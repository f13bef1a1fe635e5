import type { Evidence, Location } from '../../model/diagnosis.ts'
import type { LogLine } from '../../model/log.ts'
import type { Facts } from '../../model/rule.ts'
import type { Match } from './matches.ts'

const LIMIT = 50

/** Positions named at most: as many as a check run marks. */
const POSITIONS = 1_000

/** What BuildKit and its clients put before the reason. https://github.com/docker/buildx/blob/master/cmd/buildx/main.go */
const WRAPPING = /^(?:buildx failed with: )?ERROR: (?:failed to build: )?(?:failed to solve: )?(?=\S)/

/** A line as a quotation: the reason, without the words that only say that there is one. */
export const toEvidence = ({ number, text }: LogLine): Evidence => ({
  line: number,
  text: text.replace(WRAPPING, ''),
})

/** The matches to quote and those that name positions: the best one, then the others of its rule in the same place of the log, each text once. */
export const quotable = (
  best: Match,
  all: readonly Match[],
): { readonly quoted: readonly Match[]; readonly naming: readonly Match[] } => {
  const seen = new Set([best.line.text.trim()])
  const others = all.filter((match) => {
    const text = match.line.text.trim()
    if (match.line.step !== best.line.step || seen.has(text)) return false
    seen.add(text)
    return true
  })
  const found = [best, ...others]
  return { quoted: found.slice(0, LIMIT), naming: found.slice(0, POSITIONS) }
}

/** The quotations of a diagnosis: the line to quote of its best match, then those of the others, each once. */
export const toQuotes = (best: Match, quoted: readonly Match[]): Evidence[] =>
  [...new Set([best.quoted, ...quoted.map(({ line }) => line)])].slice(0, LIMIT).map(toEvidence)

const toCount = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null

/** The file position that facts name. */
const toLocation = (facts: Facts): Location | undefined => {
  const path = facts['file']
  if (path === undefined) return undefined
  const line = toCount(facts['line'])
  return { path: path.replace(/^\.\//, ''), line, column: line === null ? null : toCount(facts['column']) }
}

/** The file positions that several facts name, each once. */
export const locationsOf = (facts: readonly Facts[]): Location[] => {
  const places = new Map<string, Location>()
  for (const one of facts) {
    const place = toLocation(one)
    const key = place === undefined ? '' : `${place.path}:${place.line}:${place.column}`
    if (place !== undefined && !places.has(key)) places.set(key, place)
  }
  return [...places.values()]
}
