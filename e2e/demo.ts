import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { KeptCheckRun } from '../__tests__/support/check-run-store.ts'
import { startGitHub } from '../__tests__/support/github.ts'
import { current, type Engine } from './engine/engine.ts'
import { run, tryRun } from './engine/proc.ts'
import { startJob } from './support/action.ts'
import { BOB, type Repository, repositoryOf } from './support/repository.ts'

const EXAMPLE = 'workspace'
const IMAGE = 'go-docker-build-demo:workspace'
const BROKEN = 'lib/slug/slug.go'

const interrupted = new AbortController()

/** A promise of the demo that was not kept. */
class Broken extends Error {}

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const expected = (holds: boolean, what: string): void => {
  if (!holds) throw new Broken(what)
}

/** Announces a part and tells how long it took. */
const part = async <T>(title: string, work: () => Promise<T>): Promise<T> => {
  interrupted.signal.throwIfAborted()
  say(`\n=== ${title}\n`)
  const started = performance.now()
  const result = await work()
  say(`\n--- ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return result
}

/** Runs the program as a person does, its output shown as it comes. */
const build = (dir: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number | null> => {
  say(`$ go-docker-build build ${args.join(' ')}`.trimEnd())
  const child = spawn(process.execPath, [resolve('dist/cli/index.js'), 'build', ...args], {
    cwd: dir,
    env: { ...process.env, ...env },
    stdio: ['ignore', 1, 1],
    signal: interrupted.signal,
  })
  return new Promise((done, fail) => child.on('error', fail).on('close', done))
}

const green = async (repository: Repository, engine: Engine): Promise<void> => {
  await part(`A build that passes: examples/${EXAMPLE}`, async () => {
    const code = await build(repository.dir, ['.', '--load', '--tag', IMAGE], engine.env)
    expected(code === 0, `the build of the example ended with ${code}, not 0`)
  })
  await part('Its image runs', async () => {
    say(`$ docker run --rm ${IMAGE} --once`)
    const line = (await run('docker', ['run', '--rm', IMAGE, '--once'], { env: engine.env })).trim()
    say(line)
    expected(line === '/hello-from-the-workspace', 'the container did not print its line')
  })
}

const red = (repository: Repository, engine: Engine): Promise<void> =>
  part(`${BOB.name} breaks ${BROKEN}, on a laptop`, async () => {
    const code = await build(repository.dir, ['.'], engine.env)
    expected(code === 1, `the broken build ended with ${code}, not 1`)
  })

const shown = ({ fields, annotations }: KeptCheckRun): string => {
  const output = fields['output'] as { title?: string } | undefined
  const lines = [
    `check run   ${fields['name']}`,
    `conclusion  ${fields['conclusion']}`,
    `title       ${output?.title ?? ''}`,
  ]
  for (const { path, start_line, title, message } of annotations)
    lines.push(
      '',
      `${path}:${start_line}  ${title}`,
      ...String(message)
        .split('\n')
        .map((one) => `  ${one}`),
    )
  return lines.join('\n')
}

const pullRequest = (repository: Repository, head: string, engine: Engine): Promise<void> =>
  part('The same as a pull request: what GitHub is given', async () => {
    const event = {
      pull_request: {
        number: 7,
        head: { sha: head, repo: { full_name: 'octocat/hello' } },
        base: { sha: repository.base },
      },
    }
    const github = await startGitHub()
    const job = startJob(
      repository.dir,
      {
        ...engine.env,
        GITHUB_API_URL: github.url,
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_REF: 'refs/pull/7/merge',
        GITHUB_SHA: head,
      },
      event,
    )
    try {
      const inputs = { context: '.', 'github-token': 'token-of-the-job' }
      const main = await job.run(inputs)
      const post = await job.run(inputs, main.state)
      const [check, ...more] = github.checkRuns()
      if (check === undefined) throw new Broken(`no check run was created\n${main.log}`)
      say(shown(check))
      expected(main.code === 1 && post.code === 0, `main ended with ${main.code}, post with ${post.code}`)
      expected(more.length === 0, 'more than one check run was created')
      expected(github.violations.length === 0, github.violations.join('\n'))
      expected(check.fields['conclusion'] === 'failure', 'the check run did not fail')
      expected(
        check.annotations.some(
          ({ path, message }) => path === BROKEN && String(message).includes(`Likely committer: ${BOB.name}`),
        ),
        `no annotation on ${BROKEN} names ${BOB.name}`,
      )
    } finally {
      job.close()
      await github.close()
    }
  })

const demo = async (): Promise<void> => {
  const engine = await current()
  if (engine === null) throw new Broken('no engine is up; run: node e2e/engine/cli.ts up')
  if (!existsSync('dist/cli/index.js')) throw new Broken('dist is missing; run: npm run build')
  const repository = repositoryOf(EXAMPLE)
  try {
    await green(repository, engine)
    repository.edit(BROKEN, 'strings.Join(words, "-")', 'string.Join(words, "-")')
    const head = repository.commit(BOB, 'Join the words')
    await red(repository, engine)
    await pullRequest(repository, head, engine)
  } finally {
    await tryRun('docker', ['image', 'rm', '--force', IMAGE], { env: engine.env })
    repository.close()
  }
}

process.once('SIGINT', () => interrupted.abort())
process.chdir(resolve(import.meta.dirname, '..'))
const started = performance.now()
try {
  await demo()
  say(
    `\nThe good build passed and the broken one failed as it should, in ${((performance.now() - started) / 1000).toFixed(1)} s.`,
  )
} catch (error) {
  process.stderr.write(`\nThe demo failed: ${error instanceof Broken ? error.message : String(error)}\n`)
  process.exitCode = 1
}
