import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startJob } from '../support/action.ts'
import { ADA, BOB, type Repository, repositoryOf } from '../support/repository.ts'
import { watched } from '../support/resilience.ts'
import { type Scene, setScene } from '../support/scene.ts'

const MINUTES = 300_000

let scene: Scene
let repository: Repository
let disk: string
beforeAll(async () => {
  scene = await setScene()
}, 900_000)
afterAll(() => scene?.close())
beforeEach(() => {
  repository = repositoryOf('hello')
  disk = mkdtempSync(join(tmpdir(), 'full-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk])
})
afterEach(() => {
  execFileSync('umount', [disk])
  rmSync(disk, { recursive: true })
  repository.close()
})

/** Runs a step whose temporary files have this many kilobytes of room. */
const runWith = async (kilobytes: number, head: string) => {
  writeFileSync(join(disk, 'theirs'), Buffer.alloc((8_192 - kilobytes) * 1_024))
  const env = { ...scene.engine.env, GITHUB_API_URL: scene.github.url, GITHUB_SHA: head, RUNNER_TEMP: disk }
  const job = startJob(repository.dir, env, {}, watched().options)
  const result = await job.run({
    context: '.',
    'github-token': 't0ken',
    'go-cache': 'off',
    'on-transient': 'fail',
  })
  job.close()
  return result
}

describe('a full disk under the temporary files of the runner', () => {
  test(
    'a failure of the code keeps its label, its line and its verdict',
    async () => {
      repository.write('Dockerfile', 'FROM busybox\nCOPY not-there /x\n')
      const result = await runWith(64, repository.commit(BOB, 'Copy what is not there'))
      expect([result.code, result.outputs['failure-id']]).toEqual([1, 'dockerfile.copy-missing'])
      const marked = scene.github.checkRuns().flatMap(({ annotations }) => annotations)
      expect(marked).toContainEqual(expect.objectContaining({ path: 'Dockerfile', start_line: 2 }))
    },
    MINUTES,
  )

  test(
    'a build that passes is green, and what could not be written is told',
    async () => {
      repository.write('Dockerfile', `FROM busybox\nRUN echo ${process.pid}\n`)
      const result = await runWith(0, repository.commit(ADA, 'Say hello'))
      expect([result.code, result.outputs['failure-id']]).toEqual([0, ''])
      expect(result.outputs['imageid']).toMatch(/^sha256:[0-9a-f]{64}$/)
      expect(result.log).toContain('incident-file was not delivered: ENOSPC')
    },
    MINUTES,
  )
})
