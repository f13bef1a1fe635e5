import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isLimited, type Octokit, refusalOf } from '../../adapters/github/api.ts'
import { type Shape, typedItems } from '../../text/typed.ts'
import { LARGEST } from './archive.ts'

/** Requests at the same time. https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
const AT_ONCE = 6
const PAGE = 100
const REQUEST_MS = 60_000
const DAY_MS = 86_400_000

/** How the artifacts of a snapshot begin. */
const OURS = 'go-docker-build-'

/** What was brought, and what was not. */
export interface Brought {
  readonly runs: number
  readonly artifacts: number
  /** Artifacts that GitHub has removed by now, or that are too large to be ours. */
  readonly gone: number
  /** Why not everything was read, one sentence with the remedy; null when all was. */
  readonly why: string | null
}

interface ToldRun {
  readonly id: number
  readonly created_at: string
}

interface ToldArtifact {
  readonly id: number
  readonly name: string
  readonly size_in_bytes: number
  readonly expired?: boolean
}

const RUN: Shape = { id: 'number', created_at: 'string' }
const ARTIFACT: Shape = { id: 'number', name: 'string', size_in_bytes: 'number', expired: 'boolean' }
const LABEL: Shape = { name: 'string' }

/** What GitHub's refusal means to the person who asked. */
const remedyOf = (error: unknown): string => {
  const refusal = refusalOf(error)
  const { status, message, waitSeconds } = refusal
  if (isLimited(refusal)) {
    const wait = waitSeconds === null ? 'an hour' : `${Math.ceil(waitSeconds / 60)} min`
    return `GitHub's limit of requests is reached: wait ${wait}, or give fewer --days`
  }
  if (status === 401) return 'GITHUB_TOKEN is not valid: give one that is'
  if (status === 403 || status === 404)
    return `GitHub answered ${status}: give GITHUB_TOKEN \`permissions: actions: read\` and, for labels, \`pull-requests: read\` on GITHUB_REPOSITORY`
  return status === 0 ? `GitHub could not be reached: ${message}` : `GitHub answered ${status}: ${message}`
}

/** Works on items, so many at once; the first that fails ends it, with its error. */
const eachOf = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<unknown> => {
  let next = 0
  let failure: unknown = null
  const worker = async () => {
    while (next < items.length && failure === null)
      await work(items[next++] as T).catch((error: unknown) => {
        failure ??= error ?? new Error('unknown')
      })
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker))
  return failure
}

/** The incidents that one repository keeps on GitHub. */
export class Kept {
  private readonly octokit: Octokit
  private readonly repository: string

  constructor(octokit: Octokit, repository: string) {
    this.octokit = octokit
    this.repository = repository
  }

  private place() {
    const [owner = '', repo = ''] = this.repository.split('/')
    return { owner, repo, request: { signal: AbortSignal.timeout(REQUEST_MS) } }
  }

  /** Ids of the runs that ended and were created since then; GitHub lists the newest first. */
  private async runsSince(sinceMs: number, found: Set<number>): Promise<void> {
    for (let page = 1; ; page++) {
      const asked = { status: 'completed', per_page: PAGE, page } as const
      const { data } = await this.octokit.rest.actions.listWorkflowRunsForRepo({ ...this.place(), ...asked })
      const told = typedItems<ToldRun>(data.workflow_runs, RUN, ['id', 'created_at'])
      const young = told.filter((run) => Date.parse(run.created_at) >= sinceMs)
      for (const { id } of young) found.add(id)
      if (told.length < PAGE || young.length < told.length) return
    }
  }

  private async artifactsOf(run: number): Promise<readonly ToldArtifact[]> {
    const all: ToldArtifact[] = []
    for (let page = 1; ; page++) {
      const { data } = await this.octokit.rest.actions.listWorkflowRunArtifacts({
        ...this.place(),
        ...{ run_id: run, per_page: PAGE, page },
      })
      const told = typedItems<ToldArtifact>(data.artifacts, ARTIFACT, ['id', 'name', 'size_in_bytes'])
      all.push(...told.filter(({ name }) => name.startsWith(OURS)))
      if (told.length < PAGE) return all
    }
  }

  /** Brings the snapshots of the runs of these last days into a directory, one zip each, named `RUN-ARTIFACT.zip`; a refusal ends it and what came before it stays. */
  async bring(days: number, directory: string, nowMs: number): Promise<Brought> {
    const runs = new Set<number>()
    let [artifacts, gone] = [0, 0]
    const fetchOf = async (run: number): Promise<void> => {
      for (const { id, expired, size_in_bytes: bytes } of await this.artifactsOf(run)) {
        if (expired === true || bytes > LARGEST) {
          gone += 1
          continue
        }
        const { data } = await this.octokit.rest.actions.downloadArtifact({
          ...this.place(),
          ...{ artifact_id: id, archive_format: 'zip' },
        })
        await writeFile(join(directory, `${run}-${id}.zip`), Buffer.from(data as ArrayBuffer))
        artifacts += 1
      }
    }
    const since = nowMs - days * DAY_MS
    const failure =
      (await eachOf([since], (one) => this.runsSince(one, runs))) ?? (await eachOf([...runs], fetchOf))
    return { runs: runs.size, artifacts, gone, why: failure === null ? null : remedyOf(failure) }
  }

  /** Which of these pull requests bear the label, and why not all could be asked. */
  async labelled(
    pulls: readonly number[],
    label: string,
  ): Promise<{ readonly pulls: ReadonlySet<number>; readonly why: string | null }> {
    const found = new Set<number>()
    const failure = await eachOf(pulls, async (number) => {
      const { data } = await this.octokit.rest.pulls.get({ ...this.place(), pull_number: number })
      const labels = typedItems<{ readonly name: string }>(data.labels, LABEL, ['name'])
      if (labels.some(({ name }) => name.toLowerCase() === label.toLowerCase())) found.add(number)
    })
    return { pulls: found, why: failure === null ? null : remedyOf(failure) }
  }
}
