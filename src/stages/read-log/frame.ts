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

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= ZERO && byte <= NINE

/** Longest timestamp of a runner, in bytes. */
const TIMESTAMP = 34

/** Where the line begins behind the time a runner put before it. */
const behindTimestamp = (bytes: Buffer): number => {
  if (!isDigit(bytes[0]) || bytes[4] !== DASH) return 0
  const end = bytes.subarray(0, TIMESTAMP).indexOf(ZULU)
  return end < 0 ? 0 : end + 2
}

/** `#12 …` without a time: the name or the end of a step. */
const isNumbered = (bytes: Buffer, from: number): boolean => {
  let at = from + 1
  while (isDigit(bytes[at])) at++
  return at > from + 1 && bytes[at] === SPACE && !isDigit(bytes[at + 1])
}

/** Does the line belong to the frame of a build: names and ends of steps, rules, rows drawn for a terminal. */
export const isFrame = (bytes: Buffer): boolean => {
  const start = behindTimestamp(bytes)
  let at = start
  while (bytes[at] === SPACE && at < start + 8) at++
  switch (bytes[at]) {
    case HASH:
      return isNumbered(bytes, at)
    case DASH:
      return bytes[at + 5] === DASH
    case EQUALS:
      return bytes[at + 1] === GREATER
    case GREATER:
      return at > start
    case STEP:
      return bytes.subarray(at, at + 5).toString('latin1') === 'Step '
    default:
      return false
  }
}

/** May the line be a record of `--progress=rawjson`, perhaps after a timestamp. */
export const mayHoldRecord = (bytes: Buffer): boolean =>
  bytes[0] === BRACE || (isDigit(bytes[0]) && bytes[behindTimestamp(bytes)] === BRACE)
