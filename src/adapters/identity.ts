import { readFileSync } from 'node:fs'
import type { RunIdentity } from '../model/incident.ts'
import type { JobIdentity } from '../model/inputs.ts'
import { traceContext } from './trace.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The fields of a webhook payload we read. https://docs.github.com/webhooks/webhook-events-and-payloads */
interface Event {
  readonly pull_request?: {
    readonly number?: number
    readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null }
    readonly base?: { readonly sha?: string }
  }
  readonly before?: string
  readonly repository?: { readonly default_branch?: string }
  readonly merge_group?: { readonly base_sha?: string }
  readonly workflow_run?: { readonly head_repository?: { readonly full_name?: string } | null }
}

/** Who and where this run is, and what of the event decides about trust. */
export interface RunFacts {
  readonly identity: RunIdentity
  /** True for changes of people who may not write here: pull requests, and events that carry their code. */
  readonly isUntrusted: boolean
  /** True where the code is, or may be, of another repository. */
  readonly isFork: boolean
  /** URL of the pages of failures in the release of the action that runs; null for an action of the checkout. */
  readonly pages: string | null
  /** Branch name without `refs/heads/`; null on tags and pull requests. */
  readonly branch: string | null
  /** Commit the branch was at before this push; null for other events. */
  readonly before: string | null
  /** Branch of the repository that others start from; null where the event does not say. */
  readonly defaultBranch: string | null
}

const UNTRUSTED = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
  'issue_comment',
  'workflow_run',
  'merge_group',
])

const readEvent = (path: string | undefined): Event => {
  if (!path) return {}
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as Event | null) ?? {}
  } catch {
    return {}
  }
}

const runUrl = (env: Environment): string | null =>
  env['GITHUB_RUN_ID'] && env['GITHUB_REPOSITORY']
    ? `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${env['GITHUB_REPOSITORY']}/actions/runs/${env['GITHUB_RUN_ID']}`
    : null

/** https://docs.github.com/actions/reference/workflows-and-actions/variables (GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF) */
const pagesOf = (env: Environment): string | null => {
  const [repository = '', ref = ''] = [env['GITHUB_ACTION_REPOSITORY'], env['GITHUB_ACTION_REF']]
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref)) return null
  return `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${repository}/blob/${ref}/docs/failures`
}

/** A fork that was deleted has no name. A comment does not tell where the code it is about comes from. */
const isForkOf = (env: Environment, { pull_request: pull, workflow_run: run }: Event): boolean => {
  const head = (pull ? pull.head?.repo : run?.head_repository)?.full_name
  if (pull || run) return head === undefined || head.toLowerCase() !== env['GITHUB_REPOSITORY']?.toLowerCase()
  return env['GITHUB_EVENT_NAME'] === 'issue_comment' || (env['GITHUB_REF'] ?? '').startsWith('refs/pull/')
}

/** Reads the identity of the run from the runner's environment; on a laptop nearly all of it is null. */
export const readRunFacts = (env: Environment, job: JobIdentity): RunFacts => {
  const event = readEvent(env['GITHUB_EVENT_PATH'])
  const pull = event.pull_request
  const ref = env['GITHUB_REF'] || null
  return {
    identity: {
      repository: env['GITHUB_REPOSITORY'] || null,
      workflow: env['GITHUB_WORKFLOW'] || null,
      job: env['GITHUB_JOB'] || null,
      runId: env['GITHUB_RUN_ID'] || null,
      runAttempt: Number(env['GITHUB_RUN_ATTEMPT']) || null,
      event: env['GITHUB_EVENT_NAME'] || null,
      ref,
      headSha: pull?.head?.sha ?? (env['GITHUB_SHA'] || null),
      baseSha: pull?.base?.sha ?? event.merge_group?.base_sha ?? null,
      pullRequest: pull?.number ?? null,
      actor: env['GITHUB_ACTOR'] || null,
      url: runUrl(env),
      matrix: job.matrix,
      leg: job.leg,
      ...traceContext(env, job.checkRunId),
    },
    isUntrusted: UNTRUSTED.has(env['GITHUB_EVENT_NAME'] ?? '') || (ref?.startsWith('refs/pull/') ?? false),
    isFork: isForkOf(env, event),
    pages: pagesOf(env),
    branch: ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null,
    before: event.before ?? null,
    defaultBranch: event.repository?.default_branch ?? null,
  }
}
