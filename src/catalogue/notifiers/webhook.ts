import type { Acceptance, Notifier, NotifyFacts } from '../../model/notifier.ts'
import { retryAfter, unexpected } from './parts/answers.ts'
import { fitted } from './parts/shrink.ts'

/** Of the whole body. */
const BODY_BYTES = 64_000

/** The message as data; receivers that group by `fingerprint` see a storm over repositories as one. */
const bodyOf = (facts: NotifyFacts): string => JSON.stringify({ schema: 1, ...facts })

const accepted: Notifier['accepted'] = (reply): Acceptance => {
  if (reply.status >= 200 && reply.status < 300) return { kind: 'ok' }
  const fix = 'the receiver refuses for a time: see its log'
  const again = retryAfter(reply, fix)
  if (again !== null) return again
  if (reply.status === 401 || reply.status === 403)
    return {
      kind: 'refused',
      said: `HTTP ${reply.status}`,
      fix: 'check that the secret of the line is that of the receiver, and its clock',
    }
  return unexpected(reply)
}

/** Any receiver: the message as JSON, signed with HMAC-SHA256 of `TIMESTAMP.BODY` in a header. */
export const webhook: Notifier = {
  kind: 'webhook',
  mentionable: /^[\w.+@-]{1,64}$/,
  request: (facts, { url, secret }, { now, hmac }) => {
    const body = fitted(facts, BODY_BYTES, bodyOf)
    const timestamp = String(Math.floor(now.getTime() / 1_000))
    const signature =
      secret === null ? null : Buffer.from(hmac(secret, `${timestamp}.${body}`)).toString('hex')
    return {
      url,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'x-go-docker-build-event': facts.event,
        'x-go-docker-build-delivery': `${facts.traceId}-${facts.spanId}`,
        'x-go-docker-build-timestamp': timestamp,
        ...(signature === null ? {} : { 'x-go-docker-build-signature': `sha256=${signature}` }),
      },
      body,
    }
  },
  accepted,
}
