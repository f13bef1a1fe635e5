import { readMarkdown } from './markdown.ts'
import { objectOf, type Shown, type Vendor, type VendorAnswer } from './vendor.ts'

/** https://developer.work.weixin.qq.com/document/path/99110 */
const KEY = '693a91f6-7xxx-4bc4-97a0-0ec2sifa5aaa'
const CONTENT_BYTES = 4_096

const said = (errcode: number, errmsg: string): VendorAnswer => ({ status: 200, body: { errcode, errmsg } })

const contentOf = (body: string): unknown =>
  (objectOf(body)?.['markdown'] as { content?: unknown } | undefined)?.content

/** WeCom's group robots, as documented. */
export const wecomVendor: Vendor = {
  kind: 'wecom',
  path: `/cgi-bin/webhook/send?key=${KEY}`,
  answer({ url, body }, settings, taken) {
    if (url.searchParams.get('key') !== KEY || settings.state === 'gone')
      return said(93_000, 'invalid webhook url, hint: [1602757212], from ip: 192.0.2.7')
    if (settings.state === 'off') return said(93_004, 'bot is disabled')
    const message = objectOf(body)
    if (message === null) return said(40_033, 'invalid json data')
    if (message['msgtype'] !== 'markdown') return said(40_008, 'invalid message type')
    const content = contentOf(body)
    if (typeof content !== 'string' || content === '') return said(44_004, 'content is empty')
    if (Buffer.byteLength(content) > CONTENT_BYTES)
      return said(40_058, 'markdown.content exceed max length 4096. invalid Request Parameter')
    if (taken >= (settings.rate ?? 20)) return said(45_009, 'api freq out of limit')
    return said(0, 'ok')
  },
  isTaken: (answer) => (answer.body as { errcode?: unknown }).errcode === 0,
  show(body): Shown {
    const text = String(contentOf(body))
    const seen = readMarkdown(text)
    const mentions = seen.tags.flatMap((tag) => /^<@(.*)>$/.exec(tag)?.[1] ?? [])
    const foreign = seen.tags.filter(
      (tag) => !/^<@|^<font color="(?:info|comment|warning)">$|^<\/font>$/.test(tag),
    )
    return {
      text,
      links: [...seen.links, ...seen.images, ...foreign],
      mentions,
      everybody: mentions.some((id) => /^all$/i.test(id)),
    }
  },
}
