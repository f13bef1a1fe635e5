import type { Acceptance, NotifyReply } from '../../../model/notifier.ts'

/** What to do about one code a service answers with. */
export type Remedies = Readonly<Record<string, string>>

/** A fault of an answer that is not what the service documents. */
export const unexpected = ({ status, body }: NotifyReply): Acceptance => {
  if (status >= 300 && status < 400)
    return {
      kind: 'refused',
      said: `HTTP ${status}, a redirect, which is not followed`,
      fix: 'give the URL it leads to, if you trust it',
    }
  const isPage = /^\s*<(?:!doctype|html)/i.test(body)
  return {
    kind: 'refused',
    said: `HTTP ${status}${isPage ? ' and a web page' : body.trim() === '' ? '' : `: ${body}`}`,
    fix: isPage
      ? 'check that the URL is that of the webhook, and that no login page or proxy stands before it'
      : 'check the URL of the webhook; if it is right the service has trouble',
  }
}

/** What a service said in its JSON body; null when the body is none. */
export const jsonOf = (body: string): Readonly<Record<string, unknown>> | null => {
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Once more when the service names a time, as HTTP has it. https://www.rfc-editor.org/rfc/rfc9110#name-retry-after */
export const retryAfter = (reply: NotifyReply, fix: string): Acceptance | null =>
  (reply.status === 429 || reply.status === 503) && reply.retryAfterMs !== null
    ? { kind: 'again', afterMs: reply.retryAfterMs, said: `HTTP ${reply.status}: ${reply.body}`, fix }
    : null
