/** How much a finding weighs: the build fails, it may fail or leaks something, or it is only slower than it could be. */
export type Severity = 'error' | 'warning' | 'notice'

/** Something that will make a build fail, slow or unsafe, seen before it runs. */
export interface Finding {
  /** Name of what was looked for, e.g. `toolchain.image-too-old`; never renamed or reused. */
  readonly id: string
  readonly severity: Severity
  /** File as the repository names it; null for what is not in a file. */
  readonly path: string | null
  /** 1-based; null for a whole file. */
  readonly line: number | null
  /** What was seen and why it matters, one or two sentences. */
  readonly text: string
  /** What to do: a change or a command that can be pasted. */
  readonly do: string
  /** Label of the build failure it prevents; null for what does not fail a build. */
  readonly prevents: string | null
}
