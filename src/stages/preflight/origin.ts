import type { Origin } from '../../model/preflight.ts'
import { isAtLeast } from '../../text/version.ts'

/** The environment of the run. */
export type Variables = Readonly<Record<string, string | undefined>>

/** The fields of a webhook payload that the context and provenance depend on. */
export interface EventFacts {
  readonly pullHeadSha: string | null
  readonly isPrivate: boolean
}

/** Reads the webhook payload; anything unexpected counts as not said. */
export function parseEvent(text: string | null): EventFacts {
  try {
    const event = JSON.parse(text ?? '{}') as {
      readonly pull_request?: { readonly head?: { readonly sha?: unknown } }
      readonly repository?: { readonly private?: unknown }
    } | null
    const sha = event?.pull_request?.head?.sha
    return {
      pullHeadSha: typeof sha === 'string' ? sha : null,
      isPrivate: event?.repository?.private === true,
    }
  } catch {
    return { pullHeadSha: null, isPrivate: false }
  }
}

/** Where the run comes from. */
export function readOrigin(variables: Variables, { isPrivate }: EventFacts): Origin {
  const serverUrl = variables['GITHUB_SERVER_URL'] || 'https://github.com'
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = variables
  const attempt = variables['GITHUB_RUN_ATTEMPT'] || '1'
  return {
    serverUrl,
    runUrl: repository && run ? `${serverUrl}/${repository}/actions/runs/${run}/attempts/${attempt}` : null,
    isPrivate,
    noDefaultAttestations: isTrue(variables['BUILDX_NO_DEFAULT_ATTESTATIONS']),
  }
}

/** The Git context of this commit as build-push-action composes it; null outside a workflow. */
export function findGitContext(
  variables: Variables,
  event: EventFacts,
  buildx: string | null,
): string | null {
  const { GITHUB_REPOSITORY: repository, GITHUB_REF: given = '', GITHUB_SHA: sha } = variables
  if (!repository || (!given && !sha)) return null
  const isPull = given.startsWith('refs/pull/')
  const isHead = isPull && isTrue(variables['DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF'])
  const branch = given.startsWith('refs/') ? given : `refs/heads/${given}`
  const ref = isHead ? branch.replace(/\/merge$/, '/head') : branch
  const pinned = isPull && ref.endsWith('/head') ? (event.pullHeadSha ?? ref) : sha || ref
  const isQuery = isTrue(variables['BUILDX_SEND_GIT_QUERY_AS_INPUT']) && isAtLeast(buildx, '0.29.0', true)
  const url = `${variables['GITHUB_SERVER_URL'] || 'https://github.com'}/${repository}.git`
  return isQuery ? `${url}?ref=${pinned}` : `${url}#${pinned}`
}

/** As Go reads a boolean; anything else counts as false. */
function isTrue(value: string | undefined): boolean {
  return /^(1|t|T|true|TRUE|True)$/.test(value ?? '')
}
