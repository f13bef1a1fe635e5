import type { Diagnosis } from '../../model/diagnosis.ts'
import type { Dockerfile } from '../../model/dockerfile.ts'
import type { BuildLog } from '../../model/log.ts'
import type { Spot } from './step.ts'

/** Whether the place of a failure is a line of the Dockerfile. */
export const isAboutDockerfile = (diagnosis: Diagnosis): boolean =>
  /^(?:dockerfile|image|context)\./.test(diagnosis.id)

const withoutTag = (image: string): string =>
  image.replace(/@.*$/, '').replace(/^docker\.io\/(?:library\/)?/, '')

const lineOfImage = (dockerfile: Dockerfile, image: string): number | null => {
  const wanted = withoutTag(image)
  const stage = dockerfile.stages.find((one) =>
    [one.base ?? '', one.from].some(
      (base) => base !== '' && [withoutTag(base), `${withoutTag(base)}:latest`].includes(wanted),
    ),
  )
  if (stage) return stage.line
  for (const one of dockerfile.stages)
    for (const { flags, line } of one.instructions)
      if (flags.some(({ name, value }) => name === 'from' && value !== null && withoutTag(value) === wanted))
        return line
  return null
}

/** The Dockerfile line of a failure that is about the Dockerfile: the one pointed at, the one the message names, or the FROM of the image. */
export const dockerfileLine = (
  diagnosis: Diagnosis,
  log: BuildLog,
  dockerfile: Dockerfile | null,
  spot: Spot | null,
): number | null => {
  if (log.pointer) return log.pointer.line
  const written = Number(diagnosis.facts['line'])
  if (Number.isInteger(written) && written > 0) return written
  const image = diagnosis.facts['image']
  const ofImage = image !== undefined && dockerfile ? lineOfImage(dockerfile, image) : null
  return ofImage ?? spot?.instruction.line ?? null
}
