import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { RunIdentity } from '../model/incident.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The fields of a webhook payload we read. https://docs.github.com/webhooks/webhook-events-and-payloads */
interface Event {
  readonly pull_request?: {
    readonly number?: number
    readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null }
    readonly base?: { readonly sha?: string }
  }
  readonly merge_group?: { readonly base_sha?: string }
  readonly repository?: { readonly private?: boolean }
}

/** Who and where this run is, and what of the event decides about trust. */
export interface RunFacts {
  readonly identity: RunIdentity
  /** True for changes of people who may not write here: pull requests, and events that carry their code. */
  readonly isUntrusted: boolean
  readonly isPrivateRepository: boolean
  /** Branch name without `refs/heads/`; null on tags and pull requests. */
  readonly branch: string | null
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

/** Reads the identity of the run from the runner's environment; on a laptop nearly all of it is null. */
export const readRunFacts = (env: Environment): RunFacts => {
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
      traceId: randomBytes(16).toString('hex'),
    },
    isUntrusted: UNTRUSTED.has(env['GITHUB_EVENT_NAME'] ?? '') || (ref?.startsWith('refs/pull/') ?? false),
    isPrivateRepository: event.repository?.private ?? false,
    branch: ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null,
  }
}
