import { posix } from 'node:path'
import { below, isRemote } from '../../dockerfile/copied.ts'
import { environmentAt } from '../../dockerfile/environment.ts'
import { expand } from '../../dockerfile/expand.ts'
import { mountsOf } from '../../dockerfile/mounts.ts'
import type { Dockerfile, Instruction, Stage } from '../../model/dockerfile.ts'

/** A Dockerfile as it is built, with the build arguments it is given. */
export interface Built {
  readonly file: Dockerfile
  readonly buildArgs: Readonly<Record<string, string>>
}

/** What an instruction takes besides the layers before it. */
export interface Sources {
  /** Paths below the context; `.` for all of it. */
  readonly context: readonly string[]
  /** Stages and images by name or number. */
  readonly from: readonly string[]
  /** Addresses that ADD asks. */
  readonly remote: readonly string[]
}

const NONE: Sources = { context: [], from: [], remote: [] }

const clean = (path: string): string => posix.normalize(path).replace(/^\/+|\/+$/g, '') || '.'

/** What COPY, ADD and the bind mounts of a RUN take; a source whose variable nobody knows counts as the whole context. */
export const sourcesOf = ({ file, buildArgs }: Built, stage: Stage, instruction: Instruction): Sources => {
  const environment = environmentAt(file, stage.index, instruction.line, buildArgs)
  if (instruction.keyword === 'RUN') {
    const binds = mountsOf(instruction, environment).filter(({ type }) => type === 'bind')
    return {
      ...NONE,
      context: binds.flatMap(({ from, source }) => (from === null ? [clean(source ?? '.')] : [])),
      from: mountsOf(instruction, environment).flatMap(({ from }) => from ?? []),
    }
  }
  if (instruction.keyword !== 'COPY' && instruction.keyword !== 'ADD') return NONE
  const from = instruction.flags.find(({ name }) => name === 'from')?.value ?? null
  if (from !== null) return { ...NONE, from: [expand(from, environment.values) ?? from] }
  const words = instruction.args
    .slice(0, -1)
    .map((word) => expand(word, environment.values, file.escape) ?? '.')
  const isAddress = (word: string) => /^(?:\w+:\/\/|git@)/.test(word) && isRemote(word, instruction)
  return {
    ...NONE,
    context: words.filter((word) => !isAddress(word) && !word.startsWith('<<')).map(clean),
    remote: words.filter(isAddress),
  }
}

/** Whether a path of the context is among what is taken; one that ends in `/` is when any file below it may be. */
export const isTaken = (path: string, sources: readonly string[]): boolean => {
  const name = path.endsWith('/') ? path.slice(0, -1) : path
  const isDirectory = name !== path
  return sources.some((source) => {
    if (source === '.') return true
    // Patterns are slow, and rare.
    if (/[*?[\\]/.test(source) || /[*?[\\]/.test(name))
      return below(name, source) !== null || (isDirectory && below(source, name) !== null)
    const isBelow = name === source || name.startsWith(`${source}/`)
    return isBelow || (isDirectory && source.startsWith(`${name}/`))
  })
}
