import { describe, expect, test } from '@jest/globals'
import { vendorOf } from './vendors/index.ts'
import { readMarkdown } from './vendors/markdown.ts'

const shown = (kind: string, body: unknown) => vendorOf(kind).show(JSON.stringify(body))
const ding = (text: string, at = {}) => shown('dingtalk', { markdown: { title: 't', text }, at })
const wecom = (content: string) => shown('wecom', { markdown: { content } })
const feishu = (tag: string, content: string) => shown('feishu', { card: { elements: [{ tag, content }] } })
const slack = (text: string) => shown('slack', { text, blocks: [] })

describe('the emulators see what a client would', () => {
  test('links', () => {
    for (const text of [
      '[a](https://x.example.org)',
      'https://x.example.org',
      'x.example.com/a',
      'javascript:alert(1)',
    ]) {
      expect(ding(text).links).not.toEqual([])
      expect(wecom(text).links).not.toEqual([])
      expect(feishu('lark_md', text).links).not.toEqual([])
    }
    expect(feishu('plain_text', 'https://x.example.org').links).not.toEqual([])
    expect(slack('<https://x.example.org|go>').links).not.toEqual([])
    expect(slack('https://x.example.org').links).not.toEqual([])
    expect(ding('![](https://x.example.org/p.png)').links).not.toEqual([])
    expect(wecom('<img src=x>').links).not.toEqual([])
  })

  test('mentions, and those of everybody', () => {
    expect(ding('@13800000000', { atMobiles: ['13800000000'] }).mentions).toEqual(['13800000000'])
    expect(ding('nobody', { atMobiles: ['13800000000'] }).mentions).toEqual([])
    expect(ding('x', { isAtAll: true }).everybody).toBe(true)
    expect(wecom('<@zhangsan>').mentions).toEqual(['zhangsan'])
    expect(wecom('<@all>').everybody).toBe(true)
    expect(feishu('lark_md', '<at id=all></at>').everybody).toBe(true)
    expect(feishu('plain_text', '<at id=all></at>').everybody).toBe(false)
    expect(slack('<@U012AB3CD>').mentions).toEqual(['U012AB3CD'])
    expect(slack('<!channel>').everybody).toBe(true)
  })

  test('no links in code', () => {
    expect(readMarkdown('run `go env -w GOPROXY=https://goproxy.cn`')).toEqual({
      links: [],
      images: [],
      tags: [],
    })
  })
})
