import type { Annotation, CheckRun, GitHub } from '../ports/ports.ts'

/** Annotations one request takes. https://docs.github.com/rest/checks/runs#update-a-check-run */
const PER_REQUEST = 50

/** No request to GitHub may hold a build's report up longer than this. */
const REQUEST_MS = 10_000

type Environment = Readonly<Record<string, string | undefined>>
type Octokit = ReturnType<typeof import('@actions/github').getOctokit>
type Sent = Awaited<ReturnType<GitHub['createCheckRun']>>
interface Refusal {
  readonly status: number
  readonly message: string
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

const refusalOf = (error: unknown): Refusal => {
  const status = (error as { status?: unknown } | null)?.status
  return {
    status: typeof status === 'number' ? status : 0,
    message: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
  }
}

const isPassing = (refusal: Refusal): boolean => refusal.status === 0 || refusal.status >= 500

class Checks {
  private readonly octokit: Octokit
  private readonly owner: string
  private readonly repo: string

  constructor(octokit: Octokit, repository: string) {
    this.octokit = octokit
    const [owner = '', repo = ''] = repository.split('/')
    this.owner = owner
    this.repo = repo
  }

  private request() {
    return { owner: this.owner, repo: this.repo, request: { signal: AbortSignal.timeout(REQUEST_MS) } }
  }

  private output(check: CheckRun, annotations: readonly Annotation[]) {
    return { title: check.title, summary: check.summary, annotations: annotations.map(toApi) }
  }

  /** The check run of this name and identity, when an earlier request made it after all. */
  private async find(check: CheckRun): Promise<number | null> {
    const found = await this.octokit.rest.checks
      .listForRef({ ...this.request(), ref: check.headSha, check_name: check.name, filter: 'all' })
      .catch(() => null)
    return found?.data.check_runs.find((run) => run.external_id === check.externalId)?.id ?? null
  }

  private async create(
    check: CheckRun,
    annotations: readonly Annotation[],
  ): Promise<{ id: number; url: string } | Refusal> {
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
    return 'data' in made ? { id: made.data.id, url: made.data.html_url ?? '' } : made
  }

  private async append(
    id: number,
    check: CheckRun,
    annotations: readonly Annotation[],
  ): Promise<Refusal | null> {
    const done = await this.octokit.rest.checks
      .update({ ...this.request(), check_run_id: id, output: this.output(check, annotations) })
      .catch(refusalOf)
    return 'data' in done ? null : done
  }

  /** Appends annotations; what GitHub finds invalid is halved until only the invalid ones are left out. */
  private async appendValid(id: number, check: CheckRun, annotations: readonly Annotation[]): Promise<void> {
    if (annotations.length === 0) return
    const refusal = await this.append(id, check, annotations)
    if (refusal?.status !== 422 || annotations.length === 1) return
    const half = Math.ceil(annotations.length / 2)
    await this.appendValid(id, check, annotations.slice(0, half))
    await this.appendValid(id, check, annotations.slice(half))
  }

  /** Makes the check run; a request that failed in passing is repeated only when the first one left nothing behind. */
  async publish(check: CheckRun): Promise<Sent> {
    const first = check.annotations.slice(0, PER_REQUEST)
    let made = await this.create(check, first)
    for (let again = 0; again < 2 && 'status' in made && isPassing(made); again++) {
      const id = await this.find(check)
      made = id === null ? await this.create(check, first) : { id, url: '' }
    }
    if ('status' in made && made.status === 422 && first.length > 0) {
      const bare = await this.create(check, [])
      if (!('status' in bare)) await this.appendValid(bare.id, check, first)
      made = bare
    }
    if ('status' in made) return { ok: false, ...made }
    for (let at = PER_REQUEST; at < check.annotations.length; at += PER_REQUEST) {
      await this.appendValid(made.id, check, check.annotations.slice(at, at + PER_REQUEST))
    }
    return { ok: true, url: made.url }
  }

  async lastGreen(branch: string, workflowFile: string): Promise<string | null> {
    const runs = await this.octokit.rest.actions
      .listWorkflowRuns({
        ...this.request(),
        workflow_id: workflowFile,
        branch,
        status: 'success',
        per_page: 1,
      })
      .catch(() => null)
    return runs?.data.workflow_runs[0]?.head_sha ?? null
  }
}

/** `o/r/.github/workflows/ci.yml@refs/heads/main` names the file `ci.yml`. */
const workflowFile = (ref: string | undefined): string | null =>
  /([^/@]+\.ya?ml)@/.exec(ref ?? '')?.[1] ?? null

/** GitHub's API with this token; null without a token or repository. The client is loaded at the first call. */
export const githubApi = (token: string, env: Environment): GitHub | null => {
  const repository = env['GITHUB_REPOSITORY']
  if (token === '' || !repository?.includes('/')) return null
  const open = async () => new Checks((await import('@actions/github')).getOctokit(token), repository)
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
