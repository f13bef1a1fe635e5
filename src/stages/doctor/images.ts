import { reachable, targetStage, transfersOf } from '../../dockerfile/graph.ts'
import type { Repository } from '../../model/repository.ts'

/** Base images of the stages that are built, with variables filled in; those that nobody can tell are left out. */
export const baseImagesOf = ({ dockerfile, buildArgs, target }: Repository): readonly string[] => {
  const index = targetStage(dockerfile, target)
  if (index === null) return []
  const reached = reachable(dockerfile, index, transfersOf(dockerfile, buildArgs))
  const bases = dockerfile.stages.flatMap(({ index: at, base, parent }) =>
    reached.has(at) && parent === null && base !== null && base !== 'scratch' ? [base] : [],
  )
  return [...new Set(bases)]
}
