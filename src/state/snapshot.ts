/** What the post step is to upload, and to remove then. */
export interface SnapshotState {
  /** Names for the artifact: the first that is free is taken. */
  readonly names: readonly string[]
  /** Absolute directory that holds it and nothing else. */
  readonly directory: string
  /** Names in it. */
  readonly files: readonly string[]
}

const isNames = (value: unknown, form: RegExp): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string' && form.test(one))

/** No path, no hidden file, and nothing the artifact service refuses. */
const NAME = /^[A-Za-z0-9][\w.-]{0,199}$/

/** Directory of the snapshot in the directory of a run. */
export const snapshotDirectory = (run: string): string => `${run}/snapshot`

/** The state as text, for the one key it is stored under. */
export const writeSnapshotState = (state: SnapshotState): string => JSON.stringify(state)

/** Reads what `writeSnapshotState` wrote; null for anything else, and for a directory that is not of a run below `temp`. */
export const readSnapshotState = (text: string, temp: string): SnapshotState | null => {
  try {
    const { names, directory, files } = JSON.parse(text) as Partial<Record<keyof SnapshotState, unknown>>
    if (temp === '' || typeof directory !== 'string' || !directory.startsWith(temp)) return null
    const isOurs = /^\/go-docker-build-\d+\/snapshot$/.test(directory.slice(temp.length))
    if (!isOurs || !isNames(names, NAME) || !isNames(files, NAME)) return null
    return { names: names as string[], directory, files: files as string[] }
  } catch {
    return null
  }
}
