import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { GivenRun } from '../../__tests__/support/check-run-store.ts'
import { type GitHubEmulator, startGitHub } from '../../__tests__/support/github.ts'
import { type ResultsService, startResultsService } from '../../__tests__/support/results-service.ts'
import { type ColdBuilder, coldBuilder, type Engine, up } from '../engine/engine.ts'
import { startUpstreamWith, type TestUpstream } from '../support/fault-upstream.ts'
import { proxyFiles } from '../support/module-tree.ts'
import { MOST_VERSIONS, wordsModule } from './changes.ts'
import type { Ledger } from './ledger.ts'

/** Takes what webhooks and telemetry send. */
export interface Sink {
  readonly url: string
  readonly bodies: readonly { readonly path: string; readonly body: Buffer }[]
  close(): Promise<void>
}

const startSink = async (): Promise<Sink> => {
  const bodies: { path: string; body: Buffer }[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      bodies.push({ path: request.url ?? '', body: Buffer.concat(parts) })
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** What all runs of the week share. */
export interface World {
  readonly engine: Engine
  readonly github: GitHubEmulator
  readonly results: ResultsService
  readonly ledger: Ledger
  readonly sink: Sink
  readonly upstreams: readonly [TestUpstream, TestUpstream]
  /** The one that is dead, and the one that gives other bytes than go.sum has. */
  readonly faulty: { readonly dead: TestUpstream; readonly alters: TestUpstream }
  /** Builder of the next run. */
  builder(): ColdBuilder
  /** Takes a fresh, empty builder from now on. */
  renew(): Promise<void>
  /** Tells GitHub of a run of the workflow that ended. */
  ended(run: GivenRun): void
  close(): Promise<void>
}

/** Opens the world on the engine that is up, or makes one. */
export const openWorld = async (): Promise<World> => {
  const engine = await up()
  const workflowRuns: GivenRun[] = []
  const [github, results, sink] = [
    await startGitHub({ workflowRuns }),
    await startResultsService(),
    await startSink(),
  ]
  const patches = Array.from({ length: MOST_VERSIONS }, (_, patch) => patch)
  const files = proxyFiles(patches.map((patch) => wordsModule(patch)))
  const other = proxyFiles(patches.map((patch) => wordsModule(patch, { 'words.go': 'package words\n' })))
  const first = await startUpstreamWith(files)
  const second = await startUpstreamWith(files)
  const dead = await startUpstreamWith(files, 'refuses')
  const zips = Object.fromEntries(Object.entries(other).filter(([path]) => path.endsWith('.zip')))
  const alters = await startUpstreamWith(files, 'alters', { instead: zips })
  let builder = await coldBuilder(engine, 'docker-container')
  return {
    ...{
      engine,
      github,
      results,
      sink,
      ledger: new Map(),
      upstreams: [first, second],
      faulty: { dead, alters },
    },
    builder: () => builder,
    renew: async () => {
      await builder.close()
      builder = await coldBuilder(engine, 'docker-container')
    },
    ended: (run) => void workflowRuns.unshift(run),
    close: async () => {
      await builder.close()
      for (const one of [github, results, sink, first, second, dead, alters]) await one.close()
    },
  }
}
