import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type GitHubEmulator, startGitHub } from '../../__tests__/support/github.ts'
import { type ResultsService, startResultsService } from '../../__tests__/support/results-service.ts'
import { up } from '../engine/engine.ts'
import { until } from '../engine/proc.ts'
import { type Act, openAct, type Seen, userOf, WORKFLOW_FILE } from '../support/act.ts'
import { ADA, BOB, type Repository } from '../support/repository.ts'
import { type Services, startServices } from '../telemetry/services.ts'
import { type SeenSpan, spansIn } from '../telemetry/spans.ts'

/** A run whose ids the Collector's githubreceiver is known to make so: the trace and the span of the run. https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/main/receiver/githubreceiver/trace_event_handling.go */
const KNOWN = {
  run: 9_753_949_763,
  trace: '0bd0afbe17036e89e4a05c993dace1da',
  parent: '1497fe109b00d3c0',
} as const

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

const SOURCE = 'app/internal/greet/greet.go'
const ALERT = 'ALERTS{alertname="CIFailureRateHigh",alertstate="firing",repo="octocat/hello"}'

let services: Services
let act: Act
let results: ResultsService
let github: GitHubEmulator
let engine: Awaited<ReturnType<typeof up>>
let repository: Repository

/** The workflow of somebody who has a Collector and a Pushgateway. */
const workflow = (): string => `name: ci
on: push
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - id: build
        uses: ./
        with:
          context: app
          github-token: token-of-the-job
          telemetry: |
            otlp ${services.collector}
            pushgateway ${services.pushgateway}
      - if: always()
        env:
          OUTPUTS: \${{ toJSON(steps.build.outputs) }}
          OUTCOME: \${{ steps.build.outcome }}
        run: |
          printf '%s' "$OUTPUTS" > "$SEEN/outputs"
          printf '%s' "$OUTCOME" > "$SEEN/outcome"
`

beforeAll(async () => {
  services = await startServices()
  engine = await up()
  act = await openAct(engine)
  results = await startResultsService()
  github = await startGitHub()
  repository = userOf('hello', workflow())
  repository.commit(ADA, 'Build the image')
}, 900_000)

afterAll(async () => {
  repository?.close()
  await github?.close()
  await results?.close()
  act?.close()
  await services?.close()
}, 60_000)

/** A push of the commit that is checked out, as the run of this number. */
const push = (run: number): Promise<Seen> =>
  act.run(repository, {
    env: {
      ...results.env,
      ...{ GITHUB_API_URL: github.url, GITHUB_RUN_ID: `${run}`, GITHUB_RUN_ATTEMPT: '1' },
      GITHUB_WORKFLOW_REF: `octocat/hello/${WORKFLOW_FILE}@refs/heads/main`,
      ...{ OTEL_TRACES_EXPORTER: 'otlp', OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf' },
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${services.collector}/v1/traces`,
    },
  })

/** Builds that Prometheus counts, through the Pushgateway, whose groups have a slot, and through the Collector. */
const counted = async (result: string) => {
  const by = (slot: string) =>
    services.valueOf(
      `sum(ci_builds_total{repo="octocat/hello",workflow="ci",result="${result}",slot${slot}""})`,
    )
  return [await by('!='), await by('=')]
}

const builds = (green: number, red: number) =>
  until(`${green} green and ${red} red builds`, 60, async () => {
    const seen = [await counted('success'), await counted('failure')]
    return (
      JSON.stringify(seen) ===
      JSON.stringify([
        [green, green],
        [red, red],
      ])
    )
  })

/** Spans of buildx for files, secrets and credentials it hands to a builder that does not name the trace it asks in: each begins a trace of its own. https://github.com/moby/buildkit/tree/master/session */
const isAnswer = ({ service, name, parent }: SeenSpan): boolean =>
  service === 'buildx' && parent === '' && /^moby\.[a-z.]+v1\.\w+\/\w+$/.test(name)

/** Runs that have ended in this test; each has its own number, of which the first red one is known. */
const runOf = (at: number): number => KNOWN.run - 1 + at

test('a green run is one trace with the ids of the githubreceiver, and is counted once by each sink', async () => {
  const seen = await push(runOf(0))
  expect([seen.code, seen.outcome, seen.log]).toEqual([0, 'success', seen.log])
  expect(seen.log).not.toContain('did not take the measurements')
  await builds(1, 0)
  const trace = digest(`${runOf(0)}1t`).slice(0, 32)
  await until('the spans of both', 30, async () => {
    const senders = spansIn(services.collectorLog()).map(({ service }) => service)
    return senders.includes('go-docker-build') && senders.includes('buildx')
  })
  const spans = spansIn(services.collectorLog()).filter((span) => !isAnswer(span))
  expect(spans.filter((span) => span.trace !== trace)).toEqual([])
  const ids = new Set(spans.map(({ id }) => id))
  const above = [...new Set(spans.map(({ parent }) => parent).filter((parent) => !ids.has(parent)))]
  expect(above).toEqual([digest(`${runOf(0)}1s`).slice(16, 32)])
}, 900_000)

test('red runs are traced and counted by their failure, and the alert fires', async () => {
  repository.edit(SOURCE, 'strings.TrimSpace(name)', 'strings.TrimBlanks(name)')
  repository.commit(BOB, 'Trim blanks')
  for (const at of [1, 2]) {
    const seen = await push(runOf(at))
    expect([seen.code, seen.outcome, seen.log]).toEqual([1, 'failure', seen.log])
    expect(seen.outputs).toMatchObject({ 'failure-id': 'compile.undefined', blame: 'yes' })
  }
  await builds(1, 2)
  const failed = 'sum(ci_build_failures_total{repo="octocat/hello",failure="compile.undefined",blame="yes"})'
  expect(await services.valueOf(failed)).toBe(4)
  const total = 'sum(ci_build_duration_seconds_count{repo="octocat/hello",phase="total",result="failure"})'
  expect(await services.valueOf(total)).toBe(4)
  const spans = spansIn(services.collectorLog()).filter(({ trace }) => trace === KNOWN.trace)
  expect(spans.map(({ parent }) => parent)).toContain(KNOWN.parent)
  expect(spans.map(({ name }) => name).join('\n')).toMatch(/^\[build \d\/\d\] RUN .*go build/m)
  expect(JSON.stringify(github.requests.map(({ body }) => body))).toContain(KNOWN.trace)
  await until('the alert', 60, async () => (await services.query(ALERT)).length === 1)
}, 600_000)

test('builds pass again, and the alert is over', async () => {
  repository.edit(SOURCE, 'strings.TrimBlanks(name)', 'strings.TrimSpace(name)')
  repository.commit(BOB, 'Trim spaces again')
  // Prometheus sees no increase in what a counter began with: the share has to fall by the other builds alone.
  for (const at of [3, 4, 5, 6, 7, 8]) {
    const seen = await push(runOf(at))
    expect([seen.code, seen.outcome, seen.log]).toEqual([0, 'success', seen.log])
  }
  await builds(7, 2)
  await until('the end of the alert', 60, async () => (await services.query(ALERT)).length === 0)
  const expected = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((at) => digest(`${runOf(at)}1t`).slice(0, 32))
  const traces = () =>
    spansIn(services.collectorLog()).flatMap(({ service, trace }) =>
      service === 'go-docker-build' ? [trace] : [],
    )
  await until('the last trace', 30, async () => traces().includes(expected[8] ?? ''))
  expect([...new Set(traces())].sort()).toEqual(expected.sort())
}, 900_000)
