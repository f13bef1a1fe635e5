import type { Tried } from './attempt.ts'

/** What a build made, as the outputs have it: ids, the metadata as JSON (all empty where there are none), and its standard output. */
export const madeBy = ({
  outcome,
}: Tried): {
  readonly image: { readonly imageid: string; readonly digest: string; readonly metadata: string }
  readonly stdout: string
} => ({
  image: {
    imageid: outcome.imageId ?? '',
    digest: outcome.digest ?? '',
    metadata: outcome.metadata === null ? '' : JSON.stringify(outcome.metadata, null, 2),
  },
  stdout: outcome.stdout,
})
