/** Code points from the first to the second, both within. */
export type Range = readonly [number, number]

/** What stands between two characters: the ends of the line, a boundary of a word, or none. */
export type Place = 'start' | 'end' | 'boundary' | 'no-boundary'

/** A parsed expression. */
export type Node =
  | { readonly kind: 'empty' }
  | { readonly kind: 'one'; readonly ranges: readonly Range[] }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'all'; readonly parts: readonly Node[] }
  | { readonly kind: 'either'; readonly branches: readonly Node[] }
  | {
      readonly kind: 'repeat'
      readonly of: Node
      readonly min: number
      /** Infinity: without end. */
      readonly max: number
      readonly isLazy: boolean
    }
  | { readonly kind: 'fact'; readonly name: string; readonly of: Node }

/** Why an expression cannot be used. */
export interface Fault {
  /** Offset in the expression, 0 for its first character. */
  readonly at: number
  /** What was seen, and what to write in its place. */
  readonly message: string
}
