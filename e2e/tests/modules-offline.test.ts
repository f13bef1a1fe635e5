import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Driver } from '../engine/engine.ts'
import { startJob } from '../support/action.ts'
import { type Namespace, openNamespace } from '../support/namespace.ts'
import { ADA, type Repository, repositoryOf } from '../support/repository.ts'
import { emptyModuleCache, goEnv, type Scene, setScene } from '../support/scene.ts'

const MINUTES = 5 * 60_000
const EXAMPLES = ['hello', 'service', 'workspace', 'cgo', 'vendored', 'operator'] as const
type Example = (typeof EXAMPLES)[number]

let scene: Scene
let namespace: Namespace
/** Each runner has the same place for modules, empty at first. */
const modules = emptyModuleCache()
const repositories = new Map<Example, { readonly repository: Repository; readonly head: string }>()

/** Loads every package in the place of compiling it: the same modules, a tenth of the time. */
const COMPILE = /^RUN ((?:\w+=\S+ )*)go build .*?-o (\S+) (\S+)$/m
const LOAD = 'RUN mkdir -p /out && $1go list -deps $3 > $2'
const DOWNLOAD = /^[\s\S]*?^RUN go mod download$/m

const portOf = (url: string): number => Number(new URL(url).port)

/** Runs main and post of a job in the example's work tree; on the machine as it is, or where the network is gone. */
const build = async (example: Example, inputs: Readonly<Record<string, string>>, driver: Driver | null) => {
  const { repository, head } = repositories.get(example) as { repository: Repository; head: string }
  modules.clear()
  const env = {
    ...scene.engine.env,
    ...scene.results.env,
    GITHUB_REPOSITORY: `octocat/offline-${process.pid}`,
    GITHUB_SHA: head,
    GOMODCACHE: modules.dir,
    GOPROXY: goEnv('GOPROXY'),
    ...(driver === null ? {} : namespace.builders[driver]),
  }
  const job = startJob(repository.dir, env, {}, driver === null ? {} : { through: namespace.through })
  try {
    const main = await job.run({ context: '.', 'no-cache': 'true', 'github-token': '', ...inputs })
    const post = await job.run(inputs, main.state)
    return { main, post, incident: job.incident(main) }
  } finally {
    job.close()
  }
}

beforeAll(async () => {
  scene = await setScene()
  for (const example of EXAMPLES) {
    const repository = repositoryOf(example)
    repository.edit('Dockerfile', COMPILE, LOAD)
    const text = readFileSync(repository.path('Dockerfile'), 'utf8')
    const download = DOWNLOAD.exec(text)?.[0]
    if (download !== undefined)
      repository.write('warm.Dockerfile', `${download}\nFROM scratch\nCOPY --from=0 /etc/hostname /\n`)
    repositories.set(example, { repository, head: repository.commit(ADA, 'Load packages only') })
    if (download === undefined || example === 'hello') continue
    const { main } = await build(example, { file: 'warm.Dockerfile' }, null)
    if (main.code !== 0) throw new Error(main.log)
  }
  const registry = Number((scene.engine.registry as string).split(':')[1])
  namespace = await openNamespace([registry, portOf(scene.results.env['ACTIONS_RESULTS_URL'] as string)])
}, 900_000)

afterAll(async () => {
  await namespace.close()
  modules.close()
  for (const { repository } of repositories.values()) repository.close()
  await scene.close()
}, MINUTES)

test('the network is gone', () => {
  const [program = '', ...args] = namespace.through
  const inside = (...command: string[]) => execFileSync(program, [...args, ...command], { encoding: 'utf8' })
  expect(inside('ip', 'route', 'show', 'default')).toBe('')
  expect(inside('ip', '-6', 'route', 'show', 'default')).toBe('')
  const url = `${goEnv('GOPROXY').split(/[,|]/)[0]}/rsc.io/quote/@v/list`
  expect(() => inside(join('/usr/bin', 'env'), 'curl', '-fsS', '--max-time', '5', url)).toThrow()
})

describe.each(['docker', 'docker-container', 'remote'] as const)('with the %s driver', (driver) => {
  test.each(EXAMPLES)(
    '%s builds from the cache alone',
    async (example) => {
      const { main, incident } = await build(example, {}, driver)
      if (main.code !== 0) throw new Error(main.log)
      expect(incident.outcome).toBe('success')
      if (example === 'hello' || example === 'vendored') return
      expect(incident.cache).toMatchObject({ restored: 'exact', fetched: 0 })
      expect(incident.cache.delivery).toBe(driver === 'remote' ? 'context' : 'proxy')
    },
    MINUTES,
  )
})
