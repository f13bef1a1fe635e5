import type { Mirror, Ports, WantedModule } from '../../ports/ports.ts'
import { inMegabytes } from '../../text/size.ts'

/** Silence up to here is no news; each further line comes after twice as long. */
const QUIET = 2_000
const LONGEST_SILENCE = 16_000
/** Characters of a reason. */
const MOST = 400

/** What came of bringing modules ahead. */
export interface Brought {
  /** Versions that could not be had. */
  readonly failed: readonly { readonly module: string; readonly version: string }[]
  /** One sentence each; empty when all came, or when it was stopped because the build was over. */
  readonly degradations: readonly string[]
}

/** Go and git tell over several lines. */
const inOneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line
}

const progress = ({ log, clock }: Pick<Ports, 'log' | 'clock'>) => {
  let next = clock.monotonic() + QUIET
  let silence = QUIET
  return (done: number, of: number, bytes: number): void => {
    const now = clock.monotonic()
    if (now < next || done === of) return
    silence = Math.min(silence * 2, LONGEST_SILENCE)
    next = now + silence
    log.info(`Fetching Go modules: ${done} of ${of}, ${inMegabytes(bytes)}`)
  }
}

/** Has the mirror fetch these versions before they are asked for; a failure is a sentence, never a verdict. */
export const bring = async (
  mirror: Mirror,
  wanted: readonly WantedModule[],
  signal: AbortSignal,
  ports: Pick<Ports, 'log' | 'clock'>,
): Promise<Brought> => {
  if (wanted.length === 0) return { failed: [], degradations: [] }
  const { failed } = await mirror.warm(wanted, { signal, onProgress: progress(ports) })
  const [first] = failed
  if (signal.aborted || first === undefined) return { failed: signal.aborted ? [] : failed, degradations: [] }
  const name = `${first.module}@${first.version}`
  const others = failed.length === 1 ? '' : ` (and ${failed.length - 1} more)`
  return {
    failed,
    degradations: [`${name}${others} could not be fetched ahead of the build: ${inOneLine(first.why)}`],
  }
}
