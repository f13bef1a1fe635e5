import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { sha256 } from '../../src/adapters/hash.ts'
import { attemptSpanId } from '../../src/text/span-id.ts'
import { until } from '../engine/proc.ts'
import { ADA, repositoryOf } from '../support/repository.ts'
import { type Scene, setScene } from '../support/scene.ts'
import { type Services, startServices } from '../telemetry/services.ts'
import { spansIn } from '../telemetry/spans.ts'

let scene: Scene
let services: Services
let dir: string
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'textfile-'))
  services = await startServices()
  scene = await setScene()
}, 900_000)
afterAll(async () => {
  await scene?.close()
  await services?.close()
  rmSync(dir, { recursive: true, force: true })
}, 60_000)

describe('a run of the action', () => {
  test('sends its trace and its measurements to three sinks, and its failure is counted', async () => {
    const repository = repositoryOf('hello')
    repository.edit('internal/greet/greet.go', /$/, '\nvar _ = notDefinedAnywhere\n')
    const head = repository.commit(ADA, 'Break the build')
    const job = scene.push(repository, head, {
      GITHUB_REPOSITORY: 'octo/run',
      GITHUB_RUN_ID: '9753949763',
      OTEL_TRACES_EXPORTER: 'otlp',
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${services.collector}/v1/traces`,
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20nobody-may-see-this',
    })
    const path = join(dir, 'ci.prom')
    try {
      const telemetry = `otlp ${services.collector}\npushgateway ${services.pushgateway}\ntextfile ${path}`
      const result = await job.run({ context: '.', 'github-token': 't0ken', telemetry })
      expect(result.log).not.toContain('did not take the measurements')
      expect(result.log.replace(/^::add-mask::.*$/gm, '')).not.toContain('nobody-may-see-this')
      const { run, diagnosis, machine } = job.incident(result)
      expect(run.traceId).toBe('0bd0afbe17036e89e4a05c993dace1da')
      expect(run.parentSpanId).toBe('1497fe109b00d3c0')
      const label = diagnosis?.id ?? ''
      expect(label).toBe('compile.undefined')

      const counted = `sum(ci_build_failures_total{repo="octo/run",failure="${label}"})`
      await until('both sinks', 60, async () => (await services.valueOf(counted)) === 2)
      expect(readFileSync(path, 'utf8')).toContain(
        'ci_builds_total{repo="octo/run",result="failure",workflow="ci"} 1',
      )

      const attempt = attemptSpanId(sha256, run.spanId, 1)
      const sentBy = (name: string) =>
        spansIn(services.collectorLog()).filter(
          ({ service, trace }) => service === name && trace === run.traceId,
        )
      await until('our spans', 30, async () => sentBy('go-docker-build').length > 0)
      const ours = sentBy('go-docker-build')
      expect(ours.map(({ id }) => id)).toEqual(expect.arrayContaining([run.spanId, attempt]))
      expect(ours.map(({ name }) => name).join('\n')).toMatch(/^\[build \d\/\d\] RUN .*go build/m)
      expect(sentBy('buildx').map(({ parent }) => parent)).toContain(attempt)

      expect(machine?.samples.length).toBeGreaterThan(0)
      expect(machine?.peaks.cpu?.value).toBeGreaterThan(0)
      expect(machine?.peaks.memory?.value).toBeGreaterThan(0)
      expect(machine?.peaks.disk?.value).toBeGreaterThan(0)
      const check = scene.github.requests.find((request) => request.id === 'checks/create')
      expect(JSON.stringify(check?.body)).toContain(run.traceId)
    } finally {
      job.close()
      repository.close()
    }
  }, 600_000)
})
