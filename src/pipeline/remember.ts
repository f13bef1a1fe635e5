import { dirname } from 'node:path/posix'
import type { Ports, WantedModule } from '../ports/ports.ts'
import type { Brought } from '../stages/prewarm/bring.ts'
import { toLines } from '../stages/prewarm/entries.ts'
import type { KeepState } from '../stages/prewarm/keep.ts'
import type { Prewarmed } from '../stages/prewarm.ts'
import type { Prepared } from './modules.ts'
import type { World } from './world.ts'

/** Leaves for the post step which module versions this build is made of: those of its sums and those it was given. Null when nothing is to be saved. */
export const remember = async (
  prewarmed: Prewarmed,
  { mirror }: Prepared,
  { failed }: Brought,
  world: World,
  { files }: Pick<Ports, 'files'>,
): Promise<KeepState | null> => {
  const { key, gomodcache, shouldSave, wanted } = prewarmed
  if (key === null || !shouldSave || mirror === null) return null
  const without = new Set(failed.map(({ module, version }) => `${module}@${version}`))
  const used = new Map<string, WantedModule>()
  for (const { module, version } of mirror.account().modules.filter(({ hits }) => hits > 0))
    used.set(`${module}@${version}`, { module, version, zip: false })
  for (const one of wanted) used.set(`${one.module}@${one.version}`, one)
  const list = `${dirname(world.incidentPath)}/modules.txt`
  await files.write(
    list,
    toLines([...used.values()].filter(({ module, version }) => !without.has(`${module}@${version}`))),
  )
  return { key, gomodcache, list }
}
