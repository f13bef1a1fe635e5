import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { diskFiles } from '../src/adapters/files.ts'
import { startMirror } from '../src/mirror/server.ts'
import { readSums } from '../src/mirror/sums/go-sum.ts'
import { hashZip } from '../src/mirror/sums/zip-hash.ts'
import type { Warmed } from '../src/ports/ports.ts'
import { linkVersions } from '../src/stages/prewarm/entries.ts'
import { wantedBy } from '../src/stages/prewarm/wanted.ts'
import { type Load, load } from './load.ts'
import { goEnv, goModDownload, Machine, timed } from './machine.ts'

/**
 * Measures the module server with the modules of examples/operator: bringing them cold and warm, giving them to
 * go, hashing and handing them over as files, and giving them to many clients. Prints ratios of one sitting; nothing
 * passes or fails here.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '2' },
    clients: { type: 'string', default: '200' },
    requests: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '20' },
    upstream: { type: 'string', default: goEnv('GOPROXY') },
    'no-load': { type: 'boolean', default: false },
  },
})

const OPERATOR = resolve(import.meta.dirname, '../examples/operator')
const sumsText = readFileSync(join(OPERATOR, 'go.sum'), 'utf8')
const wanted = readSums([sumsText]).modules()
const machine = new Machine()
const say = (text: string): void => void process.stdout.write(`${text}\n`)

const taken = new Map<string, number[]>()
const note = (what: string, seconds: number): void => {
  taken.set(what, [...(taken.get(what) ?? []), seconds])
  say(`  ${what}: ${seconds.toFixed(1)} s`)
}
const middle = (what: string): number => {
  const sorted = [...(taken.get(what) ?? [])].sort((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
}
const ratio = (what: string, to: string): void =>
  say(
    `${what} / ${to}: ${(middle(what) / middle(to)).toFixed(2)} (${middle(what).toFixed(1)} / ${middle(to).toFixed(1)} s)`,
  )

const mirrorOn = (store: string, upstream: string) =>
  startMirror({
    ...{ store, upstream, private: '', noSums: '', sumdb: goEnv('GOSUMDB'), sums: [sumsText] },
    ...{ listen: '127.0.0.1', env: process.env },
  })

const bring = async (store: string, upstream: string): Promise<Warmed> => {
  const mirror = await mirrorOn(store, upstream)
  try {
    const warmed = await mirror.warm(wanted)
    if (warmed.failed.length > 0) throw new Error(`not brought: ${JSON.stringify(warmed.failed.slice(0, 3))}`)
    return warmed
  } finally {
    await mirror.close()
  }
}

/** Seconds of processors that this process has used. */
const ownSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Gives a full store to go through a server, which unpacks all of it into a new module cache; processor time of the server too, as others may use the machine. */
const giveToGo = async (what: string, proxy: string, spent: () => number): Promise<void> => {
  const modcache = machine.directory()
  const before = spent()
  const { seconds } = await timed(() => goModDownload(OPERATOR, proxy, modcache))
  note(what, seconds)
  say(`    ${(spent() - before).toFixed(1)} s of processors in the server`)
  machine.remove(modcache)
}

/** Hashes every zip of the store, as many at a time as the server does, and says how fast; processor time too, as others may use the machine. */
const hashAll = async (store: string): Promise<void> => {
  const zips = filesOf(store).filter((path) => path.endsWith('.zip'))
  const bytes = zips.reduce((sum, path) => sum + statSync(join(store, path)).size, 0)
  const line = zips.values()
  const before = ownSeconds()
  const { seconds } = await timed(() =>
    Promise.all(
      Array.from({ length: availableParallelism() + 2 }, async () => {
        for (const path of line) {
          const hashed = await hashZip(join(store, path))
          if (!hashed.ok) throw new Error(`${path}: ${hashed.why}`)
        }
      }),
    ),
  )
  note('hash all zips', seconds)
  say(
    `    ${zips.length} zips, ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / 1e6 / seconds).toFixed(0)} MB/s, ${(ownSeconds() - before).toFixed(1)} s of processors`,
  )
}

/** What a builder elsewhere is given before its build: every file it will ask for, looked at and linked into a directory. */
const handOver = async (store: string): Promise<void> => {
  const needed = wantedBy([{ sums: [sumsText], mods: [readFileSync(join(OPERATOR, 'go.mod'), 'utf8')] }])
  const files = diskFiles()
  const before = ownSeconds()
  const { seconds, value } = await timed(async () => {
    const mirror = await mirrorOn(store, 'off')
    await mirror.warm(needed)
    const given = await linkVersions(needed, store, await files.temporary('hand-over'), files)
    await mirror.close()
    return given
  })
  await files.close()
  note('warm hand-over', seconds)
  say(
    `    ${value.linked.length} of ${needed.length} versions, ${(value.bytes / 1e6).toFixed(0)} MB, ${(ownSeconds() - before).toFixed(1)} s of processors`,
  )
}

