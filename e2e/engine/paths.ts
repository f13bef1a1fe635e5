import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Folder of everything the engine keeps between runs. */
export const cacheRoot = join(
  process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'),
  'go-docker-build',
  'engine',
)

/** Folder of what lives only while the engine is up: configuration, logs, data of the daemons. */
export const dataRoot = join(cacheRoot, 'live')

/** Short folder for sockets and exec-roots, one for each cache folder, since socket paths are limited to 107 bytes. */
export const runRoot = `/run/gdb-${createHash('sha256').update(cacheRoot).digest('hex').slice(0, 8)}`

/** File which tells other processes how to reach the engine that is up. */
export const stateFile = join(cacheRoot, 'state.json')

/** Folder of pid records, one file for each daemon that was started. */
export const pidRoot = join(cacheRoot, 'pids')

/** Folder of the daemons' logs; it outlives the engine. */
export const logRoot = join(cacheRoot, 'logs')

/** Folder of the Go modules that pin the versions of the engine's programs. */
export const modulesDir = join(import.meta.dirname, 'modules')
