import type { Tracked, Tracker } from '../../ports/tracker.ts'
import { issuesIn } from './answers.ts'

/** How long GitHub may take for one request. */
const REQUEST_MS = 10_000

/** Open issues that are looked through for one of ours. */
const LOOKED_AT = 100

const refused = (error: unknown, permission: string): Tracked => {
  const { status } = (error ?? {}) as { status?: unknown }
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  return {
    ok: false,
    why: status === 403 ? `the token lacks \`permissions: ${permission}: write\`` : message,
  }
}

/** Issues and labels by GitHub's API; null without a token or repository. https://docs.github.com/rest/issues/issues */
export const githubTracker = (
  token: string,
  env: Readonly<Record<string, string | undefined>>,
  requestMs: number = REQUEST_MS,
): Tracker | null => {
  const [owner = '', repo = ''] = (env['GITHUB_REPOSITORY'] ?? '').split('/')
  if (token === '' || owner === '' || repo === '') return null
  const baseUrl = env['GITHUB_API_URL']
  const open = async () => {
    const { getOctokit } = await import('@actions/github')
    const { issues } = getOctokit(token, baseUrl ? { baseUrl } : {}).rest
    return { issues, place: { owner, repo, request: { signal: AbortSignal.timeout(requestMs) } } }
  }
  return {
    openIssue: async (title, body, mark) => {
      try {
        const { issues, place } = await open()
        const { data } = await issues.listForRepo({ ...place, state: 'open', per_page: LOOKED_AT })
        const known = issuesIn(data).find((issue) => issue.body?.includes(mark) === true)
        if (known !== undefined) return { ok: true, url: known.html_url }
        const [made] = issuesIn([(await issues.create({ ...place, title, body })).data])
        return made === undefined
          ? { ok: false, why: 'the answer holds no issue' }
          : { ok: true, url: made.html_url }
      } catch (error) {
        return refused(error, 'issues')
      }
    },
    label: async (pullRequest, name) => {
      try {
        const { issues, place } = await open()
        await issues.addLabels({ ...place, issue_number: pullRequest, labels: [name] })
        return { ok: true, url: '' }
      } catch (error) {
        return refused(error, 'pull-requests')
      }
    },
  }
}
