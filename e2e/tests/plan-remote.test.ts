import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { until } from '../engine/proc.ts'
import { ADA, type Repository, repositoryOf } from '../support/repository.ts'
import { type Scene, setScene } from '../support/scene.ts'

const MINUTES = 20 * 60_000

/** Git's own server for a directory of bare repositories; gives its address. https://git-scm.com/docs/git-daemon */
const startGit = async (root: string): Promise<{ readonly url: string; close(): void }> => {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as AddressInfo
  await new Promise((done) => probe.close(done))
  const options = [
    '--export-all',
    '--reuseaddr',
    '--listen=127.0.0.1',
    `--port=${port}`,
    `--base-path=${root}`,
  ]
  const program = join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-daemon')
  const child = spawn(program, [...options, root], { stdio: 'ignore' })
  const url = `git://127.0.0.1:${port}`
  await until('the git server', 30, async () => {
    try {
      execFileSync('git', ['ls-remote', `${url}/octocat/hello.git`], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  })
  return { url, close: () => void child.kill() }
}

let scene: Scene
let repository: Repository
let git: Awaited<ReturnType<typeof startGit>>
const root = mkdtempSync(join(tmpdir(), 'git-'))
beforeAll(async () => {
  scene = await setScene()
  repository = repositoryOf('hello')
  const own = (...args: readonly string[]) =>
    execFileSync('git', ['-C', repository.dir, ...args], { stdio: 'ignore' })
  own('checkout', '--quiet', '-b', 'small')
  repository.write('Dockerfile', 'FROM scratch\nCOPY go.mod /\n')
  repository.commit(ADA, 'Build next to nothing')
  own('checkout', '--quiet', 'main')
  execFileSync('git', ['clone', '--quiet', '--bare', repository.dir, join(root, 'octocat/hello.git')])
  git = await startGit(root)
}, MINUTES)
afterAll(async () => {
  git.close()
  repository.close()
  rmSync(root, { recursive: true, force: true })
  await scene.close()
})

/** The builder inside the engine fetches with the git of this machine. */
const built = async (context: string) => {
  const job = scene.push(repository, repository.base, {
    GITHUB_SERVER_URL: git.url,
    BUILDX_BUILDER: 'default',
  })
  try {
    const main = await job.run({ context, 'github-token': '' })
    return { main, incident: job.incident(main) }
  } finally {
    job.close()
  }
}

test(
  'a Git context is built from the Dockerfile of the work tree, with mounts',
  async () => {
    const { main, incident } = await built('{{defaultContext}}')
    expect([main.code, main.log]).toEqual([0, main.log])
    expect(incident.dockerfile?.path).toBe('Dockerfile')
    expect(incident.plan.changes.map(({ flag }) => flag)).toContainEqual(
      expect.stringMatching(/^--mount=type=cache,id=\S+-build,/),
    )
    expect(main.log).toContain('load git source')
  },
  MINUTES,
)

test(
  'one at a branch is built as it is, and says why',
  async () => {
    const { main, incident } = await built(`${git.url}/octocat/hello.git#small`)
    expect([main.code, main.log]).toEqual([0, main.log])
    expect(incident.plan.changes).toEqual([])
    expect(main.log).toContain('the context is at "small", which may be another commit by now')
    expect(incident.cache.why).toContain('which may be another commit by now')
  },
  MINUTES,
)
