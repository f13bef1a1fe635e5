import { describe, expect, test } from '@jest/globals'
import type { Delivered, Incident } from '../../src/model/incident.ts'
import type { Annotation, Ports } from '../../src/ports/ports.ts'
import { publish } from '../../src/stages/report/publish.ts'
import { anIncident, aSuccess } from '../fakes/incidents.ts'
import { fakeFiles, fakeGitHub } from '../fakes/ports.ts'

const targets = { checkName: 'go build', incidentPath: '/tmp/run/incident.json', record: null }

const sinks = (given: Partial<Pick<Ports, 'github' | 'annotate' | 'summary' | 'files'>> = {}) => {
  const annotations: Annotation[] = []
  const summaries: string[] = []
  const files = fakeFiles()
  return {
    annotations,
    summaries,
    written: () => JSON.parse(files.map.get(targets.incidentPath) ?? 'null') as Incident | null,
    ports: {
      github: fakeGitHub(),
      annotate: (annotation: Annotation) => void annotations.push(annotation),
      summary: async (markdown: string) => summaries.push(markdown) > 0,
      files,
      ...given,
    },
  }
}

const statuses = (delivered: readonly Delivered[]) =>
  Object.fromEntries(delivered.map((one) => [one.to, one.status]))
const detail = (delivered: readonly Delivered[], to: Delivered['to']) =>
  delivered.find((one) => one.to === to)?.detail

const fail = () => {
  throw new Error('broken sink')
}

describe('publish', () => {
  test('a check run that was made has the annotations; they are not made twice', async () => {
    const github = fakeGitHub()
    const world = sinks({ github })
    const delivered = await publish(anIncident(), targets, world.ports)
    expect(statuses(delivered)).toEqual({
      'check-run': 'sent',
      annotations: 'skipped',
      summary: 'sent',
      'incident-file': 'sent',
    })
    expect(github.checks).toHaveLength(1)
    expect(github.checks[0]?.name).toBe('go build')
    expect(github.checks[0]?.annotations).toHaveLength(3)
    expect(world.annotations).toEqual([])
    expect(world.summaries[0]).toMatch(/^## ❌ undefined: Greeting/)
  })

  test('403: annotations by command, and how to allow it', async () => {
    const github = fakeGitHub(null, { status: 403, message: 'Resource not accessible by integration' })
    const world = sinks({ github })
    const delivered = await publish(anIncident(), targets, world.ports)
    expect(statuses(delivered)).toMatchObject({ 'check-run': 'failed', annotations: 'sent' })
    expect(detail(delivered, 'check-run')).toContain('`permissions: checks: write`')
    expect(world.annotations.map((one) => one.path)).toEqual([
      'internal/greet/greet.go',
      'internal/greet/greet.go',
      'Dockerfile',
    ])
  })

  test.each([
    [401, 'Bad credentials', 'leave the input github-token at its default'],
    [404, 'Not Found', '`permissions: checks: write`'],
    [403, 'API rate limit exceeded', 'GitHub answered 403: API rate limit exceeded'],
    [403, 'You have exceeded a secondary rate limit', 'GitHub answered 403: You have'],
    [500, 'Server Error', 'GitHub answered 500: Server Error'],
    [0, 'timed out', 'GitHub could not be reached: timed out'],
  ])('%d %s is told as it is', async (status, message, words) => {
    const world = sinks({ github: fakeGitHub(null, { status, message }) })
    const delivered = await publish(anIncident(), targets, world.ports)
    expect(detail(delivered, 'check-run')).toContain(words)
  })

  test.each([
    [
      'check-run',
      { github: { createCheckRun: fail, lastGreen: async () => null, jobName: async () => null } },
    ],
    ['annotations', { github: null, annotate: fail }],
    ['summary', { summary: fail }],
    ['incident-file', { files: { ...fakeFiles(), write: fail } }],
  ] as const)('%s that throws keeps none of the others from theirs', async (broken, given) => {
    const world = sinks(given)
    const delivered = await publish(anIncident(), targets, world.ports)
    expect(delivered).toHaveLength(4)
    expect(delivered.filter((one) => one.status === 'failed')).toEqual([
      { to: broken, status: 'failed', detail: 'broken sink' },
    ])
    if (broken === 'check-run') expect(world.annotations).toHaveLength(3)
    if (broken !== 'summary') expect(world.summaries).toHaveLength(1)
    if (broken !== 'incident-file') expect(world.written()?.outcome).toBe('failure')
  })

  test('the incident file holds the deliveries, its own too', async () => {
    const world = sinks({
      github: fakeGitHub(null, { status: 403, message: 'no' }),
      summary: async () => false,
    })
    const delivered = await publish(anIncident(), targets, world.ports)
    expect(world.written()?.deliveries).toEqual(delivered)
    expect(world.written()).toEqual({ ...anIncident(), deliveries: delivered })
    expect(delivered.at(-1)).toEqual({ to: 'incident-file', status: 'sent', detail: targets.incidentPath })
    expect(detail(delivered, 'summary')).toBe('no job summary here')
  })

  test('a success has a check run and nothing to mark', async () => {
    const github = fakeGitHub()
    expect(statuses(await publish(aSuccess(), targets, sinks({ github }).ports))['check-run']).toBe('sent')
    expect(github.checks[0]).toMatchObject({ conclusion: 'success', annotations: [] })
    const delivered = await publish(aSuccess(), targets, sinks({ github: null }).ports)
    expect(detail(delivered, 'annotations')).toBe('nothing to mark')
  })

  test('without a token or a commit there is no check run', async () => {
    const none = await publish(anIncident(), targets, sinks({ github: null }).ports)
    expect(detail(none, 'check-run')).toBe('no token')
    const incident = anIncident({ run: { ...anIncident().run, headSha: null } })
    const world = sinks()
    expect(detail(await publish(incident, targets, world.ports), 'check-run')).toBe('the commit is not known')
    expect(world.annotations).toHaveLength(3)
  })
})
