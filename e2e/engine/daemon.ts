import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { logRoot, pidRoot } from './paths.ts'
import { sleep, tryRun, until } from './proc.ts'
import { removeFolder } from './remove.ts'

/** A daemon of ours: what identifies its process, and what is left to remove once it has ended. */
export interface Daemon {
  readonly name: string
  readonly pid: number
  readonly started: string
  readonly command: string
  readonly folders: readonly string[]
  readonly bridge?: string
}

/** How to start a daemon. */
export interface DaemonSpec {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Record<string, string>
  readonly folders?: readonly string[]
  readonly bridge?: string
  readonly ready: () => Promise<boolean>
}

/** Starts a daemon that outlives this process, records its pid, and waits until it answers. */
export async function startDaemon(spec: DaemonSpec): Promise<Daemon> {
  mkdirSync(logRoot, { recursive: true })
  mkdirSync(pidRoot, { recursive: true })
  const log = join(logRoot, `${spec.name}.log`)
  const fd = openSync(log, 'w')
  const child = spawn(spec.command, spec.args, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', fd, fd],
    env: { ...process.env, ...spec.env },
  })
  closeSync(fd)
  let failure = ''
  child.on('error', (error) => {
    failure = error.message
  })
  await sleep(20)
  const pid = child.pid
  if (pid === undefined) throw new Error(`${spec.name} did not start: ${failure}`)
  child.unref()
  const daemon: Daemon = {
    name: spec.name,
    pid,
    started: startTime(pid) ?? '',
    command: commandLine(pid),
    folders: spec.folders ?? [],
    ...(spec.bridge === undefined ? {} : { bridge: spec.bridge }),
  }
  writeFileSync(recordOf(spec.name), JSON.stringify(daemon))
  try {
    await until(spec.name, 60, async () => {
      if (!isAlive(daemon)) throw new Error(`${spec.name} ended at once`)
      return spec.ready()
    })
  } catch (error) {
    await stopDaemon(daemon)
    throw new Error(`${(error as Error).message}; the end of ${log}:\n${tail(log)}`)
  }
  return daemon
}

/** Whether the recorded process is still the one we started, not another one under the same pid. */
export function isAlive(daemon: Daemon): boolean {
  return (
    daemon.started !== '' &&
    startTime(daemon.pid) === daemon.started &&
    commandLine(daemon.pid) === daemon.command
  )
}

/** Ends a daemon if it still runs, and removes its mounts, folders, bridge and record. */
export async function stopDaemon(daemon: Daemon): Promise<void> {
  if (isAlive(daemon)) process.kill(daemon.pid, 'SIGTERM')
  for (let i = 0; isAlive(daemon) && i < 250; i++) await sleep(100)
  if (isAlive(daemon)) process.kill(daemon.pid, 'SIGKILL')
  for (let i = 0; isAlive(daemon) && i < 50; i++) await sleep(100)
  for (const folder of daemon.folders) await removeFolder(folder)
  if (daemon.bridge !== undefined) await tryRun('ip', ['link', 'delete', daemon.bridge])
  rmSync(recordOf(daemon.name), { force: true })
}

/** Every daemon on record, alive or not. */
export function daemons(): Daemon[] {
  if (!existsSync(pidRoot)) return []
  return readdirSync(pidRoot).map((file) => JSON.parse(readFileSync(join(pidRoot, file), 'utf8')) as Daemon)
}

function recordOf(name: string): string {
  return join(pidRoot, `${name}.json`)
}

function startTime(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ')
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return fields?.[0] === 'Z' ? undefined : `${boot}:${fields?.[19]}`
  } catch {
    return undefined
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

function tail(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-15).join('\n')
}
