import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Job, type PhaseResult, startJob } from '../support/action.ts'
import { canaryOf, filesWith, isIn } from '../support/canary.ts'
import { imageParts } from '../support/image-parts.ts'
import { BOB, type Repository, repositoryOf } from '../support/repository.ts'
import { watched } from '../support/resilience.ts'
import { type Scene, setScene } from '../support/scene.ts'
import { type SinkServer, startSink } from '../support/sink.ts'

const secret = (): string => `Canary${randomBytes(9).toString('hex')}`
const given = { value: secret(), variable: secret(), file: secret() }
const secrets = {
  ...given,
  ...{
    token: secret(),
    module: secret(),
    proxy: secret(),
    webhook: secret(),
    sealing: secret(),
    push: secret(),
  },
}

/** Prints each secret it is given, plain; `end` decides how it ends. */
const dockerfile = (end: string): string => `FROM busybox
RUN --mount=type=secret,id=one --mount=type=secret,id=two --mount=type=secret,id=three \\
    cat /run/secrets/*; echo; echo ${process.pid}; ${end}
`

let scene: Scene
let sink: SinkServer
let repository: Repository
let home: string
beforeAll(async () => {
  scene = await setScene()
  sink = await startSink()
  repository = repositoryOf('hello')
  home = mkdtempSync(join(tmpdir(), 'home-'))
  writeFileSync(join(home, 'three'), `password ${secrets.file}\n`)
}, 900_000)
afterAll(async () => {
  repository?.close()
  await sink?.close()
  await scene?.close()
  execFileSync('rm', ['-rf', home])
})

/** A job of its own, main and post, with every channel of secrets and every sink. */
const play = async (end: string, more: Readonly<Record<string, string>> = {}) => {
  repository.write('Dockerfile', dockerfile(end))
  const head = repository.commit(BOB, `End with ${end}`)
  const env = {
    ...{ ...scene.engine.env, ...scene.results.env, GITHUB_API_URL: scene.github.url, GITHUB_SHA: head },
    ...{ HOME: home, TWO: secrets.variable, GO_DOCKER_BUILD_ALLOW_LOOPBACK: '1' },
  }
  const job = startJob(repository.dir, env, {}, watched().options)
  const host = new URL(sink.url).host
  const main = await job.run({
    ...{ context: '.', 'github-token': secrets.token, artifact: 'always' },
    ...{
      secrets: `one=${secrets.value}`,
      'secret-envs': 'two=TWO',
      'secret-files': `three=${join(home, 'three')}`,
    },
    'go-auth': `git.example.org bot ${secrets.module}`,
    'go-proxy': `http://me:${secrets.proxy}@${host}`,
    notify: `webhook ${sink.url}/${secrets.webhook} ${secrets.sealing}`,
    'notify-on': 'always',
    telemetry: `otlp ${sink.url}/otlp\npushgateway http://me:${secrets.push}@${host}\ntextfile ${join(job.temp, 'ci.prom')}`,
    ...more,
  })
  return { job, main, post: await job.run({}, main.state) }
}

/** The log as people see it: the runner takes out the secrets of the workflow, and what it is told to mask. */
const shownLog = ({ log }: PhaseResult): string => {
  const told = [...log.matchAll(/^::add-mask::(.*)$/gm)].map((match) => match[1] as string)
  const hidden = [...told, ...Object.values(given)].filter((text) => text !== '')
  return hidden.reduce((text, one) => text.replaceAll(one, '***'), log.replace(/^::add-mask::.*$/gm, ''))
}

const archives = () =>
  Promise.all(
    scene.results.entries.map(async ({ blob }) => {
      const answer = await fetch(`${scene.results.env['ACTIONS_RESULTS_URL']}acct/blobs/${blob}?sig=x`)
      return Buffer.from(await answer.arrayBuffer())
    }),
  )

/** What is in a page besides its text: the log, packed. */
const packedIn = (html: string): readonly Buffer[] =>
  [...html.matchAll(/[A-Za-z0-9+/]{60,}={0,2}/g)]
    .map(([text]) => Buffer.from(text, 'base64'))
    .filter((bytes) => bytes.readUInt16BE(0) === 0x1f8b)

const shown = ({ main, post }: { readonly main: PhaseResult; readonly post: PhaseResult }, job: Job) => {
  const html = main.outputs['report'] === '' ? '' : readFileSync(main.outputs['report'] ?? '', 'utf8')
  const { log: _, ...rest } = main
  return {
    log: [shownLog(main), shownLog(post)],
    summary: [main.summary, post.summary],
    outputs: [JSON.stringify([rest.outputs, rest.state, post.outputs, post.state])],
    artifact: [html, ...packedIn(html)],
    record: [JSON.stringify(job.incident(main))],
  }
}

test('secrets of every channel are in none of nine sinks of a real build, in no form', async () => {
  const registry = scene.engine.registry as string
  const name = `canaries-${process.pid}`
  const failed = await play('exit 1')
  const passed = await play('true', {
    ...{ push: 'true', tags: `${registry}/${name}:image`, provenance: 'mode=max' },
    'cache-to': `type=registry,ref=${registry}/${name}:cache,mode=max`,
  })
  try {
    expect([failed.main.code, passed.main.code, failed.main.log.includes(secrets.value)]).toEqual([
      1,
      0,
      true,
    ])
    const image = [
      ...(await imageParts(registry, name, 'image')),
      ...(await imageParts(registry, name, 'cache')),
    ]
    const [one, two] = [shown(failed, failed.job), shown(passed, passed.job)]
    const sinks: Readonly<Record<string, readonly (string | Buffer)[]>> = {
      'job log': [...one.log, ...two.log],
      'job summary': [...one.summary, ...two.summary],
      'outputs and state': [...one.outputs, ...two.outputs],
      'report and snapshot': [...one.artifact, ...two.artifact],
      'record of the run': [...one.record, ...two.record],
      'check run and annotations': scene.github.requests.map(({ body }) => JSON.stringify(body ?? '')),
      'messages, traces and metrics': sink.taken,
      'cache service and artifacts': await archives(),
      'image, history, provenance and its cache': image.map(({ bytes }) => bytes),
    }
    expect(Object.keys(sinks)).toHaveLength(9)
    const empty = Object.entries(sinks).filter(([, texts]) => texts.every((text) => text.length === 0))
    expect(empty.map(([sinkName]) => sinkName)).toEqual([])
    const leaks = Object.entries(secrets).flatMap(([channel, value]) => {
      const canary = canaryOf(value)
      const found = Object.entries(sinks).filter(([, texts]) => texts.some((text) => isIn(canary, text)))
      const files = filesWith(canary, [failed.job.temp, passed.job.temp, repository.dir])
      return [
        ...found.map(([where]) => `${channel}: ${where}`),
        ...files.map((file) => `${channel}: ${file}`),
      ]
    })
    expect(leaks).toEqual([])
  } finally {
    failed.job.close()
    passed.job.close()
    rmSync(join(home, 'three'))
  }
}, 600_000)
