import type { Rule } from '../../../model/rule.ts'
import { imageInvalidReference } from './image.invalid-reference.ts'
import { imageLayerCorrupt } from './image.layer-corrupt.ts'
import { imageNotFound } from './image.not-found.ts'
import { imagePlatformMismatch } from './image.platform-mismatch.ts'
import { imagePullDenied } from './image.pull-denied.ts'
import { imageRateLimited } from './image.rate-limited.ts'
import { registryAuth } from './registry.auth.ts'
import { registryBadRequest } from './registry.bad-request.ts'
import { registryConnectionRefused } from './registry.connection-refused.ts'
import { registryConnectionReset } from './registry.connection-reset.ts'
import { registryCredentialHelper } from './registry.credential-helper.ts'
import { registryDns } from './registry.dns.ts'
import { registryForbidden } from './registry.forbidden.ts'
import { registryHttpVsHttps } from './registry.http-vs-https.ts'
import { registryPushDenied } from './registry.push-denied.ts'
import { registryServerError } from './registry.server-error.ts'
import { registryTagImmutable } from './registry.tag-immutable.ts'
import { registryTimeout } from './registry.timeout.ts'
import { registryTls } from './registry.tls.ts'
import { registryUploadFailed } from './registry.upload-failed.ts'

/** Failures of base images and registries. */
export const images: readonly Rule[] = [
  imageInvalidReference,
  imageLayerCorrupt,
  imageNotFound,
  imagePlatformMismatch,
  imagePullDenied,
  imageRateLimited,
  registryAuth,
  registryBadRequest,
  registryConnectionRefused,
  registryConnectionReset,
  registryCredentialHelper,
  registryDns,
  registryForbidden,
  registryHttpVsHttps,
  registryPushDenied,
  registryServerError,
  registryTagImmutable,
  registryTimeout,
  registryTls,
  registryUploadFailed,
]
