import { objectOf, type Shown, type Vendor, type VendorAnswer } from './vendor.ts'

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
const PATH = '/services/T0000ABCD/B0000ABCD/abcdefghijklmnopqrstuvwx'
const [TEXT, BLOCKS, HEADER] = [40_000, 50, 150]

const said = (status: number, body: string, headers = {}): VendorAnswer => ({
  status,
  body,
  headers: { 'content-type': 'text/html', ...headers },
})

type Part = Readonly<Record<string, unknown>>

const partsOf = (value: unknown): Part[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf)
  if (typeof value !== 'object' || value === null) return []
  return [value as Part, ...Object.values(value).flatMap(partsOf)]
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 4_000

/** What is wrong with an object of a block; unknown kinds are refused. */
const isValid = (part: Part): boolean => {
  switch (part['type']) {
    case 'header': {
      const { type, text } = part['text'] as Part
      return type === 'plain_text' && isText(text) && String(text).length <= HEADER
    }
    case 'rich_text':
    case 'rich_text_section':
    case 'rich_text_preformatted':
    case 'rich_text_list':
      return Array.isArray(part['elements']) && part['elements'].length > 0
    case 'text':
    case 'plain_text':
      return isText(part['text'])
    case 'link':
      return typeof part['url'] === 'string' && URL.canParse(part['url']) && isText(part['text'])
    case 'user':
      return /^[UW][A-Z0-9]+$/.test(String(part['user_id']))
    case 'usergroup':
      return /^S[A-Z0-9]+$/.test(String(part['usergroup_id']))
    default:
      return !('type' in part)
  }
}

/** Slack's incoming webhooks, as documented. */
export const slackVendor: Vendor = {
  kind: 'slack',
  path: PATH,
  answer({ url, body }, settings, taken) {
    if (url.pathname !== PATH || settings.state === 'gone') return said(404, 'no_service')
    if (settings.state === 'archived') return said(410, 'channel_is_archived')
    if (settings.state === 'off') return said(403, 'action_prohibited')
    const message = objectOf(body)
    if (message === null) return said(400, 'invalid_payload')
    const { text, blocks } = message
    if (!Array.isArray(blocks) && typeof text !== 'string') return said(400, 'no_text')
    if (String(text ?? '').length > TEXT) return said(400, 'msg_too_long')
    const parts = partsOf(blocks)
    if (!Array.isArray(blocks) || blocks.length > BLOCKS || !parts.every(isValid))
      return said(400, 'invalid_blocks')
    if (taken >= (settings.rate ?? 1)) return said(429, 'rate_limited', { 'retry-after': '1' })
    return said(200, 'ok')
  },
  isTaken: (answer) => answer.status === 200 && answer.body === 'ok',
  show(body): Shown {
    const message = objectOf(body) ?? {}
    const parts = partsOf(message['blocks'])
    const marks = [...String(message['text']).matchAll(/<([^>]*)>/g)].map(([, inner = '']) => inner)
    const bare = [...String(message['text']).matchAll(/\bhttps?:\/\/\S+/g)].map(([url]) => url)
    const ids = (key: string) => parts.flatMap((part) => (part[key] === undefined ? [] : [String(part[key])]))
    return {
      text: parts.flatMap((part) => (typeof part['text'] === 'string' ? [part['text']] : [])).join('\n'),
      links: [...ids('url'), ...marks.filter((mark) => !/^[@!#]/.test(mark)), ...bare],
      mentions: [
        ...ids('user_id'),
        ...ids('usergroup_id'),
        ...marks.filter((mark) => mark.startsWith('@')).map((mark) => mark.slice(1)),
      ],
      everybody:
        marks.some((mark) => mark.startsWith('!')) || parts.some((part) => part['type'] === 'broadcast'),
    }
  },
}
