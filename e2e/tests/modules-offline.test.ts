import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type ResultsService, startResultsService } from '../../__tests__/support/results-service.ts'
import { type ColdBuilder, coldBuilder } from '../engine/engine.ts'
import { startJob } from '../support/action.ts'
import { type Namespace, openNamespace } from '../support/namespace.ts'
import { type Repository, repositoryOf } from '../support/repository.ts'
import { emptyModuleCache, goEnv, type Scene, setScene } from '../support/scene.ts'

/**
 * With the caches warm and the network gone, every example builds with the Dockerfile it has, by every driver. Warm is what a user has:
 * one run with a network before, whose post step saved modules and compiled packages, each example in a cache service of its own.
 */
const MINUTES = 20 * 60_000
/** Those that compile for minutes are among them only when all are asked for: `npm run test:offline`. */
const EXAMPLES = [
  ...['hello', 'workspace', 'mounts', 'cgo'],
  ...(process.env['EXAMPLES'] === 'all' ? ['service', 'vendored', 'operator'] : []),
]
/** The engine's stand-in for Alpine lacks programs that take compiled packages out of a builder (`comm`, `tar -T`), which Alpine has: this one compiles each time. */
const NOT_KEPT = new Set(['vendored'])
const WITHOUT_MODULES = new Set(['hello', 'vendored'])

/** A repository with a cache service and no other state. */
interface Place {
  readonly repository: Repository
  readonly results: ResultsService
}

let scene: Scene
let namespace: Namespace
let online: ColdBuilder
const places = new Map<string, Place>()
/** Each runner has the same places for modules and for temporary files. */
const modules = emptyModuleCache()
const temp = mkdtempSync(join(tmpdir(), 'runner-temp-'))

const placeOf = (example: string): Place => places.get(example) as Place

const portOf = ({ env }: ResultsService): number => Number(new URL(env['ACTIONS_RESULTS_URL'] as string).port)

/** A job on a fresh runner in the example's work tree. */
const jobOf = (example: string, builder: ColdBuilder['env'], through: readonly string[] = []) => {
  const { repository, results } = placeOf(example)
  modules.clear()
  const env = {
    ...builder,
    ...results.env,
    GITHUB_REPOSITORY: `octocat/offline-${example}-${process.pid}`,
    GITHUB_SHA: repository.base,
    GOMODCACHE: modules.dir,
    GOPROXY: goEnv('GOPROXY'),
    RUNNER_TEMP: temp,
  }
  return startJob(repository.dir, env, {}, { through })
}

const INPUTS = { context: '.', 'github-token': '' }

beforeAll(async () => {
  scene = await setScene()
  for (const example of EXAMPLES)
    places.set(example, { repository: repositoryOf(example), results: await startResultsService() })
  online = await coldBuilder(scene.engine, 'docker')
  const registry = Number((scene.engine.registry as string).split(':')[1])
  namespace = await openNamespace([registry, ...[...places.values()].map(({ results }) => portOf(results))])
}, MINUTES)

afterAll(async () => {
  await namespace.close()
  await online.close()
  modules.close()
  rmSync(temp, { recursive: true, force: true })
  for (const { repository, results } of places.values()) {
    repository.close()
    await results.close()
  }
  await scene.close()
}, MINUTES)

describe('with a network', () => {
  test.each(EXAMPLES)(
    '%s builds, and keeps what it fetched and compiled',
    async (example) => {
      const job = jobOf(example, online.env)
      try {
        const main = await job.run(INPUTS)
        if (main.code !== 0) throw new Error(main.log)
        const post = await job.run(INPUTS, main.state)
        const kept = NOT_KEPT.has(example) ? 'The build cache was not saved' : 'Saved the build cache'
        expect(post.log).toContain(kept)
        if (!WITHOUT_MODULES.has(example)) expect(post.log).toContain('Saved the module cache')
      } finally {
        job.close()
      }
    },
    MINUTES,
  )
})

test('the network is gone', () => {
  const [program = '', ...args] = namespace.through
  const inside = (...command: string[]) => execFileSync(program, [...args, ...command], { encoding: 'utf8' })
  expect(inside('ip', 'route', 'show', 'default')).toBe('')
  expect(inside('ip', '-6', 'route', 'show', 'default')).toBe('')
  const url = `${goEnv('GOPROXY').split(/[,|]/)[0]}/rsc.io/quote/@v/list`
  expect(() => inside(join('/usr/bin', 'env'), 'curl', '-fsS', '--max-time', '5', url)).toThrow()
})

describe.each(['docker', 'docker-container', 'remote'] as const)(
  'without a network, with the %s driver',
  (driver) => {
    test.each(EXAMPLES)(
      '%s builds from the caches alone',
      async (example) => {
        const job = jobOf(example, namespace.builders[driver], namespace.through)
        try {
          const main = await job.run(INPUTS)
          if (main.code !== 0) throw new Error(main.log)
          const { outcome, cache } = job.incident(main)
          expect(outcome).toBe('success')
          const isKept = !NOT_KEPT.has(example)
          expect(cache.build).toMatchObject({
            restored: isKept ? 'exact' : 'miss',
            transport: isKept ? 'tar' : 'off',
            why: null,
          })
          if (WITHOUT_MODULES.has(example)) return
          expect(cache).toMatchObject({ restored: 'exact', fetched: 0 })
          expect(cache.delivery).toBe(driver === 'remote' ? 'context' : 'proxy')
        } finally {
          job.close()
        }
      },
      MINUTES,
    )
  },
)
