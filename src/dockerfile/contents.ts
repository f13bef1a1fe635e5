import { posix } from 'node:path'
import type { Dockerfile, Instruction, Stage } from '../model/dockerfile.ts'
import { copied, type Given, isRemote, taken } from './copied.ts'
import { type BuildArgs, chainOf, environmentAt, resolvePath } from './environment.ts'
import { expand } from './expand.ts'
import { goSubcommand } from './go-use.ts'
import { imageDefaults } from './images.ts'
import { mountsOf } from './mounts.ts'
import { overlaps } from './paths.ts'
import { scriptOf } from './script.ts'
import type { Command } from './shell.ts'

/** Files of the build context as a stage sees them. */
export interface Contents {
  /** Path in the image to path in the context. */
  readonly files: ReadonlyMap<string, string>
  /** Directories of the image in which there may be files that nobody can tell. */
  readonly unknown: readonly string[]
  /** go wrote go.mod, go.sum, go.work or vendor/ anew: they are not as in the context. */
  readonly isRewritten: boolean
}

interface Work {
  readonly file: Dockerfile
  readonly given: Given
  readonly buildArgs: BuildArgs
  readonly depth: number
}

interface Draft {
  readonly files: Map<string, string>
  readonly unknown: string[]
  isRewritten: boolean
}

/** Stages followed from copy to copy at most. */
const DEEPEST = 10

/** What a stage holds of the build context just before (for a RUN: while) its instruction at `line` runs. */
export function contentsAt(
  file: Dockerfile,
  stage: number,
  line: number,
  given: Given,
  buildArgs: BuildArgs = {},
): Contents {
  return fill({ file, given, buildArgs, depth: 0 }, stage, line)
}

/** Whether all files below a directory of the image are known. */
export function isKnown({ unknown }: Contents, path: string): boolean {
  return !unknown.some((dir) => overlaps(dir, path))
}

function fill(work: Work, stage: number, line: number): Contents {
  const chain = chainOf(work.file, stage)
  const base = chain[0]?.base ?? null
  const draft: Draft = {
    files: new Map(),
    unknown: imageDefaults(base).known ? [] : ['/'],
    isRewritten: false,
  }
  for (const part of chain) {
    for (const instruction of part.instructions) {
      const isHere = part.index === stage && instruction.line === line
      if (part.index === stage && instruction.line > line) break
      if (instruction.keyword === 'RUN') {
        if (isHere) mount(work, part, instruction, draft)
        run(work, part, instruction, draft, isHere)
      } else if (!isHere) copy(work, part, instruction, draft)
    }
  }
  return draft
}

function copy(work: Work, stage: Stage, instruction: Instruction, draft: Draft): void {
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return
  const { values, workdir } = environmentAt(work.file, stage.index, instruction.line, work.buildArgs)
  const words = instruction.args.map((word) => expand(word, values, work.file.escape))
  const last = words.at(-1) ?? null
  const dest = last === null ? null : resolvePath(last, workdir)
  const sources = words.slice(0, -1)
  const from = instruction.flags.find(({ name }) => name === 'from')?.value ?? null
  const origin = from === null ? { files: work.given, unknown: [] } : sourceOf(work, stage, from)
  const isUnread = sources.includes(null) || sources.some((source) => isRemote(source ?? '', instruction))
  if (dest === null || last === null) draft.unknown.push('/')
  else if (origin === null || isUnread) draft.unknown.push(dest)
  else {
    const isDir = /(?:^|\/)\.?$/.test(last) || dest === workdir || hasBelow(draft, dest)
    const target = { dest, isDir: isDir || sources.length > 1 }
    for (const [to, path] of copied(instruction, sources as string[], target, origin.files))
      draft.files.set(to, path)
    const hidden = sources.some((source) =>
      origin.unknown.some((dir) => overlaps(dir, resolvePath(source ?? '', '/') ?? '/')),
    )
    if (hidden) draft.unknown.push(dest)
  }
}

function hasBelow({ files }: Draft, dir: string): boolean {
  return [...files.keys()].some((path) => path.startsWith(`${dir}/`))
}

