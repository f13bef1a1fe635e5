import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { databaseOf, newSigner } from '../checksum-database.ts'
import { filesBelow } from '../mirror-scene.ts'
import { serveModules } from '../module-proxy.ts'
import { askMany, type Bounds, type Given } from './clients.ts'
import { flakyUpstream } from './flaky-upstream.ts'
import { type Modules, modulesOf } from './modules.ts'

/** What a storm is made of. */
export interface Storm extends Bounds {
  readonly versions: number
  /** Share of the upstream's answers that are bad, 0 to 1. */
  readonly faults: number
  /** False leaves the server without a checksum database. */
  readonly sums?: boolean
}

/** What came of it. */
export interface Weathered {
  readonly given: Given
  /** Faults of the upstream by kind. */
  readonly faults: Readonly<Record<string, number>>
  /** Megabytes the server held, sampled each second. */
  readonly memory: readonly number[]
  /** Files in the store at the end. */
  readonly kept: number
  /** Those of them whose bytes are not those of the module. */
  readonly spoiled: readonly string[]
  readonly exit: number | null
}

const NAME = 'sums.example.org'

const memoryOf = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_000

/** Megabytes of heap: what a server needs that forgets; one that keeps everything ends for want of more. */
const HEAP = ['--max-old-space-size=96', '--max-semi-space-size=4']

/** Starts `serve` on a new store; its first line tells where. */
const startServe = async (store: string, upstream: string, sumdb: string) => {
  const args = [
    ...HEAP,
    resolve('src/cli/index.ts'),
    'serve',
    '--json',
    '--store',
    store,
    '--upstream',
    upstream,
  ]
  const quiet = { GOFLAGS: '', GOENV: 'off', GOPRIVATE: '', GONOSUMDB: '', GONOPROXY: '', GOSUMDB: sumdb }
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...quiet },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const lines = createInterface({ input: child.stdout })
  const [line] = (await Promise.race([once(lines, 'line'), ended.then(() => [''])])) as [string]
  if (line === '') throw new Error('serve ended before it was ready')
  const end = (): Promise<number | null> => {
    child.kill('SIGTERM')
    return ended
  }
  return { url: (JSON.parse(line) as { ready: string }).ready, pid: child.pid as number, end }
}

const keptIn = (store: string, modules: Modules): Pick<Weathered, 'kept' | 'spoiled'> => {
  const below = join(store, 'cache/download')
  const names = filesBelow(below).filter((name) => modules.bytes(name) !== undefined)
  const isRight = (name: string): boolean =>
    modules.bytes(name)?.equals(readFileSync(join(below, name))) === true
  return { kept: names.length, spoiled: names.filter((name) => !isRight(name)) }
}

/** Lets many clients ask the real `serve` for modules whose upstream answers a share of the requests badly. */
export const weather = async (storm: Storm): Promise<Weathered> => {
  const modules = modulesOf(storm.versions)
  const signer = newSigner(NAME)
  const database = await serveModules(Object.fromEntries(databaseOf(modules.records, signer)))
  const upstream = await flakyUpstream(modules, storm.faults, storm.seed)
  const store = mkdtempSync(join(tmpdir(), 'storm-'))
  const sumdb = storm.sums === false ? 'off' : `${signer.key} ${database.url}`
  const server = await startServe(store, upstream.url, sumdb)
  const memory: number[] = []
  const timer = setInterval(() => memory.push(memoryOf(server.pid)), 1_000)
  try {
    const given = await askMany(server.url, modules, storm)
    memory.push(memoryOf(server.pid))
    clearInterval(timer)
    const exit = await server.end()
    return { given, faults: upstream.faults, memory, ...keptIn(store, modules), exit }
  } finally {
    clearInterval(timer)
    await server.end()
    await upstream.close()
    await database.close()
    rmSync(store, { recursive: true, force: true })
  }
}

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0

/** Megabytes held in the second and in the last third of the time: what grows without end grows from one to the other. */
export const thirds = (memory: readonly number[]): readonly [number, number] => {
  const third = Math.floor(memory.length / 3)
  return [middle(memory.slice(third, 2 * third)), middle(memory.slice(2 * third))]
}
