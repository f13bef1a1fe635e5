import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { dingtalk } from '../../src/catalogue/notifiers/dingtalk.ts'
import { feishu } from '../../src/catalogue/notifiers/feishu.ts'
import { notifiers } from '../../src/catalogue/notifiers/index.ts'
import { wecom } from '../../src/catalogue/notifiers/wecom.ts'
import type { Notifier, NotifyFacts, NotifyTarget } from '../../src/model/notifier.ts'
import { aSeal, aTarget, someFacts } from '../fakes/messages.ts'
import { vendorOf, vendors } from '../support/vendors/index.ts'
import type { ChannelSettings, Shown } from '../support/vendors/vendor.ts'

const NOW = '2026-01-02T03:04:05Z'
const settings = (overrides: Partial<ChannelSettings> = {}): ChannelSettings => ({
  now: new Date(NOW),
  ...overrides,
})

/** What the vendor answers to a message, and what the notifier makes of the answer. */
const exchange = (
  notifier: Notifier,
  facts: NotifyFacts,
  channel = settings(),
  target: Partial<NotifyTarget> = {},
  taken = 0,
) => {
  const vendor = vendorOf(notifier.kind)
  const url = `https://chat.example.org${vendor.path}`
  const request = notifier.request(facts, aTarget({ kind: notifier.kind, url, ...target }), aSeal(NOW))
  const asked = { url: new URL(request.url), headers: request.headers, body: request.body }
  const answer = vendor.answer(asked, channel, taken)
  const retry = answer.headers?.['retry-after']
  const accepted = notifier.accepted({
    status: answer.status,
    body: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body),
    retryAfterMs: retry === undefined ? null : Number(retry) * 1_000,
  })
  const shown = (): Shown => vendor.show(request.body)
  return { request, answer, accepted, shown }
}

/** Links of ours that a message of `someFacts` holds. */
const OWN = Object.values(someFacts().links)

test('the registry is the folder, by name', () => {
  const files = readdirSync('src/catalogue/notifiers').filter((name) => /^(?!index)\w+\.ts$/.test(name))
  expect(notifiers.map(({ kind }) => `${kind}.ts`)).toEqual(files)
  expect(vendors.map(({ kind }) => kind)).toEqual(notifiers.map(({ kind }) => kind))
})

