import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { daemons, isAlive } from './daemon.ts'
import { locked } from './lock.ts'
import { answers } from './net.ts'
import { startOwn, stopOwn } from './own.ts'
import { cacheRoot, stateFile } from './paths.ts'
import { tryRun } from './proc.ts'
import { type Progress, Steps } from './progress.ts'

export { type Builder, type ColdBuilder, coldBuilder, type Driver } from './builders.ts'

/** A Docker engine that builds, pulls the base images and runs containers. */
export interface Engine {
  readonly kind: 'own' | 'existing'
  /** Variables under which docker, docker buildx, act and the rest work; to be added to the process's own. */
  readonly env: Record<string, string>
  /** Address of the local registry, to push test images to; null with an existing engine. */
  readonly registry: string | null
  /** Folder of act, buildctl and the other programs; null with an existing engine. */
  readonly bin: string | null
}

/** What `status` tells. */
export interface Status {
  readonly up: boolean
  readonly lines: readonly string[]
}

/** Makes an engine available: the one that is up, the machine's own if it can pull images, or ours. */
export function up(progress: Progress = () => undefined): Promise<Engine> {
  return locked(async () => {
    const running = await current()
    if (running !== null) return running
    const steps = new Steps(progress)
    const existing = await steps.step("look for the machine's own engine", findExisting)
    const engine = existing ?? (await startOwn(steps))
    writeFileSync(stateFile, `${JSON.stringify(engine, null, 2)}\n`)
    return engine
  })
}

/** Ends our engine and forgets an existing one; keeps the cache of programs and images. */
export function down(): Promise<void> {
  return locked(stopOwn)
}

/** The engine that is up, or null. */
export async function current(): Promise<Engine | null> {
  if (!existsSync(stateFile)) return null
  const engine = JSON.parse(readFileSync(stateFile, 'utf8')) as Engine
  return (await works(engine)) ? engine : null
}

/** Describes the engine that is up: versions, sockets, registry, builders and disk use. */
export async function status(): Promise<Status> {
  const engine = await current()
  const size = (await tryRun('du', ['-sh', cacheRoot])).stdout.split('\t')[0] ?? ''
  const disk = `cache     ${cacheRoot} ${size}`
  if (engine === null) return { up: false, lines: ['kind      none: no engine is up', disk] }
  const env = engine.env
  const server = await tryRun(
    'docker',
    ['version', '--format', 'client {{.Client.Version}}, server {{.Server.Version}}'],
    { env },
  )
  const buildx = await tryRun('docker', ['buildx', 'version'], { env })
  const builders = await tryRun('docker', ['buildx', 'ls', '--format', '{{.Name}} ({{.DriverEndpoint}})'], {
    env,
  })
  const names = builders.stdout
    .trim()
    .split('\n')
    .filter((line) => line !== '')
  return {
    up: true,
    lines: [
      `kind      ${engine.kind}`,
      `docker    ${server.stdout.trim()}`,
      `buildx    ${buildx.stdout.trim()}`,
      `socket    ${env['DOCKER_HOST'] ?? "the machine's own"}`,
      `registry  ${engine.registry ?? 'none'}`,
      `bin       ${engine.bin ?? 'none'}`,
      `daemons   ${
        daemons()
          .map((d) => `${d.name} ${d.pid}${isAlive(d) ? '' : ' (ended)'}`)
          .join(', ') || 'none'
      }`,
      `builders  ${[...new Set(names)].join(', ') || 'none'}`,
      disk,
    ],
  }
}

async function findExisting(): Promise<Engine | null> {
  const timeoutMs = 15_000
  const buildx = await tryRun('docker', ['buildx', 'version'], { timeoutMs })
  if (buildx.code !== 0) return null
  const server = await tryRun('docker', ['info', '--format', '{{.ServerVersion}}'], { timeoutMs })
  if (server.code !== 0) return null
  const image = await tryRun('docker', ['buildx', 'imagetools', 'inspect', 'golang:1.26'], { timeoutMs })
  if (image.code !== 0) return null
  const env: Record<string, string> = { PATH: process.env['PATH'] ?? '' }
  for (const name of ['DOCKER_HOST', 'DOCKER_CONFIG', 'DOCKER_CONTEXT']) {
    const value = process.env[name]
    if (value !== undefined) env[name] = value
  }
  return { kind: 'existing', env, registry: null, bin: null }
}

async function works(engine: Engine): Promise<boolean> {
  if (engine.kind === 'existing')
    return (await tryRun('docker', ['info'], { env: engine.env, timeoutMs: 10_000 })).code === 0
  const records = daemons()
  const alive = (name: string): boolean => records.some((daemon) => daemon.name === name && isAlive(daemon))
  const socket = (engine.env['DOCKER_HOST'] ?? '').replace('unix://', '')
  return (
    alive('dockerd') &&
    alive('registry') &&
    (await answers(socket, '/_ping')) &&
    answers(engine.registry ?? '', '/v2/')
  )
}
