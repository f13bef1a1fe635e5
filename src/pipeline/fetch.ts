import type { Inputs } from '../model/inputs.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Ports } from '../ports/ports.ts'
import { prewarm } from '../stages/prewarm.ts'
import { notPrewarmed } from './empty.ts'
import type { Green } from './green.ts'
import { FAULT, type Guard } from './guard.ts'
import { nothing, prepare } from './modules.ts'
import { prewarmRequest } from './prewarm-request.ts'
import { firstRig, type Rig } from './rig.ts'
import type { Seeding } from './seed.ts'
import { spareDownloads } from './spare.ts'
import type { World } from './world.ts'

/** What goes on beside the modules. */
export interface Beside {
  readonly seeding: Seeding
  readonly green: Green
  readonly guard: Guard
}

/** Brings modules, writes the Dockerfile copy that takes them, and waits until the caches let the build start: all that the first attempt is built with. */
export const fetchAll = async (
  inputs: Inputs,
  preflight: Preflight,
  { seeding, green, guard }: Beside,
  world: World,
  ports: Ports,
): Promise<Rig> => {
  const warm = await guard.run('prewarm', notPrewarmed(FAULT), async () =>
    prewarm(await prewarmRequest(inputs, preflight, world, ports), ports),
  )
  const all = await guard.run('plan', nothing(FAULT), () => prepare(inputs, preflight, warm, world, ports))
  const isWaiting = await guard.run('seed', false, seeding.ready)
  // While compiled packages are on their way, unpacking modules costs nobody time.
  const prepared = isWaiting
    ? all
    : await guard.run('plan', all, () => spareDownloads(all, inputs, preflight, green, world, ports))
  return firstRig(inputs, preflight, warm, prepared, seeding.places, ports)
}
