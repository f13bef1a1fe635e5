import type { BuildArgs } from '../../dockerfile/environment.ts'
import { environmentAt } from '../../dockerfile/environment.ts'
import { goSubcommand } from '../../dockerfile/go-use.ts'
import { mountsOf } from '../../dockerfile/mounts.ts'
import { scriptOf } from '../../dockerfile/script.ts'
import { type Command, innerScripts } from '../../dockerfile/shell.ts'
import type { Dockerfile, Instruction, Stage } from '../../model/dockerfile.ts'

/** Programs whose result depends on their arguments and on files alone. */
const QUIET = new Set(
  [
    'addgroup adduser groupadd useradd usermod mkdir rmdir cp mv ln rm touch chmod chown chgrp install',
    'cd pwd echo printf cat head tail wc grep sed awk cut sort tr find ls stat test [ [[ : true set export unset',
    'readonly local umask basename dirname readlink realpath tar gzip gunzip xz unzip strip upx file sha256sum',
    'command type which',
  ]
    .join(' ')
    .split(' '),
)

/** What go does without asking anything that moves. */
const GO_VERBS = new Set('build vet test version env list fmt clean install mod'.split(' '))
const GO_MOD_VERBS = new Set('download verify vendor graph edit'.split(' '))

/** A version that stays what it is: a tag or a pseudo-version, no branch and no query. https://go.dev/ref/mod#version-queries */
const FIXED = /@v\d+\.\d+\.\d+/

const isQuietGo = (words: readonly string[]): boolean => {
  const call = goSubcommand(words)
  if (call === null || !GO_VERBS.has(call.name)) return false
  if (call.name === 'mod') return GO_MOD_VERBS.has(call.args[0] ?? '')
  return call.args.every((arg) => arg.startsWith('-') || !arg.includes('@') || FIXED.test(arg))
}

/** The program of a command that may give another result another day; null for none. */
const restless = (command: Command): string | null => {
  const { words } = command
  const program = (words[0] ?? '').split('/').at(-1) ?? ''
  // A line of settings, and a shell whose script is among the commands too.
  if (program === '' || QUIET.has(program) || innerScripts(command).length > 0) return null
  if (program === 'git')
    return /^(?:rev-parse|describe|log|show|config|status)$/.test(words[1] ?? '') ? null : program
  return isQuietGo(words) ? null : program
}

const restlessIn = (
  file: Dockerfile,
  stage: Stage,
  run: Instruction,
  buildArgs: BuildArgs,
): string | null => {
  const environment = environmentAt(file, stage.index, run.line, buildArgs)
  if (mountsOf(run, environment).some(({ type }) => type === 'secret' || type === 'ssh'))
    return `Line ${run.line} of the Dockerfile is given a secret.`
  const script = scriptOf(run, environment)
  if (!script.readable) return `Line ${run.line} of the Dockerfile cannot be read: ${script.why}.`
  const program = script.commands.map(restless).find((found) => found !== null)
  return program === undefined || program === null
    ? null
    : `Line ${run.line} of the Dockerfile runs ${program}, which may give another result another day.`
}

/** Why the same inputs may give another image another day, or layers that hold what nobody else may see: a sentence about the first such RUN of the stages; null when there is none. `stages` are those the target needs, as the author wrote them. */
export const whyNotLasting = (
  file: Dockerfile,
  stages: ReadonlySet<number>,
  buildArgs: BuildArgs,
): string | null => {
  for (const stage of file.stages.filter(({ index }) => stages.has(index)))
    for (const instruction of stage.instructions.filter(({ keyword }) => keyword === 'RUN')) {
      const why = restlessIn(file, stage, instruction, buildArgs)
      if (why !== null) return why
    }
  return null
}
