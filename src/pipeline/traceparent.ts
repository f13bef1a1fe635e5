import { attemptSpanId } from '../text/span-id.ts'
import type { World } from './world.ts'

/** TRACEPARENT of one attempt, so that spans of buildx and BuildKit are below it. https://www.w3.org/TR/trace-context/#traceparent-header */
export const traceparentOf = (
  { identity, hash }: Pick<World, 'identity' | 'hash'>,
  attempt: number,
): string => `00-${identity.traceId}-${attemptSpanId(hash, identity.spanId, attempt)}-01`
