import { describe, expect, test } from '@jest/globals'
import type { PlaybookStep } from '../../../src/model/playbook.ts'
import type { Annotation } from '../../../src/ports/ports.ts'
import type { Tracker } from '../../../src/ports/tracker.ts'
import { perform, type Scene } from '../../../src/stages/attempt/perform.ts'
import { aDiagnosis } from '../../fakes/incidents.ts'
import { fakeShell } from '../../fakes/ports.ts'

const scene = (change: Partial<Scene> = {}): Scene => ({
  diagnosis: aDiagnosis({ title: 'secret: @octo broke', evidence: { line: 1, text: '```secret' } }),
  playbook: 'own',
  builder: 'main',
  cwd: '/w',
  dockerfile: 'app/Dockerfile',
  pullRequest: 3,
  redact: (text) => text.replaceAll('secret', '***'),
  ...change,
})

const act = async (step: PlaybookStep, change: Partial<Scene> = {}, tracker: Tracker | null = null) => {
  const pauses: number[] = []
  const annotations: Annotation[] = []
  const shell = fakeShell({ 'docker buildx prune': { stdout: 'ID\nTotal:\t1.2GB\n' } })
  const said = await perform(step, scene(change), {
    shell,
    tracker,
    pause: async (milliseconds) => void pauses.push(milliseconds),
    annotate: (annotation) => void annotations.push(annotation),
  })
  return { said, pauses, annotations, calls: shell.calls.map(({ args }) => args.join(' ')) }
}

const tracker = (answer: Awaited<ReturnType<Tracker['label']>>) => {
  const asked: unknown[][] = []
  const made: Tracker = {
    openIssue: async (...args) => {
      asked.push(args)
      return answer
    },
    label: async (...args) => {
      asked.push(args)
      return answer
    },
  }
  return { made, asked }
}

describe('steps that act on the world', () => {
  test('wait', async () => {
    expect((await act({ kind: 'wait', seconds: 7 })).pauses).toEqual([7000])
  })

  test('free-disk prunes the builder it is about and nothing else', async () => {
    const { said, calls } = await act({ kind: 'free-disk' })
    expect(calls).toEqual(['buildx prune --force --builder main'])
    expect(said).toBe('Unused build cache was removed: 1.2GB.')
  })

  test('annotate puts a notice on the Dockerfile', async () => {
    const { annotations } = await act({ kind: 'annotate', text: 'The VPN is down.' })
    expect(annotations).toEqual([
      {
        ...{ path: 'app/Dockerfile', startLine: 1, endLine: 1, level: 'notice' },
        ...{ title: 'Playbook own', message: 'The VPN is down.' },
      },
    ])
  })

  test('open-issue: without secrets, without mentions, its fence not closed by the log', async () => {
    const { made, asked } = tracker({ ok: true, url: 'https://git.example.org/o/r/issues/1' })
    const { said } = await act({ kind: 'open-issue' }, {}, made)
    const [title, body, mark] = asked[0] as string[]
    expect(title).toBe('***: @octo broke')
    expect(body).not.toMatch(/secret|@\w/)
    expect(body?.match(/^```/gm)).toHaveLength(2)
    expect(body).toContain(`<!-- ${mark} -->`)
    expect(said).toBe('The issue is https://git.example.org/o/r/issues/1')
  })

  test.each<[string, PlaybookStep, Partial<Scene>, Tracker | null, string]>([
    ['no token', { kind: 'open-issue' }, {}, null, 'There is no token'],
    ['no token', { kind: 'label', name: 'infra' }, {}, null, 'There is no token'],
    [
      'no pull request',
      { kind: 'label', name: 'infra' },
      { pullRequest: null },
      null,
      'There is no pull request',
    ],
    [
      'a refusal',
      { kind: 'label', name: 'infra' },
      {},
      tracker({ ok: false, why: 'the token lacks it' }).made,
      'The label infra was not put on the pull request: the token lacks it',
    ],
  ])('%s is a sentence', async (_name, step, change, made, words) => {
    expect((await act(step, change, made)).said).toContain(words)
  })
})
