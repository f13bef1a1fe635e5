import type { Acceptance, Notifier, NotifyRequest } from '../../model/notifier.ts'
import type { Http, Posted } from '../../ports/http.ts'
import type { Clock } from '../../ports/surroundings.ts'
import { stripControls } from '../../text/controls.ts'
import { cutBytes } from '../../text/escape.ts'

/** What one target may take, a second try included. */
const TARGET_MS = 5_000

/** Of what a service said that is repeated in a warning. */
const SAID_BYTES = 300

/** What sending needs of the world; `pause` waits so many milliseconds. */
export interface SendPorts {
  readonly http: Http
  readonly clock: Clock
  readonly pause: (milliseconds: number) => Promise<void>
}

/** How a message was taken: `said` is the service's own words, cut and on one line. */
export type Sent =
  | { readonly ok: true; readonly tries: number }
  | { readonly ok: false; readonly said: string; readonly fix: string }

const FIXES = {
  time: 'nothing to do if it was once; else see whether the runner reaches the service',
  'refused-address': 'give a URL whose host is an ordinary address of the internet or of your network',
  network: 'see whether the runner reaches the service, and its proxy settings',
} as const

const short = (text: string): string => cutBytes(stripControls(text).replace(/\s+/g, ' ').trim(), SAID_BYTES)

const meaning = (posted: Posted, notifier: Notifier): Acceptance =>
  posted.ok ? notifier.accepted(posted) : { kind: 'refused', said: posted.said, fix: FIXES[posted.kind] }

/** Sends a request, and once more when the service asks for it and five seconds allow; never rejects. */
export const send = async (
  makeRequest: () => NotifyRequest,
  notifier: Notifier,
  { http, clock, pause }: SendPorts,
): Promise<Sent> => {
  const begun = clock.monotonic()
  const left = () => TARGET_MS - (clock.monotonic() - begun)
  const attempt = async () =>
    meaning(await http.post({ ...makeRequest(), timeoutMs: Math.max(1, left()) }), notifier)
  let answer = await attempt()
  let tries = 1
  if (answer.kind === 'again' && answer.afterMs < left()) {
    await pause(answer.afterMs)
    answer = await attempt()
    tries = 2
  }
  return answer.kind === 'ok' ? { ok: true, tries } : { ok: false, said: short(answer.said), fix: answer.fix }
}
