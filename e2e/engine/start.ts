import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dockerdConfig, registryConfig } from './config.ts'
import { type Daemon, startDaemon } from './daemon.ts'
import { answers } from './net.ts'
import { tryRun } from './proc.ts'

/** Starts the registry program on a folder. */
export function startRegistry(name: string, storage: string, address: string): Promise<Daemon> {
  const config = `${storage}.json`
  mkdirSync(storage, { recursive: true })
  writeFileSync(config, registryConfig(storage, address))
  return startDaemon({
    name,
    command: '/usr/bin/docker-registry',
    args: ['serve', config],
    ready: () => answers(address, '/v2/'),
  })
}

/** How to start a dockerd. */
export interface DockerdOptions {
  readonly name: string
  readonly bin: string
  readonly registry: string
  readonly data: string
  readonly run: string
  readonly network: Readonly<Record<string, unknown>>
  readonly bridge?: string
}

/** Starts a dockerd with folders of its own; its socket is docker.sock in its run folder. */
export function startDockerd(options: DockerdOptions): Promise<Daemon> {
  for (const folder of [options.data, options.run]) mkdirSync(folder, { recursive: true })
  const config = join(options.run, 'daemon.json')
  writeFileSync(config, dockerdConfig(options))
  return startDaemon({
    name: options.name,
    command: join(options.bin, 'dockerd'),
    args: ['--config-file', config],
    env: { PATH: `${options.bin}:${process.env['PATH'] ?? ''}` },
    folders: [options.run, options.data],
    ...(options.bridge === undefined ? {} : { bridge: options.bridge }),
    ready: () => answers(join(options.run, 'docker.sock'), '/_ping'),
  })
}

/** Starts a buildkitd with folders of its own; its socket is buildkitd.sock in its run folder. */
export function startBuildkitd(options: {
  name: string
  bin: string
  config: string
  data: string
  run: string
}): Promise<Daemon> {
  for (const folder of [options.data, options.run]) mkdirSync(folder, { recursive: true })
  const address = `unix://${join(options.run, 'buildkitd.sock')}`
  const buildctl = join(options.bin, 'buildctl')
  return startDaemon({
    name: options.name,
    command: join(options.bin, 'buildkitd'),
    args: ['--config', options.config, '--root', options.data, '--addr', address],
    env: { PATH: `${options.bin}:${process.env['PATH'] ?? ''}` },
    folders: [options.run, options.data],
    ready: async () => (await tryRun(buildctl, ['--addr', address, 'debug', 'workers'])).code === 0,
  })
}
