import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type GitHubEmulator, startGitHub } from '../../__tests__/support/github.ts'
import { type ColdBuilder, coldBuilder, type Engine, up } from '../engine/engine.ts'
import { type Job, type PhaseResult, startJob } from '../support/action.ts'
import { freshModule, needing } from '../support/module-job.ts'
import { proxyFiles } from '../support/module-tree.ts'
import { ADA, BOB, type Repository, repositoryOf } from '../support/repository.ts'
import { type Watched, watched } from '../support/resilience.ts'
import { emptyModuleCache } from '../support/scene.ts'

const MINUTES = 5 * 60_000

let engine: Engine
let github: GitHubEmulator
const closers: (() => unknown)[] = []

beforeAll(async () => {
  engine = await up()
  github = await startGitHub()
}, 900_000)
afterAll(async () => {
  for (const close of closers) await close()
  await github.close()
}, MINUTES)

const jobIn = (
  repository: Repository,
  head: string,
  watch: Watched,
  env: Readonly<Record<string, string>> = {},
): Job => {
  const all = { ...engine.env, GITHUB_API_URL: github.url, GITHUB_SHA: head, ...env }
  const job = startJob(
    repository.dir,
    { ...all, GITHUB_REPOSITORY: `octocat/resilience-${process.pid}` },
    {},
    watch.options,
  )
  closers.push(() => job.close())
  return job
}

/** A repository whose image needs nothing but a shell. */
const shellRepository = (run: string): { readonly repository: Repository; readonly head: string } => {
  const repository = repositoryOf('hello')
  repository.write('Dockerfile', `FROM busybox\nRUN ${run}\n`)
  closers.push(() => repository.close())
  return { repository, head: repository.commit(ADA, 'Build with a shell') }
}

const builder = async (): Promise<ColdBuilder> => {
  const made = await coldBuilder(engine, 'docker-container')
  closers.push(() => made.close())
  return made
}

const attemptsOf = (job: Job, result: PhaseResult) =>
  job
    .incident(result)
    .attempts.map(({ label, level, builder: on, exitCode }) => ({ label, level, on, exitCode }))

