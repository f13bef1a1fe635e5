/** What main leaves for the post step; no secrets, no inputs. */
export interface RunState {
  readonly version: string
  /** What to save: the key it goes under, the module cache, and a file that lists the modules of the build; null when there is nothing to keep. */
  readonly keep: { readonly key: string; readonly gomodcache: string; readonly list: string } | null
}

/** The state as text, for the one key it is stored under. */
export const writeState = (state: RunState): string => JSON.stringify(state)

const isKeep = (value: unknown): boolean => {
  if (value === null) return true
  const { key, gomodcache, list } = (typeof value === 'object' ? value : {}) as Record<string, unknown>
  return [key, gomodcache, list].every((text) => typeof text === 'string' && text !== '')
}

/** Reads what `writeState` wrote in the same version; null for anything else. */
export const readState = (text: string, version: string): RunState | null => {
  try {
    const state = JSON.parse(text) as Partial<RunState> | null
    return state?.version === version && isKeep(state.keep) ? (state as RunState) : null
  } catch {
    return null
  }
}

/** Directory of a run below the runner's temporary one; everything of it but the incident is removed in the end. */
export const runDirectory = (temp: string, id: number): string => `${temp}/go-docker-build-${id}`

/** The temporary files of a run, as main left their place for the post step; null for any other place. */
export const readTemporary = (text: string, temp: string): string | null => {
  const [start = '', rest = ''] = [text.slice(0, temp.length), text.slice(temp.length)]
  return temp !== '' && start === temp && /^\/go-docker-build-\d+\/temporary$/.test(rest) ? text : null
}
