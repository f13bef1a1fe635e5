import type { History } from '../../model/history.ts'
import type { Incident, Suspect } from '../../model/incident.ts'
import type { Mention, MessageEvent, Notifier, NotifyOn, NotifyTarget } from '../../model/notifier.ts'

/** Which message this run is worth; a flaky failure is new until it was seen. */
export const eventOf = ({ state, seen }: History): MessageEvent => {
  switch (state) {
    case 'recovered':
      return 'recovered'
    case 'passing':
      return 'passed'
    case 'new':
      return 'new'
    case 'flaky':
      return seen === 0 ? 'new' : 'known'
    case 'known':
    case 'broken-on-base':
      return 'known'
  }
}

/** Whether the user wants to hear of this. */
export const isWanted = (event: MessageEvent, on: readonly NotifyOn[]): boolean =>
  on.includes('always') || (event !== 'passed' && on.includes(event))

/** Whether the cause is, or was, infrastructure. */
export const isInfra = (incident: Incident, history: History): boolean =>
  incident.outcome === 'success'
    ? history.endedInfra
    : incident.attribution.verdict === 'infra' || incident.diagnosis?.blame === 'no'

/** Why a target does not hear of it; null when it does. */
export const silence = (target: NotifyTarget, infra: boolean): string | null => {
  if (target.audience === 'authors' && infra) return 'infrastructure is not told to authors'
  if (target.audience === 'platform' && !infra) return 'only infrastructure is told to the platform'
  return null
}

/** The login behind a commit email that hides the address. https://docs.github.com/account-and-profile/reference/email-addresses-reference#your-noreply-email-address */
const loginOf = ({ author }: Suspect): string | null =>
  (author.login ?? /^(?:\d+\+)?([\w-]+)@users\.noreply\./i.exec(author.email)?.[1] ?? null)?.toLowerCase() ??
  null

/** Ids to mention at a service: of the likeliest person, for a new failure that is a person's, and only from the input. */
export const mentionsOf = (
  incident: Incident,
  event: MessageEvent,
  mentions: readonly Mention[],
  notifier: Notifier,
): readonly string[] => {
  const [suspect] = incident.attribution.suspects
  if (event !== 'new' || incident.attribution.verdict !== 'author' || suspect === undefined) return []
  const names = [loginOf(suspect), suspect.author.email.toLowerCase()]
  const ids = mentions
    .filter(({ login }) => names.includes(login))
    .filter(({ kind }) => kind === null || kind === notifier.kind)
    .map(({ id }) => id)
    .filter((id) => notifier.mentionable.test(id))
  return [...new Set(ids)].slice(0, 3)
}
