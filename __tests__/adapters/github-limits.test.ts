import { describe, expect, jest, test } from '@jest/globals'
import type { CheckRun } from '../../src/ports/ports.ts'
import { failing, QUICK, startClient } from '../support/github-client.ts'

jest.setTimeout(60_000)

const check = (overrides: Partial<CheckRun> = {}): CheckRun => ({
  name: 'go build',
  headSha: 'b'.repeat(40),
  conclusion: 'failure',
  externalId: '77/build/-/-',
  title: 'undefined: x',
  summary: 'It failed.',
  annotations: [
    { path: 'main.go', startLine: 1, endLine: 1, level: 'failure', title: 'x', message: 'broken' },
  ],
  ...overrides,
})

const inAnHour = `${Math.round(Date.now() / 1000) + 3_600}`
const justNow = `${Math.round(Date.now() / 1000) - 1}`

describe('a limit', () => {
  test.each([
    [429, { 'retry-after': '0' }, true],
    [403, { 'retry-after': '0' }, true],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': justNow }, true],
    [429, { 'retry-after': '60' }, false],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': inAnHour }, false],
    [429, {}, false],
  ] as const)(
    '%d with %j is waited for when the report has the time: %j',
    async (status, headers, isMade) => {
      const handlers = { 'checks/create': failing(status, 1, 'before', headers) }
      const { emulator, api } = await startClient({ handlers })
      expect((await api.createCheckRun(check())).ok).toBe(isMade)
      expect(emulator.requests.map(({ id }) => id)).toEqual(
        isMade ? ['checks/create', 'checks/create'] : ['checks/create'],
      )
      expect(emulator.checkRuns()).toHaveLength(isMade ? 1 : 0)
    },
  )

  test('in the middle of annotations doubles none', async () => {
    const handlers = { 'checks/update': failing(429, 2, 'before', { 'retry-after': '0' }) }
    const { emulator, api } = await startClient({ handlers })
    const annotations = Array.from({ length: 130 }, (_all, at) => ({
      ...{ path: 'main.go', startLine: at + 1, endLine: at + 1, level: 'failure' as const },
      ...{ title: 'x', message: 'broken' },
    }))
    expect(await api.createCheckRun(check({ annotations }))).toMatchObject({ ok: true })
    expect(emulator.checkRuns()[0]?.annotations.map((one) => one['start_line'])).toEqual(
      annotations.map(({ startLine }) => startLine),
    )
  })
})

describe('a re-run', () => {
  const rerun = check({ isRerun: true })

  test('makes a check run where it cannot be told whether one is there', async () => {
    const { emulator, api } = await startClient({ handlers: { 'checks/list-for-ref': failing(500, 9) } })
    expect(await api.createCheckRun(rerun)).toMatchObject({ ok: true })
    expect(emulator.checkRuns()).toHaveLength(1)
  })

  test('leaves the check run of another step alone', async () => {
    const { emulator, api } = await startClient()
    await api.createCheckRun(check({ externalId: '77/build/-/other' }))
    await api.createCheckRun(rerun)
    await api.createCheckRun(rerun)
    expect(emulator.checkRuns().map(({ annotations }) => annotations.length)).toEqual([1, 1])
  })

  test('makes a new one where the old one takes no change', async () => {
    const { emulator, api } = await startClient({ handlers: { 'checks/update': failing(403, 1) } }, QUICK)
    await api.createCheckRun(check())
    expect(await api.createCheckRun(rerun)).toMatchObject({ ok: true })
    expect(emulator.checkRuns()).toHaveLength(2)
    expect(emulator.checkRuns()[1]?.annotations).toHaveLength(1)
  })

  test('that lost the answer does not take the earlier attempt for what it made', async () => {
    const { emulator, api } = await startClient({
      handlers: {
        'checks/create': (() => {
          const lost = failing(502, 1, 'after')
          return (asked, next) => (asked.body['conclusion'] === 'success' ? lost(asked, next) : undefined)
        })(),
      },
    })
    await api.createCheckRun(check())
    const green = check({ isRerun: true, conclusion: 'success', summary: 'Built.', annotations: [] })
    expect(await api.createCheckRun(green)).toEqual({ ok: true, url: 'https://github.com/checks/2' })
    expect(emulator.checkRuns()).toHaveLength(2)
  })
})
