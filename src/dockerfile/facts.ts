import type { Dockerfile, Instruction, Stage } from '../model/dockerfile.ts'
import { type BuildArgs, chainOf, type Environment, environmentAt, resolvePath } from './environment.ts'
import { type GoUse, goUse } from './go-use.ts'
import { goVersionOf, isGolangImage, isWindowsImage } from './images.ts'
import { type Mount, mountsOf } from './mounts.ts'
import { offOf } from './off.ts'
import { type Owner, ownerOf } from './owner.ts'
import { overlaps, within } from './paths.ts'
import { scriptOf } from './script.ts'
import type { Command, Setting } from './shell.ts'
import { type Lookup, lookupOf, shellWord, type Targets, targetsOf } from './targets.ts'

/** What matters of a RUN that builds Go, or may. */
export interface RunFacts {
  readonly stage: number
  readonly run: Instruction
  readonly environment: Environment
  readonly use: GoUse
  readonly targets: Targets
  readonly owner: Owner
  readonly mounts: readonly Mount[]
  /** Why nothing may be put into this RUN; null when it may. */
  readonly closed: string | null
  /** It reads or downloads modules. */
  readonly modules: boolean
  /** The network or the proxy is switched off for it. */
  readonly offline: boolean
  readonly inlineProxy: boolean
  /** It removes, moves or packs the directory of the modules, or of compiled packages. */
  readonly touchesModules: boolean
  readonly touchesCache: boolean
  /** Values of GOPROXY the Dockerfile sets outside of this RUN. */
  readonly proxy: string | null
  /** Patterns of modules that go there asks no proxy for; null when there are none. https://go.dev/ref/mod#private-modules */
  readonly noProxy: string | null
}

interface Seen {
  commands: Command[]
  persisted: Setting[]
  go: boolean
}

const TOOLCHAIN =
  /\bgo\d[\w.]*\.linux|\bgo\$\{?\w+\}?\.linux|(?:go\.dev|golang\.org)\/dl|dl\.google\.com\/go|storage\.googleapis\.com\/golang/
const PACKAGE =
  /\b(?:apk|apt|apt-get|dnf|yum|microdnf|pacman|zypper|brew)\b[^;&|]*\s(?:go|golang(?:-[\w.]+)?)(?=\s|$|[=~<>;&|])/

/** Facts of all RUNs of a stage that build Go; `wanted` says which stages to look at. */
export function factsOf(file: Dockerfile, stage: Stage, buildArgs: BuildArgs): RunFacts[] {
  const seen: Seen = { commands: [], persisted: [], go: false }
  const facts: RunFacts[] = []
  for (const part of chainOf(file, stage.index)) {
    seen.go ||= isGolangImage(part.base ?? part.from)
    for (const instruction of part.instructions) {
      seen.go ||= bringsGo(file, instruction)
      if (instruction.keyword !== 'RUN') continue
      const fact = readRun(file, part, instruction, buildArgs, seen)
      if (part.index === stage.index && fact) facts.push(fact)
    }
  }
  return facts
}

function bringsGo(file: Dockerfile, instruction: Instruction): boolean {
  if (instruction.keyword === 'RUN') return TOOLCHAIN.test(instruction.text) || PACKAGE.test(instruction.text)
  if (instruction.keyword === 'ADD') return TOOLCHAIN.test(instruction.text)
  if (instruction.keyword !== 'COPY') return false
  const from = instruction.flags.find((flag) => flag.name === 'from')?.value ?? null
  const stage = file.stages.find((other) => other.name !== null && other.name === from?.toLowerCase())
  const image = stage ? stage.base : from
  return isGolangImage(image) && instruction.args.slice(0, -1).some((path) => overlaps(path, '/usr/local/go'))
}

