import { readMarkdown } from './markdown.ts'
import { hmacBase64, objectOf, type Shown, type Vendor, type VendorAnswer } from './vendor.ts'

/** https://open.dingtalk.com/document/orgapp/custom-robots-send-group-messages */
const TOKEN = 'd1n9'.repeat(16)
const BODY_BYTES = 20_000
const HOUR_MS = 60 * 60_000

const said = (errcode: number, errmsg: string): VendorAnswer => ({ status: 200, body: { errcode, errmsg } })
const security = (what: string) =>
  said(310_000, `${what}, more: [https://ding-doc.dingtalk.com/doc#/serverapi2/qf2nxq]`)

interface Message {
  readonly msgtype?: unknown
  readonly markdown?: { readonly title?: unknown; readonly text?: unknown }
  readonly at?: {
    readonly atMobiles?: readonly string[]
    readonly atUserIds?: readonly string[]
    readonly isAtAll?: boolean
  }
}

/** DingTalk's group robots, as documented. */
export const dingtalkVendor: Vendor = {
  kind: 'dingtalk',
  path: `/robot/send?access_token=${TOKEN}`,
  answer({ url, headers, body }, settings, taken) {
    if (!headers['content-type']?.startsWith('application/json')) return said(43_004, 'invalid content-type')
    if (url.searchParams.get('access_token') !== TOKEN || settings.state === 'gone')
      return said(300_001, 'token is not exist')
    if (settings.state === 'off') return said(400_102, 'robot is disabled')
    const message = objectOf(body) as Message | null
    if (message === null) return said(40_035, 'missing parameter json')
    if (settings.secret !== undefined) {
      const timestamp = url.searchParams.get('timestamp') ?? ''
      const skew = Math.abs(settings.now.getTime() - Number(timestamp))
      if (timestamp === '') return security('sign not match')
      if (!/^\d{13}$/.test(timestamp) || skew > HOUR_MS) return security('invalid timestamp')
      const sign = hmacBase64(settings.secret, `${timestamp}\n${settings.secret}`)
      if (url.searchParams.get('sign') !== sign) return security('sign not match')
    }
    if (settings.ipList) return security('ip 192.0.2.7 not in whitelist')
    const { title, text } = message.markdown ?? {}
    if (message.msgtype !== 'markdown') return said(400_105, 'unsupported msgtype')
    if (typeof title !== 'string' || title === '' || typeof text !== 'string' || text === '')
      return said(40_035, 'param error')
    if (settings.keyword !== undefined && !text.includes(settings.keyword))
      return security('keywords not in content')
    if (Buffer.byteLength(body) > BODY_BYTES)
      return said(660_026, 'invalid message: chatbot message length exceeds 20000 bytes')
    if (taken >= (settings.rate ?? 20)) return said(130_101, 'send too fast, exceed 20 times per minute')
    return said(0, 'ok')
  },
  isTaken: (answer) => (answer.body as { errcode?: unknown }).errcode === 0,
  show(body): Shown {
    const { markdown, at } = objectOf(body) as Message
    const text = `${markdown?.title}\n${markdown?.text}`
    const seen = readMarkdown(text)
    const ids = [...(at?.atMobiles ?? []), ...(at?.atUserIds ?? [])]
    return {
      text,
      links: [...seen.links, ...seen.images, ...seen.tags],
      mentions: ids.filter((id) => text.includes(`@${id}`)),
      everybody: at?.isAtAll === true,
    }
  },
}
