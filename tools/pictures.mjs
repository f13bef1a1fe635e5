// Makes the pictures of the README again: `node tools/pictures.mjs`. Needs the test engine (`make engine-up`), the
// program `script`, Chromium (CHROMIUM names another browser of its kind), and a fresh dist (`make build`).
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { startJob } from '../e2e/support/action.ts'
import { ADA, BOB, repositoryOf } from '../e2e/support/repository.ts'
import { toCheckRun } from '../src/stages/report/check-run.ts'
import { checkRunPage } from './pictures/check-run.mjs'
import { draw } from './pictures/page.mjs'
import { terminalPage } from './pictures/terminal.mjs'

const PICTURES = resolve('docs/pictures')

/** The hello example, broken by its second commit: it renames a function and forgets the callers. */
const brokenHello = () => {
  const repository = repositoryOf('hello')
  repository.edit('internal/greet/greet.go', /Hello/g, 'Greet')
  repository.edit('internal/greet/greet_test.go', 'got := Hello', 'got := Greet')
  repository.commit(BOB, 'Name the function after what it does')
  repository.edit('cmd/hello/main.go', '5 * time', '10 * time')
  return { ...repository, head: repository.commit(ADA, 'Give slow clients more time') }
}

const engineVariables = () => {
  try {
    return JSON.parse(readFileSync(join(homedir(), '.cache/go-docker-build/engine/state.json'), 'utf8')).env
  } catch {
    throw new Error('the test engine is not up: make engine-up')
  }
}

/** What `build .` prints on a terminal of 112 columns, from the report on. */
const terminalReport = ({ dir }) => {
  const build = `stty cols 112; '${process.execPath}' '${resolve('src/cli/index.ts')}' build .`
  const done = spawnSync('script', ['--quiet', '--return', '--command', build, '/dev/null'], {
    cwd: dir,
    env: { ...process.env, TERM: 'xterm-256color' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed = done.stdout.replaceAll('\r\n', '\n')
  const start = printed.lastIndexOf('\u001b[31m✗ `')
  if (done.status !== 1 || start === -1) throw new Error(`the build did not fail as planned:\n${printed}`)
  return `\n${printed.slice(start).trimEnd()}`
}

/** The check run of a pull request that adds the two commits, made by the bundle. */
const checkRun = async ({ dir, base, head }, env) => {
  const job = startJob(
    dir,
    { ...env, GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge', GITHUB_SHA: head },
    { pull_request: { number: 7, head: { sha: head }, base: { sha: base } } },
  )
  try {
    const result = await job.run({ context: '.', 'github-token': '' })
    const check = toCheckRun(job.incident(result), 'go-docker-build / ci / build')
    if (!check?.annotations.length) throw new Error(`no annotation was made:\n${result.log}`)
    return check
  } finally {
    job.close()
  }
}

const env = engineVariables()
Object.assign(process.env, env)
mkdirSync(PICTURES, { recursive: true })
const repository = brokenHello()
try {
  draw(terminalPage('go-docker-build build .', terminalReport(repository)), join(PICTURES, 'report.png'))
  const check = await checkRun(repository, env)
  const source = readFileSync(repository.path(check.annotations[0].path), 'utf8')
  draw(checkRunPage(check, source), join(PICTURES, 'check-run.png'))
  console.log('made docs/pictures/report.png and docs/pictures/check-run.png')
} finally {
  repository.close()
}
