import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { type GitHubEmulator, startGitHub } from '../../__tests__/support/github.ts'
import { type ResultsService, startResultsService } from '../../__tests__/support/results-service.ts'
import { type Engine, up } from '../engine/engine.ts'
import { modulesDir } from '../engine/paths.ts'
import { run, tryRun } from '../engine/proc.ts'
import { moduleKeys } from '../support/kept.ts'
import { ADA, BOB, type Repository, repositoryOf } from '../support/repository.ts'

const TIMEOUT_MS = 300_000
const IMAGE = `act-test-${process.pid}:app`
const FILE = '.github/workflows/build.yml'

/** The workflow a user writes, with a step after the action that tells what it left. */
const WORKFLOW = `name: ci
on: push
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - id: build
        uses: ./
        with:
          context: app
          load: true
          tags: ${IMAGE}
          github-token: token-of-the-job
      - if: always()
        env:
          OUTPUTS: \${{ toJSON(steps.build.outputs) }}
          OUTCOME: \${{ steps.build.outcome }}
        run: |
          printf '%s' "$OUTPUTS" > "$SEEN/outputs"
          printf '%s' "$OUTCOME" > "$SEEN/outcome"
`

/** A line of act's log. https://nektosact.com/usage/index.html */
interface Entry {
  readonly msg: string
  readonly stage?: 'Main' | 'Post'
  readonly stepID?: readonly string[]
  readonly stepResult?: string
  readonly jobResult?: string
  readonly command?: string
  readonly content?: string
}

/** What a run of the workflow left behind. */
interface Seen {
  readonly code: number
  readonly log: string
  /** Entries of the action's step. */
  readonly step: readonly Entry[]
  readonly job: string | undefined
  readonly summary: string
  /** What the later step saw. */
  readonly outcome: string
  readonly outputs: Readonly<Record<string, string>>
}

let engine: Engine
let temp: string
let act: string
let repository: Repository
let results: ResultsService
let github: GitHubEmulator | undefined

beforeAll(async () => {
  engine = await up()
  temp = mkdtempSync(join(tmpdir(), 'act-'))
  act = join(engine.bin ?? temp, 'act')
  if (existsSync(act)) return
  const env = { CGO_ENABLED: '0', GOFLAGS: '' }
  await run('go', ['build', '-o', act, 'github.com/nektos/act'], { cwd: join(modulesDir, 'act'), env })
}, TIMEOUT_MS)

afterAll(async () => {
  await tryRun('docker', ['image', 'rm', '--force', IMAGE], { env: engine.env })
  rmSync(temp, { recursive: true, force: true })
})

beforeEach(async () => {
  results = await startResultsService()
})

afterEach(async () => {
  repository.close()
  await results.close()
  await github?.close()
})

/** A repository that uses the action it holds, as `uses: ./`, to build the example in `app`. */
const userOf = (example: string): Repository => {
  const made = repositoryOf(example, 'app')
  cpSync('action.yml', made.path('action.yml'))
  cpSync('dist', made.path('dist'), { recursive: true })
  made.write(FILE, WORKFLOW)
  return made
}

/** Runs the workflow as a push of the commit that is checked out. */
const push = async (github: GitHubEmulator): Promise<Seen> => {
  const seen = mkdtempSync(join(temp, 'seen-'))
  const given = {
    ...results.env,
    GITHUB_API_URL: github.url,
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW_REF: `octocat/hello/${FILE}@refs/heads/main`,
    SEEN: seen,
  }
  const { code, stdout, stderr } = await tryRun(
    act,
    [
      'push',
      '--json',
      '--no-cache-server',
      ...['-P', 'ubuntu-latest=-self-hosted', '-W', FILE, '--action-cache-path', join(temp, 'cache')],
      ...Object.entries(given).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
    ],
    {
      cwd: repository.dir,
      env: {
        ...engine.env,
        PATH: [dirname(process.execPath), engine.env['PATH']].join(delimiter),
        ACTIONS_RUNTIME_URL: results.env['ACTIONS_RESULTS_URL'] ?? '',
        ACTIONS_RUNTIME_TOKEN: results.env['ACTIONS_RUNTIME_TOKEN'] ?? '',
      },
      timeoutMs: TIMEOUT_MS,
    },
  )
  const entries = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Entry)
  const log = [...entries.map(({ msg }) => msg.trimEnd()), stderr].join('\n')
  const read = (name: string) => {
    if (!existsSync(join(seen, name))) throw new Error(`the later step did not run\n${log}`)
    return readFileSync(join(seen, name), 'utf8')
  }
  const step = entries.filter(({ stepID }) => stepID?.[0] === 'build')
  return {
    code,
    log,
    step,
    job: entries.find(({ jobResult }) => jobResult !== undefined)?.jobResult,
    summary: step.find(({ command }) => command === 'summary')?.content ?? '',
    outcome: read('outcome'),
    outputs: JSON.parse(read('outputs')) as Record<string, string>,
  }
}

