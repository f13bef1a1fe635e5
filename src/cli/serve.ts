import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { shell } from '../adapters/shell.ts'
import { mirrorWith } from '../mirror/index.ts'
import type { ServerOptions } from '../mirror/server.ts'
import type { Mirror, MirrorAccount } from '../ports/ports.ts'
import { findSettings } from '../stages/prewarm/go-settings.ts'
import type { Command, Console } from './command.ts'
import { OPTIONS, readServeOptions, type ServeOptions } from './serve/options.ts'
import { Monitor } from './serve/pages.ts'
import { Shelf } from './serve/shelf.ts'

/** How often the store is counted and new faults are told. */
const LOOK_MS = 30_000
/** How long requests under way may last once the server is to end. */
const GRACE_MS = 10_000

const ended = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve())
  })

interface Open {
  readonly mirror: Mirror
  readonly monitor: Monitor
  readonly shelf: Shelf
}

/** The server, or why it cannot start. */
const open = async (options: ServeOptions, prefix: string, console: Console): Promise<Open | string> => {
  const shelf = new Shelf(options.store, options.maxBytes)
  let mirror: Mirror | null = null
  const account = (): MirrorAccount => (mirror as Mirror).account()
  const monitor = new Monitor({ store: options.store, prefix, shelf, account })
  const wanted: ServerOptions = {
    ...{ store: options.store, upstream: options.upstream, private: options.private },
    ...{ noSums: options.noSums, sumdb: options.sumdb, sums: [] },
    originEnv: options.goauth === '' ? {} : { GOAUTH: options.goauth },
    ...{ listen: options.host, port: options.port, prefix },
    page: monitor.page,
    asked: monitor.watch,
  }
  const opened = await mirrorWith(console.env)(wanted)
  if (!opened.ok) return opened.why
  mirror = opened.mirror
  return { mirror, monitor, shelf }
}

/** Counts the store and tells of faults that are new, until it is called off. */
const look = ({ mirror, shelf }: Open, console: Console): (() => void) => {
  let told = 0
  const timer = setInterval(() => {
    void shelf.tidy()
    const { faults } = mirror.account()
    for (const { host, what, path } of faults.slice(told)) console.say(`upstream ${host}: ${what} (${path})`)
    told = faults.length
  }, LOOK_MS)
  return () => clearInterval(timer)
}

/** A server on all addresses is reached on loopback too. */
const reachable = (url: string): string =>
  url.replace(/^http:\/\/(?:0\.0\.0\.0|\[::\]):/, 'http://127.0.0.1:')

/** Runs the module server alone, for a team, until SIGTERM or SIGINT. */
export const serve: Command = {
  name: 'serve',
  usage: 'serve [--listen HOST:PORT] [--store DIR] [--upstream CHAIN]',
  help: 'Serve Go modules to a team: kept on disk, verified, from a chain of upstreams. The address told is a GOPROXY.',
  options: OPTIONS,
  async run(args, console) {
    const settings = await findSettings({ goProxy: '', goPrivate: '', goOnHost: 'go' }, console.env, shell)
    const options = readServeOptions(args, settings, console)
    const prefix = options.prefix ?? randomBytes(16).toString('hex')
    const made = await mkdir(options.store, { recursive: true }).catch(
      ({ code }: NodeJS.ErrnoException) => code,
    )
    if (made !== undefined && !made.startsWith('/')) {
      console.say(
        `serve cannot keep modules in ${options.store} (${made}); give --store a directory of its own`,
      )
      return 3
    }
    const stop = ended()
    const server = await open(options, prefix === '' ? '' : `/${prefix}`, console)
    if (typeof server === 'string') {
      console.say(`${server} Give --listen another HOST:PORT; port 0 is any free one.`)
      return 3
    }
    const url = reachable(server.mirror.url)
    if (args.json) console.answer({ ready: url })
    else console.say(`Modules are served: export GOPROXY=${url}\nKept in ${options.store}.`)
    const rest = look(server, console)
    void server.shelf.tidy()
    await stop
    rest()
    await server.monitor.quiet(GRACE_MS)
    await server.mirror.close()
    await server.shelf.tidy()
    console.say('The module server has ended.')
    return 0
  },
}
