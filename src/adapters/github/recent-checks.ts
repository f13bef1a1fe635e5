import type { RecentCheck, RecentChecks, RecentWanted } from '../../ports/recent-checks.ts'
import { checkRunsIn, commitsIn, listedCommitsIn } from './answers.ts'
import { type Environment, type Octokit, workflowFile } from './api.ts'

/** Runs of a branch, and of all branches, whose check runs are read. */
const RUNS_OF_A_BRANCH = 10
const RUNS_EVERYWHERE = 20

/** Requests at the same time. */
const AT_ONCE = 6

/** How long GitHub may hold a run up for this: one request, and all of them. */
export interface RecentPatience {
  readonly requestMs: number
  readonly totalMs: number
}

const PATIENCE: RecentPatience = { requestMs: 5_000, totalMs: 8_000 }

const refusalOf = (error: unknown): string => {
  const { status } = (error ?? {}) as { status?: unknown }
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return typeof status === 'number' && status < 500 ? `GitHub answered ${status}: ${message}` : message
}

/** Works on items, so many at once, and keeps their order. */
const eachOf = async <T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> => {
  const made: R[] = []
  let next = 0
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) made[at] = await work(items[at] as T)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker))
  return made
}

class Reading {
  private readonly octokit: Octokit
  private readonly repository: string
  private readonly workflow: string | null
  private readonly requestMs: number
  private readonly end: AbortSignal

  constructor(octokit: Octokit, repository: string, workflow: string | null, patience: RecentPatience) {
    this.octokit = octokit
    this.repository = repository
    this.workflow = workflow
    this.requestMs = patience.requestMs
    this.end = AbortSignal.timeout(patience.totalMs)
  }

  private request() {
    const [owner = '', repo = ''] = this.repository.split('/')
    const signal = AbortSignal.any([AbortSignal.timeout(this.requestMs), this.end])
    return { owner, repo, request: { signal } }
  }

  private async commitsOfRuns(branch: string | null): Promise<readonly string[]> {
    const { data } = await this.octokit.rest.actions.listWorkflowRuns({
      ...this.request(),
      workflow_id: this.workflow ?? '',
      ...(branch === null ? {} : { branch }),
      per_page: branch === null ? RUNS_EVERYWHERE : RUNS_OF_A_BRANCH,
    })
    return commitsIn(data, this.repository)
  }

  /** Runs can be listed only with `actions: read`; commits of a branch with what the action needs anyway. */
  private async commitsOf(branch: string): Promise<readonly string[]> {
    const ofRuns = this.workflow === null ? [] : await this.commitsOfRuns(branch).catch(() => [])
    if (ofRuns.length > 0) return ofRuns
    const listed = await this.octokit.rest.repos
      .listCommits({ ...this.request(), sha: branch, per_page: RUNS_OF_A_BRANCH })
      .catch(() => null)
    return listedCommitsIn(listed?.data)
  }

  private async checksOf(sha: string, name: string | null): Promise<readonly RecentCheck[]> {
    const { data } = await this.octokit.rest.checks.listForRef({
      ...this.request(),
      ref: sha,
      ...(name === null ? {} : { check_name: name }),
      filter: 'all',
      per_page: 100,
    })
    const runs = checkRunsIn(data)
    if (runs === null) throw new Error('GitHub gave no list of check runs')
    return runs.flatMap(({ id, name: given = '', output: { text } }) =>
      text === undefined ? [] : [{ id, name: given, sha, text }],
    )
  }

  async read(wanted: RecentWanted): Promise<readonly RecentCheck[]> {
    const lists = await eachOf(wanted.branches, (branch) => this.commitsOf(branch))
    const everywhere =
      wanted.everywhere && this.workflow !== null ? await this.commitsOfRuns(null).catch(() => []) : []
    const asked = [
      ...wanted.commits.map((sha) => ({ sha, name: null })),
      ...[...new Set([...lists.flat(), ...everywhere])]
        .filter((sha) => !wanted.commits.includes(sha))
        .map((sha) => ({ sha, name: wanted.name })),
    ]
    // A commit that was pushed away is refused; only when none can be read, nothing is known.
    const refusals: unknown[] = []
    const found = await eachOf(asked, ({ sha, name }) =>
      this.checksOf(sha, name).catch((error: unknown) => {
        refusals.push(error)
        return []
      }),
    )
    if (asked.length > 0 && refusals.length === asked.length) throw refusals[0]
    return found.flat()
  }
}

/** Reads earlier check runs with this token, within a few seconds; null without a token or repository. The client is loaded at the first call. */
export const recentChecks = (
  token: string,
  env: Environment,
  patience: RecentPatience = PATIENCE,
): RecentChecks | null => {
  const repository = env['GITHUB_REPOSITORY']
  if (token === '' || !repository?.includes('/')) return null
  const baseUrl = env['GITHUB_API_URL']
  return async (wanted) => {
    try {
      const { getOctokit } = await import('@actions/github')
      const octokit = getOctokit(token, baseUrl ? { baseUrl } : {})
      const reading = new Reading(octokit, repository, workflowFile(env['GITHUB_WORKFLOW_REF']), patience)
      return { ok: true, checks: await reading.read(wanted) }
    } catch (error) {
      return { ok: false, why: refusalOf(error) }
    }
  }
}