/** What can be copied from another stage; null for an image or a named context. */
function sourceOf(
  work: Work,
  stage: Stage,
  from: string,
): { readonly files: Given; readonly unknown: readonly string[] } | null {
  const earlier = work.file.stages.slice(0, stage.index)
  const found =
    earlier.findLast(({ name }) => name === from.toLowerCase()) ??
    (/^\d+$/.test(from) ? earlier[Number(from)] : undefined)
  if (found === undefined || work.depth > DEEPEST) return null
  const { files, unknown } = fill({ ...work, depth: work.depth + 1 }, found.index, Number.POSITIVE_INFINITY)
  return { files: taken(files), unknown }
}

/** Files of bind mounts are there while the RUN runs. */
function mount(work: Work, stage: Stage, instruction: Instruction, draft: Draft): void {
  const environment = environmentAt(work.file, stage.index, instruction.line, work.buildArgs)
  for (const { type, target, source, from } of mountsOf(instruction, environment)) {
    if (type !== 'bind') continue
    if (target === null || from !== null) draft.unknown.push(target ?? '/')
    else {
      const path = (source ?? '/').slice(1)
      for (const name of work.given.keys()) {
        if (name === path) draft.files.set(target, name)
        else if (path === '' || name.startsWith(`${path}/`))
          draft.files.set(posix.join(target, path === '' ? name : name.slice(path.length + 1)), name)
      }
    }
  }
}

const IDLE = new Set(
  `apt-get apt apk yum dnf microdnf update-ca-certificates adduser addgroup useradd groupadd usermod chown chmod
  mkdir set export cd true : test [ echo printf cat ls pwd env which sha256sum upx strip go-junit-report date
  ssh-keyscan ldconfig localedef install-php-extensions exit sleep file readelf ldd dpkg dpkg-reconfigure`.split(
    /\s+/,
  ),
)

/** A RUN that may make, move or remove files leaves nobody sure of any; of the one that runs, what comes before go counts. */
function run(work: Work, stage: Stage, instruction: Instruction, draft: Draft, isHere: boolean): void {
  const environment = environmentAt(work.file, stage.index, instruction.line, work.buildArgs)
  const script = scriptOf(instruction, environment)
  const commands = script.readable ? script.commands : []
  const first = commands.findIndex(({ words }) => READING.has(goSubcommand(words)?.name ?? ''))
  const counted = isHere && first >= 0 ? commands.slice(0, first + 1) : commands
  if (!script.readable || !counted.every(isIdle)) draft.unknown.push('/')
  if (counted.some(({ words }) => rewrites(goSubcommand(words)))) draft.isRewritten = true
}

/** What go does with the files that are there. */
const READING = new Set(['build', 'install', 'test', 'vet', 'run', 'list', 'generate'])

function isIdle({ words }: Command): boolean {
  const program = (words[0] ?? '').split('/').at(-1) ?? ''
  if (words.length === 0) return true
  if (words.some((word) => /^\d*>/.test(word) && !/^\d*>+(?:&\d|\/dev\/null|$)/.test(word))) return false
  if (words.some((word, index) => /^1?>+$/.test(word) && !/^\/(?:etc|dev)\//.test(words[index + 1] ?? '')))
    return false
  if (program === 'rm') return words.slice(1).every((word) => /^-|^\/(?:var|tmp|root\/\.cache)\//.test(word))
  if (program === 'git') return words[1] === 'config'
  if (program === 'sed')
    return words.slice(1).every((word) => !/^\.?\.?\/?(?!etc\/)[\w./-]*go\.\w+$/.test(word))
  const call = goSubcommand(words)
  if (call !== null) return isIdleGo(call.name)
  return IDLE.has(program)
}

/** https://go.dev/ref/mod#mod-commands */
function rewrites(call: ReturnType<typeof goSubcommand>): boolean {
  if (call?.name === 'get' || call?.name === 'work') return true
  return call?.name === 'mod' && !['download', 'verify', 'graph', 'why'].includes(call.args[0] ?? '')
}

function isIdleGo(name: string): boolean {
  const known = 'env version vet build install test list clean fmt tool mod work get'.split(' ')
  return name === '' || known.includes(name)
}
