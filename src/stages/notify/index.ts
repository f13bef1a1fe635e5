import type { History } from '../../model/history.ts'
import type { Delivered, Incident } from '../../model/incident.ts'
import type { Mention, Notifier, NotifyFacts, NotifyOn, NotifyTarget } from '../../model/notifier.ts'
import type { Hmac } from '../../ports/http.ts'
import { redactor } from '../../text/redact.ts'
import { secretsOf } from '../../text/webhook-secrets.ts'
import { eventOf, isInfra, isWanted, mentionsOf, silence } from './decide.ts'
import { factsOf } from './facts.ts'
import { type SendPorts, send } from './send.ts'

/** What the user asked to hear, where, and who is mentioned. */
export interface NotifySettings {
  readonly targets: readonly NotifyTarget[]
  readonly on: readonly NotifyOn[]
  readonly mentions: readonly Mention[]
}

/** What sending needs of the world. */
export interface NotifyPorts extends SendPorts {
  readonly hmac: Hmac
}

export { eventOf, isWanted } from './decide.ts'

/** A delivery, whose `to` names the service. */
const delivered = (target: NotifyTarget, status: Delivered['status'], detail: string): Delivered => ({
  to: `notify:${target.kind}`,
  status,
  detail,
})

/** Sends the incident to every target that is to hear of it, all at once, within five seconds; never rejects, and nothing it says holds a URL or secret. `isRepeated` is why another build of this run tells it; null when none does. */
export const notify = async (
  incident: Incident,
  history: History,
  settings: NotifySettings,
  notifiers: readonly Notifier[],
  isRepeated: string | null,
  ports: NotifyPorts,
): Promise<readonly Delivered[]> => {
  const { targets } = settings
  const redact = redactor(secretsOf(targets))
  const event = eventOf(history)
  const infra = isInfra(incident, history)
  const facts = factsOf(incident, history, event)
  const deliver = async (target: NotifyTarget): Promise<Delivered> => {
    const notifier = notifiers.find(({ kind }) => kind === target.kind)
    if (notifier === undefined) return delivered(target, 'failed', 'no notifier of this kind')
    if (!isWanted(event, settings.on)) return delivered(target, 'skipped', `notify-on does not hold ${event}`)
    const why = silence(target, infra) ?? isRepeated
    if (why !== null) return delivered(target, 'skipped', why)
    const full: NotifyFacts = {
      ...redactAll(facts, redact),
      mentions: mentionsOf(incident, event, settings.mentions, notifier),
    }
    const seal = { hmac: ports.hmac, now: ports.clock.now() }
    const sent = await send(() => notifier.request(full, target, seal), notifier, ports)
    if (sent.ok) return delivered(target, 'sent', sent.tries === 1 ? event : `${event}, at the second try`)
    return delivered(target, 'failed', redact(`the service said: ${sent.said}. What helps: ${sent.fix}`))
  }
  return Promise.all(
    targets.map(async (target, at) => {
      const one = await deliver(target).catch((error: unknown) =>
        delivered(target, 'failed', redact(error instanceof Error ? error.message : String(error))),
      )
      return targets.length === 1 ? one : { ...one, detail: `target ${at + 1}: ${one.detail}` }
    }),
  )
}

/** Every text of a value passed through a function. */
const redactAll = <T>(value: T, redact: (text: string) => string): T => {
  if (typeof value === 'string') return redact(value) as T
  if (Array.isArray(value)) return value.map((item: unknown) => redactAll(item, redact)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactAll(item, redact)])) as T
}
