import { describe, expect, jest, test } from '@jest/globals'
import type { HistoryRecord } from '../../src/model/history.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { Annotation } from '../../src/ports/ports.ts'
import { readBlock, recordBlock } from '../../src/stages/history/record.ts'
import { publish, type Targets } from '../../src/stages/report/publish.ts'
import { anIncident, aSuccess } from '../fakes/incidents.ts'
import { fakeFiles } from '../fakes/ports.ts'
import { aRecord } from '../fakes/records.ts'
import type { KeptCheckRun } from '../support/check-run-store.ts'
import type { GitHubEmulator, GitHubOptions, Handler } from '../support/github.ts'
import { failing, startClient } from '../support/github-client.ts'

/** Every answer of the emulator is checked against the description, which takes its time. */
jest.setTimeout(60_000)

const NAME = 'go-docker-build / ci / build'

const places = (count: number) =>
  Array.from({ length: count }, (_all, at) => ({ path: 'a.go', line: at + 1, column: 1 }))

/** A failure with so many annotations. */
const withAnnotations = (count: number): Incident =>
  anIncident({ places: places(count - 1), instruction: null })

/** The incident as another attempt, or leg of the matrix, has it. */
const as = (incident: Incident, run: Partial<Incident['run']>): Incident => ({
  ...incident,
  run: { ...incident.run, ...run },
})

const textOf = (run: KeptCheckRun | undefined): string =>
  String((run?.fields['output'] as { text?: unknown } | undefined)?.text)

const world = async (options: GitHubOptions = {}) => {
  const { emulator, api } = await startClient(options)
  const commands: Annotation[] = []
  const summaries: string[] = []
  const send = async (incident: Incident, targets: Partial<Targets> = {}) =>
    publish(
      incident,
      { checkName: NAME, incidentPath: '/tmp/run/incident.json', record: null, ...targets },
      {
        github: api,
        annotate: (one) => void commands.push(one),
        summary: async (markdown) => summaries.push(markdown) > 0,
        files: fakeFiles(),
      },
    )
  return { emulator, commands, summaries, send }
}

/** What a person sees of a commit: of each name the newest check run, as `filter: latest` has it. */
const visible = (emulator: GitHubEmulator) => {
  const newest = new Map(emulator.checkRuns().map((run) => [run.fields['name'], run]))
  return [...newest.values()].map(({ fields, annotations }) => ({
    name: fields['name'],
    conclusion: fields['conclusion'],
    annotations: annotations.length,
    distinct: new Set(annotations.map((one) => `${one['path']}:${one['start_line']}:${one['title']}`)).size,
  }))
}

const record = (attempt: number, more: Partial<HistoryRecord> = {}): string =>
  recordBlock(aRecord({ runId: '77', attempt, ...more }))

