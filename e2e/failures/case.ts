import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a case says of itself in its case.json. */
export interface CaseFile {
  /** How the failure is caused, one sentence. */
  readonly about: string
  /** The program that fails and its arguments; `{name}` takes a value of the world. Default: a build of the context with docker buildx. */
  readonly command?: readonly string[]
  /** More options of the default build. */
  readonly options?: readonly string[]
  /** Shell script run in the copy of the context before. */
  readonly prepare?: string
  /** What must be there while it fails, by the name of a file in worlds/, and what that file is told. */
  readonly world?: string
  readonly with?: unknown
  /** Driver of a builder of its own; default: the engine's. */
  readonly driver?: 'docker' | 'docker-container' | 'remote'
  /** The command is ended after this long; default 120. */
  readonly seconds?: number
  /** What the diagnosis must say: a part of the decisive line, facts, and position; the label is the start of the folder's name. */
  readonly expect: {
    readonly evidence: string
    readonly facts?: Readonly<Record<string, string>>
    readonly location?: { readonly path: string; readonly line: number }
    /** The failures it does not explain, each by label and a part of its line; none when absent. */
    readonly others?: readonly { readonly id: string; readonly evidence: string }[]
  }
}

/** One failure that is caused for real, with the log it left. */
export interface FailureCase extends CaseFile {
  /** `LABEL--VARIANT`, the name of its folder. */
  readonly name: string
  /** Label the diagnosis must have; `none` for a log without a failure. */
  readonly label: string
  readonly dir: string
  /** What the command printed; null when it was not captured yet. */
  readonly log: string | null
}

const ROOT = join(import.meta.dirname, 'cases')

/** Reads every case of the laboratory, by name. */
export const readCases = (): readonly FailureCase[] =>
  readdirSync(ROOT)
    .sort()
    .map((name) => {
      const dir = join(ROOT, name)
      const file = JSON.parse(readFileSync(join(dir, 'case.json'), 'utf8')) as CaseFile
      const log = join(dir, 'log.txt')
      return {
        ...file,
        name,
        label: name.split('--')[0] as string,
        dir,
        log: existsSync(log) ? readFileSync(log, 'utf8') : null,
      }
    })
