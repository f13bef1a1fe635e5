/** Something the user gave that cannot work: which input, the value seen, what is allowed and how to fix it. */
export interface Problem {
  readonly input: string
  readonly seen: string
  readonly remedy: string
}

/** The problem as one line: input, value, remedy. */
export const sentenceOf = ({ input, seen, remedy }: Problem): string => {
  if (seen === '') return `${input}: ${remedy}`
  return `${input}: ${seen}${/[.!?]$/.test(seen) ? '' : '.'} ${remedy}`
}

/** A value or the problems that stand in its way; expected failures are values. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly E[] }
