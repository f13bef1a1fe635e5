/** The first input of a step that is not what it was in the last green build. */
export type Cause =
  /** No result was to be used: `no-cache` was asked for. */
  | { readonly kind: 'asked' }
  /** The instruction is new, or its text is another one; `isRemoved`: one before it is gone. */
  | { readonly kind: 'line'; readonly line: number; readonly isRemoved: boolean }
  /** The flags of the instruction are others: a mount, `--chmod`. */
  | { readonly kind: 'flags'; readonly line: number }
  | {
      readonly kind: 'file'
      readonly line: number
      readonly path: string
      readonly change: 'added' | 'changed' | 'removed'
      /** Files of the same line that changed too. */
      readonly others: number
    }
  | { readonly kind: 'argument'; readonly line: number; readonly name: string }
  /** The name stands for other bytes than before; digests cut short. */
  | {
      readonly kind: 'image'
      readonly line: number
      readonly image: string
      readonly from: string
      readonly to: string
    }
  /** What an address gives, which BuildKit asks each time. */
  | { readonly kind: 'remote'; readonly line: number; readonly address: string }
  /** A line gives another result each time it runs: it reads the clock or the network. */
  | { readonly kind: 'clock'; readonly line: number; readonly program: string }
  | { readonly kind: 'platforms' }
  /** Nothing changed: the builder had no result of it any more. */
  | { readonly kind: 'absent' }

/** Arguments that by their name are another value in every build. */
const EVERY_BUILD =
  /(?:^|_)(?:DATE|TIME|TIMESTAMP|CREATED|NOW|RUN_ID|RUN_NUMBER|BUILD_(?:ID|NUMBER|NUM)|SHA|COMMIT|REVISION|REV|VCS_REF|GIT_\w+)$|BUILD(?:DATE|TIME)/i

const others = (count: number): string =>
  count === 0 ? '' : `, and ${count} more ${count === 1 ? 'file' : 'files'}`

const fileSentence = ({ path, change, others: more }: Extract<Cause, { kind: 'file' }>): string => {
  if (path === '.git/')
    return 'the directory .git is copied too, and it changes with every commit; put .git into .dockerignore'
  if (path.endsWith('/')) return `files in ${path} changed${others(more)}`
  return `${path} ${change === 'changed' ? 'changed' : `was ${change}`}${others(more)}`
}

const textOf = (cause: Cause): string => {
  switch (cause.kind) {
    case 'asked':
      return 'no-cache asks for it'
    case 'line':
      return cause.isRemoved ? 'a line before it was removed or moved' : 'the line is new or was changed'
    case 'flags':
      return 'the flags of the line were changed'
    case 'file':
      return fileSentence(cause)
    case 'argument':
      return EVERY_BUILD.test(cause.name)
        ? `the build argument ${cause.name} has another value, as in every build; declare it below the lines that need not change`
        : `the build argument ${cause.name} has another value`
    case 'image':
      return `the base image ${cause.image} moved: it was sha256:${cause.from}, now it is sha256:${cause.to}`
    case 'remote':
      return `${cause.address} gives other bytes or another date, or the builder had lost those it had`
    case 'clock':
      return `nothing it depends on changed, but ${cause.program} gives another result each time it runs`
    case 'platforms':
      return 'the platforms of the build are others'
    case 'absent':
      return 'nothing it depends on changed: the builder had no result of it to use again'
  }
}

/** One sentence on a cause; `line` is that of the step, and a cause elsewhere is named with its own. */
export const sentenceOf = (cause: Cause, line: number): string => {
  const text = textOf(cause)
  return 'line' in cause && cause.line !== line ? `line ${cause.line}: ${text}` : text
}
