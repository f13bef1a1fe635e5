/** Sentences and headings of reports and messages in one language; what stands in them is escaped by who shows it. */
export interface Words {
  /** Seconds above a minute, both whole. */
  readonly minutes: (minutes: number, seconds: number) => string
  readonly seconds: (seconds: string) => string
  readonly builtIn: (time: string) => string
  readonly buildFailed: string
  readonly notYou: (why: string) => string
  readonly unknownCommitter: (why: string) => string
  readonly likely: (name: string, commit: string, subject: string, reasons: readonly string[]) => string
  readonly restored: Readonly<Record<'exact' | 'prefix' | 'miss' | 'off', string>>
  readonly modules: (count: number, bytes: string, fromNetwork: number, time: string) => string
  readonly notGiven: (why: string) => string
  readonly nothingToGive: string
  readonly asContext: string
  readonly damaged: (count: number) => string
  readonly list: string
  readonly headings: Readonly<
    Record<
      | 'why'
      | 'whatToDo'
      | 'whose'
      | 'changedFiles'
      | 'reproduce'
      | 'modules'
      | 'caches'
      | 'notAsPlanned'
      | 'steps'
      | 'plan'
      | 'page'
      | 'history'
      | 'timeline'
      | 'suspects'
      | 'others'
      | 'world'
      | 'owners'
      | 'compiled'
      | 'layers',
      string
    >
  >
  readonly more: (count: number) => string
  /** Further places of the same error. */
  readonly alsoAt: (places: readonly string[]) => string
  /** What the build cache did: entries put in, their bytes, how long the build waited for them, and the time they saved or (below 0) cost, where that is known. */
  readonly compiled: (
    entries: number,
    bytes: string,
    took: string,
    saved: { readonly isGain: boolean; readonly time: string } | null,
  ) => string
  readonly compiledEmpty: string
  /** The layers of an earlier build with the same inputs: their bytes. */
  readonly layersGiven: (bytes: string) => string
  /** Steps of a build, and the longest of them with its time. */
  readonly stepCount: (count: number, cached: number) => string
  readonly longest: (step: string, time: string) => string
  readonly roles: Readonly<Record<'bot' | 'merger' | 'verified', string>>
  readonly reviewedBy: (name: string) => string
  /** Stands before the report of a pull request of a fork. */
  readonly fromFork: (run: string) => string
  readonly failedHere: (what: string) => string
  readonly instructionFailed: (what: string) => string
  readonly sameFailure: (id: string) => string
  /** Title of what `doctor` finds, by its id, and the failure it would become. */
  readonly foundBefore: (id: string) => string
  readonly prevents: (id: string) => string
  readonly line: (line: number) => string
  readonly leftAsItIs: (line: number) => string
  readonly at: string
  readonly table: readonly [step: string, time: string, result: string]
  readonly results: Readonly<Record<'failed' | 'cached' | 'done', string>>
}
