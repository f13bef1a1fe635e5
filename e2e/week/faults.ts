import { jsonReply, type Meddle } from './gate.ts'

/** What is done to a run of the week. */
export const FAULTS = [
  'API answers 503',
  'API answers 503 twice',
  'API hangs',
  'API answers 502 after it created the check run',
  'cache service refuses',
  'cache archive cut',
  'cache archive is garbage',
  'cache archive altered',
  'first module upstream dead',
  'first module upstream alters a zip',
  'builder killed in mid build',
  'telemetry sink dead',
  'webhook dead',
  'cancelled',
  'two jobs at once',
] as const

/** One of them. */
export type Fault = (typeof FAULTS)[number]

/** Counts how often a fault was met, so that one that nothing ran into is not believed in. */
export interface Met {
  count: number
}

const NEEDS_MODULE: ReadonlySet<Fault> = new Set([
  'first module upstream dead',
  'first module upstream alters a zip',
])

/** Whether the fault is only met by a run that fetches a module. */
export const wantsModule = (fault: Fault | null): boolean => fault !== null && NEEDS_MODULE.has(fault)

const down = jsonReply(503, { message: 'played 503' })

/** GitHub's API with the fault; the token of a fork may only read. */
export const apiMeddle =
  (fault: Fault | null, isFork: boolean, met: Met): Meddle =>
  async (call, forward) => {
    const isWrite = call.method === 'POST' || call.method === 'PATCH'
    if (fault === 'API answers 503' || (fault === 'API answers 503 twice' && met.count < 2)) {
      met.count++
      return down
    }
    if (fault === 'API hangs') {
      met.count++
      return null
    }
    if (isFork && isWrite) return jsonReply(403, { message: 'Resource not accessible by integration' })
    const reply = await forward(call)
    const isCreated = call.method === 'POST' && /\/check-runs$/.test(call.path)
    if (fault !== 'API answers 502 after it created the check run' || !isCreated || met.count > 0)
      return reply
    met.count++
    return jsonReply(502, { message: 'played 502' })
  }

/** The bytes of a cache entry as the fault gives them out. */
export const spoiled = (fault: Fault | null, bytes: Buffer): Buffer => {
  if (fault === 'cache archive cut') return bytes.subarray(0, bytes.length >> 1)
  if (fault === 'cache archive is garbage') return Buffer.alloc(bytes.length, 'garbage ')
  if (fault !== 'cache archive altered') return bytes
  const copy = Buffer.from(bytes)
  const at = copy.length >> 1
  copy[at] = (copy[at] ?? 0) ^ 0x55
  return copy
}
