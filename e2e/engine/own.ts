import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { freemem } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { buildkitConfig, removeHosts, writeHosts } from './config.ts'
import { daemons, stopDaemon } from './daemon.ts'
import type { Engine } from './engine.ts'
import { makeDebian, makeGo, pushImages } from './images.ts'
import { freePort } from './net.ts'
import { cacheRoot, dataRoot, runRoot, stateFile } from './paths.ts'
import { run, tryRun } from './proc.ts'
import { installPackages, makePrograms, programsDir } from './programs.ts'
import type { Steps } from './progress.ts'
import { emptyTrash, removeFolder } from './remove.ts'
import { startDockerd, startRegistry } from './start.ts'

const memoryForWork = 8 * 2 ** 30
const sources = ['images.ts', 'layers.ts', 'push.ts', 'rootfs.ts']

/** File with the BuildKit configuration that the engine's builders use. */
export const buildkitConfigFile = join(dataRoot, 'buildkitd.toml')

/** Makes what is missing of the engine's programs and images, and starts its daemons. */
export async function startOwn(steps: Steps): Promise<Engine> {
  const { bin, images } = await makeOwn(steps)
  await stopOwn()
  const port = await freePort(5000)
  const registry = `127.0.0.1:${port}`
  await steps.step(`registry at ${registry}`, async () => {
    const storage = join(dataRoot, 'registry')
    mkdirSync(dataRoot, { recursive: true })
    await run('cp', ['-a', '--reflink=auto', images, storage])
    await startRegistry('registry', storage, registry)
  })
  writeFileSync(buildkitConfigFile, buildkitConfig(registry))
  writeHosts(registry)
  await steps.step('dockerd', () =>
    startDockerd({
      name: 'dockerd',
      bin,
      registry,
      data: join(dataRoot, 'docker'),
      run: runRoot,
      network: {},
    }),
  )
  const config = join(dataRoot, 'config')
  mkdirSync(join(config, 'cli-plugins'), { recursive: true })
  symlinkSync(join(bin, 'buildx'), join(config, 'cli-plugins/docker-buildx'))
  writeFileSync(join(config, 'config.json'), '{}\n')
  const env = {
    DOCKER_HOST: `unix://${join(runRoot, 'docker.sock')}`,
    DOCKER_CONFIG: config,
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
  }
  const engine: Engine = { kind: 'own', env, registry, bin }
  await run('docker', ['buildx', 'version'], { env })
  return engine
}

/** Makes what is missing of the engine's programs and images in the cache, and starts nothing. */
export async function makeOwn(steps: Steps): Promise<{ bin: string; images: string }> {
  checkMachine(await tryRun('docker', ['--version']))
  await installPackages(steps)
  const bin = await programsDir()
  const images = join(cacheRoot, 'images', imagesKey(bin))
  await makeAll(bin, images, steps)
  return { bin, images }
}

/** Ends every daemon on record and removes what lives only while the engine is up. */
export async function stopOwn(): Promise<void> {
  rmSync(stateFile, { force: true })
  const ofEngine = ['dockerd', 'registry']
  for (const daemon of daemons().filter(({ name }) => !ofEngine.includes(name))) await stopDaemon(daemon)
  await removeContainers()
  for (const daemon of daemons()) await stopDaemon(daemon)
  if (existsSync(dataRoot)) removeHosts()
  await removeFolder(runRoot)
  await removeFolder(dataRoot)
  emptyTrash()
}

async function removeContainers(): Promise<void> {
  const env = { DOCKER_HOST: `unix://${join(runRoot, 'docker.sock')}` }
  const ids = (await tryRun('docker', ['ps', '-aq'], { env, timeoutMs: 5000 })).stdout
    .split('\n')
    .filter((id) => id !== '')
  if (ids.length > 0) await tryRun('docker', ['rm', '-f', ...ids], { env, timeoutMs: 30_000 })
}

async function makeAll(bin: string, images: string, steps: Steps): Promise<void> {
  if (existsSync(images) && existsSync(bin)) return
  if (existsSync(images)) {
    await makePrograms(steps)
    return
  }
  const work = join(cacheRoot, 'work')
  await removeFolder(work)
  mkdirSync(work, { recursive: true })
  if (freemem() > memoryForWork)
    await tryRun('mount', ['-t', 'tmpfs', '-o', 'mode=755,size=5g', 'tmpfs', work])
  const partial = `${images}.partial`
  await removeFolder(partial)
  mkdirSync(dirname(images), { recursive: true })
  try {
    const programs = makePrograms(steps)
    const systems = makeDebian(work, steps).then(async (os) => ({ os, go: await makeGo(work, steps) }))
    await Promise.allSettled([programs, systems])
    await programs
    const { os, go } = await systems
    await steps.step('stand-in images', async () => {
      const address = `127.0.0.1:${await freePort(0)}`
      const daemon = await startRegistry('seed', partial, address)
      try {
        await pushImages(address, work, bin, os, go)
      } finally {
        await stopDaemon(daemon)
      }
      rmSync(`${partial}.json`)
      renameSync(partial, images)
    })
  } finally {
    await removeFolder(work)
  }
}

function imagesKey(bin: string): string {
  const hash = createHash('sha256').update(basename(dirname(bin)))
  for (const file of sources) hash.update(readFileSync(join(import.meta.dirname, file)))
  return hash.digest('hex').slice(0, 16)
}

function checkMachine(docker: { code: number }): void {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the engine needs Linux on x86-64')
  if (process.getuid?.() !== 0) throw new Error('the engine must be started by root')
  if (docker.code !== 0)
    throw new Error('the docker command is missing: install a Docker CLI of version 28 or newer')
}
