import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from '@jest/globals'
import { recentChecks } from '../../src/adapters/github/recent-checks.ts'
import { githubApi } from '../../src/adapters/github.ts'
import { readRunFacts } from '../../src/adapters/identity.ts'
import { parseJobIdentity } from '../../src/inputs/job-identity.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { Annotation, Ports } from '../../src/ports/ports.ts'
import { type GitHubEmulator, type GitHubOptions, startGitHub } from '../support/github.ts'
import { QUICK } from '../support/github-client.ts'
import { type Ending, runScene } from './run-scene.ts'

/** A commit as the runner names it. */
export const shaOf = (letter: string): string => letter.repeat(40)

/** One job of a workflow run, as its runner tells it to the action. */
export interface Job {
  readonly end: Ending
  /** Variables of the runner beside those of a push of commit `a` to main, run 7. */
  readonly env?: Readonly<Record<string, string>>
  /** Payload of the event. */
  readonly event?: object
  /** What the default of the input `job-identity` says. */
  readonly identity?: object
  readonly inputs?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
}

/** What a job did to the world outside of GitHub's API. */
export interface Played {
  readonly incident: Incident
  readonly commands: readonly Annotation[]
  readonly summary: string
}

const open: GitHubEmulator[] = []
const directories: string[] = []
afterEach(async () => {
  for (const emulator of open.splice(0)) await emulator.close()
  for (const dir of directories.splice(0)) rmSync(dir, { recursive: true, force: true })
})

const write = (name: string, value: unknown): string => {
  const dir = mkdtempSync(join(tmpdir(), 'check-'))
  directories.push(dir)
  writeFileSync(join(dir, name), JSON.stringify(value))
  return join(dir, name)
}

/** A repository at an emulated GitHub; `play` runs the whole pipeline as one job of it, builds end as told, everything that goes to GitHub goes by HTTP. */
export const startRepository = async (options: GitHubOptions = {}) => {
  const emulator = await startGitHub(options)
  open.push(emulator)
  const base = {
    ...{ GITHUB_REPOSITORY: 'octo/app', GITHUB_API_URL: emulator.url, GITHUB_WORKSPACE: '/w' },
    ...{ GITHUB_WORKFLOW: 'ci', GITHUB_JOB: 'build', GITHUB_ACTION: '__octo_go-docker-build' },
    ...{ GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '1', GITHUB_EVENT_NAME: 'push', GITHUB_ACTOR: 'ada' },
    ...{ GITHUB_REF: 'refs/heads/main', GITHUB_SHA: shaOf('a'), RUNNER_TEMP: '/tmp/job' },
    GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/ci.yml@refs/heads/main',
  }
  const play = async (job: Job): Promise<Played> => {
    const { end, event = {}, identity = {}, inputs = {}, files = {} } = job
    const payload = { repository: { default_branch: 'main' }, ...event }
    const env = { ...base, GITHUB_EVENT_PATH: write('event.json', payload), ...job.env }
    const commands: Annotation[] = []
    const summaries: string[] = []
    const through = (ports: Ports): Ports => ({
      ...ports,
      github: githubApi('t0ken', env, QUICK),
      recentChecks: recentChecks('t0ken', env),
      annotate: (one) => void commands.push(one),
      summary: async (markdown) => summaries.push(markdown) > 0,
    })
    const jobIdentity = JSON.stringify(identity)
    const facts = readRunFacts(env, parseJobIdentity(jobIdentity))
    const given = { 'job-identity': jobIdentity, ...inputs }
    const { result } = await runScene(end, { inputs: given, files, world: { ...facts, env }, through })
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    return { incident: result.value.incident, commands, summary: summaries.join('') }
  }
  return { emulator, play, write }
}

/** What a person sees of the repository's commits: of each commit and name the newest check run, with how many annotations it has and how many of them differ. */
export const shown = (emulator: GitHubEmulator) => {
  const newest = new Map(
    emulator.checkRuns().map((run) => [`${run.fields['head_sha']} ${run.fields['name']}`, run]),
  )
  return [...newest.values()].map(({ fields, annotations }) => ({
    name: fields['name'],
    sha: fields['head_sha'],
    conclusion: fields['conclusion'],
    annotations: annotations.length,
    distinct: new Set(annotations.map((one) => `${one['path']}:${one['start_line']}:${one['title']}`)).size,
  }))
}
