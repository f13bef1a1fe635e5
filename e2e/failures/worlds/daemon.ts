import { randomBytes } from 'node:crypto'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { isAlive, stopDaemon } from '../../engine/daemon.ts'
import { current } from '../../engine/engine.ts'
import { dataRoot, runRoot } from '../../engine/paths.ts'
import { run } from '../../engine/proc.ts'
import { startDockerd } from '../../engine/start.ts'
import type { OpenWorld } from '../world.ts'

/** A dockerd of the case's own with its older image store: `{daemon}` is its address for DOCKER_HOST, and a connection to `{killer}`, the port `{port}` of 127.0.0.1, ends it at once. https://docs.docker.com/engine/storage/containerd/ */
export const open: OpenWorld = async () => {
  const engine = await current()
  if (engine === null || engine.bin === null) throw new Error('this world needs our own engine')
  const name = `case-${randomBytes(4).toString('hex')}`
  const folder = join(runRoot, name)
  // A bridge of its own: a daemon that is told none deletes docker0, which the engine's daemon uses. https://github.com/moby/moby/blob/master/daemon/daemon_unix.go
  const bridge = `gdb${name.slice(-8)}`
  const used = await run('ip', ['-4', 'address'])
  const subnet = Array.from({ length: 200 }, (_, at) => `10.214.${at}.`).find((one) => !used.includes(one))
  if (subnet === undefined) throw new Error('no subnet is free: end daemons of earlier cases')
  await run('ip', ['link', 'add', bridge, 'type', 'bridge'])
  await run('ip', ['address', 'add', `${subnet}1/24`, 'dev', bridge])
  await run('ip', ['link', 'set', bridge, 'up'])
  const daemon = await startDockerd({
    name,
    bin: engine.bin,
    registry: engine.registry ?? '',
    data: join(dataRoot, name),
    run: folder,
    bridge,
    network: {
      bridge,
      iptables: false,
      ip6tables: false,
      'ip-masq': false,
      features: { 'containerd-snapshotter': false },
    },
  })
  const server = createServer((socket) => {
    if (isAlive(daemon)) process.kill(daemon.pid, 'SIGKILL')
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.close()
    await stopDaemon(daemon)
  }
  return {
    values: {
      daemon: `unix://${folder}/docker.sock`,
      port: String(port),
      killer: `127.0.0.1:${port}`,
    },
    hides: { [folder]: '/var/run', [encodeURIComponent(folder)]: encodeURIComponent('/var/run') },
    close,
  }
}
