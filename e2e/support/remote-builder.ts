import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { startDaemon, stopDaemon } from '../engine/daemon.ts'
import type { Engine } from '../engine/engine.ts'
import { buildkitConfigFile } from '../engine/own.ts'
import { dataRoot, runRoot } from '../engine/paths.ts'
import { tryRun } from '../engine/proc.ts'
import { makeAuthority } from './certificates.ts'

/** A builder of the remote driver over TCP, where both sides show a certificate. */
export interface RemoteBuilder {
  readonly name: string
  /** Sends a signal to its daemon. */
  signal(signal: NodeJS.Signals): void
  close(): Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** Starts one; https://docs.docker.com/build/builders/drivers/remote/#example-remote-buildkit-over-tcp-with-tls */
export const remoteBuilder = async (engine: Engine): Promise<RemoteBuilder> => {
  if (engine.bin === null) throw new Error('a remote builder needs our own engine')
  const name = `remote-${randomBytes(4).toString('hex')}`
  const [data, folder] = [join(dataRoot, name), join(runRoot, name)]
  for (const one of [data, folder]) mkdirSync(one, { recursive: true })
  const put = (file: string, text: string): string => {
    writeFileSync(join(folder, file), text, { mode: 0o600 })
    return join(folder, file)
  }
  const authority = makeAuthority()
  const [server, client] = [authority.sign('localhost'), authority.sign('client')]
  const ca = put('ca.pem', authority.cert)
  const [cert, key] = [put('server.pem', server.cert), put('server.key', server.key)]
  const [clientCert, clientKey] = [put('client.pem', client.cert), put('client.key', client.key)]
  const address = `tcp://127.0.0.1:${await freePort()}`
  const tls = [
    '--tlscacert',
    ca,
    '--tlscert',
    clientCert,
    '--tlskey',
    clientKey,
    '--tlsservername',
    'localhost',
  ]
  const daemon = await startDaemon({
    name,
    command: join(engine.bin, 'buildkitd'),
    args: [
      ...['--config', buildkitConfigFile, '--root', data, '--addr', address],
      ...['--tlscacert', ca, '--tlscert', cert, '--tlskey', key],
    ],
    env: { PATH: `${engine.bin}:${process.env['PATH'] ?? ''}` },
    folders: [folder, data],
    ready: async () =>
      (await tryRun(join(engine.bin as string, 'buildctl'), ['--addr', address, ...tls, 'debug', 'workers']))
        .code === 0,
  })
  const env = { ...process.env, ...engine.env }
  const opts = `cacert=${ca},cert=${clientCert},key=${clientKey},servername=localhost`
  const args = ['buildx', 'create', '--name', name, '--driver', 'remote', '--driver-opt', opts, address]
  execFileSync('docker', args, { env, stdio: 'pipe' })
  const signal = (one: NodeJS.Signals) => void process.kill(daemon.pid, one)
  return {
    name,
    signal,
    close: async () => {
      await tryRun('docker', ['buildx', 'rm', '--force', name], { env: engine.env })
      await stopDaemon(daemon)
    },
  }
}
