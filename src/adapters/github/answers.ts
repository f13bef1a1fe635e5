import { type Shape, typedItems } from '../../text/typed.ts'

/** A check run as GitHub tells of it; what it does not tell, or tells as another type, is missing. https://docs.github.com/rest/checks/runs */
export interface ToldCheckRun {
  readonly id: number
  readonly name?: string
  readonly html_url?: string
  readonly external_id?: string
  readonly conclusion?: string
  readonly output: { readonly summary?: string; readonly text?: string; readonly annotations_count?: number }
}

/** An annotation as GitHub lists it. https://docs.github.com/rest/checks/runs#list-check-run-annotations */
export interface ToldAnnotation {
  readonly path: string
  readonly start_line: number
  readonly end_line: number
  readonly annotation_level?: string
  readonly title?: string
}

/** An issue as GitHub lists it. https://docs.github.com/rest/issues/issues */
export interface ToldIssue {
  readonly html_url: string
  readonly body?: string
}

interface ToldRun {
  readonly head_sha: string
  readonly head_repository: { readonly full_name?: string }
}

const CHECK_RUN: Shape = {
  ...{ id: 'number', name: 'string', html_url: 'string', external_id: 'string', conclusion: 'string' },
  output: { summary: 'string', text: 'string', annotations_count: 'number' },
}
const ANNOTATION: Shape = {
  ...{ path: 'string', start_line: 'number', end_line: 'number' },
  ...{ annotation_level: 'string', title: 'string' },
}
const ISSUE: Shape = { html_url: 'string', body: 'string' }
const RUN: Shape = { head_sha: 'string', head_repository: { full_name: 'string' } }

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

const listIn = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[name] : undefined

/** The check run an answer holds; null when it holds none, as a page of something that stands before GitHub. */
export const checkRunIn = (data: unknown): ToldCheckRun | null =>
  typedItems<ToldCheckRun>([data], CHECK_RUN, ['id', 'output'])[0] ?? null

/** The check runs a list holds; null when it is no list. */
export const checkRunsIn = (data: unknown): readonly ToldCheckRun[] | null => {
  const list = listIn(data, 'check_runs')
  return Array.isArray(list) ? typedItems<ToldCheckRun>(list, CHECK_RUN, ['id', 'output']) : null
}

/** The annotations a list holds. */
export const annotationsIn = (data: unknown): readonly ToldAnnotation[] =>
  typedItems<ToldAnnotation>(data, ANNOTATION, ['path', 'start_line', 'end_line'])

/** The issues a list holds. */
export const issuesIn = (data: unknown): readonly ToldIssue[] =>
  typedItems<ToldIssue>(data, ISSUE, ['html_url'])

/** The commits a list of runs names, without those of other repositories, which may have a branch of the same name. */
export const commitsIn = (data: unknown, repository: string): readonly string[] =>
  typedItems<ToldRun>(listIn(data, 'workflow_runs'), RUN, ['head_sha', 'head_repository'])
    .filter(({ head_repository }) => head_repository.full_name?.toLowerCase() === repository.toLowerCase())
    .map(({ head_sha }) => head_sha)
    .filter((sha) => COMMIT.test(sha))

/** The commits a list of commits names. https://docs.github.com/rest/commits/commits#list-commits */
export const listedCommitsIn = (data: unknown): readonly string[] =>
  typedItems<{ readonly sha: string }>(data, { sha: 'string' }, ['sha'])
    .map(({ sha }) => sha)
    .filter((sha) => COMMIT.test(sha))
