import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { type Job, startJob } from '../support/action.ts'
import { canaryOf, filesWith } from '../support/canary.ts'
import { type Fault, type FaultOptions, startUpstreamWith } from '../support/fault-upstream.ts'
import { freshModule, needing } from '../support/module-job.ts'
import { proxyFiles, type TestModule } from '../support/module-tree.ts'
import { emptyModuleCache, type Scene, setScene } from '../support/scene.ts'

const MINUTES = 5 * 60_000

let scene: Scene
const closing: (() => unknown)[] = []
beforeAll(async () => {
  scene = await setScene()
}, 900_000)
afterAll(() => scene.close())
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const place = () => {
  const modules = emptyModuleCache()
  closing.push(() => modules.close())
  return modules.dir
}

const upstream = async (
  modules: readonly TestModule[],
  fault: Fault | null = null,
  options: FaultOptions = {},
) => {
  const server = await startUpstreamWith(proxyFiles(modules), fault, options)
  closing.push(() => server.close())
  return server
}

let jobs = 0

/** A job of a repository of its own that needs the modules, with mounts of its own. */
const jobNeeding = (
  modules: readonly TestModule[],
  env: Readonly<Record<string, string>>,
  onStart: (pid: number) => void = () => undefined,
): Job => {
  const { repository, head } = needing(modules)
  const all = {
    ...scene.engine.env,
    ...scene.results.env,
    GITHUB_REPOSITORY: `octocat/store-${process.pid}-${++jobs}`,
    GITHUB_SHA: head,
    ...env,
  }
  const job = startJob(repository.dir, all, {}, { onStart: ({ pid }) => onStart(pid as number) })
  closing.push(
    () => repository.close(),
    () => job.close(),
  )
  return job
}

const run = async (job: Job, inputs: Readonly<Record<string, string>> = {}) => {
  const result = await job.run({ context: '.', 'no-cache': 'true', 'github-token': '', ...inputs })
  if (result.code !== 0) throw new Error(result.log)
  return job.incident(result)
}

/** What lies in the store has to be what the upstream has, whole, and nothing that was on its way. */
const expectWhole = (dir: string, modules: readonly TestModule[]): void => {
  const store = join(dir, 'cache', 'download')
  const files = proxyFiles(modules)
  for (const [path, bytes] of Object.entries(files))
    if (path.endsWith('.zip')) expect(readFileSync(join(store, path))).toEqual(bytes)
  const onTheWay = join(dir, 'cache', 'go-docker-build')
  expect(existsSync(onTheWay) ? readdirSync(onTheWay) : []).toEqual([])
}

/** Cannot be compressed, so the zip is as large. */
const large = (bytes: number) =>
  freshModule({ 'x.go': `package x // ${randomBytes(bytes / 2).toString('hex')}\n` })

test(
  'two jobs that share a store at the same time leave whole files',
  async () => {
    const modules = Array.from({ length: 12 }, () => large(20_000))
    const dir = place()
    // Of two steps that are the same BuildKit runs one, so each job has a module more.
    const own = [freshModule(), freshModule()]
    const { url, asked } = await upstream([...modules, ...own])
    const env = { GOMODCACHE: dir, GOPROXY: url }
    const both = await Promise.all(own.map((one) => run(jobNeeding([...modules, one], env))))
    for (const { cache } of both) expect(cache.served).toBeGreaterThanOrEqual(modules.length)
    expect(asked.filter((path) => path.endsWith('.zip')).length).toBeLessThanOrEqual(2 * modules.length + 2)
    expectWhole(dir, [...modules, ...own])
  },
  MINUTES,
)

test(
  'a full disk under the store does not fail the build',
  async () => {
    const modules = [large(300_000), large(300_000)]
    const dir = mkdtempSync(join(tmpdir(), 'full-'))
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', dir])
    closing.push(() => {
      execFileSync('umount', [dir])
      rmSync(dir, { recursive: true })
    })
    const { url } = await upstream(modules)
    const { cache, outcome, degradations } = await run(jobNeeding(modules, { GOMODCACHE: dir, GOPROXY: url }))
    expect(outcome).toBe('success')
    expect(cache.served).toBeGreaterThanOrEqual(modules.length)
    expect(degradations.join(' ')).toMatch(/no space left|disk/i)
  },
  MINUTES,
)

test(
  'a run that is killed in mid download leaves no credential and no half file, and the next one passes',
  async () => {
    const module = large(20_000)
    const token = `c4nary${randomBytes(16).toString('hex')}`
    const dir = place()
    const stuck = await upstream([module], 'hangs in mid file')
    let kill = (): void => undefined
    const env = { GOMODCACHE: dir, GOPROXY: stuck.url }
    const job = jobNeeding([module], env, (pid) => {
      kill = () => process.kill(pid, 'SIGKILL')
    })
    const running = job.run({ context: '.', 'go-auth': `git.example.org bot ${token}` })
    while (!stuck.asked.some((path) => path.endsWith('.zip'))) await stuck.next()
    kill()
    const killed = await running
    expect(killed.code).toBe(null)
    const post = await job.run({}, killed.state)
    expect(post.code).toBe(0)
    expect(filesWith(canaryOf(token), [job.temp, dir])).toEqual([])
    const { url } = await upstream([module])
    await run(jobNeeding([module], { GOMODCACHE: dir, GOPROXY: url }))
    expect(readFileSync(join(dir, 'cache', 'download', `${module.path}/@v/v1.0.0.zip`))).toEqual(
      proxyFiles([module])[`${module.path}/@v/v1.0.0.zip`],
    )
  },
  MINUTES,
)

test(
  'a stored file that was damaged is dropped, told, and fetched anew',
  async () => {
    const module = large(20_000)
    const dir = place()
    const { url, asked } = await upstream([module])
    await run(jobNeeding([module], { GOMODCACHE: dir, GOPROXY: url }))
    const zip = join(dir, 'cache', 'download', `${module.path}/@v/v1.0.0.zip`)
    execFileSync('dd', [`of=${zip}`, 'bs=1', 'seek=9000', 'conv=notrunc', 'status=none'], {
      input: 'altered',
    })
    const before = asked.length
    const { cache } = await run(jobNeeding([module], { GOMODCACHE: dir, GOPROXY: url }))
    expect(asked.slice(before).filter((path) => path.endsWith('.zip'))).toHaveLength(1)
    expect(cache.modules?.dropped).toEqual([`${module.path}@v1.0.0`])
    expectWhole(dir, [module])
  },
  MINUTES,
)

test.each<Fault>(['refuses', 'resets', { status: 503 }])(
  'a first upstream that is dead (%j) is asked a few times, and no more, for forty modules',
  async (fault) => {
    const modules = Array.from({ length: 40 }, () => freshModule())
    const dead = await upstream(modules, fault)
    const { url, asked } = await upstream(modules)
    const GOPROXY = `${dead.url}|${url}`
    const { cache } = await run(jobNeeding(modules, { GOMODCACHE: place(), GOPROXY }))
    const host = cache.modules?.hosts.find((one) => one.host === dead.host)
    expect(host?.state).toBe('dead')
    expect(host?.requests).toBeLessThanOrEqual(40)
    expect(asked.filter((path) => path.endsWith('.zip'))).toHaveLength(modules.length)
  },
  MINUTES,
)
