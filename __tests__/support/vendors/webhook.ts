import { createHmac, timingSafeEqual } from 'node:crypto'
import { objectOf, type Shown, type Vendor, type VendorAnswer } from './vendor.ts'

const FIVE_MINUTES = 300

const said = (status: number, error: string): VendorAnswer => ({ status, body: { error } })

/** A receiver of one's own, which checks signatures as docs/messages.md says. */
export const webhookVendor: Vendor = {
  kind: 'webhook',
  path: '/hooks/builds-4f2a9c1d77e0',
  answer({ headers, body }, settings, taken) {
    if (settings.state === 'gone') return said(404, 'no such hook')
    if (settings.secret !== undefined) {
      const timestamp = String(headers['x-go-docker-build-timestamp'])
      const given = Buffer.from(String(headers['x-go-docker-build-signature']))
      const digest = createHmac('sha256', settings.secret).update(`${timestamp}.${body}`).digest('hex')
      const own = Buffer.from(`sha256=${digest}`)
      const isFresh = Math.abs(settings.now.getTime() / 1_000 - Number(timestamp)) <= FIVE_MINUTES
      if (!isFresh || given.length !== own.length || !timingSafeEqual(given, own))
        return said(401, 'bad signature')
    }
    if (objectOf(body)?.['schema'] !== 1) return said(400, 'unknown schema')
    if (taken >= (settings.rate ?? 100))
      return { status: 503, body: { error: 'later' }, headers: { 'retry-after': '1' } }
    return { status: 204, body: '' }
  },
  isTaken: (answer) => answer.status === 204,
  show(body): Shown {
    const message = objectOf(body) ?? {}
    const links = (message['links'] ?? {}) as Record<string, unknown>
    return {
      text: JSON.stringify(message),
      links: Object.values(links).flatMap((url) => (typeof url === 'string' ? [url] : [])),
      mentions: (message['mentions'] ?? []) as readonly string[],
      everybody: false,
    }
  },
}
