import type { Annotation, CheckRun, GitHub } from '../ports/ports.ts'

/** Annotations one request takes. https://docs.github.com/rest/checks/runs#update-a-check-run */
const PER_REQUEST = 50

/** Runs of a workflow looked through for one of this repository. */
const RUNS_LOOKED_AT = 20

/** How long GitHub may hold a build's report up: one request, and all of them. */
export interface Patience {
  readonly requestMs: number
  readonly totalMs: number
}

const PATIENCE: Patience = { requestMs: 10_000, totalMs: 30_000 }

type Environment = Readonly<Record<string, string | undefined>>
type Octokit = ReturnType<typeof import('@actions/github').getOctokit>
type Sent = Awaited<ReturnType<GitHub['createCheckRun']>>
interface Refusal {
  readonly status: number
  readonly message: string
}
/** A check run that exists, and how many annotations it has. */
interface Made {
  readonly id: number
  readonly url: string
  count: number
}

const toApi = (annotation: Annotation) => ({
  path: annotation.path,
  start_line: annotation.startLine,
  end_line: annotation.endLine,
  ...(annotation.startColumn !== undefined && annotation.startLine === annotation.endLine
    ? { start_column: annotation.startColumn, end_column: annotation.startColumn }
    : {}),
  annotation_level: annotation.level,
  title: annotation.title,
  message: annotation.message,
  ...(annotation.rawDetails === undefined ? {} : { raw_details: annotation.rawDetails }),
})

/** The client reports a fault of the network as status 500 without a response. */
const refusalOf = (error: unknown): Refusal => {
  const { status, response } = (error ?? {}) as { status?: unknown; response?: unknown }
  return {
    status: typeof status === 'number' && response !== undefined ? status : 0,
    message: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
  }
}

const isPassing = (refusal: Refusal): boolean => refusal.status === 0 || refusal.status >= 500

class Checks {
  private readonly octokit: Octokit
  private readonly owner: string
  private readonly repo: string
  private readonly requestMs: number
  private readonly end: AbortSignal

  constructor(octokit: Octokit, repository: string, patience: Patience) {
    this.octokit = octokit
    const [owner = '', repo = ''] = repository.split('/')
    this.owner = owner
    this.repo = repo
    this.requestMs = patience.requestMs
    this.end = AbortSignal.timeout(patience.totalMs)
  }

  private request() {
    const signal = AbortSignal.any([AbortSignal.timeout(this.requestMs), this.end])
    return { owner: this.owner, repo: this.repo, request: { signal } }
  }

  private output(check: CheckRun, annotations: readonly Annotation[]) {
    const { title, summary, text } = check
    return { title, summary, ...(text === undefined ? {} : { text }), annotations: annotations.map(toApi) }
  }

  /** The check run of this name and identity, when an earlier request made it after all; undefined when that cannot be told. */
  private async find(check: CheckRun): Promise<Made | null | undefined> {
    const found = await this.octokit.rest.checks
      .listForRef({
        ...this.request(),
        ref: check.headSha,
        check_name: check.name,
        filter: 'all',
        per_page: 100,
      })
      .catch(() => undefined)
    if (found === undefined) return undefined
    const run = found.data.check_runs.find((one) => one.external_id === check.externalId)
    return run ? { id: run.id, url: run.html_url ?? '', count: run.output.annotations_count } : null
  }

  private async create(check: CheckRun, annotations: readonly Annotation[]): Promise<Made | Refusal> {
    const made = await this.octokit.rest.checks
      .create({
        ...this.request(),
        name: check.name,
        head_sha: check.headSha,
        status: 'completed',
        conclusion: check.conclusion,
        external_id: check.externalId,
        ...(check.detailsUrl === undefined ? {} : { details_url: check.detailsUrl }),
        output: this.output(check, annotations),
      })
      .catch(refusalOf)
    return 'data' in made
      ? { id: made.data.id, url: made.data.html_url ?? '', count: annotations.length }
      : made
  }

  /** A request that failed in passing is repeated only when it surely left nothing behind. */
  private async createOnce(check: CheckRun, annotations: readonly Annotation[]): Promise<Made | Refusal> {
    let made = await this.create(check, annotations)
    for (let again = 0; again < 2 && 'status' in made && isPassing(made); again++) {
      const found = await this.find(check)
      if (found !== undefined) made = found ?? (await this.create(check, annotations))
    }
    return made
  }

