import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type ColdBuilder, coldBuilder } from '../engine/engine.ts'
import { startJob } from '../support/action.ts'
import { BOB, repositoryOf } from '../support/repository.ts'
import { watched } from '../support/resilience.ts'
import { type Scene, setScene } from '../support/scene.ts'

let scene: Scene
let builder: ColdBuilder
beforeAll(async () => {
  scene = await setScene()
  builder = await coldBuilder(scene.engine, 'docker-container')
}, 900_000)
afterAll(async () => {
  await builder?.close()
  await scene?.close()
}, 300_000)

test('a builder that is killed with no other there: told within 10 s as a lost builder, the log kept, nobody named', async () => {
  const mark = `begun-${process.pid}`
  const repository = repositoryOf('hello')
  repository.write('Dockerfile', `FROM busybox\nRUN echo ${mark} && sleep 60\n`)
  const head = repository.commit(BOB, 'Sleep')
  const env = { ...scene.engine.env, GITHUB_API_URL: scene.github.url, GITHUB_SHA: head }
  const watch = watched()
  let killed = 0
  watch.when(`${mark}\n`, () => {
    execFileSync('docker', ['kill', `buildx_buildkit_${builder.name}0`], { env: { ...process.env, ...env } })
    killed = performance.now()
  })
  const job = startJob(repository.dir, env, {}, watch.options)
  try {
    const inputs = { context: '.', builder: builder.name, 'github-token': 't0ken' }
    const result = await job.run({ ...inputs, 'on-transient': 'fail' })
    const seconds = (performance.now() - killed) / 1_000
    expect([killed > 0, seconds < 10, result.code]).toEqual([true, true, 1])
    expect(result.outputs).toMatchObject({
      'failure-id': 'buildkit.connection-lost',
      blame: 'no',
      suspects: '[]',
    })
    const { attempts, attribution } = job.incident(result)
    expect(attempts).toHaveLength(1)
    expect(attempts[0]?.exitCode).toBeGreaterThan(0)
    expect(attribution.verdict).toBe('infra')
    const report = readFileSync(join(dirname(result.outputs['incident'] ?? ''), 'report.html'), 'utf8')
    expect(report).not.toContain(BOB.email)
    const [check, ...more] = scene.github.checkRuns()
    expect([check?.fields['conclusion'], more]).toEqual(['failure', []])
    expect(JSON.stringify(check)).not.toContain('Likely committer')
    expect(scene.github.violations).toEqual([])
  } finally {
    job.close()
    repository.close()
  }
}, 300_000)
