/** Where the record of a build that passed is, and the key the post step saves it under. */
export interface GreenState {
  readonly key: string
  readonly directory: string
}

/** The state as text, for the one key it is stored under. */
export const writeGreenState = (state: GreenState): string => JSON.stringify(state)

/** Reads what `writeGreenState` wrote; null for anything else, and for any other directory below `temp`. */
export const readGreenState = (text: string, temp: string): GreenState | null => {
  try {
    const { key, directory } = JSON.parse(text) as Partial<Record<keyof GreenState, unknown>>
    const isOurs = temp !== '' && directory === greenDirectory(temp)
    return isOurs && typeof key === 'string' && key.startsWith('go-docker-build-green-')
      ? { key, directory: greenDirectory(temp) }
      : null
  } catch {
    return null
  }
}

/** Directory of the record below the runner's temporary one: the same in every run, as the cache service goes by it. */
export const greenDirectory = (temp: string): string => `${temp}/go-docker-build-green`
