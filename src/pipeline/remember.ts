import { dirname } from 'node:path/posix'
import type { ModuleUse, Ports, WantedModule } from '../ports/ports.ts'
import type { Brought } from '../stages/prewarm/bring.ts'
import { missingIn, toLines } from '../stages/prewarm/entries.ts'
import type { KeepState } from '../stages/prewarm/keep.ts'
import type { Prewarmed } from '../stages/prewarm.ts'
import type { Prepared } from './modules.ts'
import type { World } from './world.ts'

const nameOf = ({ module, version }: Pick<WantedModule, 'module' | 'version'>): string =>
  `${module}@${version}`

/** Versions the build was given, each with its zip where it took that. */
const usedOf = (modules: readonly ModuleUse[]): readonly WantedModule[] =>
  modules
    .filter(({ hits }) => hits > 0)
    .map(({ module, version, hasZip }) => ({ module, version, zip: hasZip }))

/** Lists without doubles; a zip that one of them wants is wanted. */
const union = (...lists: readonly (readonly WantedModule[])[]): readonly WantedModule[] => {
  const all = new Map<string, WantedModule>()
  for (const one of lists.flat())
    all.set(nameOf(one), { ...one, zip: one.zip || all.get(nameOf(one))?.zip === true })
  return [...all.values()]
}

/**
 * Leaves for the post step which module versions are to be saved: those of the sums and those the build was given. Null when nothing is to be saved.
 * A build that found its layers in the cache is over before all of them came. Then what is there goes under a key of its own below the other one, if any of it is new:
 * a later run starts from it and saves the whole, which it would not if a part had the name of the whole.
 */
export const remember = async (
  prewarmed: Prewarmed,
  { mirror }: Prepared,
  { failed }: Brought,
  world: World,
  { files }: Pick<Ports, 'files'>,
): Promise<KeepState | null> => {
  const { key, gomodcache, shouldSave, serve } = prewarmed
  if (key === null || !shouldSave || mirror === null || serve === null) return null
  const without = new Set(failed.map(nameOf))
  const { modules } = mirror.account()
  const wanted = prewarmed.wanted.filter((one) => !without.has(nameOf(one)))
  const all = union(usedOf(modules), wanted).filter((one) => !without.has(nameOf(one)))
  const missing = new Set((await missingIn(serve.store, all, files)).map(nameOf))
  const there = all.filter((one) => !missing.has(nameOf(one)))
  const isWhole = !wanted.some((one) => missing.has(nameOf(one)))
  const isNew = modules.some(({ from }) => from !== 'store')
  if (there.length === 0 || (!isWhole && !isNew)) return null
  const lines = toLines(there)
  const list = `${dirname(world.incidentPath)}/modules.txt`
  await files.write(list, lines)
  return { key: isWhole ? key : `${key}-part-${world.hash(lines).slice(0, 16)}`, gomodcache, list }
}
