import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { shell } from '../../src/adapters/shell.ts'
import { ALLOW_UNTRUSTED, findForeignCode } from '../../src/stages/preflight/foreign.ts'
import { PASSES, runScene } from '../pipeline/run-scene.ts'
import { type History, newHistory } from '../support/history.ts'

const PRIVILEGED = ['pull_request_target', 'workflow_run', 'issue_comment'] as const

let history: History
let older: string
let main: string
let strange: string

beforeAll(() => {
  history = newHistory()
  older = history.commit('Ann', { Dockerfile: 'FROM scratch\n' })
  main = history.commit('Ann', { a: '1' })
  history.git('checkout', '-q', '-b', 'stranger', older)
  strange = history.commit('Mallory', { Dockerfile: 'FROM scratch\nRUN steal\n' })
})
afterAll(() => history.remove())

/** What is refused of a job of this event whose work tree is at this commit. */
const refused = async (
  event: string,
  head: string,
  { isFork = true, more = {} }: { isFork?: boolean; more?: Record<string, string> } = {},
) => {
  history.git('checkout', '-q', '--detach', head)
  const variables = { GITHUB_EVENT_NAME: event, GITHUB_SHA: main, ...more }
  const context = { kind: 'local', argument: '.', dir: history.dir } as const
  const problems = await findForeignCode(context, { variables, isFork }, shell)
  return problems.map(({ seen }) => seen)
}

describe.each(PRIVILEGED)('a job of %s', (event) => {
  test('does not build the commit of a stranger, and says what to do', async () => {
    expect(await refused(event, strange)).toEqual([
      expect.stringContaining(`${strange} is code of a stranger`),
    ])
  })

  test('builds its own branch, at its commit or an older one', async () => {
    expect(await refused(event, main)).toEqual([])
    expect(await refused(event, older)).toEqual([])
  })

  test('builds what people who may write here pushed', async () => {
    expect(await refused(event, strange, { isFork: false })).toEqual([])
  })

  test('builds a stranger’s commit when it is told that somebody read it', async () => {
    expect(await refused(event, strange, { more: { [ALLOW_UNTRUSTED]: 'true' } })).toEqual([])
    expect(await refused(event, strange, { more: { [ALLOW_UNTRUSTED]: 'yes' } })).toHaveLength(1)
  })

  test('refuses what it cannot tell: a history without the commit of the branch', async () => {
    expect(await refused(event, strange, { more: { GITHUB_SHA: 'f'.repeat(40) } })).toHaveLength(1)
    expect(await refused(event, strange, { more: { GITHUB_SHA: '--all' } })).toHaveLength(1)
  })

  test.each([
    ['https://github.com/octo/app.git#refs/pull/3/merge', 1],
    ['https://github.com/octo/app.git?ref=refs/pull/3/head', 1],
    [`https://github.com/octo/app.git#${'a'.repeat(40)}`, 0],
  ])('asked to build %s has %d refusals', async (argument, count) => {
    const variables = { GITHUB_EVENT_NAME: event, GITHUB_SHA: main }
    const problems = await findForeignCode({ kind: 'remote', argument }, { variables, isFork: true }, shell)
    expect(problems).toHaveLength(count)
  })
})

test.each(['pull_request', 'push', 'merge_group', 'schedule', ''])(
  'a job of %j, which has no secrets of others to lose, builds what it checked out',
  async (event) => {
    expect(await refused(event, strange)).toEqual([])
  },
)

test('the refusal comes before anything is built', async () => {
  const env = { GITHUB_WORKSPACE: '/w', GITHUB_EVENT_NAME: 'pull_request_target', GITHUB_SHA: main }
  const answer = (args: readonly string[]) =>
    args.includes('rev-parse')
      ? { code: 0, stdout: `${strange}\n`, stderr: '' }
      : { code: 1, stdout: '', stderr: '' }
  const scene = await runScene(() => PASSES, {
    world: { isFork: true, env },
    through: (ports) => ({
      ...ports,
      shell: {
        run: async (program, args, options) =>
          program === 'git' ? answer(args) : ports.shell.run(program, args, options),
      },
    }),
  })
  expect(scene.result).toMatchObject({ ok: false, problems: [{ input: 'context' }] })
  expect(scene.builds).toEqual([])
})
