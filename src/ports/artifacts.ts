/** Files of one directory that are to be kept with the workflow run. */
export interface ArtifactRequest {
  readonly name: string
  /** Absolute; `files` are names in it. */
  readonly directory: string
  readonly files: readonly string[]
  readonly days: number
}

/** What became of an artifact. */
export type ArtifactAnswer =
  | { readonly ok: true; readonly id: number; readonly bytes: number } // bytes that were sent
  | {
      readonly ok: false
      /** `absent` no service here, `taken` another artifact of the run has the name, `denied` this token may not, `full` the storage is used up, `late` no end in time, `failed` any other fault. */
      readonly kind: 'absent' | 'taken' | 'denied' | 'full' | 'late' | 'failed'
      readonly why: string
    }

/** The artifact service of the runner; every fault is a value, and none holds a run up for long. */
export interface Artifacts {
  upload(request: ArtifactRequest): Promise<ArtifactAnswer>
}
