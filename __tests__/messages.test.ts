import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { notifiers } from '../src/catalogue/notifiers/index.ts'
import { SIGNING, STORY_NAMES, storyFile, storyRequest } from './support/real-messages.ts'
import { vendorOf } from './support/vendors/index.ts'

describe('the messages of real failures', () => {
  test.each(STORY_NAMES)('%s are those of the file; `node tools/messages.ts` writes it', (name) => {
    expect(storyFile(name)).toBe(readFileSync(`__tests__/messages/${name}.txt`, 'utf8'))
  })

  test.each(STORY_NAMES)('%s are taken by every service, and nobody is mentioned', (name) => {
    for (const language of ['en', 'zh-CN'] as const)
      for (const notifier of notifiers) {
        const { kind } = notifier
        const { url, headers, body } = storyRequest(name, language, notifier)
        const vendor = vendorOf(kind)
        const channel = { now: new Date('2026-01-02T03:04:05Z'), keyword: 'go-docker-build' }
        const secret = SIGNING.has(kind) ? { secret: 'a-signing-secret' } : {}
        const answer = vendor.answer({ url: new URL(url), headers, body }, { ...channel, ...secret }, 0)
        expect([kind, answer.body, vendor.isTaken(answer)]).toEqual([kind, answer.body, true])
        expect(vendor.show(body)).toMatchObject({ mentions: [], everybody: false })
      }
  })

  test('are those of ten failures, and no other file lies beside them', () => {
    expect(STORY_NAMES).toHaveLength(10)
    expect(readdirSync('__tests__/messages')).toEqual(STORY_NAMES.map((name) => `${name}.txt`).toSorted())
  })
})