  private async update(
    run: Made,
    check: CheckRun,
    annotations: readonly Annotation[],
  ): Promise<Refusal | null> {
    const done = await this.octokit.rest.checks
      .update({ ...this.request(), check_run_id: run.id, output: this.output(check, annotations) })
      .catch(refusalOf)
    if (!('data' in done)) return done
    run.count += annotations.length
    return null
  }

  /** Like `createOnce`: annotations would be appended a second time. */
  private async updateOnce(
    run: Made,
    check: CheckRun,
    annotations: readonly Annotation[],
  ): Promise<Refusal | null> {
    const refusal = await this.update(run, check, annotations)
    if (refusal === null || !isPassing(refusal)) return refusal
    const found = await this.octokit.rest.checks
      .get({ ...this.request(), check_run_id: run.id })
      .catch(() => undefined)
    const count = found?.data.output.annotations_count
    if (count === run.count) return this.update(run, check, annotations)
    run.count = count ?? run.count
    return refusal
  }

  /** Appends annotations; what GitHub finds invalid is halved until only the invalid ones are left out. */
  private async append(run: Made, check: CheckRun, annotations: readonly Annotation[]): Promise<void> {
    if (annotations.length === 0) return
    const refusal = await this.updateOnce(run, check, annotations)
    if (refusal?.status !== 422 || annotations.length === 1) return
    const half = Math.ceil(annotations.length / 2)
    await this.append(run, check, annotations.slice(0, half))
    await this.append(run, check, annotations.slice(half))
  }

  /** Makes the check run with all its valid annotations, once. */
  async publish(check: CheckRun): Promise<Sent> {
    const first = check.annotations.slice(0, PER_REQUEST)
    let made = await this.createOnce(check, first)
    if ('status' in made && made.status === 422 && first.length > 0) {
      made = await this.createOnce(check, [])
      if (!('status' in made)) await this.append(made, check, first)
    }
    if ('status' in made) return { ok: false, ...made }
    for (let at = PER_REQUEST; at < check.annotations.length; at += PER_REQUEST) {
      await this.append(made, check, check.annotations.slice(at, at + PER_REQUEST))
    }
    return { ok: true, url: made.url }
  }

  /** Branches of forks may have the same name: only a run of this repository's own commits counts. */
  async lastGreen(branch: string, workflowFile: string): Promise<string | null> {
    const own = `${this.owner}/${this.repo}`.toLowerCase()
    const found = await this.octokit.rest.actions
      .listWorkflowRuns({
        ...this.request(),
        workflow_id: workflowFile,
        branch,
        status: 'success',
        per_page: RUNS_LOOKED_AT,
      })
      .catch(() => null)
    const runs = found?.data.workflow_runs ?? []
    return runs.find((run) => run.head_repository?.full_name?.toLowerCase() === own)?.head_sha ?? null
  }
}

/** `o/r/.github/workflows/ci.yml@refs/heads/main` names the file `ci.yml`. */
const workflowFile = (ref: string | undefined): string | null =>
  /([^/@]+\.ya?ml)@/.exec(ref ?? '')?.[1] ?? null

/** GitHub's API with this token; null without a token or repository. The client is loaded at the first call. */
export const githubApi = (token: string, env: Environment, patience: Patience = PATIENCE): GitHub | null => {
  const repository = env['GITHUB_REPOSITORY']
  if (token === '' || !repository?.includes('/')) return null
  const baseUrl = env['GITHUB_API_URL']
  const open = async () => {
    const { getOctokit } = await import('@actions/github')
    return new Checks(getOctokit(token, baseUrl ? { baseUrl } : {}), repository, patience)
  }
  return {
    createCheckRun: async (check) => {
      try {
        return await (await open()).publish(check)
      } catch (error) {
        return { ok: false, ...refusalOf(error) }
      }
    },
    lastGreen: async (branch) => {
      const file = workflowFile(env['GITHUB_WORKFLOW_REF'])
      return file === null ? null : (await open()).lastGreen(branch, file)
    },
  }
}
