import type { Entry } from './entry.ts'

/** One line of a marks file: a run, an attempt of a run, a fingerprint or a label that people called a false alarm. */
export interface Mark {
  readonly line: number
  readonly key: string
  readonly why: string
}

const KEY = /^(?:\d+(?:\/\d+)?|[0-9a-f]{12}|[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+|unknown)$/

/** Reads a marks file: on each line a key and, if one likes, the reason; `#` starts a comment. A line that is wrong is told with what is allowed. */
export const readMarks = (text: string): readonly Mark[] | string => {
  const marks: Mark[] = []
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.replace(/(?:^|\s)#.*/, '').trim()
    if (line === '') continue
    const [key = '', ...why] = line.split(/\s+/)
    if (!KEY.test(key))
      return `line ${index + 1}: ${JSON.stringify(key.slice(0, 80))} is no mark; start a line with a run id (77), an attempt of a run (77/2), a fingerprint (12 hex digits) or a label (step.script-error)`
    marks.push({ line: index + 1, key, why: why.join(' ') })
  }
  return marks
}

const keysOf = ({ runId, runAttempt, fingerprint, id }: Entry): readonly (string | null)[] => [
  runId,
  `${runId}/${runAttempt}`,
  fingerprint,
  id,
]

/** Which failures were marked, and the marks that mean none of them. */
export const markedOf = (
  failures: readonly Entry[],
  marks: readonly Mark[],
): { readonly marked: ReadonlySet<Entry>; readonly unmet: readonly Mark[] } => {
  const wanted = new Set(marks.map(({ key }) => key))
  const met = new Set<string>()
  const marked = new Set<Entry>()
  if (wanted.size > 0)
    for (const entry of failures)
      for (const key of keysOf(entry))
        if (key !== null && wanted.has(key)) {
          met.add(key)
          marked.add(entry)
        }
  return { marked, unmet: marks.filter(({ key }) => !met.has(key)) }
}
