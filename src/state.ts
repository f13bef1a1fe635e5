import type { KeepLayersState } from './model/layers.ts'
import type { KeepSeedState } from './model/seed.ts'

/** What is to be saved of the modules: the key it goes under, the module cache, and a file that lists the modules of the build. */
export interface KeepModulesState {
  readonly key: string
  readonly gomodcache: string
  readonly list: string
}

/** What main leaves for the post step; no secrets, no inputs. */
export interface RunState {
  readonly version: string
  /** What to save of the modules, of compiled packages and of layers; null where there is nothing to keep. */
  readonly keep: {
    readonly modules: KeepModulesState | null
    readonly build: KeepSeedState | null
    readonly layers: KeepLayersState | null
  }
}

/** The state as text, for the one key it is stored under. */
export const writeState = (state: RunState): string => JSON.stringify(state)

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}

const isModules = (value: unknown): boolean => {
  const { key, gomodcache, list } = fieldsOf(value)
  return [key, gomodcache, list].every((text) => typeof text === 'string' && text !== '')
}

const isBuild = (value: unknown): boolean => {
  const { key, carrier, run, helper, plan, balance } = fieldsOf(value)
  const texts = [key, carrier, run, fieldsOf(helper)['dir'], fieldsOf(balance)['dir']]
  return (
    texts.every((text) => typeof text === 'string' && text !== '') &&
    Array.isArray(fieldsOf(helper)['args']) &&
    Array.isArray(fieldsOf(plan)['mounts'])
  )
}

const isLayers = (value: unknown): boolean => {
  const { key, dir, images, isVoid } = fieldsOf(value)
  const texts = [key, dir, ...Object.values(fieldsOf(images))]
  return texts.every((text) => typeof text === 'string' && text !== '') && typeof isVoid === 'boolean'
}

const isKeep = (value: unknown): boolean => {
  const { modules, build, layers } = fieldsOf(value)
  return (
    (modules === null || isModules(modules)) &&
    (build === null || isBuild(build)) &&
    (layers === null || isLayers(layers))
  )
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
