/** One file of a snapshot; `cut` says how it may be shortened: between lines, between records of one line each, or not at all. */
export interface Part {
  readonly name: string
  readonly text: string
  readonly cut: 'lines' | 'records' | 'never'
}

/** Something that is not in the snapshot, or not whole, and why. */
export interface Lack {
  readonly name: string
  readonly why: string
}
