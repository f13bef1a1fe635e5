import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../support/fault-upstream.ts'
import type { TestModule } from '../support/module-tree.ts'

/** A module proxy of a recipe: healthy without a fault, healthy again after the first requests where it is told how many. */
export interface RecipeProxy {
  readonly fault?: Fault
  readonly first?: number
}

/** One command that passes and tempts a classifier. */
export interface Recipe {
  /** Files of the build context, by path; `{proxies}` in one takes the URLs of the proxies, joined by `|`, `{proxy1}` one of them. */
  readonly files: Readonly<Record<string, string>>
  /** Shell script that prints the log, run in a copy of the files; default: a build of the context. */
  readonly script?: string
  /** Options of the default build. */
  readonly options?: string
  readonly proxies?: readonly RecipeProxy[]
  readonly modules?: readonly TestModule[]
  /** Kept between the lines of a green job: the log alone does not tell that all went well. */
  readonly isFramed?: boolean
  /** Driver of a builder of its own; default: the engine's. */
  readonly driver?: 'docker-container' | 'remote'
}

/** Recipes by the name of their log. */
export type Recipes = Readonly<Record<string, Recipe>>

/** A build of this Dockerfile and these files. */
export const build = (
  dockerfile: string,
  files: Recipe['files'] = {},
  more: Partial<Recipe> = {},
): Recipe => ({
  files: { ...files, Dockerfile: dockerfile },
  ...more,
})

/** A build whose RUN lines are these, on the small image. */
export const run = (...lines: readonly string[]): Recipe =>
  build(['FROM alpine', ...lines.map((line) => `RUN ${line}`), ''].join('\n'))

/** A build that prints this text. */
export const prints = (text: string): Recipe =>
  build('FROM alpine\nCOPY notes.txt /\nRUN cat /notes.txt\n', { 'notes.txt': text })

const LOGS = join(import.meta.dirname, 'logs')

/** Path of the log of that name. */
export const logPath = (name: string): string => join(LOGS, `${name}.txt`)

/** Every innocent log, by name. */
export const readInnocents = (): readonly { readonly name: string; readonly log: string }[] =>
  readdirSync(LOGS)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ name: file.slice(0, -'.txt'.length), log: readFileSync(join(LOGS, file), 'utf8') }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
