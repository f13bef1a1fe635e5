import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startJob } from '../support/action.ts'
import { type Fault, startUpstreamWith, type TestUpstream } from '../support/fault-upstream.ts'
import { moduleKeys } from '../support/kept.ts'
import { freshModule, needing } from '../support/module-job.ts'
import { proxyFiles, type TestModule } from '../support/module-tree.ts'
import { ADA } from '../support/repository.ts'
import { emptyModuleCache, type Scene, setScene } from '../support/scene.ts'

const MINUTES = 10 * 60_000

let scene: Scene
const closing: (() => unknown)[] = []
beforeAll(async () => {
  scene = await setScene()
}, 900_000)
afterAll(async () => {
  for (const close of closing.reverse()) await close()
  await scene.close()
})

const upstream = async (
  modules: readonly TestModule[],
  fault: Fault | null = null,
): Promise<TestUpstream> => {
  const server = await startUpstreamWith(proxyFiles(modules), fault)
  closing.push(() => server.close())
  return server
}

test(
  'a build whose download is cached saves what it took and what came meanwhile as a part, and a later one saves the whole',
  async () => {
    const modules = [freshModule(), freshModule(), freshModule()]
    const [first, second, taken] = modules as [TestModule, TestModule, TestModule]
    const { repository } = needing(
      modules,
      `FROM golang:1.26 AS base
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download ${first.path} ${second.path}
FROM scratch AS first
COPY --from=base /src /src
FROM base AS build
COPY stamp ./
RUN go mod download ${taken.path}
FROM scratch
COPY --from=build /src /src
`,
    )
    closing.push(() => repository.close())
    const modcache = emptyModuleCache()
    closing.push(() => modcache.close())
    /** A run on a fresh runner, whose place for modules is the same, with this GOPROXY; only its post step saves. */
    const run = async (stamp: string, GOPROXY: string, inputs: Readonly<Record<string, string>>) => {
      repository.write('stamp', stamp)
      modcache.clear()
      const env = {
        ...scene.engine.env,
        ...scene.results.env,
        GITHUB_REPOSITORY: `octocat/part-${process.pid}`,
        GITHUB_SHA: repository.commit(ADA, stamp),
        GOMODCACHE: modcache.dir,
        GOPROXY,
      }
      const job = startJob(repository.dir, env)
      try {
        const main = await job.run({ context: '.', 'github-token': '', ...inputs })
        if (main.code !== 0) throw new Error(main.log)
        const { cache } = job.incident(main)
        return { cache, post: () => job.run(inputs, main.state) }
      } finally {
        closing.push(() => job.close())
      }
    }
    const keys = () => moduleKeys(scene.results)
    const healthy = await upstream(modules)
    const filled = await run('one', healthy.url, { target: 'first' })
    expect(filled.cache).toMatchObject({ restored: 'miss', delivery: 'proxy' })

    const stuck = await upstream([first], 'hangs in mid file')
    const others = await upstream([second, taken])
    const cut = await run('two', `${stuck.url},${others.url}`, {})
    expect(cut.cache.served).toBeGreaterThan(0)
    expect((await cut.post()).log).toContain('Saved the module cache')
    expect(keys()).toEqual([expect.stringMatching(/-part-[0-9a-f]{16}$/)])

    const whole = await run('three', healthy.url, { 'no-cache': 'true' })
    expect(whole.cache.restored).toBe('prefix')
    await whole.post()
    const [part, exact] = keys()
    expect(part?.replace(/-part-.*/, '')).toBe(exact)

    const last = await run('four', 'off', { 'no-cache': 'true' })
    expect(last.cache).toMatchObject({ restored: 'exact', fetched: 0 })
  },
  MINUTES,
)
