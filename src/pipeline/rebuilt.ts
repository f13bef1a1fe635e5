import { parseDockerfile, withBuildArgs } from '../dockerfile/parse.ts'
import type { BuildInputsRecord, Rebuilt } from '../model/build-inputs.ts'
import type { BuildInputs } from '../model/inputs.ts'
import type { Step } from '../model/log.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Ports } from '../ports/ports.ts'
import { type RecordRequest, recordInputs } from '../stages/why/record.ts'
import { inputsFromText, inputsToText } from '../stages/why/text.ts'
import { whyRan } from '../stages/why/why-ran.ts'
import type { Attempted } from './attempts.ts'
import type { Green } from './green.ts'
import { buildArgTable } from './modules.ts'
import type { World } from './world.ts'

/** Which lines ran again and why, and what is to be kept of this build for the next one. */
export interface RebuiltLines {
  /** Null where there is nothing to compare with. */
  readonly rebuilt: readonly Rebuilt[] | null
  /** What the steps of this build took, as text; empty where the Dockerfile is not on this machine. */
  readonly inputs: string
}

/** Text of the .dockerignore in force; null without one. */
const ignoreOf = async (
  { context, dockerfile }: OverBuild['preflight'],
  { files }: Pick<Ports, 'files'>,
): Promise<string | null> => {
  const beside = await files.read(`${dockerfile}.dockerignore`)
  return beside ?? (context.kind === 'local' ? files.read(`${context.dir}/.dockerignore`) : null)
}

/** A build that is over. */
export interface OverBuild {
  readonly build: Pick<BuildInputs, 'buildArgs' | 'target' | 'platforms' | 'noCache' | 'noCacheFilters'>
  readonly preflight: Pick<Preflight, 'context' | 'dockerfile'>
  /** The Dockerfile as it was built; null when it is not on this machine. */
  readonly text: string | null
  readonly steps: readonly Step[]
}

/** What a build takes, or took: its steps tell the base images, where there are any yet. */
export const inputsOf = async (
  {
    build,
    preflight,
    ...built
  }: Pick<RecordRequest, 'file' | 'buildArgs' | 'steps' | 'hash'> & {
    readonly build: Pick<BuildInputs, 'target' | 'platforms'>
    readonly preflight: OverBuild['preflight']
  },
  ports: Pick<Ports, 'files' | 'shell'>,
): Promise<BuildInputsRecord> =>
  recordInputs(
    {
      ...built,
      contextDir: preflight.context.kind === 'local' ? preflight.context.dir : null,
      ignore: await ignoreOf(preflight, ports),
      target: build.target || null,
      platforms: build.platforms,
    },
    ports,
  )

/** Compares what this build took with what the last green one took; `before` is what that one left, empty when there is none. */
export const rebuiltLines = async (
  { build, preflight, text, steps }: OverBuild,
  before: string,
  { env, hash }: Pick<World, 'env' | 'hash'>,
  ports: Pick<Ports, 'files' | 'shell'>,
): Promise<RebuiltLines> => {
  if (text === null || preflight.dockerfile === null) return { rebuilt: null, inputs: '' }
  const buildArgs = buildArgTable(build.buildArgs, env)
  const built = { file: withBuildArgs(parseDockerfile(text), buildArgs), buildArgs }
  const now = await inputsOf({ build, preflight, ...built, steps, hash }, ports)
  const green = inputsFromText(before)
  const { noCache, noCacheFilters } = build
  return {
    rebuilt: green === null ? null : whyRan({ ...built, now, green, hash, steps, noCache, noCacheFilters }),
    inputs: inputsToText(now, hash),
  }
}

/** What is said where nothing was compared. */
export const NOT_COMPARED: RebuiltLines = { rebuilt: null, inputs: '' }

/** The same of the attempt a run reports about, compared with the record of the last build that passed. */
export const ranAgain = async (
  { rig, tried }: Pick<Attempted, 'rig' | 'tried'>,
  green: Pick<Green, 'inputs'>,
  world: World,
  ports: Ports,
): Promise<RebuiltLines> =>
  rebuiltLines(
    {
      build: rig.inputs.build,
      preflight: rig.preflight,
      text: rig.prepared.plan?.dockerfile ?? rig.text,
      steps: tried.log.steps,
    },
    await green.inputs(),
    world,
    ports,
  )
