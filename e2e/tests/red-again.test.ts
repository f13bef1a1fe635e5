import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { KeptCheckRun } from '../../__tests__/support/check-run-store.ts'
import { BOB, repositoryOf } from '../support/repository.ts'
import { type Scene, setScene } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await setScene()
}, 900_000)
afterAll(() => scene.close())

const FILE = 'internal/greet/greet.go'

const outputOf = (run: KeptCheckRun | undefined) =>
  run?.fields['output'] as { readonly summary: string; readonly text: string } | undefined

test('a build that fails again in a re-run has one check run, with the lines around the error', async () => {
  const repository = repositoryOf('hello')
  repository.edit(FILE, /$/, '\nvar _ = notDefinedAnywhere\nvar _ = notDefinedAnywhere\n')
  const head = repository.commit(BOB, 'Change things')
  try {
    for (const attempt of ['1', '2']) {
      const job = scene.pullRequest(repository, head, {
        ...{ GITHUB_REPOSITORY: 'octocat/again', GITHUB_RUN_ATTEMPT: attempt },
        GITHUB_ACTION: '__octocat_go-docker-build',
      })
      try {
        const result = await job.run({ context: '.', 'github-token': 't0ken' })
        expect(result.code).toBe(1)
        expect(result.summary).toMatch(/^## ❌ .*notDefinedAnywhere/)
        expect(result.summary).toContain('```mermaid\ngantt\n')
        const files = dirname(result.outputs['incident'] ?? '')
        const sarif = JSON.parse(readFileSync(join(files, 'incident.sarif'), 'utf8'))
        expect(sarif.runs[0].results).toHaveLength(1)
        expect(readFileSync(join(files, 'incident.xml'), 'utf8')).toContain('failures="1"')
      } finally {
        job.close()
      }
    }
    const [run, ...more] = scene.github.checkRuns()
    expect(more).toEqual([])
    expect(scene.github.violations).toEqual([])
    expect(run?.annotations.map((one) => one['path'])).toEqual([FILE, 'Dockerfile'])
    const [main] = run?.annotations ?? []
    expect(main?.['message']).toContain(`The same at ${FILE}:`)
    expect(main?.['raw_details']).toMatch(/^> +\d+ │ .*undefined: notDefinedAnywhere$/m)
    expect(outputOf(run)?.text).toContain('"schema":"go-docker-build/check/1"')
    expect(outputOf(run)?.text).toMatch(/"attempt":2,.*"before":\[\{"v":1,.*"attempt":1,/)
  } finally {
    repository.close()
  }
}, 800_000)