/** Result of main or post of the action. */
const resultOf = (seen: Seen, stage: 'Main' | 'Post'): string | undefined =>
  seen.step.find((entry) => entry.stage === stage && entry.stepResult !== undefined)?.stepResult

/** Only with main's state does the bundle know that it is post: without it, it builds again. */
const buildsIn = (seen: Seen, stage: 'Main' | 'Post'): number =>
  seen.step.filter((entry) => entry.stage === stage && /Dockerfile as it is built/.test(entry.msg)).length

it(
  'builds on a runner: outputs, check run, summary, and an image that runs',
  async () => {
    repository = userOf('hello')
    const head = repository.commit(ADA, 'Build the image')
    github = await startGitHub()
    const seen = await push(github)

    expect([seen.code, seen.job, seen.outcome, seen.log]).toEqual([0, 'success', 'success', seen.log])
    expect([resultOf(seen, 'Main'), resultOf(seen, 'Post')]).toEqual(['success', 'success'])
    expect([buildsIn(seen, 'Main') > 0, buildsIn(seen, 'Post')]).toEqual([true, 0])
    expect(seen.outputs).toMatchObject({
      imageid: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      'failure-id': '',
      degraded: '0',
    })
    expect(seen.summary).toContain('Built in')
    expect(github.violations).toEqual([])
    expect(github.checkRuns().map(({ fields }) => fields)).toEqual([
      expect.objectContaining({
        name: 'go-docker-build / ci / image',
        head_sha: head,
        status: 'completed',
        conclusion: 'success',
      }),
    ])
    const line = await run('docker', ['run', '--rm', IMAGE, '--once'], { env: engine.env })
    expect(line.trim()).toBe('hello from go-docker-build')
  },
  TIMEOUT_MS,
)

it(
  'fails the job on a compile error and says where and whose',
  async () => {
    const source = 'app/internal/greet/greet.go'
    repository = userOf('hello')
    const green = repository.commit(ADA, 'Build the image')
    repository.edit(source, 'strings.TrimSpace(name)', 'strings.TrimBlanks(name)')
    const head = repository.commit(BOB, 'Trim blanks')
    const line = readFileSync(repository.path(source), 'utf8')
      .split('strings.TrimBlanks')[0]
      ?.split('\n').length
    github = await startGitHub({ workflowRuns: [{ head_sha: green, head_branch: 'main' }] })
    const seen = await push(github)

    expect([seen.code, seen.job, seen.outcome, seen.log]).toEqual([1, 'failure', 'failure', seen.log])
    expect([resultOf(seen, 'Main'), resultOf(seen, 'Post')]).toEqual(['failure', 'success'])
    expect(buildsIn(seen, 'Post')).toBe(0)
    expect(seen.outputs).toMatchObject({ 'failure-id': 'compile.undefined', blame: 'yes' })
    expect(seen.outputs['suspects']).toContain(BOB.name)
    expect(seen.summary).toContain('strings.TrimBlanks')
    expect(github.violations).toEqual([])
    const [check, ...more] = github.checkRuns()
    expect(more).toEqual([])
    expect(check?.fields).toMatchObject({ head_sha: head, status: 'completed', conclusion: 'failure' })
    expect(check?.annotations).toContainEqual(
      expect.objectContaining({
        path: source,
        start_line: line,
        annotation_level: 'failure',
        message: expect.stringContaining(`Likely committer: ${BOB.name}`),
      }),
    )
  },
  TIMEOUT_MS,
)

it(
  'saves the modules in post and restores them in the next run',
  async () => {
    repository = userOf('workspace')
    repository.commit(ADA, 'Build the image')
    github = await startGitHub()
    const first = await push(github)
    const saved = moduleKeys(results)
    const downloadsOfFirst = results.downloads.count
    const second = await push(github)

    expect([first.job, second.job]).toEqual(['success', 'success'])
    expect(saved).toHaveLength(1)
    expect(moduleKeys(results)).toEqual(saved)
    expect(downloadsOfFirst).toBe(0)
    expect(results.downloads.count).toBeGreaterThan(0)
  },
  TIMEOUT_MS,
)
