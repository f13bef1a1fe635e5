/** What main leaves for the post step; no secrets, no inputs. */
export interface RunState {
  readonly version: string
  /** What to save: the key it goes under and the directory; null when there is nothing to keep. */
  readonly keep: {
    readonly key: string
    readonly restored: 'exact' | 'prefix' | 'miss' | 'off'
    readonly shouldSave: boolean
    readonly gomodcache: string
  } | null
}

/** The state as text, for the one key it is stored under. */
export const writeState = (state: RunState): string => JSON.stringify(state)

const RESTORED: readonly unknown[] = ['exact', 'prefix', 'miss', 'off']

const isKeep = (value: unknown): boolean => {
  if (value === null) return true
  const keep = (typeof value === 'object' ? value : {}) as Partial<NonNullable<RunState['keep']>>
  const isText = typeof keep.key === 'string' && typeof keep.gomodcache === 'string'
  return isText && typeof keep.shouldSave === 'boolean' && RESTORED.includes(keep.restored)
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
