import { type BuildArgs, chainOf, environmentAt, resolvePath } from '../../dockerfile/environment.ts'
import { expand } from '../../dockerfile/expand.ts'
import { factsOf, type RunFacts } from '../../dockerfile/facts.ts'
import { reachable, targetStage, transfersOf } from '../../dockerfile/graph.ts'
import { withBuildArgs } from '../../dockerfile/parse.ts'
import type { Dockerfile } from '../../model/dockerfile.ts'
import type { SeedMount, SeedPlan } from '../../model/seed.ts'
import { parseCsv } from '../../text/csv.ts'

type Fields = ReadonlyMap<string, string>

const fieldsOf = (flag: string): Fields =>
  new Map(
    (parseCsv(flag)?.[0] ?? []).map((field) => {
      const [name = '', value = ''] = field.split(/=(.*)/s)
      return [name.trim().toLowerCase(), value] as const
    }),
  )

const mountIn = (fields: Fields, { environment, targets }: RunFacts, prefix: string): SeedMount | null => {
  const raw = fields.get('target') ?? fields.get('dst') ?? fields.get('destination') ?? ''
  const written = expand(raw, environment.values)
  const target = written === null ? null : resolvePath(written, environment.workdir)
  const { cache } = targets
  if (target === null || cache === null || (cache !== target && !cache.startsWith(`${target}/`))) return null
  // A mount over the files of an image or a stage is another one for each of them.
  if (fields.has('from') || ['readonly', 'ro'].some((name) => fields.has(name))) return null
  const owner = ['uid', 'gid', 'mode'].flatMap((name) =>
    fields.has(name) ? [`${name}=${fields.get(name)}`] : [],
  )
  const id = expand(fields.get('id') ?? target, environment.values)
  const parts = [id ?? '"', ...owner, cache]
  // What goes into a line of a Dockerfile of ours must not end it, nor a field of it.
  if (parts.some((part) => !/^[\w.@/:=+-]+$/.test(part))) return null
  return {
    id: id as string,
    name: prefix !== '' && id?.startsWith(prefix) ? id.slice(prefix.length) : (id as string),
    owner: owner.join(','),
    below: cache.slice(target.length + 1),
    isLocked: fields.get('sharing') === 'locked',
  }
}

const keyOf = ({ id, owner }: SeedMount): string => `${id} ${owner}`

/** Finds the build cache mounts of a Dockerfile as it will be built, those of its author and those of the plan; null when there are none, or nobody can tell their base image. `idPrefix` is what ids of the plan start with. */
export const seedPlanOf = (
  dockerfile: Dockerfile,
  target: string | null,
  buildArgs: BuildArgs,
  idPrefix = '',
): SeedPlan | null => {
  const file = withBuildArgs(dockerfile, buildArgs)
  const built = targetStage(file, target)
  if (built === null) return null
  const prefix = idPrefix.replace(/[^\w.@/-]+/g, '-')
  const reached = reachable(file, built, transfersOf(file, buildArgs))
  const found = new Map<string, SeedMount>()
  let base: Pick<SeedPlan, 'image' | 'platform'> | null = null
  for (const stage of file.stages.filter(({ index }) => reached.has(index))) {
    for (const fact of factsOf(file, stage, buildArgs).filter(({ use }) => use.compiles)) {
      const flags = fact.run.flags.flatMap(({ name, value }) =>
        name === 'mount' && value !== null ? [fieldsOf(value)] : [],
      )
      const mounts = flags
        .filter((fields) => fields.get('type') === 'cache')
        .flatMap((fields) => mountIn(fields, fact, prefix) ?? [])
      const [root] = chainOf(file, stage.index)
      const { image } = environmentAt(file, stage.index, fact.run.line, buildArgs)
      if (mounts.length === 0 || root?.base == null || image === 'scratch') continue
      base ??= { image: root.base, platform: root.platform }
      for (const mount of mounts) {
        const known = found.get(keyOf(mount))
        found.set(keyOf(mount), { ...mount, isLocked: mount.isLocked && (known?.isLocked ?? true) })
      }
    }
  }
  if (base === null || !/^[\w.@/:+-]+$/.test(base.image) || !/^[\w/$.{}:-]*$/.test(base.platform ?? ''))
    return null
  return { ...base, mounts: [...found.values()] }
}
