import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Command, type Console, readArguments } from '../../src/cli/command.ts'
import { culprit } from '../../src/cli/culprit.ts'
import { diagnose } from '../../src/cli/diagnose.ts'
import type { Incident } from '../../src/model/incident.ts'
import { type Job, type PhaseResult, startJob } from '../support/action.ts'
import { canaryOf, filesWith, isIn } from '../support/canary.ts'
import { BOB, type Repository, repositoryOf } from '../support/repository.ts'
import { type Scene, setScene } from '../support/scene.ts'

/** Prints what it was given in all forms, then does not compile. */
const DOCKERFILE = (remark: string): string => `FROM golang:1.26 AS build
# ${remark}
ARG API_TOKEN
ARG PRINTED=${remark}
WORKDIR /src
COPY . .
RUN --mount=type=secret,id=one --mount=type=secret,id=two --mount=type=secret,id=netrc \\
    cat /run/secrets/*; echo; for file in /run/secrets/*; do base64 -w0 "$file"; echo; done; \\
    echo "arg $API_TOKEN https://me:$API_TOKEN@git.example.org $PRINTED"; \\
    CGO_ENABLED=0 go build ./internal/greet
`

const secret = (): string => `Canary${randomBytes(9).toString('hex')}`

let scene: Scene
let repository: Repository
let job: Job
let main: PhaseResult
let home: string
const secrets = {
  ...{ variable: secret(), argument: secret(), given: secret(), file: secret() },
  ...{ netrc: secret(), git: secret(), gomod: secret(), proxy: secret() },
}

beforeAll(async () => {
  scene = await setScene()
  repository = repositoryOf('hello')
  home = mkdtempSync(join(tmpdir(), 'home-'))
  mkdirSync(join(home, '.config', 'go'), { recursive: true })
  writeFileSync(join(home, '.netrc'), `machine git.example.org login me password ${secrets.netrc}\n`)
  writeFileSync(
    join(home, '.config', 'go', 'env'),
    `GOPROXY=https://me:${secrets.gomod}@goproxy.example.org\n`,
  )
  const header = Buffer.from(`x-access-token:${secrets.git}`).toString('base64')
  const config = join(home, '.gitconfig')
  writeFileSync(config, `[http "https://git.example.org/"]\n\textraheader = AUTHORIZATION: basic ${header}\n`)
  repository.write('Dockerfile', DOCKERFILE(`${secrets.git} ${secrets.netrc} ${secrets.proxy} ${header}`))
  repository.edit('internal/greet/greet.go', /$/, '\nvar _ = notDefinedAnywhere\n')
  const head = repository.commit(BOB, 'Change things')
  const netrc = join(home, 'netrc-of-the-build')
  writeFileSync(netrc, `machine a.example.org\nlogin me\npassword ${secrets.file}\n`)
  job = startJob(repository.dir, {
    ...scene.engine.env,
    ...scene.results.env,
    ...{ GITHUB_API_URL: scene.github.url, GITHUB_SHA: head, GITHUB_ACTION: '__octocat_go-docker-build' },
    ...{ HOME: home, DB_PASSWORD: secrets.variable },
    HTTP_PROXY_OF_TESTS: `http://me:${secrets.proxy}@proxy.example.org:3128`,
  })
  main = await job.run({
    context: '.',
    'github-token': 't0ken',
    'build-args': `API_TOKEN=${secrets.argument}`,
    secrets: `one=${secrets.given}`,
    'secret-envs': 'two=DB_PASSWORD',
    'secret-files': `netrc=${netrc}`,
  })
}, 900_000)

afterAll(async () => {
  job.close()
  repository.close()
  execFileSync('chmod', ['-R', 'u+w', home])
  rmSync(home, { recursive: true, force: true })
  await scene.close()
})

/** The artifacts of the run, unpacked by the client that downloads them. */
const downloaded = async (): Promise<Readonly<Record<string, string>>> => {
  const before = { ...process.env }
  Object.assign(process.env, scene.results.env, { GITHUB_WORKSPACE: repository.dir })
  try {
    const client = new DefaultArtifactClient()
    const { artifacts } = await client.listArtifacts()
    const all = artifacts.map(async ({ id, name }) => {
      const path = mkdtempSync(join(tmpdir(), 'artifact-'))
      await client.downloadArtifact(id, { path })
      return [name, path] as const
    })
    return Object.fromEntries(await Promise.all(all))
  } finally {
    process.env = before
  }
}

/** What is in a page besides its text: the log, packed. */
const packedIn = (html: string): readonly Buffer[] =>
  [...html.matchAll(/[A-Za-z0-9+/]{60,}={0,2}/g)]
    .map(([text]) => Buffer.from(text, 'base64'))
    .filter((bytes) => bytes.readUInt16BE(0) === 0x1f8b)

/** What a command answers with `--json`, for somebody who has the snapshot and the history alone. */
const answersOf = async (command: Command, ...argv: readonly string[]): Promise<readonly unknown[]> => {
  const answers: unknown[] = []
  const console: Console = {
    ...{ colour: false, width: 100, cwd: tmpdir(), env: {} },
    answer: (value) => void answers.push(value),
    say: () => undefined,
    input: () => (async function* () {})(),
  }
  expect(await command.run(readArguments(command, ['--json', ...argv]), console)).toBe(0)
  return answers
}