/** A proxy that dies when a zip is asked for, and comes back on the same port. */
const mortalProxy = async (files: Readonly<Record<string, Buffer>>) => {
  let server: Server
  let deaths = 0
  let port = 0
  const open = () =>
    new Promise<void>((resolve) => {
      server = createServer((request, response) => {
        const path = decodeURIComponent(request.url ?? '').slice(1)
        const found = files[path]
        if (path.endsWith('.zip') && deaths === 0 && found !== undefined) {
          deaths++
          response.writeHead(200, { 'content-length': found.length })
          response.write(found.subarray(0, found.length / 2), () => {
            server.close()
            server.closeAllConnections()
          })
          return
        }
        if (found === undefined) response.writeHead(404).end('not found')
        else response.writeHead(200, { 'content-length': found.length }).end(found)
      }).listen(port, '127.0.0.1', () => {
        port = (server.address() as AddressInfo).port
        resolve()
      })
    })
  await open()
  return {
    url: () => `http://127.0.0.1:${port}`,
    revive: open,
    deaths: () => deaths,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

describe('what passes by itself', () => {
  test(
    'a module proxy that dies in the middle of a download and comes back: the second attempt is green',
    async () => {
      const module = freshModule()
      const { repository, head } = needing([module])
      const modules = emptyModuleCache()
      const proxy = await mortalProxy(proxyFiles([module]))
      closers.push(() => repository.close(), modules.close, proxy.close)
      const watch = watched()
      watch.when('Attempt 1 failed with', () => proxy.revive())
      const env = { GOMODCACHE: modules.dir, GOPROXY: proxy.url(), GONOSUMDB: '*', GOSUMDB: 'off' }
      const job = jobIn(repository, head, watch, env)
      const result = await job.run({ context: '.' })
      expect([result.code, proxy.deaths()]).toEqual([0, 1])
      const [first, ...others] = attemptsOf(job, result)
      expect(first?.label).toMatch(/^proxy\./)
      expect(others.at(-1)).toMatchObject({ label: null, level: 0, exitCode: 0 })
      expect(job.incident(result).remedies?.map(({ step }) => step)).toContain('retry')
      expect(result.log).toContain('module-proxy: The build runs again.')
      expect(job.incident(result).attribution.suspects).toEqual([])
    },
    MINUTES,
  )

  test(
    'a builder that is killed in the middle of the build: the next one builds, and both logs are kept',
    async () => {
      const [first, second] = [await builder(), await builder()]
      const { repository, head } = shellRepository(`echo begun-${process.pid} && sleep 5 && echo done`)
      const watch = watched()
      watch.when(`begun-${process.pid}\n`, () =>
        execFileSync('docker', ['kill', `buildx_buildkit_${first.name}0`], {
          env: { ...process.env, ...engine.env },
        }),
      )
      const job = jobIn(repository, head, watch)
      const result = await job.run({ context: '.', builder: first.name, builders: second.name })
      expect(attemptsOf(job, result)).toEqual([
        { label: 'buildkit.connection-lost', level: 0, on: first.name, exitCode: expect.any(Number) },
        { label: null, level: 0, on: second.name, exitCode: 0 },
      ])
      expect(result.code).toBe(0)
      const [lost] = job.incident(result).attempts
      expect(lost?.exitCode).not.toBe(0)
      const log = readFileSync(join(dirname(result.outputs['incident'] ?? ''), lost?.log ?? ''), 'utf8')
      expect(log).toContain(`begun-${process.pid}`)
      expect(result.log).toContain(`The next attempt uses the builder ${second.name}.`)
    },
    MINUTES,
  )

  test(
    'a cache that cannot be written: the image is built without it, and the reason is told',
    async () => {
      const made = await builder()
      const { repository, head } = shellRepository('echo cached')
      const job = jobIn(repository, head, watched())
      const ref = 'type=registry,ref=127.0.0.1:9/nobody/cache'
      const result = await job.run({ context: '.', builder: made.name, 'cache-to': ref })
      expect(attemptsOf(job, result)).toEqual([
        { label: 'cache.export-failed', level: 0, on: made.name, exitCode: 1 },
        { label: null, level: 1, on: made.name, exitCode: 0 },
      ])
      expect([result.code, result.outputs['degraded']]).toEqual([0, '1'])
      const { degradations } = job.incident(result)
      expect(degradations.join('\n')).toContain('attempt 1 failed with cache.export-failed')
    },
    MINUTES,
  )
})

describe('what could be ours', () => {
  test(
    'a mount of ours hides what the Dockerfile put there: the plain build is green, and the step down is told',
    async () => {
      const repository = repositoryOf('hello')
      closers.push(() => repository.close())
      repository.write(
        'Dockerfile',
        `FROM busybox AS files
RUN mkdir -p /out/go/pkg/mod && touch /out/go/pkg/mod/theirs
FROM golang:1.26 AS build
WORKDIR /src
COPY --from=files /out /
COPY go.mod ./
RUN echo ${process.pid} && test -f /go/pkg/mod/theirs && go mod download
FROM scratch
COPY --from=build /src /src
`,
      )
      const head = repository.commit(ADA, 'Keep a file where modules are')
      const job = jobIn(repository, head, watched())
      const result = await job.run({ context: '.' })
      expect(attemptsOf(job, result).map(({ level, exitCode }) => [level, exitCode])).toEqual([
        [0, 1],
        [2, 0],
      ])
      expect([result.code, result.outputs['degraded'], result.outputs['failure-id']]).toEqual([0, '2', ''])
      expect(job.incident(result).degradations.join('\n')).toContain(
        'the step that failed has mounts of ours',
      )
    },
    MINUTES,
  )
})

describe('what does not pass', () => {
  test(
    'a compile error is exactly one attempt',
    async () => {
      const repository = repositoryOf('hello')
      closers.push(() => repository.close())
      // Small, so that a busy machine compiles little of the standard library.
      repository.write('cmd/hello/main.go', 'package main\n\nfunc main() { println(undefinedName) }\n')
      const head = repository.commit(BOB, 'Break it')
      const job = jobIn(repository, head, watched())
      const result = await job.run({ context: '.' })
      expect(attemptsOf(job, result).map(({ label }) => label)).toEqual(['compile.undefined'])
      expect(job.incident(result).remedies).toBeUndefined()
      expect(result.code).toBe(1)
    },
    MINUTES,
  )
})

describe('a stop in the middle of a build', () => {
  const sleeps = (mark: string): boolean =>
    execFileSync('ps', ['-eo', 'stat=,args='], { encoding: 'utf8' })
      .split('\n')
      .some((line) => !line.startsWith('Z') && /^\S+\s+sleep /.test(line) && line.includes(mark))

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s: the build ends, nothing is told, all is cleaned, within 7 s',
    async (signal, code) => {
      const mark = `${process.pid}${code}`
      const { repository, head } = shellRepository(`echo begun-${mark} && sleep ${mark}`)
      const watch = watched()
      let stopped = 0
      watch.when(`begun-${mark}\n`, (step) => {
        stopped = performance.now()
        step.kill(signal)
      })
      const before = github.requests.length
      const job = jobIn(repository, head, watch)
      const result = await job.run({ context: '.', 'github-token': 't0ken' })
      const since = () => (performance.now() - stopped) / 1000
      const ended = since()
      while (sleeps(mark) && since() < 7) await pause(100)
      expect([result.code, ended < 7, sleeps(mark)]).toEqual([code, true, false])
      const made = github.requests.slice(before).filter(({ id }) => id.startsWith('checks/'))
      expect(made.filter(({ id }) => /create|update/.test(id))).toEqual([])
      expect(result.log).not.toMatch(/^::error/m)
      const temporary = result.state['temporary'] ?? ''
      expect(existsSync(temporary) ? readdirSync(temporary) : []).toEqual([])
    },
    MINUTES,
  )

  test(
    'SIGKILL of the step: the post step removes what it left',
    async () => {
      const mark = `${process.pid}9`
      const { repository, head } = shellRepository(`echo begun-${mark} && sleep 20`)
      const watch = watched()
      watch.when(`begun-${mark}\n`, (step) => step.kill('SIGKILL'))
      const job = jobIn(repository, head, watch)
      const result = await job.run({ context: '.' })
      const temporary = result.state['temporary'] ?? ''
      expect([result.code, existsSync(temporary)]).toEqual([null, true])
      const post = await job.run({ context: '.' }, result.state)
      expect([post.code, existsSync(temporary)]).toEqual([0, false])
    },
    MINUTES,
  )
})