/** The two servers in turn, so that neither always has the quieter machine. */
const giveBoth = async (store: string, isMirrorFirst: boolean): Promise<void> => {
  const fileServer = await machine.start([join(import.meta.dirname, 'static-server.ts'), store])
  const plain = () => giveToGo('to go, file server', fileServer, () => machine.processorSeconds())
  if (!isMirrorFirst) await plain()
  const mirror = await mirrorOn(store, 'off')
  await giveToGo('to go, mirror', mirror.url, ownSeconds)
  await mirror.close()
  if (isMirrorFirst) await plain()
}

const round = async (upstream: string, at: number): Promise<string> => {
  const plain = machine.directory()
  note('cold, go mod download', (await timed(() => goModDownload(OPERATOR, upstream, plain))).seconds)
  machine.remove(plain)
  const store = join(machine.directory(), 'cache', 'download')
  const cold = await timed(() => bring(store, upstream))
  note('cold, mirror', cold.seconds)
  say(
    `    ${cold.value.present} versions, ${cold.value.fetched} fetched, ${(cold.value.bytes / 1e6).toFixed(0)} MB`,
  )
  note('warm, mirror', (await timed(() => bring(store, 'off'))).seconds)
  await hashAll(store)
  await handOver(store)
  await giveBoth(store, at % 2 === 0)
  return store
}

const filesOf = (store: string): readonly string[] =>
  readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /@v\/.*\.(?:info|mod|zip)$/.test(path),
  )

const describe = (what: string, { requests, failures, bytes, seconds, half, almostAll }: Load): string =>
  `  ${what}: ${requests} requests, ${failures} failed, ${(requests / seconds).toFixed(0)} /s, ${(bytes / 1e6 / seconds).toFixed(0)} MB/s, half in ${half.toFixed(0)} ms, 99 % in ${almostAll.toFixed(0)} ms`

const memoryOf = async (serve: string): Promise<number> => {
  const text = await (await fetch(`${serve}/metrics`)).text()
  return Number(/^mirror_memory_bytes (\d+)/m.exec(text)?.[1]) / 1e6
}

const underLoad = async (store: string): Promise<void> => {
  const limits = {
    clients: Number(values.clients),
    count: Number(values.requests),
    seconds: Number(values.seconds),
  }
  const cli = resolve(import.meta.dirname, '../src/cli/index.ts')
  const line = await machine.start([cli, 'serve', '--json', '--store', store, '--upstream', 'off'])
  const { ready: serve } = JSON.parse(line) as { ready: string }
  const fileServer = await machine.start([join(import.meta.dirname, 'static-server.ts'), store])
  const all = filesOf(store)
  const idle = await memoryOf(serve)
  for (const [what, paths] of [
    ['small files', all.filter((path) => !path.endsWith('.zip'))],
    ['zips', all.filter((path) => path.endsWith('.zip'))],
  ] as const) {
    say(`${limits.clients} clients, ${paths.length} ${what}`)
    await load(serve, paths, { ...limits, count: paths.length })
    const plain = await load(fileServer, paths, limits)
    const ours = await load(serve, paths, limits)
    say(describe('file server', plain))
    say(describe('serve', ours))
    say(
      `  serve / file server: ${(ours.requests / ours.seconds / (plain.requests / plain.seconds)).toFixed(2)} of its requests per second`,
    )
    say(`  memory of serve: ${idle.toFixed(0)} MB at the start, ${(await memoryOf(serve)).toFixed(0)} MB now`)
  }
}

try {
  say(
    `operator: ${wanted.length} versions, ${wanted.filter(({ zip }) => zip).length} with zip; ${execFileSync('go', ['version']).toString().trim()}`,
  )
  let store = ''
  for (let at = 1; at <= Number(values.rounds); at++) {
    say(`round ${at}`)
    store = await round(values.upstream, at)
  }
  if (!values['no-load']) await underLoad(store)
  ratio('cold, mirror', 'cold, go mod download')
  ratio('warm, mirror', 'cold, go mod download')
  ratio('to go, mirror', 'to go, file server')
} finally {
  machine.close()
}