describe('GitHub shows one check run that is right', () => {
  test('of a green build', async () => {
    const { emulator, send, summaries } = await world()
    const delivered = await send(aSuccess())
    expect(visible(emulator)).toEqual([{ name: NAME, conclusion: 'success', annotations: 0, distinct: 0 }])
    expect(delivered.map(({ status }) => status)).toEqual(['sent', 'skipped', 'sent', 'sent'])
    expect(summaries[0]?.trimEnd().split('\n')).toHaveLength(3)
    expect(emulator.violations).toEqual([])
  })

  test('of a red build, with the lines around the evidence and the record', async () => {
    const { emulator, send, commands } = await world()
    const lines = Array.from({ length: 60 }, (_all, at) => ({
      number: at + 1,
      text: `line ${at + 1}`,
      step: 5,
    }))
    const log = { lines, redact: (text: string) => text.replace('line 40', '***') }
    await send(anIncident(), { log, record: record(1) })
    const [run, ...more] = emulator.checkRuns()
    expect(more).toEqual([])
    expect(visible(emulator)).toEqual([{ name: NAME, conclusion: 'failure', annotations: 3, distinct: 3 }])
    const [main] = run?.annotations ?? []
    expect(main).toMatchObject({
      path: 'internal/greet/greet.go',
      start_line: 9,
      start_column: 9,
      end_column: 9,
    })
    expect(main?.['raw_details']).toContain('  40 │ ***\n> 41 │ line 41\n  42 │ line 42\n')
    expect(readBlock(textOf(run))).toEqual(aRecord({ runId: '77' }))
    expect(commands).toEqual([])
    expect(emulator.violations).toEqual([])
  })

  test('of a re-run of a red build: the same one, brought up to date, nothing doubled', async () => {
    const { emulator, send } = await world()
    await send(anIncident(), { record: record(1) })
    await send(as(anIncident(), { runAttempt: 2 }), { record: record(2) })
    expect(emulator.checkRuns()).toHaveLength(1)
    expect(visible(emulator)).toEqual([{ name: NAME, conclusion: 'failure', annotations: 3, distinct: 3 }])
    expect(readBlock(textOf(emulator.checkRuns()[0]))?.attempt).toBe(2)
    expect(emulator.violations).toEqual([])
  })

  test('of a re-run that finds one more error: that one is added', async () => {
    const { emulator, send } = await world()
    await send(withAnnotations(120))
    await send(as(withAnnotations(121), { runAttempt: 2 }))
    expect(emulator.checkRuns()).toHaveLength(1)
    expect(visible(emulator)[0]).toMatchObject({ annotations: 121, distinct: 121 })
  })

  test.each([
    ['that passes', aSuccess(), { conclusion: 'success', annotations: 0, distinct: 0 }],
    [
      'that fails in fewer places',
      withAnnotations(2),
      { conclusion: 'failure', annotations: 2, distinct: 2 },
    ],
  ])(
    'of a re-run %s: a new one takes its place, since annotations cannot be taken away',
    async (_what, second, shown) => {
      const { emulator, send } = await world()
      await send(anIncident())
      await send(as(second, { runAttempt: 2 }))
      expect(visible(emulator)).toEqual([{ name: NAME, ...shown }])
      expect(emulator.violations).toEqual([])
    },
  )

  test('of a pull request of a fork: none, and the same by commands', async () => {
    const { emulator, send, commands, summaries } = await world({
      handlers: { 'checks/create': failing(403, 9) },
    })
    const delivered = await send(withAnnotations(34))
    expect(emulator.checkRuns()).toEqual([])
    expect(emulator.requests).toHaveLength(1)
    expect(commands).toHaveLength(10)
    expect(commands[0]?.title).toBe('undefined: Greeting in internal/greet/greet.go')
    expect(commands.at(-1)?.message).toMatch(/\nand 24 more$/)
    expect(delivered.find(({ to }) => to === 'annotations')?.detail).toBe('10 of 34')
    expect(summaries).toHaveLength(1)
  })

  test('of each leg of a matrix of three and each step of a job, in re-runs too', async () => {
    const { emulator, send } = await world()
    const legs = ['1.24', '1.25', '1.26']
    for (const runAttempt of [1, 2])
      for (const [at, matrix] of legs.entries())
        await send(as(anIncident(), { matrix, leg: `${at}`, runAttempt }), {
          checkName: `${NAME} (${matrix})`,
        })
    for (const runAttempt of [1, 2])
      for (const step of ['__o_go-docker-build', '__o_go-docker-build_2'])
        await send(as(anIncident(), { runAttempt }), { step })
    expect(visible(emulator).map(({ name }) => name)).toEqual([
      ...legs.map((leg) => `${NAME} (${leg})`),
      NAME,
    ])
    expect(emulator.checkRuns()).toHaveLength(5)
    for (const { annotations } of emulator.checkRuns()) expect(annotations).toHaveLength(3)
  })

  test('of 501 annotations', async () => {
    const { emulator, send } = await world()
    await send(withAnnotations(501))
    expect(visible(emulator)).toEqual([
      { name: NAME, conclusion: 'failure', annotations: 501, distinct: 501 },
    ])
    expect(emulator.requests).toHaveLength(11)
    expect(emulator.violations).toEqual([])
  })

  test.each(['before', 'after'] as const)(
    'when the API is down for a while in the middle of 501 annotations, %s it did its work',
    async (when) => {
      let asked = 0
      const down = failing(502, 4, when)
      const update: Handler = (given, next) => (++asked < 4 ? undefined : down(given, next))
      const { emulator, send, commands } = await world({ handlers: { 'checks/update': update } })
      await send(withAnnotations(501))
      expect(visible(emulator)).toEqual([
        { name: NAME, conclusion: 'failure', annotations: 501, distinct: 501 },
      ])
      expect(commands).toEqual([])
    },
  )

  test('when the API stays down in the middle of 501 annotations: the rest comes by commands', async () => {
    let asked = 0
    const down: Handler = () => (++asked < 4 ? undefined : { status: 503, body: { message: 'down' } })
    const { emulator, send, commands } = await world({ handlers: { 'checks/update': down } })
    const delivered = await send(withAnnotations(501))
    expect(visible(emulator)[0]).toMatchObject({ annotations: 200, distinct: 200 })
    expect(delivered[0]?.detail).toContain('without 301 of 501 annotations')
    expect(commands).toHaveLength(10)
    expect(commands[0]).toMatchObject({ path: 'a.go', startLine: 200 })
  })
})
