import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ColdBuilder, coldBuilder, type Driver, type Engine, up } from './engine.ts'
import { run, tryRun } from './proc.ts'

let failures = 0

/** Runs one proof, prints its outcome and time on one line. */
async function prove(what: string, work: () => Promise<string | undefined>): Promise<void> {
  const start = Date.now()
  let outcome = 'ok  '
  let detail = ''
  try {
    detail = (await work()) ?? ''
  } catch (error) {
    outcome = 'FAIL'
    detail = `\n${(error as Error).message}`
    failures++
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  process.stdout.write(`${outcome} ${what} (${seconds} s) ${detail}\n`)
}

const folder = mkdtempSync(join(tmpdir(), 'engine-proof-'))

function project(name: string, dockerfile: string): string {
  const path = join(folder, name)
  mkdirSync(path, { recursive: true })
  writeFileSync(join(path, 'Dockerfile'), dockerfile)
  writeFileSync(join(path, 'go.mod'), 'module example.com/tiny\n\ngo 1.24\n')
  writeFileSync(join(path, 'main.go'), 'package main\n\nfunc main() { println("tiny works") }\n')
  return path
}

function build(builder: ColdBuilder, path: string, ...args: string[]): Promise<string> {
  return run('docker', ['buildx', 'build', '--progress=plain', ...args, path], { env: builder.env })
}

async function fails(builder: ColdBuilder, path: string, expected: RegExp): Promise<string> {
  const result = await tryRun('docker', ['buildx', 'build', '--progress=plain', path], { env: builder.env })
  const found = expected.exec(result.stderr)?.[0]
  if (result.code === 0 || found === undefined)
    throw new Error(`no ${expected} in:\n${result.stderr.slice(-2000)}`)
  return found
}

function goImage(base: string, runtime: string): string {
  return `# syntax=docker/dockerfile:1
FROM ${base} AS build
WORKDIR /src
COPY . .
RUN go build -o /out/tiny .
FROM ${runtime}
COPY --from=build /out/tiny /tiny
ENTRYPOINT ["/tiny"]
`
}

async function bases(builder: ColdBuilder, count = 5): Promise<void> {
  const pairs = [
    ['golang:1.26', 'gcr.io/distroless/static'],
    ['golang:1.26-alpine', 'alpine:3'],
    ['golang:1.24', 'debian:bookworm-slim'],
    ['golang:1.24-alpine', 'gcr.io/distroless/base-debian12'],
    ['golang:1.26-bookworm', 'gcr.io/distroless/static-debian12:nonroot'],
  ] as const
  for (const [base, runtime] of pairs.slice(0, count)) {
    await prove(`${builder.driver}: ${base} to ${runtime}, --load, docker run`, async () => {
      const tag = `proof:${builder.driver}-${base.replace(':', '-')}`
      await build(builder, project('pair', goImage(base, runtime)), '--load', '-t', tag)
      const ran = await tryRun('docker', ['run', '--rm', tag], { env: builder.env })
      if (!ran.stderr.includes('tiny works'))
        throw new Error(`docker run: ${ran.code} ${ran.stdout}${ran.stderr}`)
      return undefined
    })
  }
}

async function reach(builder: ColdBuilder, gateway: string): Promise<void> {
  const server: Server = createServer((_, answer) => answer.end('from the host'))
  await new Promise<void>((resolve) => server.listen(0, gateway, resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const path = project('reach', `FROM busybox\nRUN wget -qO- http://${gateway}:${port}/\n`)
  await prove(`${builder.driver}: a RUN reaches a server at ${gateway}`, async () => {
    await build(builder, path, '--no-cache')
    return undefined
  }).finally(() => server.close())
}

async function missing(builder: ColdBuilder): Promise<void> {
  for (const name of ['golang:9.99', 'nobody/nothing:1', 'gcr.io/distroless/nothing']) {
    await prove(`${builder.driver}: ${name} is not found`, () =>
      fails(builder, project('missing', `FROM ${name}\nRUN true\n`), /ERROR: .*not found.*/),
    )
  }
}

async function gatewayOf(env: Record<string, string>): Promise<string> {
  const format = '{{(index .IPAM.Config 0).Gateway}}'
  return (await run('docker', ['network', 'inspect', 'bridge', '--format', format], { env })).trim()
}

async function driver(engine: Engine, kind: Driver): Promise<void> {
  const start = Date.now()
  const builder = await coldBuilder(engine, kind)
  process.stdout.write(`     ${kind}: cold builder made in ${((Date.now() - start) / 1000).toFixed(1)} s\n`)
  try {
    await bases(builder, 2)
    await missing(builder)
    if (kind !== 'remote') await reach(builder, await gatewayOf(builder.env))
  } finally {
    await prove(`${kind}: close`, () => builder.close().then(() => undefined))
  }
}

async function outOfMemory(engine: Engine): Promise<void> {
  const builder = await coldBuilder(engine, 'docker-container', {
    driverOpts: ['memory=200m', 'memory-swap=200m'],
  })
  const dockerfile =
    'FROM golang:1.26\nSHELL ["bash", "-eo", "pipefail", "-c"]\nRUN head -c 600m /dev/zero | tail -c 500m | wc -c\n'
  await prove('docker-container: 200 MB of memory end in exit code 137', () =>
    fails(builder, project('memory', dockerfile), /exit code: 137/),
  ).finally(() => builder.close())
}

const engine = await up((line) => process.stderr.write(`${line}\n`))
const warm: ColdBuilder = { name: 'default', driver: 'docker', env: engine.env, close: async () => undefined }
await bases(warm)
await missing(warm)
await reach(warm, await gatewayOf(engine.env))
for (const kind of ['docker-container', 'remote', 'docker'] as const) await driver(engine, kind)
await outOfMemory(engine)
rmSync(folder, { recursive: true })
process.stdout.write(failures === 0 ? 'all proofs hold\n' : `${failures} proofs FAILED\n`)
process.exitCode = failures === 0 ? 0 : 1
