import { type BuildArgs, environmentAt } from '../../dockerfile/environment.ts'
import { expand } from '../../dockerfile/expand.ts'
import { targetStage } from '../../dockerfile/graph.ts'
import { shortImage } from '../../dockerfile/images.ts'
import { mountsOf } from '../../dockerfile/mounts.ts'
import type { Dockerfile, Stage } from '../../model/dockerfile.ts'
import type { Ports } from '../../ports/ports.ts'

/** A registry that has not answered by then is not waited for. */
const LIMIT_MS = 10_000

/** Characters of a digest that are compared: enough to tell two images apart. */
const SHORT = 12

/** The name under which the log of a build gives the digest of an image: without the digest it is pinned to, and with its tag. */
export const nameInLog = (image: string): string => {
  const name = shortImage(image)
  const [bare = ''] = name.split('@')
  return bare !== name || /:[^/]*$/.test(bare) ? bare : `${bare}:latest`
}

/** Images and stages that the instructions of a stage take files from; null for a name nobody knows. */
const givers = (file: Dockerfile, stage: Stage, buildArgs: BuildArgs): (string | null)[] =>
  stage.instructions.flatMap((instruction) => {
    const environment = environmentAt(file, stage.index, instruction.line, buildArgs)
    if (instruction.keyword === 'RUN')
      return mountsOf(instruction, environment).flatMap(({ from }) => (from === null ? [] : [from]))
    const from = instruction.flags.find(({ name }) => name === 'from')?.value ?? null
    return from === null ? [] : [expand(from, environment.values)]
  })

/** Images from a registry that these stages are built from, or take files from, with their variables replaced; null when a name is not known. */
export const imagesOfStages = (
  file: Dockerfile,
  stages: ReadonlySet<number>,
  buildArgs: BuildArgs,
): readonly string[] | null => {
  const images = new Set<string | null>()
  for (const stage of file.stages.filter(({ index }) => stages.has(index))) {
    if (stage.parent === null) images.add(stage.base)
    for (const name of givers(file, stage, buildArgs))
      if (name === null || targetStage(file, name) === null) images.add(name)
  }
  images.delete('scratch')
  return images.has(null) ? null : ([...images] as string[]).sort()
}

/** Whether an image is what it was: a name with a digest, or one that a registry gives this digest now. `known` is cut short as ours are. */
const isSame = async (
  image: string,
  known: string,
  builder: string,
  { shell }: Pick<Ports, 'shell'>,
): Promise<boolean> => {
  const pinned = /@sha256:([0-9a-f]{64})$/.exec(image)?.[1]
  if (pinned !== undefined) return pinned.startsWith(known)
  const args = [
    ...['buildx', 'imagetools', 'inspect', ...(builder === '' ? [] : ['--builder', builder])],
    ...['--format', '{{.Manifest.Digest}}', image],
  ]
  const { code, stdout } = await shell.run('docker', args, { timeoutMs: LIMIT_MS })
  return code === 0 && stdout.trim().startsWith(`sha256:${known}`)
}

/** Whether registries give all these images as they were; `before` are digests by name. An image nobody can ask for counts as changed. https://docs.docker.com/reference/cli/docker/buildx/imagetools/inspect/ */
export const areSame = async (
  images: readonly string[],
  before: Readonly<Record<string, string>>,
  builder: string,
  ports: Pick<Ports, 'shell'>,
): Promise<boolean> => {
  const answers = await Promise.all(
    images.map((image) => {
      const known = before[nameInLog(image)] ?? ''
      return known.length < SHORT ? false : isSame(image, known, builder, ports)
    }),
  )
  return answers.every(Boolean)
}
