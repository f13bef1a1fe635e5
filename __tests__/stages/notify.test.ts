import { afterEach, describe, expect, test } from '@jest/globals'
import { hmacSha256 } from '../../src/adapters/hmac.ts'
import { httpClient } from '../../src/adapters/http.ts'
import { notifiers } from '../../src/catalogue/notifiers/index.ts'
import type { History } from '../../src/model/history.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { NotifierKind, NotifyOn, NotifyTarget } from '../../src/model/notifier.ts'
import { type NotifyPorts, type NotifySettings, notify } from '../../src/stages/notify/index.ts'
import { anIncident, aSuccess } from '../fakes/incidents.ts'
import { aHistory } from '../fakes/messages.ts'
import { fakeClock } from '../fakes/ports.ts'
import { vendorOf } from '../support/vendors/index.ts'
import { type ChannelSettings, type RunningVendor, startVendor } from '../support/vendors/vendor.ts'

const NOW = '2026-01-02T03:04:05Z'
const KINDS: readonly NotifierKind[] = ['dingtalk', 'feishu', 'slack', 'webhook', 'wecom']

const open: RunningVendor[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

const start = async (kind: NotifierKind, channel: Partial<ChannelSettings> = {}): Promise<RunningVendor> => {
  const vendor = await startVendor(vendorOf(kind), { now: new Date(NOW), ...channel })
  open.push(vendor)
  return vendor
}

const target = (kind: NotifierKind, url: string, more: Partial<NotifyTarget> = {}): NotifyTarget => ({
  ...{ kind, url, secret: null, audience: 'all' },
  ...more,
})

/** Sends at a time that stands; pauses let it go by at once. */
const send = async (
  targets: readonly NotifyTarget[],
  given: {
    incident?: Incident
    history?: History
    on?: readonly NotifyOn[]
    mentions?: NotifySettings['mentions']
    repeated?: string
    ports?: Partial<NotifyPorts>
  } = {},
) => {
  const clock = fakeClock(NOW)
  const pauses: number[] = []
  const ports: NotifyPorts = {
    ...{ http: httpClient({ loopback: true }), hmac: hmacSha256, clock },
    pause: async (milliseconds) => {
      pauses.push(milliseconds)
      clock.advance(milliseconds)
    },
    ...given.ports,
  }
  const { incident = anIncident(), history = aHistory(), on = ['new', 'recovered'], mentions = [] } = given
  const made = await notify(
    incident,
    history,
    { targets, on, mentions },
    notifiers,
    given.repeated ?? null,
    ports,
  )
  return { made, pauses }
}

describe('a message', () => {
  test('reaches every service at once, signed', async () => {
    const secret = 'a-signing-secret'
    const vendors = await Promise.all(
      KINDS.map((kind) => start(kind, { secret, keyword: 'go-docker-build' })),
    )
    const targets = vendors.map(({ url }, at) => target(KINDS[at] as NotifierKind, url, { secret }))
    const { made } = await send(targets)
    expect(made).toEqual(
      KINDS.map((kind, at) => ({ to: `notify:${kind}`, status: 'sent', detail: `target ${at + 1}: new` })),
    )
    for (const { shown } of vendors) {
      expect(shown).toHaveLength(1)
      expect(shown[0]?.text.replaceAll('\u200b', '')).toContain('undefined: Greeting')
      expect(shown[0]?.text).toContain('New failure')
    }
  })

  test.each(KINDS)('to %s that is in trouble is a value and holds nothing up', async (kind) => {
    const vendor = await start(kind)
    const page = { status: 200, body: '<!doctype html><html><title>Sign in</title>' }
    vendor.play({ status: 302, body: '', headers: { location: 'http://169.254.169.254/' } }, page)
    vendor.play({ status: 500, body: 'boom' })
    const details: string[] = []
    for (let round = 0; round < 3; round++) {
      const { made } = await send([target(kind, vendor.url)])
      details.push(`${made[0]?.status}: ${made[0]?.detail}`)
    }
    expect(details[0]).toMatch(/^failed: the service said: HTTP 302, a redirect/)
    if (kind !== 'webhook')
      expect(details[1]).toMatch(/^failed: .*a web page.*What helps: check that the URL/)
    expect(details[2]).toMatch(/^failed: the service said: HTTP 500: boom/)
    expect(vendor.requests).toHaveLength(3)
  })

  test('to a service that hangs ends, and the others have theirs', async () => {
    const [hung, well] = [await start('slack'), await start('wecom')]
    hung.play('hang')
    const hasty = httpClient({ loopback: true })
    const { made } = await send([target('slack', hung.url), target('wecom', well.url)], {
      ports: {
        http: {
          post: (request) => {
            expect(request.timeoutMs).toBe(5_000)
            return hasty.post({ ...request, timeoutMs: request.url === hung.url ? 30 : 5_000 })
          },
        },
      },
    })
    expect(made.map(({ status }) => status)).toEqual(['failed', 'sent'])
    expect(made[0]?.detail).toContain('no answer within')
  })

  test('is sent once more after the pause the service asks for', async () => {
    const vendor = await start('slack')
    vendor.play({ status: 429, body: 'rate_limited', headers: { 'retry-after': '2' } })
    const { made, pauses } = await send([target('slack', vendor.url)])
    expect(made).toEqual([{ to: 'notify:slack', status: 'sent', detail: 'new, at the second try' }])
    expect([pauses, vendor.requests.length]).toEqual([[2_000], 2])
  })

  test('is given up when the pause is longer than five seconds, or the second try is refused too', async () => {
    const vendor = await start('slack', { rate: 0 })
    vendor.play({ status: 429, body: 'rate_limited', headers: { 'retry-after': '30' } })
    const first = await send([target('slack', vendor.url)])
    expect(first.pauses).toEqual([])
    const second = await send([target('slack', vendor.url)])
    expect(second.pauses).toEqual([1_000])
    for (const { made } of [first, second])
      expect(made[0]).toMatchObject({ status: 'failed', detail: expect.stringContaining('rate_limited') })
    expect(vendor.requests).toHaveLength(3)
  })

  test('is signed anew at the second try', async () => {
    const secret = 'a-signing-secret'
    const vendor = await start('feishu', { secret })
    vendor.play({ status: 200, body: { code: 11_232, msg: 'frequency limited' } })
    await send([target('feishu', vendor.url, { secret })])
    expect(vendor.requests).toHaveLength(2)
    expect(vendor.shown).toHaveLength(1)
  })

  test('and its warning hold neither URL nor secret', async () => {
    const secret = 'SECd1n9t4lk-s1gn1ng'
    for (const kind of KINDS) {
      const vendor = await start(kind)
      const url = new URL(vendor.url)
      const canaries = [vendor.url, `${url.pathname}${url.search}`, secret, encodeURIComponent(secret)]
      const text = `see ${canaries.join(' and ')}`
      vendor.play({ status: 500, body: text })
      const leaky = anIncident({ reproduce: text })
      const failed = await send([target(kind, vendor.url, { secret })], { incident: leaky })
      const sent = await send([target(kind, vendor.url, { secret })], { incident: leaky })
      expect(failed.made[0]?.status).toBe('failed')
      expect(sent.made[0]?.status).toBe('sent')
      const said = JSON.stringify([failed.made, sent.made, vendor.shown])
      for (const canary of canaries) expect(said).not.toContain(canary)
    }
  })

  test('that cannot be made is a value too', async () => {
    const { made } = await send([target('slack', 'no url'), target('wecom', 'https://[::1')])
    expect(made.map(({ status }) => status)).toEqual(['failed', 'failed'])
  })
})

describe('who hears what', () => {
  const recovered = aHistory({ state: 'recovered', ended: 'proxy.timeout', seen: 3 })
  const cases: readonly (readonly [History, readonly NotifyOn[], string])[] = [
    [aHistory(), ['new', 'recovered'], 'sent'],
    [aHistory({ state: 'known', seen: 4 }), ['new', 'recovered'], 'skipped'],
    [aHistory({ state: 'known', seen: 4 }), ['known'], 'sent'],
    [aHistory({ state: 'broken-on-base', seen: 0 }), ['new'], 'skipped'],
    [aHistory({ state: 'flaky', seen: 0, bothWays: true }), ['new'], 'sent'],
    [aHistory({ state: 'flaky', seen: 2, bothWays: true }), ['new'], 'skipped'],
    [recovered, ['new', 'recovered'], 'sent'],
    [recovered, ['new'], 'skipped'],
    [aHistory({ state: 'passing' }), ['new', 'known', 'recovered'], 'skipped'],
    [aHistory({ state: 'passing' }), ['always'], 'sent'],
    [aHistory(), ['never'], 'skipped'],
    [aHistory(), [], 'skipped'],
  ]
  test.each(cases)('%j with notify-on %j: %s', async (history, on, status) => {
    const vendor = await start('wecom')
    const incident = ['recovered', 'passing'].includes(history.state) ? aSuccess() : anIncident()
    const { made } = await send([target('wecom', vendor.url)], { incident, history, on })
    expect(made[0]?.status).toBe(status)
    expect(vendor.requests).toHaveLength(status === 'sent' ? 1 : 0)
  })

  const infra = anIncident({ attribution: { ...anIncident().attribution, verdict: 'infra', suspects: [] } })
  test.each([
    [infra, aHistory(), ['sent', 'skipped', 'sent']],
    [anIncident(), aHistory(), ['sent', 'sent', 'skipped']],
    [aSuccess(), aHistory({ state: 'recovered', seen: 1, endedInfra: true }), ['sent', 'skipped', 'sent']],
    [aSuccess(), aHistory({ state: 'recovered', seen: 1 }), ['sent', 'sent', 'skipped']],
  ] as const)(
    'infrastructure is told to the platform, people’s failures to authors',
    async (incident, history, statuses) => {
      const vendor = await start('webhook')
      const targets = (['all', 'authors', 'platform'] as const).map((audience) =>
        target('webhook', vendor.url, { audience }),
      )
      const { made } = await send(targets, { incident, history })
      expect(made.map(({ status }) => status)).toEqual(statuses)
    },
  )

  test('a failure that another build of the run tells is told once', async () => {
    const vendor = await start('wecom')
    const { made } = await send([target('wecom', vendor.url)], { repeated: 'told by build (1.25)' })
    expect(made).toEqual([{ to: 'notify:wecom', status: 'skipped', detail: 'told by build (1.25)' }])
    expect(vendor.requests).toEqual([])
  })

  const [ada] = anIncident().attribution.suspects
  const byLogin = { ...anIncident().attribution, suspects: [{ ...(ada as NonNullable<typeof ada>) }] }
  const withEmail = (email: string) =>
    anIncident({
      attribution: {
        ...byLogin,
        suspects: byLogin.suspects.map((one) => ({ ...one, author: { name: 'Ada', email } })),
      },
    })
  const mention = { login: 'ada', id: 'U012AB3CD', kind: null }
  test.each([
    ['by login in a hidden email', withEmail('17+Ada@users.noreply.github.com'), [mention], ['U012AB3CD']],
    ['by email', withEmail('Ada@example.org'), [{ ...mention, login: 'ada@example.org' }], ['U012AB3CD']],
    ['of this service only', withEmail('ada@users.noreply.github.com'), [{ ...mention, kind: 'wecom' }], []],
    [
      'of the form of this service',
      withEmail('ada@users.noreply.github.com'),
      [{ ...mention, id: 'zhangsan' }],
      [],
    ],
    ['never somebody else', withEmail('bob@example.org'), [mention], []],
    ['nobody for infrastructure', infra, [mention], []],
  ] as const)('a mention is %s', async (_name, incident, mentions, ids) => {
    const vendor = await start('slack')
    await send([target('slack', vendor.url)], { incident, mentions })
    expect(vendor.shown[0]?.mentions).toEqual(ids)
  })

  test('nobody is mentioned for a failure that is known', async () => {
    const vendor = await start('slack')
    const incident = withEmail('ada@users.noreply.github.com')
    await send([target('slack', vendor.url)], {
      incident,
      history: aHistory({ state: 'known', seen: 1 }),
      mentions: [mention],
      on: ['always'],
    })
    expect(vendor.shown[0]?.mentions).toEqual([])
  })
})
