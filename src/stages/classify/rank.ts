import { type Match, NAMES_CAUSE } from './matches.ts'

const namesCause = (match: Match): boolean => match.confidence >= NAMES_CAUSE

/** Order of the lines: where the cause is named the first counts, the rest is its consequence; of symptoms the last, the others were survived. */
const byPlace = (a: Match, b: Match): number =>
  namesCause(a) && !(a.rule === b.rule && a.rule.quotes === 'last')
    ? a.line.number - b.line.number
    : b.line.number - a.line.number

const isOwn = ({ rule }: Match): boolean => rule.own !== undefined

/** Best first: score, then cause before symptom, place, a rule of the repository itself, the more specific text, and the id, so that no order of rules matters. */
export const byRank = (a: Match, b: Match): number =>
  b.score - a.score ||
  Number(namesCause(b)) - Number(namesCause(a)) ||
  byPlace(a, b) ||
  Number(isOwn(b)) - Number(isOwn(a)) ||
  b.specific - a.specific ||
  (a.rule.id < b.rule.id ? -1 : a.rule.id > b.rule.id ? 1 : 0)

/** The best match of all. */
export const bestOf = (matches: Iterable<Match>): Match | undefined => {
  let best: Match | undefined
  for (const match of matches) if (best === undefined || byRank(match, best) < 0) best = match
  return best
}
