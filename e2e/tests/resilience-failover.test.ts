import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Engine, up } from '../engine/engine.ts'
import { startJob } from '../support/action.ts'
import { type RemoteBuilder, remoteBuilder } from '../support/remote-builder.ts'
import { ADA, repositoryOf } from '../support/repository.ts'
import { watched } from '../support/resilience.ts'

const MINUTES = 5 * 60_000

let engine: Engine
const closers: (() => unknown)[] = []
beforeAll(async () => {
  engine = await up()
}, 900_000)
afterAll(async () => {
  for (const close of closers) await close()
}, MINUTES)

const remote = async (): Promise<RemoteBuilder> => {
  const made = await remoteBuilder(engine)
  closers.push(made.close)
  return made
}

describe('a remote builder over TCP with mutual TLS', () => {
  test.each([
    ['is killed', 'SIGKILL'],
    ['hangs', 'SIGSTOP'],
  ] as const)(
    '%s in the middle of the build: the docker driver builds',
    async (_name, signal) => {
      const mark = `begun-${process.pid}-${signal}`
      const made = await remote()
      const repository = repositoryOf('hello')
      repository.write('Dockerfile', `FROM busybox\nRUN echo ${mark} && sleep 6\n`)
      const head = repository.commit(ADA, 'Build with a shell')
      const watch = watched()
      let lost = 0
      let noticed = 0
      watch.when(`${mark}\n`, () => {
        lost = performance.now()
        made.signal(signal)
      })
      watch.when('Attempt 1 failed with', () => {
        noticed = (performance.now() - lost) / 1000
        if (signal === 'SIGSTOP') made.signal('SIGCONT')
      })
      const env = { ...engine.env, GITHUB_SHA: head, GITHUB_REPOSITORY: `octocat/failover-${process.pid}` }
      const job = startJob(repository.dir, env, {}, watch.options)
      closers.push(job.close, repository.close)
      const result = await job.run({ context: '.', builder: made.name, builders: 'default' })
      const { attempts, degraded, attribution } = job.incident(result)
      expect(attempts.map(({ builder, label, exitCode }) => [builder, label, exitCode === 0])).toEqual([
        [made.name, 'buildkit.connection-lost', false],
        ['default', null, true],
      ])
      expect([result.code, degraded, attribution.suspects]).toEqual([0, 0, []])
      // Three questions of 10 s, 3 s apart; a closed connection is noticed by buildx itself.
      expect(noticed).toBeLessThan(signal === 'SIGSTOP' ? 75 : 15)
    },
    MINUTES,
  )
})
