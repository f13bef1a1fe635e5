import { readFileSync } from 'node:fs'
import type { Incident } from '../../model/incident.ts'
import { cutTitle } from '../../text/escape.ts'
import { wordsOf } from '../../wording/languages.ts'
import { UsageError } from '../command.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The run that ended, as GitHub tells it to a workflow that follows it. https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run */
interface Followed {
  readonly id: number
  readonly name: string
  readonly head_sha: string
  readonly run_attempt: number
  readonly html_url: string
  readonly head_repository?: { readonly full_name?: string } | null
}

/** An incident that may be published, under which name, and what stands before it. */
export interface Trusted {
  readonly incident: Incident
  readonly name: string
  /** Markdown; empty for a run of this repository. */
  readonly note: string
}

const followed = (env: Environment): Followed | null => {
  if (env['GITHUB_EVENT_NAME'] !== 'workflow_run') return null
  const event = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8')) as { workflow_run: Followed }
  return event.workflow_run
}

const nameOf = ({ workflow, job, matrix }: Incident['run']): string => {
  const leg = job !== null && matrix !== null ? `${job} (${matrix})` : job
  return ['go-docker-build', workflow, leg]
    .filter((part) => part !== null)
    .map((part) => cutTitle(part, 100))
    .join(' / ')
}

const differs = (what: string, seen: unknown, allowed: unknown): UsageError =>
  new UsageError(
    `the incident is of ${what} ${JSON.stringify(seen)}, and only ${JSON.stringify(allowed)} may be published here; download the artifact of the run that this workflow follows`,
  )

/**
 * The incident as this workflow may publish it. After another run (`workflow_run`) everything that says where it
 * belongs is taken from GitHub's event, and a file that claims another commit or run is refused; what only that run
 * could know stays, but no link and no command of it. Elsewhere it must be of this repository.
 */
export const trusted = (incident: Incident, env: Environment): Trusted => {
  const repository = env['GITHUB_REPOSITORY'] ?? null
  const run = followed(env)
  if (run === null) {
    if (incident.run.repository !== repository)
      throw differs('repository', incident.run.repository, repository)
    return { incident, name: nameOf(incident.run), note: '' }
  }
  if (incident.run.runId !== `${run.id}`) throw differs('run', incident.run.runId, `${run.id}`)
  if (incident.run.headSha !== run.head_sha) throw differs('commit', incident.run.headSha, run.head_sha)
  const told: Incident = {
    ...incident,
    tool: { ...incident.tool, pages: null },
    run: {
      ...incident.run,
      ...{ repository, workflow: run.name, runId: `${run.id}`, runAttempt: run.run_attempt },
      ...{ headSha: run.head_sha, url: run.html_url, ref: null, pullRequest: null, actor: null },
    },
    history: null,
    reproduce: null,
    deliveries: [],
  }
  const isFork = run.head_repository?.full_name?.toLowerCase() !== repository?.toLowerCase()
  const note = isFork ? wordsOf(incident.language).fromFork(`[${run.id}](${run.html_url})`) : ''
  return { incident: told, name: nameOf(told.run), note }
}
