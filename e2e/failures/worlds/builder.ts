import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { basename, join } from 'node:path'
import { isAlive, stopDaemon } from '../../engine/daemon.ts'
import { current } from '../../engine/engine.ts'
import { buildkitConfigFile } from '../../engine/own.ts'
import { dataRoot, runRoot } from '../../engine/paths.ts'
import { run, tryRun } from '../../engine/proc.ts'
import { removeFolder } from '../../engine/remove.ts'
import { startBuildkitd } from '../../engine/start.ts'
import type { OpenWorld } from '../world.ts'

/** What a case may ask of its builder. */
interface Wish {
  /** Size of its disk in MiB; default: the machine's. */
  readonly disk?: number
  /** Keeps its layers by overlays on a disk that is itself one, where the kernel takes none. */
  readonly isOnOverlay?: boolean
}

/** Mounts an overlay at a folder; its parts are in another one, in memory. https://docs.kernel.org/filesystems/overlayfs.html */
const overlay = async (data: string, parts: string): Promise<void> => {
  mkdirSync(parts)
  await run('mount', ['-t', 'tmpfs', 'tmpfs', parts])
  const dirs = ['lower', 'upper', 'work'].map((name) => join(parts, name))
  for (const dir of dirs) mkdirSync(dir)
  const options = dirs.map((dir) => `${basename(dir)}dir=${dir}`).join(',')
  await run('mount', ['-t', 'overlay', 'overlay', '-o', options, data])
}

/** A BuildKit of the case's own with the remote driver: `{builder}` is its name, `{root}` where it keeps what it has, and a connection to `{killer}`, the port `{port}` of 127.0.0.1, ends it at once. */
export const open: OpenWorld = async (wish) => {
  const { disk, isOnOverlay = false } = (wish ?? {}) as Wish
  const engine = await current()
  if (engine === null || engine.bin === null) throw new Error('this world needs our own engine')
  const name = `case-${randomBytes(4).toString('hex')}`
  const data = join(dataRoot, name)
  const folder = join(runRoot, name)
  mkdirSync(data, { recursive: true })
  if (disk !== undefined) await run('mount', ['-t', 'tmpfs', '-o', `size=${disk}m`, 'tmpfs', data])
  if (isOnOverlay) await overlay(data, `${data}-parts`)
  mkdirSync(folder, { recursive: true })
  const config = join(folder, 'buildkitd.toml')
  const usual = readFileSync(buildkitConfigFile, 'utf8')
  const forced = usual.replace('[worker.oci]', '[worker.oci]\n  snapshotter = "overlayfs"')
  writeFileSync(config, isOnOverlay ? forced : usual)
  const daemon = await startBuildkitd({
    name,
    bin: engine.bin,
    config,
    data,
    run: folder,
  })
  const { env } = engine
  await run(
    'docker',
    ['buildx', 'create', '--name', name, '--driver', 'remote', `unix://${folder}/buildkitd.sock`],
    { env },
  )
  const server = createServer((socket) => {
    if (isAlive(daemon)) process.kill(daemon.pid, 'SIGKILL')
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.close()
    await tryRun('docker', ['buildx', 'rm', '--force', name], { env })
    await stopDaemon(daemon)
    await removeFolder(`${data}-parts`)
  }
  return {
    values: { builder: name, root: data, port: String(port), killer: `127.0.0.1:${port}` },
    hides: { [data]: '/var/lib/buildkit', [folder]: '/run/buildkit' },
    close,
  }
}