describe.each(notifiers.map((one) => [one.kind, one] as const))('%s', (_kind, notifier) => {
  test.each(['en', 'zh-CN'] as const)('takes every event in %s', (language) => {
    for (const event of ['new', 'known', 'recovered', 'passed'] as const) {
      const { accepted, shown } = exchange(notifier, someFacts({ event, language }))
      expect(accepted).toEqual({ kind: 'ok' })
      expect(shown().links.toSorted()).toEqual(OWN.toSorted())
      expect(shown()).toMatchObject({ mentions: [], everybody: false })
      expect(shown().text).toContain('go-docker-build')
    }
  })

  test('takes a message of which nearly all is missing', () => {
    const nothing = {
      ...{ id: null, repository: null, branch: null, commit: null, workflow: null, job: null },
      ...{ position: null, quotes: [], cause: null, do: [], whose: null, files: [], reproduce: null },
      links: { run: null, page: null },
    }
    expect(exchange(notifier, someFacts(nothing)).accepted).toEqual({ kind: 'ok' })
  })

  const long = (character: string, length: number) => {
    const text = character.repeat(length)
    return someFacts({
      ...{ headline: text, cause: text, whose: text, branch: text, job: text, position: text, state: text },
      ...{ quotes: Array(5).fill(text), do: Array(9).fill(text), files: Array(5).fill(text) },
      repository: text,
      reproduce: text,
    })
  }
  test.each(['x', 'ä', '错', '🙂', '<', '*', '@a', '`', '\\', '"'])(
    'stays within the limits with any length of %s',
    (character) => {
      for (const length of [0, 1, 60, 99, 250, 499, 500, 501, 900, 901, 3_000, 60_000]) {
        const { accepted, request } = exchange(notifier, long(character, length))
        expect([length, accepted]).toEqual([length, { kind: 'ok' }])
        expect(request.body).not.toMatch(/\ufffd|\\ud[89ab][0-9a-f]{2}(?!\\ud)/i)
      }
    },
  )

  test.each([
    ...[
      '<!channel>',
      '<!here|here>',
      '<@U012AB3CD>',
      '<@all>',
      '@all',
      '@everyone',
      '<at user_id="all"></at>',
    ],
    ...[
      '<at id=all></at>',
      '@13800000000',
      '[click](https://evil.example/x)',
      '![](https://evil.example/p.png)',
    ],
    ...[
      'https://evil.example/x',
      'www.evil.com',
      'evil.com/x',
      'javascript:alert(1)',
      '<https://evil.example|go>',
    ],
    ...['[a][b]\n\n[b]: https://evil.example', '<font color="info">ok</font>', '`](https://evil.example)`'],
    ...['\u202ehttps://evil.example', '</details><img src=x>', '# h\n> q\n- [x](y)', '*_~[a](b)', '``@all``'],
  ])('makes neither link nor mention of %s', (hostile) => {
    const facts = someFacts({
      ...{ headline: hostile, state: hostile, cause: hostile, whose: hostile, branch: hostile, job: hostile },
      ...{ quotes: [hostile], do: [hostile], files: [hostile], position: hostile, workflow: hostile },
      repository: hostile,
      matrix: hostile,
    })
    const { accepted, shown } = exchange(notifier, facts)
    expect(accepted).toEqual({ kind: 'ok' })
    expect(shown().links.toSorted()).toEqual(OWN.toSorted())
    expect(shown()).toMatchObject({ mentions: [], everybody: false })
  })

  test('leaves commands as they can be pasted', () => {
    const commands = [
      'go get example.org/x@v1.2.3 && go mod tidy',
      'go env -w GOPROXY=https://goproxy.cn,direct',
    ]
    const { shown } = exchange(
      notifier,
      someFacts({ do: commands.map((one) => `Run \`${one}\`.`), reproduce: commands[0] ?? null }),
    )
    expect(shown().text).toContain(commands[0])
    // Feishu has no text that is code: there an address in a command is broken, so that it is no link.
    if (notifier.kind !== 'feishu') expect(shown().text).toContain(commands[1])
    expect(shown().text.replaceAll('\u200b', '')).toContain(commands[1])
  })

  const DAMAGED = [
    [{ status: 200, body: '<!doctype html><title>Sign in</title>' }, /web page/, /login page/],
    [{ status: 302, body: '' }, /redirect/, /trust/],
    [{ status: 500, body: 'oops' }, /HTTP 500: oops/, /URL/],
    [{ status: 404, body: '{}' }, /HTTP 404/, /URL/],
  ] as const
  test.each(DAMAGED)('does not take %j for success', (reply, said, fix) => {
    if (notifier.kind === 'webhook' && reply.status === 200) return
    expect(notifier.accepted({ ...reply, retryAfterMs: null })).toMatchObject({
      kind: 'refused',
      said: expect.stringMatching(said),
      fix: expect.stringMatching(fix),
    })
  })
})

test.each([
  ['dingtalk', { secret: 'SECabc' }, {}, 'give the signing secret'],
  ['dingtalk', { keyword: 'build-alarm' }, {}, 'keyword `go-docker-build`'],
  ['dingtalk', { ipList: true }, {}, 'IP list'],
  ['dingtalk', { secret: 's3cret', now: new Date('2026-01-02T04:04:06Z') }, { secret: 's3cret' }, 'clock'],
  ['dingtalk', { state: 'gone' }, {}, 'copy the webhook URL'],
  ['dingtalk', { state: 'off' }, {}, 'switched off'],
  ['dingtalk', { rate: 0 }, {}, '20 messages a minute'],
  ['wecom', { state: 'gone' }, {}, 'copy the webhook URL'],
  ['wecom', { state: 'off' }, {}, 'switched off'],
  ['wecom', { rate: 0 }, {}, '20 messages a minute'],
  ['feishu', { secret: 'demo' }, {}, 'give the signing secret'],
  ['feishu', { secret: 'demo', now: new Date('2026-01-02T04:04:06Z') }, { secret: 'demo' }, 'clock'],
  ['feishu', { keyword: 'build-alarm' }, {}, 'keyword `go-docker-build`'],
  ['feishu', { ipList: true }, {}, 'IP list'],
  ['feishu', { state: 'gone' }, {}, 'copy the webhook URL'],
  ['feishu', { state: 'off' }, {}, 'switched off'],
  ['slack', { state: 'gone' }, {}, 'make a new one'],
  ['slack', { state: 'archived' }, {}, 'archived'],
  ['slack', { state: 'off' }, {}, 'administrator'],
  ['webhook', { secret: 'a-long-secret' }, { secret: 'another-secret' }, 'secret of the line'],
  ['webhook', { state: 'gone' }, {}, 'check the URL'],
] as const)('%s refuses %j and the fix is told', (kind, channel, target, fix) => {
  const notifier = notifiers.find((one) => one.kind === kind) as Notifier
  expect(exchange(notifier, someFacts(), settings(channel), target).accepted).toMatchObject({
    kind: 'refused',
    fix: expect.stringContaining(fix),
  })
})

