import dockerignore from '@balena/dockerignore'
import { reachable, targetStage, transfersOf } from '../../dockerfile/graph.ts'
import { shortImage } from '../../dockerfile/images.ts'
import type { BuildInputsRecord } from '../../model/build-inputs.ts'
import type { Dockerfile, Instruction, Stage } from '../../model/dockerfile.ts'
import type { Step } from '../../model/log.ts'
import type { Ports } from '../../ports/ports.ts'
import { isSecretName } from '../../text/redact.ts'
import { listFiles } from './list-files.ts'
import { type Built, isTaken, sourcesOf } from './sources.ts'

/** A build whose inputs are to be written down. */
export interface RecordRequest extends Built {
  /** Directory of the context, absolute; null when it is not on this machine. */
  readonly contextDir: string | null
  /** Text of the .dockerignore in force; null without one. */
  readonly ignore: string | null
  readonly target: string | null
  readonly platforms: readonly string[]
  /** Steps of its log, which name the digests of the base images. */
  readonly steps: readonly Step[]
  /** SHA-256 as hex. */
  readonly hash: (text: string) => string
}

/** Instructions that change what is built; the others only describe the image. */
const COUNTED = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR', 'ENV', 'ARG', 'USER', 'SHELL'])

/** Proxies are no part of what BuildKit compares. https://docs.docker.com/reference/dockerfile/#predefined-args */
const FREE = /^(?:https?|ftp|no|all)_proxy$/i

/** Characters of a digest: too few to find a value by trying. */
const SHORT = 6

/** Instructions of a stage that its result depends on, in order. */
export const countedOf = (stage: Stage): readonly Instruction[] =>
  stage.instructions.filter(({ keyword }) => COUNTED.has(keyword))

/** Name of a stage in a record. */
export const keyOf = ({ name, index }: Stage): string => name ?? String(index)

/** Digests of the images that steps name. */
export const imagesOf = (steps: readonly Step[]): Record<string, string> =>
  Object.fromEntries(
    steps.flatMap(({ name }) => {
      const [, image, digest] = /\bFROM (\S+?)@sha256:([0-9a-f]{64})\b/.exec(name) ?? []
      return image === undefined || digest === undefined ? [] : [[shortImage(image), digest.slice(0, 12)]]
    }),
  )

const stagesOf = ({ stages }: Dockerfile, hash: (text: string) => string) => {
  const short = (text: string) => hash(text).slice(0, SHORT)
  const idOf = ({ keyword, text, flags, heredocs }: Instruction): string =>
    `${short(JSON.stringify([keyword, text.replace(/\s+/g, ' '), heredocs]))}.${short(JSON.stringify(flags))}`
  return Object.fromEntries(
    stages.map((stage) => {
      const from = `${short(stage.from)}.${short(stage.platform ?? '')}`
      return [keyOf(stage), [from, ...countedOf(stage).map(idOf)]]
    }),
  )
}

/** Writes down what a build depends on; to be called when its log is there, for the platforms and digests in it. */
export const recordInputs = async (
  request: RecordRequest,
  ports: Pick<Ports, 'shell'>,
): Promise<BuildInputsRecord> => {
  const { file, buildArgs, contextDir, hash } = request
  const built = targetStage(file, request.target)
  const reached = built === null ? new Set() : reachable(file, built, transfersOf(file, buildArgs))
  const taken = file.stages
    .filter(({ index }) => reached.has(index))
    .flatMap((stage) => stage.instructions.flatMap((one) => sourcesOf(request, stage, one).context))
  const rules = request.ignore === null ? null : dockerignore.default().add(request.ignore)
  const isWanted = (path: string) =>
    isTaken(path, taken) && !path.startsWith('../') && !(rules?.ignores(path) ?? false)
  const listed = contextDir === null ? null : await listFiles(contextDir, isWanted, ports)
  return {
    commit: listed?.commit ?? null,
    files: listed?.files ?? null,
    depth: null,
    args: Object.fromEntries(
      Object.entries(buildArgs).flatMap(([name, value]) =>
        FREE.test(name) || isSecretName(name) ? [] : [[name, hash(`${name}=${value}`).slice(0, SHORT)]],
      ),
    ),
    images: imagesOf(request.steps),
    platforms: [...request.platforms].sort(),
    target: request.target ?? '',
    stages: stagesOf(file, hash),
  }
}
