import type { RunFacts } from '../../dockerfile/facts.ts'
import { goSubcommand } from '../../dockerfile/go-use.ts'
import { goVersionOf, isGolangImage } from '../../dockerfile/images.ts'
import { scriptOf } from '../../dockerfile/script.ts'
import type { Command } from '../../dockerfile/shell.ts'
import type { Flags } from './flags.ts'

/** Id of the secret that fills GOFLAGS of a line that is spared. */
export const SPARE_SECRET = 'go-docker-build-spare'
/** Id of the secret that is a go.mod without requirements, and where it is mounted. */
export const NO_MODULES_SECRET = 'go-docker-build-no-modules'
export const NO_MODULES_FILE = '/run/go-docker-build/none.mod'

/** First Go that has the flag `-modfile`, and with it says nothing of go.sum. https://go.dev/ref/mod#build-commands */
const FIRST_MINOR = 16

/** Programs that do nothing to modules. */
const BESIDE = new Set(['', 'echo', 'printf', 'true', ':', 'set', 'export', 'mkdir', 'test', '['])

/** What go does that downloads whatever it needs and is not there, and nothing reads modules behind its back. */
const FETCHES = new Set(['build', 'install', 'vet', 'version', 'fmt', 'mod'])

type Settings = RunFacts['use']['settings']

const STEERING = /^GO(?:FLAGS|WORK|111MODULE|MODCACHE|PATH)$/

const programOf = ({ words }: Command): string => (words[0] ?? '').split('/').at(-1) ?? ''

const isSteered = (settings: Settings, { environment }: RunFacts): boolean =>
  settings.some(({ name }) => STEERING.test(name)) ||
  [...environment.values.keys()].some((name) => /^GO(?:FLAGS|WORK|111MODULE)$/.test(name))

const hasModfile = ({ environment }: RunFacts): boolean => {
  // An image of Go without a version in its name is the newest, or near it.
  const [major, minor] = goVersionOf(environment.image) ?? [isGolangImage(environment.image) ? 2 : 0, 0]
  return major > 1 || (major === 1 && minor >= FIRST_MINOR)
}

const hasOwnMount = ({ mounts, targets }: RunFacts): boolean =>
  mounts.some(({ type, target }) => type === 'cache' && target !== null && target === targets.mod)

const commandsOf = ({ run, environment }: RunFacts): readonly Command[] => {
  const script = scriptOf(run, environment)
  return script.readable ? script.commands : []
}

/** A RUN with nothing in it but `go mod download`, and perhaps `go mod verify`, of the module it stands in; one that is given access which other lines lack is none. */
const onlyDownloads = (fact: RunFacts): boolean => {
  if (fact.mounts.some(({ type }) => type === 'secret' || type === 'ssh')) return false
  const calls = commandsOf(fact).filter((command) => !BESIDE.has(programOf(command)))
  const isWhole = ({ words }: Command): boolean => {
    const call = words[0] === 'go' ? goSubcommand(words) : null
    const [verb, ...rest] = call?.args ?? []
    if (call?.name !== 'mod' || call.directory !== null) return false
    return verb === 'download' ? rest.every((arg) => arg === '-x') : verb === 'verify' && rest.length === 0
  }
  return calls.some(({ words }) => words[2] === 'download') && calls.every(isWhole)
}

/** A RUN that gets the modules it needs when they are not there: it calls go alone, and names no directory of modules. */
const fetches = (fact: RunFacts): boolean => {
  const { run, use } = fact
  const text = [run.text, ...run.heredocs.map(({ body }) => body)].join('\n')
  if (use.indirect || /pkg\/mod\b|GOMODCACHE|GOPATH|\bgo\s+list\b/.test(text)) return false
  return commandsOf(fact).every(({ words }) => {
    const call = goSubcommand(words)
    return call === null ? !/\bgo\b/.test(words[0] ?? '') : FETCHES.has(call.name)
  })
}

/** RUN lines that need not run when the modules are those of a build that passed: they only download, and every other line with modules downloads what it needs by itself, from the same place. `chosen` are all lines that build Go in the stages the target needs. */
export const sparedLines = (
  chosen: readonly { readonly fact: RunFacts; readonly flags: Flags }[],
): ReadonlySet<RunFacts> => {
  const withModules = chosen.filter(({ fact }) => fact.modules && !fact.use.vendored)
  const isSafe = withModules.every(
    ({ fact, flags }) =>
      flags.proxy &&
      (flags.caches.some(({ kind }) => kind === 'mod') || hasOwnMount(fact)) &&
      !isSteered(fact.use.settings, fact) &&
      fact.use.persisted.length === 0 &&
      fetches(fact),
  )
  const spared = withModules.map(({ fact }) => fact).filter((fact) => onlyDownloads(fact) && hasModfile(fact))
  return new Set(isSafe ? spared : [])
}

/** Flags that let a run of the build spare a line; without the secrets they change nothing. */
export const spareFlags: readonly string[] = [
  `--mount=type=secret,id=${SPARE_SECRET},env=GOFLAGS`,
  `--mount=type=secret,id=${NO_MODULES_SECRET},target=${NO_MODULES_FILE},mode=0444`,
]

/** The secrets that spare the lines: go then finds no module to download. */
export const SPARING: readonly { readonly id: string; readonly value: string }[] = [
  { id: SPARE_SECRET, value: `-modfile=${NO_MODULES_FILE}` },
  { id: NO_MODULES_SECRET, value: 'module none\n\ngo 1.14\n' },
]
