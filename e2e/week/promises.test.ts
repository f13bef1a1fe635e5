import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anIncident } from '../../__tests__/fakes/incidents.ts'
import { type ResultsService, startResultsService } from '../../__tests__/support/results-service.ts'
import { craftZip } from '../../__tests__/support/zip.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { Dealings } from './ledger.ts'
import type { Played } from './play.ts'
import { promisesOf } from './promises.ts'
import { secretsOf } from './secrets.ts'
import type { Week } from './week.ts'

const secrets = secretsOf(7)
let results: ResultsService
let directory = ''
beforeAll(async () => {
  results = await startResultsService()
  directory = mkdtempSync(join(tmpdir(), 'promises-'))
})
afterAll(async () => {
  await results.close()
  rmSync(directory, { recursive: true, force: true })
})

const NOTHING: Dealings = { written: [], given: [], artifacts: [] }

const incidentOf = (number: number, over: object = {}): Incident => {
  const incident = anIncident(over)
  return { ...incident, run: { ...incident.run, runId: String(1000 + number) } }
}

const aRun = (number: number, over: Partial<Played> = {}): Played => ({
  ...{ number, event: 'push', isFork: false, branch: 'main', pull: null, base: 'b', head: 'h' },
  ...{ broken: null, fault: null, outcome: 'green', seconds: 1, shown: '', dealings: NOTHING, isMet: null },
  incident: incidentOf(number, { outcome: 'success', diagnosis: null, attribution: nobody }),
  ...over,
})

const nobody = { ...anIncident().attribution, verdict: 'unknown', suspects: [] } as const
const red = (number: number): Incident => incidentOf(number, { attribution: nobody })

const weekOf = (
  name: string,
  played: readonly Played[],
  over: object = {},
  files: Readonly<Record<string, string>> = {},
): Week => {
  const artifacts = join(directory, name)
  mkdirSync(artifacts)
  for (const { number, incident } of played)
    if (incident !== null)
      writeFileSync(
        join(artifacts, `${number}.zip`),
        craftZip([
          { name: 'incident.json', data: JSON.stringify(incident) },
          ...Object.entries(files).map(([file, data]) => ({ name: file, data })),
        ]),
      )
  const github = { requests: [], checkRuns: () => [], violations: [] }
  const world = { github, results, sink: { bodies: [] }, ledger: new Map(), ...over }
  return { played, secrets, artifacts, minutes: 1, world: world as unknown as Week['world'] }
}

const brokenIn = async (week: Week): Promise<readonly string[]> =>
  (await promisesOf(week)).filter(({ holds }) => !holds).map(({ name }) => name)

const BROKEN = { kind: 'wrong type', commit: 'c' } as const

test('a week without a fault of ours keeps every promise', async () => {
  const runs = [aRun(1), aRun(2, { outcome: 'red', broken: BROKEN, incident: red(2) })]
  expect(await brokenIn(weekOf('good', runs))).toEqual([])
})

const given = (key: string, event: 'push' | 'pull_request', isAsSealed: boolean): Dealings => ({
  ...NOTHING,
  given: [{ key, sealed: { key, event, sha256: 'x' }, isAsSealed }],
})

test.each<readonly [string, Partial<Played>]>([
  ['red though the commit builds', { outcome: 'red', incident: red(1) }],
  ['green though the commit does not build', { broken: BROKEN }],
  ['did not end', { outcome: 'hung', incident: null }],
  ['no incident though the run ended', { incident: null }],
  ['people named for infrastructure', { incident: incidentOf(1, { outcome: 'success', diagnosis: null }) }],
  ['secrets seen', { shown: `token: ${Buffer.from(secrets.hook).toString('base64')}` }],
  ['runs of main that took what a pull request wrote', { dealings: given('k', 'pull_request', true) }],
  [
    'spoiled cache entries used',
    {
      dealings: given('go-docker-build-mod-1', 'push', false),
      incident: incidentOf(1, {
        ...{ outcome: 'success', diagnosis: null, attribution: nobody },
        cache: { ...anIncident().cache, restored: 'exact' },
      }),
    },
  ],
])('a broken promise is seen: %s', async (name, over) => {
  const week = weekOf(name.replaceAll(' ', '-'), [aRun(1, over), aRun(2)])
  expect(await brokenIn(week)).toEqual([name])
})

test('a secret is seen wherever it went', async () => {
  const places = [
    weekOf('artifact', [aRun(1)], {}, { 'build.log': `x${secrets.build}y` }),
    weekOf('hook', [aRun(1)], { sink: { bodies: [{ path: '/hook/1', body: Buffer.from(secrets.auth) }] } }),
    weekOf('check', [aRun(1)], {
      github: {
        requests: [{ id: 'checks/create', body: { output: { text: secrets.token } } }],
        ...{ checkRuns: () => [], violations: [] },
      },
    }),
  ]
  for (const week of places) expect(await brokenIn(week)).toEqual(['secrets seen'])
})

test('a failure posted for a cancelled run, a request GitHub refuses and a lost incident are seen', async () => {
  const cancelled = aRun(1, { outcome: 'cancelled', incident: null })
  const checkRuns = () => [{ fields: { conclusion: 'failure', external_id: '1001/build/-/-' } }]
  const github = { requests: [], checkRuns, violations: ['no such operation: GET /x'] }
  const week = weekOf('cancelled', [cancelled, aRun(2)], { github })
  rmSync(join(week.artifacts, '2.zip'))
  expect(await brokenIn(week)).toEqual([
    'cancelled and a failure posted',
    'incidents in the trend, and red ones',
    'requests GitHub does not allow',
  ])
})
