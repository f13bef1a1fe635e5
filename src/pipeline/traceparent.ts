import { attemptSpanId, traceparent } from '../text/span-id.ts'
import type { World } from './world.ts'

/** TRACEPARENT of one attempt, so that spans of buildx and BuildKit are below it. */
export const traceparentOf = (
  { identity, hash }: Pick<World, 'identity' | 'hash'>,
  attempt: number,
): string => traceparent(identity.traceId, attemptSpanId(hash, identity.spanId, attempt))
