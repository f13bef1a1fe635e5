import { readMarkdown } from './markdown.ts'
import { hmacBase64, objectOf, type Shown, type Vendor, type VendorAnswer } from './vendor.ts'

/** https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
const TOKEN = '8a1b2c3d-4e5f-6789-abcd-ef0123456789'
const BODY_BYTES = 20 * 1_024
const HOUR_SECONDS = 3_600

const said = (code: number, msg: string): VendorAnswer => ({ status: 200, body: { code, msg, data: {} } })

/** Every object of a card with a tag, in order. */
const tagged = (value: unknown): Record<string, unknown>[] => {
  if (Array.isArray(value)) return value.flatMap(tagged)
  if (typeof value !== 'object' || value === null) return []
  const object = value as Record<string, unknown>
  return [...('tag' in object ? [object] : []), ...Object.values(object).flatMap(tagged)]
}

const TAGS = ['plain_text', 'lark_md', 'div', 'note', 'hr', 'action', 'button']

/** Feishu's custom bots, as documented; for a body that is too long no code is documented, 9499 stands for it. */
export const feishuVendor: Vendor = {
  kind: 'feishu',
  path: `/open-apis/bot/v2/hook/${TOKEN}`,
  answer({ url, body }, settings, taken) {
    if (!url.pathname.endsWith(TOKEN) || settings.state === 'gone')
      return said(19_001, 'param invalid: incoming webhook access token invalid')
    if (settings.state === 'off') return said(19_007, 'Bot Not Enabled')
    if (Buffer.byteLength(body) > BODY_BYTES) return said(9_499, 'Bad Request')
    const message = objectOf(body)
    if (message === null) return said(9_499, 'Bad Request')
    if (settings.secret !== undefined) {
      const stamp = String(message['timestamp'] ?? '')
      const skew = Math.abs(settings.now.getTime() / 1_000 - Number(stamp))
      const sign = hmacBase64(`${stamp}\n${settings.secret}`, '')
      if (!/^\d{10}$/.test(stamp) || skew > HOUR_SECONDS || message['sign'] !== sign)
        return said(19_021, 'sign match fail or timestamp is not within one hour from current time')
    }
    if (settings.ipList) return said(19_022, 'Ip Not Allowed')
    if (message['msg_type'] !== 'interactive') return said(19_002, 'params error, msg_type need')
    const parts = tagged(message['card'])
    const isEmpty = parts.some((part) => 'content' in part && String(part['content']) === '')
    const isUnknown = parts.some((part) => !TAGS.includes(String(part['tag'])))
    if (parts.length === 0 || isEmpty || isUnknown) return said(11_246, 'card content invalid')
    const texts = parts.map((part) => String(part['content'] ?? '')).join('\n')
    if (settings.keyword !== undefined && !texts.includes(settings.keyword))
      return said(19_024, 'Key Words Not Found')
    if (taken >= (settings.rate ?? 5))
      return said(11_232, 'frequency limited psm[lark.oapi.app_platform_runtime]')
    return {
      status: 200,
      body: { code: 0, msg: 'success', data: {}, StatusCode: 0, StatusMessage: 'success' },
    }
  },
  isTaken: (answer) => (answer.body as { code?: unknown }).code === 0,
  show(body): Shown {
    const parts = tagged(objectOf(body)?.['card'])
    const contents = (tag: string) =>
      parts.filter((part) => part['tag'] === tag).map((part) => String(part['content']))
    // The client turns addresses of plain text into links, and parses marks only in lark_md.
    const plain = readMarkdown(contents('plain_text').join('\n').replaceAll('`', "'").replace(/\]\(/g, '] ('))
    const marked = readMarkdown(contents('lark_md').join('\n'))
    const mentions = marked.tags.flatMap((tag) => /^<at (?:id|user_id)=(\S+?)>$/.exec(tag)?.[1] ?? [])
    return {
      text: parts.map((part) => String(part['content'] ?? '')).join('\n'),
      links: [
        ...plain.links,
        ...marked.links,
        ...marked.images,
        ...marked.tags.filter((tag) => !/^<\/?at\b/.test(tag)),
        ...parts.filter((part) => part['tag'] === 'button').map((part) => String(part['url'])),
      ],
      mentions,
      everybody: mentions.some((id) => /^"?all"?$/i.test(id)),
    }
  },
}
