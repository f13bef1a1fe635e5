import type { Random } from './random.ts'

/** Characters that programs trip over: ends of lines, quotes, escapes, marks that reorder text, halves of characters. */
const ODD = [
  ...['\n', '\r', '\r\n', '\t', ' ', '\0', '\u001b[31m', '\u0085', '\u2028', '\ufeff', '\u202e', '\ud83d'],
  ...['"', "'", '`', '\\', '$', '#', '%', '&', '<', '>', '(', ')', '[', ']', '{', '}', '*', '?', '|', ';'],
  ...[':', '::', '##[', '=', ',', '.', '..', '/', '-', '--', '@', '!', '~', '^', 'é', '中', '😀', '\ue0ff'],
]

const NUMBERS = ['0', '-1', '1', '2147483648', '9007199254740993', '1e309', '00', '0x10', '1.5', 'NaN']

/** JSON values of every type, for the place of another. */
const VALUES = [
  'null',
  'true',
  '5',
  '-0.1',
  '""',
  '"x"',
  '[]',
  '{}',
  '[null]',
  '{"a":1}',
  '[[]]',
  '"\\ud800"',
]

const TOKEN = /"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?|\b(?:true|false|null)\b|[\w.-]+/g

/** Longest input that is made. */
const LONGEST = 40_000

type Mutator = (text: string, random: Random, words: readonly string[]) => string

const piece = (text: string, random: Random): readonly [number, number] => {
  const from = random.below(text.length + 1)
  return [from, Math.min(text.length, from + random.below(random.of([3, 20, 200])))]
}

const put = (text: string, random: Random, what: string): string => {
  const at = random.below(text.length + 1)
  return text.slice(0, at) + what + text.slice(at)
}

const replaceOne = (text: string, random: Random, pattern: RegExp, by: string): string => {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return put(text, random, by)
  const one = random.of(found)
  return text.slice(0, one.index) + by + text.slice(one.index + one[0].length)
}

const withLines = (text: string, change: (lines: string[]) => void): string => {
  const lines = text.split('\n')
  change(lines)
  return lines.join('\n')
}

const MUTATORS: readonly Mutator[] = [
  (text, random) => put(text, random, random.of(ODD)),
  (text, random) => put(text, random, random.of(ODD).repeat(1 + random.below(40))),
  (text, random, words) => (words.length === 0 ? text : put(text, random, random.of(words))),
  (text, random, words) => (words.length === 0 ? text : replaceOne(text, random, TOKEN, random.of(words))),
  (text, random) => replaceOne(text, random, TOKEN, random.of(VALUES)),
  (text, random) => replaceOne(text, random, /\d+/g, random.of(NUMBERS)),
  (text, random) => replaceOne(text, random, /[^\w\s]/g, random.of(ODD)),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => {
    const [from, to] = piece(text, random)
    return text.slice(0, from) + text.slice(to)
  },
  (text, random) => {
    const [from, to] = piece(text, random)
    return put(text, random, text.slice(from, to))
  },
  (text, random) => {
    const [from, to] = piece(text, random)
    return text.slice(0, to) + text.slice(from, to).repeat(1 + random.below(30)) + text.slice(to)
  },
  (text, random) => {
    const [from, to] = piece(text, random)
    const part = text.slice(from, to)
    const other = part === part.toUpperCase() ? part.toLowerCase() : part.toUpperCase()
    return text.slice(0, from) + other + text.slice(to)
  },
  (text, random) =>
    withLines(text, (lines) => {
      lines.splice(random.below(lines.length), 1)
    }),
  (text, random) =>
    withLines(text, (lines) => {
      lines.splice(random.below(lines.length), 0, lines[random.below(lines.length)] as string)
    }),
  (text, random) =>
    withLines(text, (lines) => {
      const [one, other] = [random.below(lines.length), random.below(lines.length)]
      const kept = lines[one] as string
      lines[one] = lines[other] as string
      lines[other] = kept
    }),
]

/** An input near one of the seeds: part of another one now and then, then up to eight changes. */
export const mutate = (seeds: readonly string[], words: readonly string[], random: Random): string => {
  let text = random.of(seeds)
  if (random.below(6) === 0) {
    const [from, to] = piece(random.of(seeds), random)
    text = put(text, random, random.of(seeds).slice(from, to))
  }
  for (let left = random.below(9); left > 0; left--) text = random.of(MUTATORS)(text, random, words)
  return text.slice(0, LONGEST)
}
