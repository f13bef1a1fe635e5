import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { startJob } from '../support/action.ts'
import { startUpstreamWith } from '../support/fault-upstream.ts'
import { freshModule, needing } from '../support/module-job.ts'
import { proxyFiles } from '../support/module-tree.ts'
import { ADA, repositoryOf } from '../support/repository.ts'
import { watched } from '../support/resilience.ts'
import { emptyModuleCache, type Scene, setScene } from '../support/scene.ts'

const MINUTES = 300_000

/** What the runner does to a step that has to end: SIGINT, SIGTERM 7.5 s later, SIGKILL 2.5 s after that. https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation */
const RUNNER = [
  ['SIGINT', 0],
  ['SIGTERM', 7_500],
  ['SIGKILL', 2_500],
] as const

let scene: Scene
const closing: (() => unknown)[] = []
beforeAll(async () => {
  scene = await setScene()
}, 900_000)
afterAll(() => scene?.close())
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** Ends a step as the runner does; the signals that were needed. */
const endAsRunner = async (step: ChildProcess): Promise<readonly string[]> => {
  const sent: string[] = []
  const over = new Promise((resolve) => step.once('exit', resolve))
  for (const [signal, after] of RUNNER) {
    const isOver =
      after > 0 && (await Promise.race([over.then(() => true), pause(after, false, { ref: false })]))
    if (isOver || step.exitCode !== null) break
    sent.push(signal)
    step.kill(signal)
  }
  await over
  return sent
}

const told = () => scene.github.requests.filter(({ id }) => /^checks\/(?:create|update)$/.test(id))

test(
  'a job that is cancelled while modules come: over within 7 s, nothing told, nothing left',
  async () => {
    const module = freshModule()
    const { repository, head } = needing([module])
    const modules = emptyModuleCache()
    const stuck = await startUpstreamWith(proxyFiles([module]), 'hangs in mid file')
    let step: ChildProcess | null = null
    const env = { ...scene.engine.env, GITHUB_API_URL: scene.github.url, GITHUB_SHA: head }
    const options = watched().options
    const job = startJob(
      repository.dir,
      { ...env, GOMODCACHE: modules.dir, GOPROXY: stuck.url },
      {},
      {
        ...options,
        onStart: (child) => {
          step = child
          options.onStart?.(child)
        },
      },
    )
    closing.push(
      repository.close,
      modules.close,
      () => stuck.close(),
      () => job.close(),
    )
    const running = job.run({
      context: '.',
      'github-token': 't0ken',
      'go-auth': 'git.example.org bot c4nary-c4nary',
    })
    while (!stuck.asked.some((path) => path.endsWith('.zip'))) await stuck.next()
    const begun = performance.now()
    const sent = await endAsRunner(step as unknown as ChildProcess)
    const result = await running
    expect([result.code, sent, (performance.now() - begun) / 1_000 < 7]).toEqual([130, ['SIGINT'], true])
    expect([told(), /^::error/m.test(result.log)]).toEqual([[], false])
    const temporary = result.state['temporary'] ?? ''
    expect(existsSync(temporary) ? readdirSync(temporary) : []).toEqual([])
  },
  MINUTES,
)

test(
  'a job out of time: it is over before the second of the runner’s signals, and post works',
  async () => {
    const mark = `begun-${process.pid}`
    const repository = repositoryOf('hello')
    repository.write('Dockerfile', `FROM busybox\nRUN echo ${mark} && trap '' INT TERM && sleep 60\n`)
    const head = repository.commit(ADA, 'Sleep on')
    const watch = watched()
    let sent: Promise<readonly string[]> = Promise.resolve([])
    watch.when(`${mark}\n`, (step) => {
      sent = endAsRunner(step)
    })
    const env = { ...scene.engine.env, GITHUB_API_URL: scene.github.url, GITHUB_SHA: head }
    const job = startJob(repository.dir, env, {}, watch.options)
    closing.push(repository.close, () => job.close())
    const result = await job.run({ context: '.', 'github-token': 't0ken' })
    expect([result.code, await sent]).toEqual([130, ['SIGINT']])
    expect([told(), /^::error/m.test(result.log)]).toEqual([[], false])
    const post = await job.run({ context: '.' }, result.state)
    expect([post.code, existsSync(result.state['temporary'] ?? '')]).toEqual([0, false])
  },
  MINUTES,
)