describe('the snapshot of a real build that failed', () => {
  const names: string[] = []

  test('is uploaded by the post step, which leaves the record and the report', async () => {
    expect(main.code).toBe(1)
    expect(main.outputs['failure-id']).toBe('compile.undefined')
    expect(main.log).toContain('uploads a snapshot of this build as the artifact go-docker-build-build-')
    const run = dirname(main.outputs['incident'] ?? '')
    cpSync(join(run, 'snapshot'), join(job.temp, 'aside'), { recursive: true })
    const post = await job.run({}, { ...main.state, isPost: 'true' })
    expect(post.code).toBe(0)
    expect(post.log).toMatch(
      /The snapshot is the artifact \S+-attempt-1 \(\d+ kB\), kept for 14 days at most/,
    )
    expect(readdirSync(run).toSorted()).toEqual(expect.arrayContaining(['incident.json', 'report.html']))
    expect(existsSync(join(run, 'snapshot'))).toBe(false)
    expect(main.outputs['report']).toBe(join(run, 'report.html'))
  }, 120_000)

  test('lets a reader who was not there name the cause', async () => {
    const [[name, dir] = ['', '']] = Object.entries(await downloaded())
    names.push(name)
    const text = (file: string): string => readFileSync(join(dir, file), 'utf8')
    expect(text('MANIFEST.txt')).toMatch(/Outcome: failure, compile\.undefined: .*notDefinedAnywhere/)
    const lines = text('build.ndjson')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    const decisive = lines.find((line) => line.text.includes('undefined: notDefinedAnywhere'))
    const incident = job.incident(main)
    expect(decisive).toMatchObject({ traceId: incident.run.traceId, service: 'go-docker-build' })
    expect(decisive.step).toContain('go build ./internal/greet')
    expect(text('Dockerfile')).toContain('go build ./internal/greet')
    expect(text('go.txt')).toMatch(/go version go1\.[\s\S]*GOPROXY='https:\/\/\*\*\*@goproxy\.example\.org'/)
    expect(text('modules.txt')).toContain('## $ GOPROXY=off GOFLAGS=-mod=readonly go list -m all')
    expect(text('versions.txt')).toContain('github.com/docker/buildx')
    expect(text('builder.txt')).toMatch(/Driver:\s+docker/)
    expect(text('machine.txt')).toMatch(/Filesystem[\s\S]*Mem:[\s\S]*PID/)
    expect(text('environment.txt').split('\n')).toContain('DB_PASSWORD')
    expect(text('report.html')).toContain('notDefinedAnywhere')
    const log = join(dir, 'build.ndjson')
    expect(await answersOf(diagnose, log)).toEqual([
      { file: log, failure: expect.objectContaining({ id: 'compile.undefined', blame: 'yes' }) },
    ])
    const { run } = JSON.parse(text('incident.json')) as Incident
    const range = ['--base', repository.base, '--head', run.headSha ?? '', '--repo', repository.dir]
    expect(await answersOf(culprit, ...range, '--log', log)).toEqual([
      expect.objectContaining({
        verdict: 'author',
        suspects: [expect.objectContaining({ commit: run.headSha, author: expect.objectContaining(BOB) })],
      }),
    ])
    rmSync(dir, { recursive: true })
  }, 60_000)

  test('has no secret of any channel, in no form, in no file', async () => {
    // The runner masks what it prints; here nothing does, so that it is seen that they were printed.
    for (const printed of [secrets.variable, secrets.argument, secrets.given, secrets.file])
      expect(main.log).toContain(printed)
    const dirs = Object.values(await downloaded())
    const html = readFileSync(join(dirs[0] ?? '', 'report.html'), 'utf8')
    const packed = packedIn(html)
    expect(packed.length).toBeGreaterThan(0)
    const leaks = Object.entries(secrets).flatMap(([channel, value]) => {
      const canary = canaryOf(value)
      const files = filesWith(canary, dirs)
      return packed.some((bytes) => isIn(canary, bytes))
        ? [channel, ...files]
        : files.map((file) => `${channel}: ${file}`)
    })
    expect(leaks).toEqual([])
    expect(readFileSync(join(dirs[0] ?? '', 'build.ndjson'), 'utf8')).toContain('arg *** https://***@')
    for (const dir of dirs) rmSync(dir, { recursive: true })
  }, 60_000)

  test('takes another name where its own is taken', async () => {
    const run = dirname(main.outputs['incident'] ?? '')
    cpSync(join(job.temp, 'aside'), join(run, 'snapshot'), { recursive: true })
    const post = await job.run({}, { ...main.state, isPost: 'true' })
    expect(post.code).toBe(0)
    const all = Object.entries(await downloaded())
    expect(all.map(([name]) => name).toSorted()).toEqual([
      names[0],
      `${names[0]}-${job.incident(main).run.spanId.slice(0, 8)}`,
    ])
    for (const [, dir] of all) rmSync(dir, { recursive: true })
  }, 120_000)
})
