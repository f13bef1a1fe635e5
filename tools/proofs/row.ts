/** A test that proves a row: its file and its titles as they stand there, those of the blocks around it first; a title of a table with a value in it is that line alone. */
export interface Proof {
  readonly file: string
  readonly titles: readonly string[]
}

/** What goes wrong, or who attacks, what is promised then, and the tests that prove it. */
export interface Row {
  /** `1` … for a fault, `T1` … for a threat. */
  readonly id: string
  readonly what: string
  readonly promise: string
  /** What the user sees; of threats nothing. */
  readonly seen?: string
  readonly proofs: readonly [Proof, ...Proof[]]
}

/** A test of a file, `__tests__/…` or `e2e/…`, by its titles. */
export const proof = (file: string, ...titles: readonly string[]): Proof => ({
  file: `${file}.test.ts`,
  titles,
})
