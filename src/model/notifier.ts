import type { Language } from './language.ts'

/** Service a message goes to; the file of its notifier has this name. */
export type NotifierKind = 'dingtalk' | 'wecom' | 'feishu' | 'slack' | 'webhook'

/** Who reads a channel: everybody, people whose change failed, or the people who keep the machines. */
export type Audience = 'all' | 'authors' | 'platform'

/** One line of the input `notify`; its URL and secret appear nowhere. */
export interface NotifyTarget {
  readonly kind: NotifierKind
  readonly url: string
  readonly secret: string | null
  readonly audience: Audience
}

/** One word of the input `notify-on`. */
export type NotifyOn = 'new' | 'known' | 'recovered' | 'always' | 'never'

/** One line of the input `mentions`: a GitHub login or commit email, and its id at a service; without a kind the id is tried at every service whose ids look like it. */
export interface Mention {
  readonly login: string
  readonly id: string
  readonly kind: NotifierKind | null
}

/** Why a message is sent. */
export type MessageEvent = 'new' | 'known' | 'recovered' | 'passed'

/** What a message says, in its language; every text but `brand` and the links may hold foreign words and is not escaped. */
export interface NotifyFacts {
  readonly language: Language
  readonly event: MessageEvent
  /** Stands in the title of every message, so that a keyword filter can ask for it. */
  readonly brand: string
  readonly headline: string
  /** What the memory of failures says, one sentence. */
  readonly state: string
  readonly id: string | null
  readonly repository: string | null
  readonly branch: string | null
  readonly commit: string | null
  readonly workflow: string | null
  readonly job: string | null
  /** Values of the leg of a matrix; null outside of one. */
  readonly matrix: string | null
  readonly position: string | null
  readonly quotes: readonly string[]
  readonly cause: string | null
  readonly do: readonly string[]
  readonly whose: string | null
  readonly files: readonly string[]
  readonly reproduce: string | null
  /** Ids to mention, of the form this service has; at most 3. */
  readonly mentions: readonly string[]
  /** Only http and https URLs. */
  readonly links: { readonly run: string | null; readonly page: string | null }
  readonly blame: 'yes' | 'no' | 'evidence' | null
  readonly verdict: 'author' | 'infra' | 'unknown'
  readonly retryable: boolean | null
  readonly fingerprint: string | null
  /** Runs with this failure since the last success, this one included. */
  readonly count: number
  readonly runId: string | null
  readonly runAttempt: number | null
  readonly traceId: string
  readonly spanId: string
  /** ISO 8601. */
  readonly startedAt: string
}

/** What a notifier needs to sign: the time, and HMAC-SHA256 of a text under a key. */
export interface Seal {
  readonly now: Date
  readonly hmac: (key: string, message: string) => Uint8Array
}

/** A request to a service, always a POST. */
export interface NotifyRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a service answered; `retryAfterMs` is its Retry-After, null without one. */
export interface NotifyReply {
  readonly status: number
  readonly body: string
  readonly retryAfterMs: number | null
}

/** What an answer means: taken, to be sent once more after a pause, or refused for a reason that somebody can mend. */
export type Acceptance =
  | { readonly kind: 'ok' }
  | { readonly kind: 'again'; readonly afterMs: number; readonly said: string; readonly fix: string }
  | { readonly kind: 'refused'; readonly said: string; readonly fix: string }

/** One service: pure, entries decide and the stage acts. */
export interface Notifier {
  readonly kind: NotifierKind
  /** Form of the ids it can mention. */
  readonly mentionable: RegExp
  /** The message as this service shows it best, within its limits, with all foreign text inert. */
  request(facts: NotifyFacts, target: NotifyTarget, seal: Seal): NotifyRequest
  accepted(reply: NotifyReply): Acceptance
}
