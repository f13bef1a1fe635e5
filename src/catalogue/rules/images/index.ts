import type { Rule } from '../../../model/rule.ts'
import { imageNotFound } from './image.not-found.ts'
import { imagePullDenied } from './image.pull-denied.ts'
import { imageRateLimited } from './image.rate-limited.ts'
import { registryConnectionRefused } from './registry.connection-refused.ts'
import { registryDns } from './registry.dns.ts'
import { registryTimeout } from './registry.timeout.ts'

/** Failures of base images and registries. */
export const images: readonly Rule[] = [
  imageNotFound,
  imagePullDenied,
  imageRateLimited,
  registryConnectionRefused,
  registryDns,
  registryTimeout,
]
