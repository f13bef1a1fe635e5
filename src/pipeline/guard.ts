/** Keeps a run going when a part of ours throws. */
export interface Guard {
  /** One sentence for each part that threw. */
  readonly faults: readonly string[]
  /** What the work gives, or the empty value where it throws. */
  run<T>(name: string, empty: T | (() => T), work: () => T | Promise<T>): Promise<T>
}

/** Why a part of ours was left out. */
export const FAULT = 'A fault of go-docker-build kept it from its work.'

const words = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

/** The sentence that tells of a fault of ours. */
export const faultOf = (name: string, error: unknown): string =>
  `A fault of go-docker-build in ${name}: ${words(error)}. The build does not depend on it.`

/** Makes the guard of one run. */
export const guardOf = (): Guard => {
  const faults: string[] = []
  return {
    faults,
    async run(name, empty, work) {
      try {
        return await work()
      } catch (error) {
        faults.push(faultOf(name, error))
        return typeof empty === 'function' ? (empty as () => never)() : empty
      }
    },
  }
}