function readRun(
  file: Dockerfile,
  stage: Stage,
  run: Instruction,
  buildArgs: BuildArgs,
  seen: Seen,
): RunFacts | null {
  const environment = environmentAt(file, stage.index, run.line, buildArgs)
  const script = scriptOf(run, environment)
  const commands = script.readable ? script.commands : []
  const { values } = environment
  const owner = ownerOf(environment.user, seen.commands)
  const use = goUse(commands, values.get('GOFLAGS') ?? '')
  seen.persisted.push(...use.persisted)
  seen.commands.push(...commands.map((c) => ({ ...c, words: c.words.map((w) => shellWord(w, values) ?? w) })))
  const lookup = lookupOf(environment, use.settings, seen.persisted, owner)
  const targets = targetsOf(lookup, environment, owner)
  const known = new Map([['HOME', owner.home], ...values])
  const mentions = seen.go && targets.mod !== null && mentionsPath(script.text, targets.mod, known)
  const builds = use.direct || use.cleansModules || (use.indirect && seen.go) || mentions
  const unread = !script.readable && /\bgo\b/.test(script.text) && seen.go
  seen.go ||= use.direct
  if (!builds && !unread) return null
  const touches = touched(commands, environment, known)
  const why = script.readable ? null : script.why
  return {
    ...{ stage: stage.index, run, environment, use, targets, owner },
    closed: closedBy(file, stage, run, environment, use, why),
    mounts: mountsOf(run, environment),
    ...networkOf(run, script.text, use, lookup, isOld(environment.image)),
    touchesModules: use.cleansModules || touches(targets.mod, 'MOD'),
    touchesCache: use.cleansCache || touches(targets.cache, 'CACHE'),
  }
}

/** Go before 1.11 knows no modules and no GOPROXY. */
function isOld(image: string | null): boolean {
  const [major, minor] = goVersionOf(image) ?? [1, 11]
  return major === 1 && minor < 11
}

function networkOf(run: Instruction, text: string, use: GoUse, lookup: Lookup, old: boolean) {
  const proxy = lookup('GOPROXY')
  const cut = run.flags.some(({ name, value }) => name === 'network' && value === 'none')
  return {
    modules: (use.direct || use.indirect ? use.modules : true) && !old && lookup('GO111MODULE') !== 'off',
    offline: cut || proxy === 'off',
    inlineProxy: /\bGOPROXY=/.test(text) || use.settings.some(({ name }) => name === 'GOPROXY'),
    proxy: proxy || null,
    noProxy: lookup('GONOPROXY') || lookup('GOPRIVATE') || null,
  }
}

/** Says of a path whether these commands remove, move or pack it. */
function touched(
  commands: readonly Command[],
  environment: Environment,
  known: ReadonlyMap<string, string | null>,
) {
  return (target: string | null, kind: 'MOD' | 'CACHE'): boolean =>
    commands.some(({ words }) => {
      const program = (words[0] ?? '').split('/').at(-1) ?? ''
      const removes = /^(?:rm|rmdir|mv|ln)$/.test(program)
      const packs = /^(?:cp|tar|rsync|zip|find)$/.test(program)
      if (!removes && !packs) return false
      return words.slice(1).some((word) => {
        if (removes && word.includes('$()')) return asksGo(commands, kind)
        if (target === null || /^-/.test(word)) return false
        const path = resolvePath(
          shellWord(word.replace(/^~(?=\/|$)/, '$HOME'), known) ?? '\0',
          environment.workdir,
        )
        if (!path) return false
        return removes
          ? overlaps(path, target)
          : path !== '/' && within(target, path) && (program !== 'find' || words.includes('-delete'))
      })
    })
}

function asksGo(commands: readonly Command[], kind: 'MOD' | 'CACHE'): boolean {
  const names = kind === 'MOD' ? /^GO(?:MODCACHE|PATH)$/ : /^GOCACHE$/
  return commands.some(({ words }) => words[1] === 'env' && words.some((word) => names.test(word)))
}

function mentionsPath(text: string, target: string, values: ReadonlyMap<string, string | null>): boolean {
  const plain = text.replace(/\$\{?(\w+)\}?/g, (whole, name: string) => values.get(name) ?? whole)
  return plain.includes(target)
}

const OFF_FOR = { line: '', stage: ' for its stage', file: ' for the whole file' } as const

function closedBy(
  file: Dockerfile,
  stage: Stage,
  run: Instruction,
  environment: Environment,
  use: GoUse,
  unread: string | null,
): string | null {
  const off = offOf(file, stage, run)
  if (off) return `line ${off.line} says go-docker-build: off${OFF_FOR[off.scope]}`
  const platform = stage.platform ?? ''
  if (isWindowsImage(environment.image) || /^windows/.test(platform)) return 'the stage is one of Windows'
  if (unread) return unread
  if (use.switchesUser) return 'a part of it runs as another user'
  return /^\s*run(?=\s)/i.test(file.text.split('\n')[run.line - 1] ?? '')
    ? null
    : 'RUN stands alone on its line'
}
