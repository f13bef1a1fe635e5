import { randomBytes, randomInt } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { stopDaemon } from './daemon.ts'
import type { Engine } from './engine.ts'
import { buildkitConfigFile } from './own.ts'
import { dataRoot, runRoot } from './paths.ts'
import { run, tryRun } from './proc.ts'
import { startBuildkitd, startDockerd } from './start.ts'

/** How buildx reaches BuildKit. */
export type Driver = 'docker' | 'docker-container' | 'remote'

/** A builder for one test or one run. */
export interface Builder {
  readonly name: string
  readonly driver: Driver
  /** Stops the builder and deletes all it holds. */
  close(): Promise<void>
}

/** A builder together with the variables under which docker and buildx use it. */
export type ColdBuilder = Builder & { readonly env: Record<string, string> }

/** A fresh builder with an empty BuildKit root, as on a hosted runner. */
export async function coldBuilder(
  engine: Engine,
  driver: Driver,
  options: { driverOpts?: string[] } = {},
): Promise<ColdBuilder> {
  const name = `cold-${randomBytes(4).toString('hex')}`
  switch (driver) {
    case 'docker-container':
      return container(engine, name, options.driverOpts ?? [])
    case 'remote':
      return remote(engine, name, options.driverOpts ?? [])
    case 'docker':
      return docker(engine, name)
  }
}

async function container(engine: Engine, name: string, driverOpts: readonly string[]): Promise<ColdBuilder> {
  const opts = ['network=host', ...driverOpts].flatMap((option) => ['--driver-opt', option])
  const config = engine.kind === 'own' ? ['--buildkitd-config', buildkitConfigFile] : []
  const args = [
    'buildx',
    'create',
    '--name',
    name,
    '--driver',
    'docker-container',
    ...opts,
    ...config,
    '--bootstrap',
  ]
  const close = async (): Promise<void> => {
    await run('docker', ['buildx', 'rm', '--force', name], { env: engine.env })
  }
  await orClose(close, () => run('docker', args, { env: engine.env }))
  return { name, driver: 'docker-container', env: { ...engine.env, BUILDX_BUILDER: name }, close }
}

async function remote(engine: Engine, name: string, driverOpts: readonly string[]): Promise<ColdBuilder> {
  const folder = join(runRoot, name)
  const paths = { bin: binOf(engine, 'remote'), data: join(dataRoot, name), run: folder }
  const daemon = await startBuildkitd({ name, config: buildkitConfigFile, ...paths })
  const opts = driverOpts.flatMap((option) => ['--driver-opt', option])
  const address = `unix://${join(folder, 'buildkitd.sock')}`
  const close = async (): Promise<void> => {
    await tryRun('docker', ['buildx', 'rm', '--force', name], { env: engine.env })
    await stopDaemon(daemon)
  }
  const args = ['buildx', 'create', '--name', name, '--driver', 'remote', ...opts, address]
  await orClose(close, () => run('docker', args, { env: engine.env }))
  return { name, driver: 'remote', env: { ...engine.env, BUILDX_BUILDER: name }, close }
}

async function docker(engine: Engine, name: string): Promise<ColdBuilder> {
  const bin = binOf(engine, 'docker')
  const bridge = `gdb${name.slice(-8)}`
  const folder = join(runRoot, name)
  const address = await freeSubnet()
  await run('ip', ['link', 'add', bridge, 'type', 'bridge'])
  await run('ip', ['address', 'add', address, 'dev', bridge])
  await run('ip', ['link', 'set', bridge, 'up'])
  const daemon = await startDockerd({
    name,
    bin,
    registry: engine.registry ?? '',
    data: join(dataRoot, name),
    run: folder,
    network: { bridge, iptables: false, ip6tables: false, 'ip-masq': false },
    bridge,
  })
  const config = join(dataRoot, name, 'config')
  mkdirSync(config)
  await run('cp', ['-a', join(dataRoot, 'config/cli-plugins'), config])
  const env = {
    ...engine.env,
    DOCKER_HOST: `unix://${join(folder, 'docker.sock')}`,
    DOCKER_CONFIG: config,
    BUILDX_BUILDER: 'default',
  }
  return { name: 'default', driver: 'docker', env, close: () => stopDaemon(daemon) }
}

const SUBNETS = 200

async function freeSubnet(): Promise<string> {
  const used = await run('ip', ['-4', 'address'])
  // Two that ask at once are not to be given the same one.
  const start = randomInt(SUBNETS)
  for (let i = 0; i < SUBNETS; i++) {
    const prefix = `10.213.${(start + i) % SUBNETS}.`
    if (!used.includes(prefix)) return `${prefix}1/24`
  }
  throw new Error('too many cold builders of the docker driver: close some')
}

function binOf(engine: Engine, driver: Driver): string {
  if (engine.bin === null) throw new Error(`a cold builder of the ${driver} driver needs our own engine`)
  return engine.bin
}

async function orClose(close: () => Promise<void>, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    await close().catch(() => undefined)
    throw error
  }
}
