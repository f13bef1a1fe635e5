import { execFile, execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openBlackHole } from '../__tests__/support/black-hole.ts'
import { up } from '../e2e/engine/engine.ts'
import { type Fault, startUpstreamWith } from '../e2e/support/fault-upstream.ts'
import { goEnv, Machine, timed } from './machine.ts'

/**
 * Measures a build of an example in Docker, from nothing but the base image, with the first of two upstreams alive and
 * with it dead: the download of its modules alone, or with --compile all of it. Prints ratios of one sitting; nothing
 * passes or fails here.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    example: { type: 'string', default: 'service' },
    compile: { type: 'boolean', default: false },
  },
})

const CASES: readonly (readonly [string, Fault | 'drops' | null])[] = [
  ['alive', null],
  ['refuses', 'refuses'],
  ['hangs', 'hangs'],
  ['drops every packet', 'drops'],
  ['answers 503', { status: 503 }],
]

const machine = new Machine()
const engine = await up()
const example = resolve(import.meta.dirname, '../examples', values.example)
const say = (text: string): void => void process.stdout.write(`${text}\n`)

const DOWNLOAD = `FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
FROM scratch
COPY --from=build /src/go.sum /
`
const dockerfile = values.compile ? join(example, 'Dockerfile') : join(machine.directory(), 'Dockerfile')
if (!values.compile) writeFileSync(dockerfile, DOWNLOAD)

let builds = 0

/** Builds with a module cache and mounts that no other build has. https://docs.docker.com/reference/dockerfile/#buildkit-built-in-build-args */
const build = (goproxy: string): Promise<void> =>
  new Promise((done, fail) => {
    const program = resolve(import.meta.dirname, '../src/cli/index.ts')
    const namespace = `BUILDKIT_CACHE_MOUNT_NS=bench-${process.pid}-${++builds}`
    const args = [program, 'build', example, '--file', dockerfile, '--no-cache', '--json']
    args.push('--build-arg', namespace)
    const env = { ...process.env, ...engine.env, GOMODCACHE: machine.directory(), GOPROXY: goproxy }
    execFile(process.execPath, args, { env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) =>
      error === null ? done() : fail(new Error(`${stdout.slice(-2000)}\n${stderr.slice(-2000)}`)),
    )
  })

const taken = new Map<string, number[]>()
const middle = (name: string): number => {
  const sorted = [...(taken.get(name) ?? [])].sort((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}

try {
  execFileSync('go', ['mod', 'download'], { cwd: example })
  const files = join(goEnv('GOMODCACHE'), 'cache', 'download')
  const server = join(import.meta.dirname, 'static-server.ts')
  const [first, second] = [await machine.start([server, files]), await machine.start([server, files])]
  for (let round = 1; round <= Number(values.rounds); round++)
    for (const [name, fault] of CASES) {
      const dead =
        fault === null ? null : fault === 'drops' ? await openBlackHole() : await startUpstreamWith({}, fault)
      const { seconds } = await timed(() => build(`${dead?.url ?? first}|${second}`))
      taken.set(name, [...(taken.get(name) ?? []), seconds])
      say(`round ${round}, first upstream ${name}: ${seconds.toFixed(1)} s`)
      await dead?.close()
    }
  for (const [name] of CASES.slice(1))
    say(
      `${name} / alive: ${(middle(name) / middle('alive')).toFixed(2)}, ${(middle(name) - middle('alive')).toFixed(1)} s more (medians of ${values.rounds})`,
    )
} finally {
  machine.close()
}
