import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { playbooks } from '../../src/catalogue/playbooks/index.ts'
import { rules } from '../../src/catalogue/rules/index.ts'
import { parseInputs } from '../../src/inputs.ts'
import type { Inputs } from '../../src/model/inputs.ts'
import type { Result } from '../../src/model/problem.ts'
import type { Rule } from '../../src/model/rule.ts'
import type { RunResult } from '../../src/pipeline/result.ts'
import type { World } from '../../src/pipeline/world.ts'
import { run } from '../../src/pipeline.ts'
import type { Finished, Ports } from '../../src/ports/ports.ts'
import {
  type Call,
  fakeCache,
  fakeFiles,
  fakeGitHub,
  fakeMirror,
  fakePorts,
  fakeShell,
} from '../fakes/ports.ts'
import { rawjsonOf } from '../fakes/rawjson.ts'

/** How one build ends, by its number from 1. */
export type Ending = (build: number, call: Call) => Partial<Finished>

const GO_LINE = '[build 4/4] RUN go build -o /app .'

/** A build that passes, as buildx tells it. */
export const PASSES: Partial<Finished> = { stderr: rawjsonOf([{ name: GO_LINE, start: 0, end: 2 }]) }

/** A build whose go line fails with these words. */
export const failing = (...lines: readonly string[]): Partial<Finished> => {
  const error = 'process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1'
  return {
    code: 1,
    stderr: rawjsonOf(
      [{ name: GO_LINE, start: 0, end: 2, errors: lines, error }],
      `ERROR: failed to solve: ${error}\n`,
    ),
  }
}

/** A build that ends with these words of buildx and no step that failed. */
export const ending = (words: string): Partial<Finished> => ({
  code: 1,
  stderr: rawjsonOf([{ name: GO_LINE, start: 0, end: 2 }], `${words}\n`),
})

export const COMPILE_ERROR = failing('# example.org/app', './main.go:3:2: undefined: x')
export const TIMEOUT = failing(
  'go: example.org/x@v1.0.0: Get "https://goproxy.cn/example.org/x/@v/v1.0.0.mod": dial tcp 192.0.2.1:443: i/o timeout',
)
export const LOST = ending(
  'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
)
export const EXPORT_FAILED = ending(
  'ERROR: failed to solve: error writing layer blob: Post "http://127.0.0.1:9/v2/cache/blobs/uploads/": dial tcp 127.0.0.1:9: connect: connection refused',
)

const DOCKERFILE = `FROM golang:1.26 AS build
WORKDIR /src
COPY . .
RUN go build -o /app .
FROM scratch
COPY --from=build /app /app
`

const GO_ENV = {
  ...{
    GOMODCACHE: '/m',
    GOPROXY: 'https://goproxy.cn,https://goproxy.io,direct',
    GOPRIVATE: '',
    GONOPROXY: '',
  },
  ...{ GONOSUMDB: '', GOSUMDB: 'off' },
}

const inspect = (name: string, error = ''): Partial<Finished> => ({
  stdout: `Name: ${name}\nDriver: docker-container\n\nNodes:\nName: ${name}0\nEndpoint: unix:///x\n${error === '' ? '' : `Error: ${error}\n`}Status: running\nBuildKit version: v0.30.0\n`,
})

/** A run in a workflow whose world is all fakes. */
export interface RunScene {
  readonly result: Result<RunResult>
  /** Command lines of `docker buildx build`, without those of seeds. */
  readonly builds: readonly (readonly string[])[]
  readonly lines: readonly string[]
  readonly checks: readonly { readonly conclusion: string }[]
  readonly written: ReadonlyMap<string, string>
  readonly pauses: readonly number[]
}

export interface SceneOptions {
  readonly inputs?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  /** Names of builders that do not answer. */
  readonly down?: readonly string[]
  readonly world?: Partial<World>
  /** The catalogue in the place of ours. */
  readonly rules?: readonly Rule[]
  /** Changes the ports before the run gets them. */
  readonly through?: (ports: Ports) => Ports
}

const inputsOf = (given: Readonly<Record<string, string>>): Inputs => {
  const all: Readonly<Record<string, string>> = {
    context: '.',
    builder: 'main',
    'github-token': 't0ken',
    ...given,
  }
  const parsed = parseInputs((name) => all[name] ?? '')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

/** Runs the pipeline over fakes; builds end as told. */
export const runScene = async (end: Ending, options: SceneOptions = {}): Promise<RunScene> => {
  const builds: (readonly string[])[] = []
  const pauses: number[] = []
  const answer = (call: Call): Partial<Finished> | undefined => {
    const { program, args } = call
    if (program === 'git') return { code: 128 }
    if (program === 'go') return { stdout: args[1] === 'GOVERSION' ? 'go1.26.0\n' : JSON.stringify(GO_ENV) }
    if (program !== 'docker') return undefined
    if (args[0] === 'version') return { stdout: '28.2.2\n' }
    if (args[0] === 'network') return { stdout: '[{"Gateway":"172.17.0.1"}]\n' }
    if (args[1] === 'version') return { stdout: 'github.com/docker/buildx v0.30.0 abc\n' }
    if (args[1] === 'inspect') {
      const name = args[2] ?? 'main'
      return inspect(name, options.down?.includes(name) === true ? 'connection refused' : '')
    }
    if (args[1] === 'prune') return { stdout: 'Total: 1GB\n' }
    if (args[1] !== 'build') return undefined
    builds.push(args)
    return end(builds.length, call)
  }
  const github = fakeGitHub()
  const files = fakeFiles({
    '/w/Dockerfile': DOCKERFILE,
    '/w/go.mod': 'module example.org/app\n\ngo 1.26\n\nrequire example.org/x v1.0.0\n',
    '/w/go.sum': 'example.org/x v1.0.0 h1:a=\nexample.org/x v1.0.0/go.mod h1:b=\n',
    '/w/main.go': 'package main\n',
    ...options.files,
  })
  const base = fakePorts({
    shell: fakeShell(answer),
    files,
    github,
    cache: fakeCache([], false),
    openMirror: async () => ({ ok: true, mirror: fakeMirror() }),
    pause: async (milliseconds) => void pauses.push(milliseconds),
  })
  const world = {
    version: '0.0.0',
    identity: {
      ...{ repository: 'octo/app', workflow: 'ci', job: 'build', runId: '7', runAttempt: 1, event: 'push' },
      ...{ ref: 'refs/heads/main', headSha: 'a'.repeat(40), baseSha: null, pullRequest: null, actor: 'ada' },
      ...{ url: null, matrix: null, leg: null, traceId: '1'.repeat(32), spanId: '2'.repeat(16) },
      parentSpanId: null,
    },
    pages: null,
    isUntrusted: false,
    branch: 'main',
    defaultBranch: 'main',
    before: null,
    workspace: '/w',
    env: { GITHUB_WORKSPACE: '/w' },
    os: 'linux',
    arch: 'x64',
    isAction: true,
    incidentPath: '/tmp/run/incident.json',
    hash: (text: string) => createHash('sha256').update(text).digest('hex'),
    compress: (text: string | Uint8Array) => gzipSync(text),
    ...options.world,
  } satisfies World
  const ports = options.through?.(base) ?? base
  const result = await run(
    inputsOf(options.inputs ?? {}),
    { rules: options.rules ?? rules, notifiers: [], playbooks },
    world,
    ports,
  )
  const lines = (base.log as Ports['log'] & { lines: string[] }).lines
  return { result, builds, lines, checks: github.checks, written: files.map, pauses }
}
