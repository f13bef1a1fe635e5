import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals'
import { type GitHubEmulator, startGitHub } from '../../__tests__/support/github.ts'
import { type ResultsService, startResultsService } from '../../__tests__/support/results-service.ts'
import { type Engine, up } from '../engine/engine.ts'
import { run, tryRun } from '../engine/proc.ts'
import { type Act, openAct, type Seen, userOf, WORKFLOW_FILE } from '../support/act.ts'
import { moduleKeys } from '../support/kept.ts'
import { ADA, BOB, type Repository } from '../support/repository.ts'

const TIMEOUT_MS = 300_000
const IMAGE = `act-test-${process.pid}:app`

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

let engine: Engine
let act: Act
let repository: Repository
let results: ResultsService
let github: GitHubEmulator | undefined

beforeAll(async () => {
  engine = await up()
  act = await openAct(engine)
}, TIMEOUT_MS)

afterAll(async () => {
  await tryRun('docker', ['image', 'rm', '--force', IMAGE], { env: engine.env })
  act.close()
})

beforeEach(async () => {
  results = await startResultsService()
})

afterEach(async () => {
  repository.close()
  await results.close()
  await github?.close()
})

/** Runs the workflow as a push of the commit that is checked out. */
const push = (github: GitHubEmulator): Promise<Seen> =>
  act.run(repository, {
    env: {
      ...results.env,
      GITHUB_API_URL: github.url,
      GITHUB_RUN_ID: '4711',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW_REF: `octocat/hello/${WORKFLOW_FILE}@refs/heads/main`,
    },
  })

/** Result of main or post of the action. */
const resultOf = (seen: Seen, stage: 'Main' | 'Post'): string | undefined =>
  seen.step.find((entry) => entry.stage === stage && entry.stepResult !== undefined)?.stepResult

/** Only with main's state does the bundle know that it is post: without it, it builds again. */
const buildsIn = (seen: Seen, stage: 'Main' | 'Post'): number =>
  seen.step.filter((entry) => entry.stage === stage && /Dockerfile as it is built/.test(entry.msg)).length

it(
  'builds on a runner: outputs, check run, summary, and an image that runs',
  async () => {
    repository = userOf('hello', WORKFLOW)
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
    repository = userOf('hello', WORKFLOW)
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
    repository = userOf('workspace', WORKFLOW)
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
