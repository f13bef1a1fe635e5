import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ColdBuilder, Driver } from './../engine/engine.ts'
import { until } from '../engine/proc.ts'
import { forward } from './forward.ts'

/** A machine whose network is gone: loopback only, and no route to anywhere. */
export interface Namespace {
  /** Program and arguments to put before a command that is to run there. */
  readonly through: readonly string[]
  /** Variables that select a fresh builder of each driver there. */
  readonly builders: Readonly<Record<Driver, ColdBuilder['env']>>
  close(): Promise<void>
}

/** Opens a network namespace with fresh builders; only these ports of 127.0.0.1 are those of the machine. https://man7.org/linux/man-pages/man8/ip-netns.8.html */
export const openNamespace = async (ports: readonly number[]): Promise<Namespace> => {
  const dir = mkdtempSync(join(tmpdir(), 'namespace-'))
  const name = `offline-${process.pid}`
  execFileSync('ip', ['netns', 'add', name])
  const through = ['nsenter', `--net=/run/netns/${name}`]
  execFileSync('nsenter', [...through.slice(1), 'ip', 'link', 'set', 'lo', 'up'])
  const servers = await Promise.all(ports.map((port) => forward(join(dir, String(port)), port)))
  const main = join(import.meta.dirname, 'namespace-main.ts')
  const child = spawn('nsenter', [...through.slice(1), process.execPath, main, dir, ...ports.map(String)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  const close = async () => {
    child.stdin.end()
    await ended
    for (const server of servers) server.close()
    execFileSync('ip', ['netns', 'delete', name])
    rmSync(dir, { recursive: true, force: true })
  }
  const isOver = () => said.includes('\n') || child.exitCode !== null
  await until('the builders without a network', 120, async () => isOver())
  if (said.includes('\n')) return { through, builders: JSON.parse(said), close }
  await close()
  throw new Error('the builders without a network did not start')
}
