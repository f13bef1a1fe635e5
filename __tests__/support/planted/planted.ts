/** A mistake planted in a repository, and the nearest repository without it. */
export interface Planted {
  readonly id: string
  readonly name: string
  /** Files by path; sizes of files without text by a path that ends in `#BYTES`. */
  readonly files: Readonly<Record<string, string>>
  /** Where it must be found: `PATH:LINE SEVERITY`, line `-` for a whole file. */
  readonly at: string
  readonly platforms?: readonly string[]
  /** What changes in the files to make it right; null takes a file away. */
  readonly mended: Readonly<Record<string, string | null>>
}

/** A repository in which something looks like a mistake and is none: nothing of that kind may be found. */
export interface Innocent {
  readonly id: string
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly platforms?: readonly string[]
}