test.each([
  ['dingtalk', { secret: 'SECabc', keyword: 'go-docker-build' }, { secret: 'SECabc' }],
  ['feishu', { secret: 'demo', keyword: 'go-docker-build' }, { secret: 'demo' }],
  ['webhook', { secret: 'a-long-secret' }, { secret: 'a-long-secret' }],
] as const)('%s takes what is signed with its secret', (kind, channel, target) => {
  const notifier = notifiers.find((one) => one.kind === kind) as Notifier
  expect(exchange(notifier, someFacts(), settings(channel), target).accepted).toEqual({ kind: 'ok' })
})

test.each([
  ['feishu', { rate: 0 }, 1_000],
  ['slack', { rate: 0 }, 1_000],
  ['webhook', { rate: 0 }, 1_000],
] as const)(
  '%s that is asked too often is asked once more after the time it names',
  (kind, channel, afterMs) => {
    const notifier = notifiers.find((one) => one.kind === kind) as Notifier
    expect(exchange(notifier, someFacts(), settings(channel)).accepted).toMatchObject({
      kind: 'again',
      afterMs,
    })
  },
)

test.each([dingtalk, wecom])('$kind that is busy is asked once more', (notifier) => {
  const body = JSON.stringify({ errcode: -1, errmsg: 'system busy' })
  expect(notifier.accepted({ status: 200, body, retryAfterMs: null })).toMatchObject({ kind: 'again' })
})

test('signatures are those of the documentation', () => {
  const ding = dingtalk.request(
    someFacts(),
    aTarget({
      kind: 'dingtalk',
      url: 'https://chat.example.org/robot/send?access_token=t',
      secret: 'this is secret',
    }),
    aSeal('2020-09-13T12:26:40Z'),
  )
  const { searchParams } = new URL(ding.url)
  expect(Object.fromEntries(searchParams)).toEqual({
    access_token: 't',
    timestamp: '1600000000000',
    sign: 'MYEtKC4/NfMR1l4prX++ai6oOf70X1xOf6UlnyUhJH4=',
  })
  const fei = feishu.request(
    someFacts(),
    aTarget({ kind: 'feishu', secret: 'demo' }),
    aSeal(new Date(1_599_360_473_000).toISOString()),
  )
  expect(JSON.parse(fei.body)).toMatchObject({
    timestamp: '1599360473',
    sign: 'l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=',
  })
})

test.each([
  ['dingtalk', ['13800000000', 'manager42'], ['13800000000', 'manager42']],
  ['wecom', ['ZhangSan'], ['ZhangSan']],
  ['feishu', ['ou_18eac85d35e26f989317ad4f02e8bbbb'], ['ou_18eac85d35e26f989317ad4f02e8bbbb']],
  ['slack', ['U012AB3CD', 'S0614TZR7'], ['U012AB3CD', 'S0614TZR7']],
] as const)('%s mentions whom it is told to', (kind, mentions, seen) => {
  const notifier = notifiers.find((one) => one.kind === kind) as Notifier
  const { accepted, shown } = exchange(notifier, someFacts({ mentions }))
  expect(accepted).toEqual({ kind: 'ok' })
  expect(shown().mentions.toSorted()).toEqual([...seen].toSorted())
})
