import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { traceContext } from '../../src/adapters/trace.ts'
import { until } from '../engine/proc.ts'
import { begin, buildOf } from '../telemetry/builds.ts'
import { type Services, startServices } from '../telemetry/services.ts'

let services: Services
beforeAll(async () => {
  services = await startServices()
}, 900_000)
afterAll(() => services?.close(), 30_000)

const RATE_ALERT = 'ALERTS{alertname="CIFailureRateHigh",alertstate="firing",repo="octo/push"}'

/** Runs that all begin, are seen at 0, and then end at once. */
const runAll = async (
  kind: 'pushgateway' | 'otlp',
  repository: string,
  results: readonly ('green' | 'red')[],
) => {
  const url = kind === 'otlp' ? services.collector : services.pushgateway
  const first = Math.round((await services.valueOf(`sum(ci_builds_total{repo="${repository}"})`)) || 0)
  const begun = results.map((how, at) => {
    const incident = buildOf(first + at, how, repository)
    return { incident, measuring: begin([{ kind, url }], incident) }
  })
  await until('series at 0', 60, async () => {
    const seen = await services.query(`ci_builds_total{repo="${repository}",result="failure"}`)
    return seen.length > 0
  })
  const told: string[] = []
  for (const { incident, measuring } of begun) told.push(...(await measuring.end(incident)))
  const expected = first + results.length
  await until(`${expected} builds of ${repository}`, 60, async () => {
    return (await services.valueOf(`sum(ci_builds_total{repo="${repository}"})`)) === expected
  })
  return told
}

const HALF = Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? ('red' as const) : ('green' as const)))

describe('a Pushgateway and a Prometheus', () => {
  test('count every build; the alert on failures fires, and is over when builds pass again', async () => {
    expect(await runAll('pushgateway', 'octo/push', HALF)).toEqual([])
    expect(await services.valueOf('sum(ci_builds_total{repo="octo/push",result="failure"})')).toBe(6)
    expect(
      await services.valueOf('sum(ci_build_duration_seconds_count{repo="octo/push",phase="total"})'),
    ).toBe(12)
    await until('the alert', 60, async () => (await services.query(RATE_ALERT)).length > 0)
    expect(await runAll('pushgateway', 'octo/push', Array(30).fill('green'))).toEqual([])
    await until('the end of the alert', 60, async () => (await services.query(RATE_ALERT)).length === 0)
  }, 240_000)

  test('hold eight groups and no id of a run, whatever the number of runs', async () => {
    expect(
      await services.valueOf('count(ci_builds_total{repo="octo/push",result="success"})'),
    ).toBeLessThanOrEqual(8)
    const [one] = await services.query('ci_builds_total{repo="octo/push",result="success"}')
    expect(Object.keys(one?.metric ?? {}).sort()).toEqual(
      ['__name__', 'instance', 'job', 'repo', 'result', 'slot', 'workflow'].filter(
        (label) => label in (one?.metric ?? {}) || label !== 'instance',
      ),
    )
  })

  test('tell of a failure that spreads over repositories', async () => {
    for (const [at, repository] of ['octo/a', 'octo/b', 'octo/c'].entries()) {
      const incident = buildOf(900 + at, 'proxy', repository)
      const sinks = [{ kind: 'pushgateway', url: services.pushgateway }] as const
      expect(await begin(sinks, incident).end(incident)).toEqual([])
    }
    await until('the alert', 60, async () => {
      const query = 'ALERTS{alertname="CIFailureSpreads",alertstate="firing",failure="proxy.timeout"}'
      return (await services.query(query)).length > 0
    })
  }, 120_000)
})

describe('a Collector', () => {
  test('adds up the increments of builds, under our names and those of the conventions', async () => {
    expect(await runAll('otlp', 'octo/otlp', HALF)).toEqual([])
    expect(await services.valueOf('sum(ci_builds_total{repo="octo/otlp",result="failure"})')).toBe(6)
    const duration = 'sum(cicd_pipeline_run_duration_seconds_count{cicd_pipeline_name="ci"})'
    await until('the conventions', 60, async () => (await services.valueOf(duration)) === 12)
    expect(
      await services.valueOf('sum(cicd_pipeline_run_errors_total{error_type="compile.undefined"})'),
    ).toBe(6)
  }, 240_000)

  test('takes the trace, with the ids its own receiver makes of the run', async () => {
    const context = traceContext({ GITHUB_RUN_ID: '9753949763', GITHUB_RUN_ATTEMPT: '1' }, '26920038674')
    const build = buildOf(1, 'red', 'octo/trace')
    const incident = { ...build, run: { ...build.run, ...context } }
    const sinks = [{ kind: 'otlp', url: services.collector }] as const
    expect(await begin(sinks, incident).end(incident)).toEqual([])
    await until('the spans', 30, async () => services.collectorLog().includes(context.spanId))
    const log = services.collectorLog()
    expect(log).toMatch(/Trace ID\s+: 0bd0afbe17036e89e4a05c993dace1da/)
    expect(log).toMatch(/Parent ID\s+: 55b9b8b34bb88fcf/)
    expect(log).toMatch(/error\.type: Str\(compile\.undefined\)/)
    expect(log).toMatch(/SchemaURL: https:\/\/opentelemetry\.io\/schemas\/1\.44\.0/)
  }, 60_000)
})

describe('the dashboard', () => {
  const dashboard = JSON.parse(readFileSync('deploy/grafana/dashboards/go-docker-build.json', 'utf8')) as {
    readonly panels: readonly {
      readonly title: string
      readonly targets: readonly { readonly expr: string }[]
    }[]
  }

  test('has an answer to each of its queries', async () => {
    const empty: string[] = []
    for (const { title, targets } of dashboard.panels)
      for (const { expr } of targets) {
        const asked = expr.replaceAll('$repo', '.*').replaceAll('[$window]', '[1h]')
        if ((await services.query(asked)).length === 0) empty.push(`${title}: ${asked}`)
      }
    expect(empty).toEqual([])
  }, 120_000)
})

test('a sink that takes the connection and says nothing costs one sentence, and keeps no other from its measurements', async () => {
  const server = createServer(() => undefined)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const incident = buildOf(1, 'green')
  const sinks = [
    { kind: 'otlp', url: `http://127.0.0.1:${port}` },
    { kind: 'pushgateway', url: services.pushgateway },
  ] as const
  const told = await begin(sinks, incident).end(incident)
  server.close()
  expect(told).toEqual([expect.stringMatching(/^otlp .* no answer within /)])
}, 30_000)
