const code = (character: string): number => character.charCodeAt(0)

const ZERO = code('0')
const NINE = code('9')
const SPACE = code(' ')
const HASH = code('#')
const DASH = code('-')
const GREATER = code('>')
const EQUALS = code('=')
const BRACE = code('{')
const STEP = code('S')
const ZULU = code('Z')
const LINE_FEED = code('\n')

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte <= NINE

/** Longest timestamp of a runner, in bytes. */
const TIMESTAMP = 34

/** Where the line begins behind the time a runner put before it. */
const behindTimestamp = (bytes: Buffer, from: number): number => {
  if (!isDigit(bytes[from]) || bytes[from + 4] !== DASH) return from
  for (let at = from; at < from + TIMESTAMP && bytes[at] !== LINE_FEED; at++)
    if (bytes[at] === ZULU) return bytes[at + 1] === LINE_FEED ? at + 1 : at + 2
  return from
}

/** `#12 …` without a time: the name or the end of a step. */
const isNumbered = (bytes: Buffer, from: number): boolean => {
  let at = from + 1
  while (isDigit(bytes[at])) at++
  return at > from + 1 && bytes[at] === SPACE && !isDigit(bytes[at + 1])
}

/** `------`, above and below a block at the end. */
const isRule = (bytes: Buffer, from: number): boolean => {
  for (let at = from; at < from + 6; at++) if (bytes[at] !== DASH) return false
  return true
}

/** Does the line that begins there belong to the frame of a build: names and ends of steps, rules, rows drawn for a terminal. Nothing is read beyond its line feed. */
export const isFrame = (bytes: Buffer, from: number): boolean => {
  const start = behindTimestamp(bytes, from)
  let at = start
  while (bytes[at] === SPACE && at < start + 8) at++
  switch (bytes[at]) {
    case HASH:
      return isNumbered(bytes, at)
    case DASH:
      return isRule(bytes, at)
    case EQUALS:
      return bytes[at + 1] === GREATER
    case GREATER:
      return at > start
    case STEP:
      return bytes.toString('latin1', at, at + 5) === 'Step '
    default:
      return false
  }
}

/** May the line that begins there be a record of `--progress=rawjson`, perhaps after a timestamp. */
export const mayHoldRecord = (bytes: Buffer, from: number): boolean =>
  bytes[from] === BRACE || (isDigit(bytes[from]) && bytes[behindTimestamp(bytes, from)] === BRACE)
