import { existsSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { notifiers } from '../src/catalogue/notifiers/index.ts'
import { webhook } from '../src/catalogue/notifiers/webhook.ts'
import { aSeal, aTarget, someFacts } from './fakes/messages.ts'

const page = readFileSync('docs/messages.md', 'utf8')

type IsGenuine = (headers: object, body: string, secret: string, nowSeconds: number) => boolean

test('the receiver of the page takes what is genuine and nothing else', async () => {
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? []
  const { createHmac, timingSafeEqual } = await import('node:crypto')
  const body = code.replace(/^import .*$/m, '').replace('export const isGenuine =', 'return')
  const isGenuine = new Function('createHmac', 'timingSafeEqual', 'Buffer', body)(
    createHmac,
    timingSafeEqual,
    Buffer,
  ) as IsGenuine
  const now = '2026-01-02T03:04:05Z'
  const request = webhook.request(
    someFacts(),
    aTarget({ kind: 'webhook', secret: 'a-long-secret' }),
    aSeal(now),
  )
  const seconds = Date.parse(now) / 1_000
  expect(isGenuine(request.headers, request.body, 'a-long-secret', seconds + 300)).toBe(true)
  expect(isGenuine(request.headers, request.body, 'a-long-secret', seconds + 301)).toBe(false)
  expect(isGenuine(request.headers, `${request.body} `, 'a-long-secret', seconds)).toBe(false)
  expect(isGenuine(request.headers, request.body, 'another-secret', seconds)).toBe(false)
  expect(isGenuine({}, request.body, 'a-long-secret', seconds)).toBe(false)
})

test('the page names every service, every header and only files that exist', () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \| (?:a|an|any) /gm)].map(([, kind]) => kind)
  expect(rows).toEqual(notifiers.map(({ kind }) => kind))
  const { headers } = webhook.request(someFacts(), aTarget({ secret: 'a-long-secret' }), aSeal())
  for (const header of Object.keys(headers))
    if (header.startsWith('x-')) expect(page).toContain(`| \`${header}\` |`)
  const named = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, path]) => `docs/${path}`)
  const tools = [...page.matchAll(/`(?:node )?((?:tools|__tests__)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  )
  expect([...named, ...tools].filter((path) => !existsSync(path))).toEqual([])
})

test('the pictures of reports and messages are there and small, ten failures among them', () => {
  const report = readFileSync('docs/report.md', 'utf8')
  const pictures = [...`${page}${report}`.matchAll(/\]\((pictures\/[^)]+\.png)\)/g)].map(
    ([, path]) => `docs/${path}`,
  )
  const failures = new Set(pictures.filter((path) => path.includes('/reports/')))
  expect(failures.size).toBe(10)
  for (const path of pictures) expect([path, statSync(path).size < 150_000]).toEqual([path, true])
})
