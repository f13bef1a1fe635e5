import type { Playbook } from '../../model/playbook.ts'
import { builderDamaged } from './builder-damaged.ts'
import { builderLost } from './builder-lost.ts'
import { diskFull } from './disk-full.ts'
import { download } from './download.ts'
import { frontendPull } from './frontend-pull.ts'
import { imageRateLimited } from './image-rate-limited.ts'
import { layerCache } from './layer-cache.ts'
import { moduleCacheCorrupt } from './module-cache-corrupt.ts'
import { moduleProxy } from './module-proxy.ts'
import { moduleProxyBusy } from './module-proxy-busy.ts'
import { outOfMemory } from './out-of-memory.ts'
import { passing } from './passing.ts'
import { registry } from './registry.ts'

/** The playbooks of this program; the first that means a failure is followed, so those for more come last. */
export const playbooks: readonly Playbook[] = [
  moduleProxyBusy,
  moduleProxy,
  imageRateLimited,
  registry,
  frontendPull,
  builderLost,
  builderDamaged,
  layerCache,
  moduleCacheCorrupt,
  diskFull,
  outOfMemory,
  download,
  passing,
]
