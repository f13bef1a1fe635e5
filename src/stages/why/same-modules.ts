import { chainOf } from '../../dockerfile/environment.ts'
import type { BuildInputsRecord } from '../../model/build-inputs.ts'
import type { Dockerfile, Stage } from '../../model/dockerfile.ts'
import { countedOf, keyOf } from './record.ts'

const MODULES = /(?:^|\/)go\.(?:mod|sum)$/
const WORKSPACE = /(?:^|\/)go\.work$/

/** Texts of the instructions of a stage, FROM included, up to a line; what flags they have does not count. */
const textsUpTo = (ids: readonly string[] | undefined, count: number): string | null =>
  ids === undefined || ids.length < count
    ? null
    : ids
        .slice(0, count)
        .map((id) => id.split('.')[0])
        .join(' ')

const isSameUpTo = (
  stage: Stage,
  line: number,
  now: BuildInputsRecord,
  green: BuildInputsRecord,
): boolean => {
  const count = countedOf(stage).filter((one) => one.line <= line).length + 1
  const [mine, theirs] = [now, green].map(({ stages }) => textsUpTo(stages[keyOf(stage)], count))
  return mine != null && mine === theirs
}

/** Whether a RUN that downloads modules would download what it downloaded in a build that passed: every go.mod and go.sum of the context is as it was, and so are the instructions up to that line. False where nobody can tell, and for workspaces. */
export const hasSameModules = (
  file: Dockerfile,
  line: number,
  now: BuildInputsRecord,
  green: BuildInputsRecord,
): boolean => {
  const paths = Object.keys({ ...now.files, ...green.files })
  const modules = paths.filter((path) => MODULES.test(path))
  if (now.files === null || green.files === null || modules.length === 0) return false
  if (paths.some((path) => WORKSPACE.test(path))) return false
  if (modules.some((path) => now.files?.[path] !== green.files?.[path])) return false
  const stage = file.stages.findLast((one) => one.line <= line)
  return (
    stage !== undefined &&
    chainOf(file, stage.index).every((part) => isSameUpTo(part, part === stage ? line : Infinity, now, green))
  )
}
