import { describe, expect, test } from '@jest/globals'
import { parseMentions, parseNotify, parseNotifyOn } from '../../src/inputs/notify.ts'
import { secretsOf } from '../../src/text/webhook-secrets.ts'

const URL_OF_SLACK = 'https://hooks.slack.example.org/services/T000/B000/abcdefghijklmnop'

describe('a line of notify', () => {
  test.each([
    [`slack ${URL_OF_SLACK}`, { kind: 'slack', secret: null, audience: 'all' }],
    [`Slack  ${URL_OF_SLACK}  for=platform`, { kind: 'slack', secret: null, audience: 'platform' }],
    [`feishu ${URL_OF_SLACK} s3cret`, { kind: 'feishu', secret: 's3cret', audience: 'all' }],
    [
      `webhook ${URL_OF_SLACK} s3cret for=authors`,
      { kind: 'webhook', secret: 's3cret', audience: 'authors' },
    ],
    [`dingtalk ${URL_OF_SLACK} for=all SECabc`, { kind: 'dingtalk', secret: 'SECabc', audience: 'all' }],
  ])('%s', (line, value) => {
    expect(parseNotify(line)).toEqual({ ok: true, value: { url: URL_OF_SLACK, ...value } })
  })

  test('may name this machine over http', () => {
    expect(parseNotify('webhook http://127.0.0.1:8080/x').ok).toBe(true)
    expect(parseNotify('webhook http://localhost:8080/x').ok).toBe(true)
  })

  test.each([
    ['teams https://h.example.org/canary', 'the first word (hidden) is no kind of target'],
    ['slack', 'slack without a URL; the secret may be empty'],
    ['slack canary', 'not a URL'],
    ['slack http://h.example.org/canary', 'not https'],
    ['slack https://user:canary@h.example.org/', 'user or password'],
    ['slack https://h.example.org/ canary canary', '4 words (hidden)'],
    ['slack https://h.example.org/ for=all for=authors', '4 words'],
    ['slack https://h.example.org/ for=managers', 'the word behind `for=` (hidden) is no audience'],
    ['canary https://h.example.org/', 'first word (hidden)'],
  ])('%s is refused, and what may be secret is not repeated', (line, seen) => {
    const parsed = parseNotify(line)
    expect(parsed).toMatchObject({ ok: false, seen: expect.stringContaining(seen) })
    expect(JSON.stringify(parsed)).not.toContain('canary')
    expect(parsed.ok || parsed.remedy).toContain('dingtalk, wecom, feishu, slack, webhook')
  })
})

describe('a line of mentions', () => {
  test.each([
    ['octocat U012AB3CD', { login: 'octocat', id: 'U012AB3CD', kind: null }],
    ['@OctoCat slack:U012AB3CD', { login: 'octocat', id: 'U012AB3CD', kind: 'slack' }],
    [
      'Ada@example.org dingtalk:13800000000',
      { login: 'ada@example.org', id: '13800000000', kind: 'dingtalk' },
    ],
  ])('%s', (line, value) => {
    expect(parseMentions(line)).toEqual({ ok: true, value })
  })

  test.each([
    ...['octocat', 'octocat a b', 'octocat @all', 'octocat all', 'octocat here', 'octocat wecom:@all'],
    ...['octocat teams:x', 'octocat <!channel>', 'octocat slack:', `octocat ${'x'.repeat(65)}`],
  ])('%s is refused', (line) => {
    expect(parseMentions(line)).toMatchObject({ ok: false, remedy: expect.stringContaining('LOGIN ID') })
  })
})

describe('notify-on', () => {
  test.each([
    ['new, recovered', ['new', 'recovered']],
    ['known', ['known']],
    ['always', ['always']],
    ['never', ['never']],
    ['', []],
  ])('%s', (line, value) => {
    expect(parseNotifyOn(line)).toEqual({ ok: true, value })
  })
  test.each(['never, new', 'sometimes', 'New'])('%s is refused', (line) => {
    expect(parseNotifyOn(line)).toMatchObject({ ok: false })
  })
})

describe('secrets of targets', () => {
  test('are the URL, its path, its telling parts, and the signing secret', () => {
    const url = 'https://oapi.example.org/robot/send?access_token=0123456789abcdef0123'
    const secrets = secretsOf([{ url, secret: 'SECabc' }])
    expect(secrets).toEqual([
      url,
      '/robot/send?access_token=0123456789abcdef0123',
      '0123456789abcdef0123',
      'SECabc',
    ])
    expect(secretsOf([{ url: URL_OF_SLACK, secret: null }])).toContain('abcdefghijklmnop')
  })
  test('are no ordinary words', () => {
    const secrets = secretsOf([{ url: 'https://ci.example.org/hooks/builds?channel=general', secret: null }])
    expect(secrets).not.toContain('builds')
    expect(secrets).not.toContain('general')
  })
})
