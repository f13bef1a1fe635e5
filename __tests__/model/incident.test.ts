import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Incident } from '../../src/model/incident.ts'
import type { Step } from '../../src/model/log.ts'
import { VERSION } from '../../src/model/version.ts'
import { aDiagnosis, anIncident, aSuccess } from '../fakes/incidents.ts'

const schema: unknown = JSON.parse(readFileSync('src/model/incident.schema.json', 'utf8'))
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
addFormats.default(ajv)
const validate = ajv.compile(schema as object)

const faultsOf = (value: unknown): string[] => {
  validate(value)
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

/** Every key a step can have. */
const fullStep: Required<Step> = {
  index: 0,
  name: '[1/1] RUN true',
  stage: 'stage-0',
  instruction: 'RUN true',
  cached: false,
  startedAt: '2026-01-02T03:04:05.6Z',
  seconds: 0,
  error: '',
  exitCode: 137,
  outcome: 'canceled',
}

const MACHINE: Incident['machine'] = {
  cores: 2,
  memoryBytes: 8e9,
  diskBytes: 9e9,
  samples: [{ seconds: 0.5, cpu: 1, memoryBytes: 1e9, diskFreeBytes: null }],
  peaks: {
    cpu: { value: 1, at: 0.5, step: 'x' },
    memory: { value: 1e9, at: 0.5, step: null },
    disk: null,
  },
}

const onLaptop = aSuccess({
  run: {
    repository: null,
    workflow: null,
    job: null,
    runId: null,
    runAttempt: null,
    event: null,
    ref: null,
    headSha: null,
    baseSha: null,
    pullRequest: null,
    actor: null,
    url: null,
    matrix: null,
    leg: null,
    traceId: '0'.repeat(32),
    spanId: 'b7ad6b7169203331',
    parentSpanId: null,
  },
  dockerfile: null,
  image: null,
})

describe('incident.schema.json', () => {
  test.each([
    ['a failure', anIncident()],
    ['a success', aSuccess()],
    ['a run on a laptop', onLaptop],
    ['a failure nobody could explain', anIncident({ diagnosis: null, location: null, instruction: null })],
    [
      'every optional key',
      anIncident({
        attempts: [
          { number: 1, startedAt: '2026-01-02T03:04:05.000Z', seconds: 1, exitCode: 1, steps: [fullStep] },
        ],
        deliveries: [{ to: 'check-run', status: 'sent', detail: '' }],
        plan: { changes: [], skipped: [{ line: 1, why: 'heredoc' }] },
        machine: MACHINE,
      }),
    ],
  ])('%s is valid and survives JSON', (_name, incident) => {
    expect(faultsOf(incident)).toEqual([])
    expect(JSON.parse(JSON.stringify(incident))).toEqual(incident)
  })

  test.each([
    ['at the top', { ...anIncident(), extra: 1 }],
    ['in the run', { ...anIncident(), run: { ...anIncident().run, token: 'x' } }],
    ['in the diagnosis', { ...anIncident(), diagnosis: { ...aDiagnosis(), log: 'x' } }],
    ['in the cache', { ...anIncident(), cache: { ...anIncident().cache, url: 'x' } }],
  ])('an unknown key %s is refused', (_name, value) => {
    expect(faultsOf(value)).toContainEqual(expect.stringMatching(/must NOT have additional properties/))
  })

  test.each(Object.keys(anIncident()))('%s may not be missing', (key) => {
    expect(faultsOf({ ...anIncident(), [key]: undefined })).not.toEqual([])
  })

  test.each([
    ['another schema', { schema: 2 }],
    [
      'a busier machine than there is',
      { machine: { ...MACHINE, samples: [{ ...MACHINE?.samples[0], cpu: 1.1 }] } },
    ],
    ['another outcome', { outcome: 'cancelled' }],
    ['a date without a time', { startedAt: '2026-01-02' }],
    ['line 0', { location: { path: 'a.go', line: 0, column: null } }],
    ['51 quotes', { diagnosis: aDiagnosis({ quotes: Array(51).fill({ line: 1, text: '' }) }) }],
    ['a fingerprint that is none', { diagnosis: aDiagnosis({ fingerprint: 'xyz' }) }],
  ])('%s is refused', (_name, change) => {
    expect(faultsOf({ ...anIncident(), ...change })).not.toEqual([])
  })
})

test('the version is that of package.json', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(VERSION).toBe(version)
})
