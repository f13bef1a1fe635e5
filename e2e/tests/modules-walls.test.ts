import { execFileSync } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type ColdBuilder, coldBuilder } from '../engine/engine.ts'
import { startJob } from '../support/action.ts'
import { freshModule } from '../support/module-job.ts'
import { goSum, proxyFiles } from '../support/module-tree.ts'
import { ADA, repositoryOf } from '../support/repository.ts'
import { docker, emptyModuleCache, type Scene, setScene } from '../support/scene.ts'

/** What keeps RUN lines from the module server: no network, and a firewall between the containers and this machine. */
const MINUTES = 10 * 60_000

let scene: Scene
let builder: ColdBuilder
let gateway: string
let upstream: Server
/** Arguments of iptables behind the word that adds or deletes; while it is up, only the upstream is reached from containers. */
let wall: readonly string[]
const module = freshModule()
const modules = emptyModuleCache()

const ask = (format: string): string => {
  const engine = { ...scene.engine, env: builder.env }
  return docker(engine, 'network', 'inspect', 'bridge', '--format', format).trim()
}

const listen = (files: ReturnType<typeof proxyFiles>, host: string): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const found = files[(request.url ?? '').slice(1)]
      response.writeHead(found === undefined ? 404 : 200).end(found)
    })
    server.listen(0, host, () => resolve(server))
  })

const portOf = (server: Server): number => (server.address() as AddressInfo).port
const upstreamUrl = (): string => `http://${gateway}:${portOf(upstream)}`

/** Builds a program that needs the module, with these lines behind `WORKDIR /src`. */
const build = async (lines: readonly string[], inputs: Readonly<Record<string, string>> = {}) => {
  const { path, version } = module
  const repository = repositoryOf('hello')
  repository.remove('cmd')
  repository.write('go.mod', `module example.org/app\n\ngo 1.26\n\nrequire ${path} ${version}\n`)
  repository.write('go.sum', goSum([module]))
  repository.write('main.go', `package main\n\nimport _ "${path}"\n\nfunc main() {}\n`)
  const head = ['FROM golang:1.26 AS build', 'WORKDIR /src']
  const tail = ['FROM scratch', 'COPY --from=build /app /app', '']
  repository.write('Dockerfile', [...head, ...lines, ...tail].join('\n'))
  modules.clear()
  const job = startJob(repository.dir, {
    ...builder.env,
    GITHUB_REPOSITORY: `octocat/walls-${path.replace(/\W/g, '-')}`,
    GITHUB_SHA: repository.commit(ADA, 'Need a module'),
    GOMODCACHE: modules.dir,
    GOPROXY: upstreamUrl(),
  })
  try {
    const main = await job.run({ context: '.', 'github-token': '', 'no-cache': 'true', ...inputs })
    if (main.code !== 0) throw new Error(main.log)
    return { log: main.log, incident: job.incident(main) }
  } finally {
    job.close()
    repository.close()
  }
}

beforeAll(async () => {
  scene = await setScene()
  builder = await coldBuilder(scene.engine, 'docker')
  gateway = ask('{{(index .IPAM.Config 0).Gateway}}')
  upstream = await listen(proxyFiles([module]), gateway)
  const bridge = ask('{{index .Options "com.docker.network.bridge.name"}}')
  const port = String(portOf(upstream))
  wall = ['INPUT', '--in-interface', bridge, '--protocol', 'tcp', '!', '--dport', port, '--jump', 'DROP']
}, MINUTES)

afterAll(async () => {
  upstream.close()
  upstream.closeAllConnections()
  modules.close()
  await builder.close()
  await scene.close()
}, MINUTES)

describe('without network', () => {
  test(
    'a RUN line that asks for none is told, and built as it is',
    async () => {
      const { log, incident } = await build([
        'COPY . .',
        'RUN go mod download',
        'RUN --network=none CGO_ENABLED=0 go build -o /app .',
      ])
      expect(log).toContain('line 5 takes no modules from the host: it builds without network')
      expect(incident).toMatchObject({ outcome: 'success', degradations: [] })
      expect(incident.attempts).toHaveLength(1)
      expect(incident.plan.changes.filter(({ line }) => line === 5)).toEqual([
        expect.objectContaining({ flag: expect.stringContaining('target=/root/.cache/go-build') }),
      ])
    },
    MINUTES,
  )

  test(
    'RUN lines that all have none get the modules as files',
    async () => {
      const lines = ['COPY . .', 'RUN CGO_ENABLED=0 go build -o /app .']
      const { incident } = await build(lines, { network: 'none' })
      expect(incident).toMatchObject({ outcome: 'success', cache: { delivery: 'context' } })
      expect(incident.attempts).toHaveLength(1)
    },
    MINUTES,
  )
})

test(
  'behind a firewall that keeps containers from this machine, the build goes as it would without us, and the firewall is named',
  async () => {
    execFileSync('iptables', ['--insert', ...wall])
    try {
      const { log, incident } = await build([
        // Go's own default in that image, which no Dockerfile shows.
        `RUN sed -i 's|^GOPROXY=.*|GOPROXY=${upstreamUrl()}|' /usr/local/go/go.env`,
        'COPY . .',
        'RUN CGO_ENABLED=0 go build -o /app .',
      ])
      expect(incident).toMatchObject({ outcome: 'success', degraded: 2 })
      expect(incident.attempts.map(({ label, level }) => [label, level])).toEqual([
        ['proxy.timeout', 0],
        [null, 2],
      ])
      const told = `no request of the build reached the module server of this run at ${gateway}: let containers through the firewall of this machine`
      expect(log).toContain(told)
      expect(incident.degradations.join('\n')).toContain(told)
    } finally {
      execFileSync('iptables', ['--delete', ...wall])
    }
  },
  MINUTES,
)
