import { commitId, openGit } from '../../git/git.ts'
import type { BuildContext } from '../../model/preflight.ts'
import type { Problem } from '../../model/problem.ts'
import type { Shell } from '../../ports/ports.ts'
import type { Variables } from './origin.ts'

/** Events whose job has the secrets of the repository and a token that writes, while what they are about may be a stranger's. https://docs.github.com/actions/reference/security/secure-use#mitigating-the-risks-of-untrusted-code-checkout */
const PRIVILEGED = new Set(['pull_request_target', 'workflow_run', 'issue_comment'])

/** Variable that lets such a job build what it checked out when it is `true`. */
export const ALLOW_UNTRUSTED = 'GO_DOCKER_BUILD_ALLOW_UNTRUSTED'

const COMMIT = /^[0-9a-f]{40,64}$/

/** A Git context of a pull request. https://docs.docker.com/build/concepts/context/#git-repositories */
const OF_PULL = /[#?&=]refs\/pull\/\d+/

/** The commit of a work tree that is not of the branch the event runs for; null when it is, or there is none. */
const foreignHead = async (dir: string, sha: string, shell: Shell): Promise<string | null> => {
  const git = openGit(shell, dir)
  const head = await commitId(git, 'HEAD')
  if (head === null || head === sha) return null
  if (!COMMIT.test(sha)) return head
  const { code } = await git(['merge-base', '--is-ancestor', head, sha])
  return code === 0 ? null : head
}

/** The refusal to build a stranger's code in a job that has the secrets of the repository; none where the code is the repository's own. */
export async function findForeignCode(
  context: BuildContext,
  { variables, isFork }: { readonly variables: Variables; readonly isFork: boolean },
  shell: Shell,
): Promise<readonly Problem[]> {
  const event = variables['GITHUB_EVENT_NAME'] ?? ''
  if (!PRIVILEGED.has(event) || !isFork || variables[ALLOW_UNTRUSTED] === 'true') return []
  const sha = variables['GITHUB_SHA'] ?? ''
  const found =
    context.kind === 'remote'
      ? (OF_PULL.exec(context.argument)?.[0].slice(1) ?? null)
      : await foreignHead(context.dir, sha, shell)
  if (found === null) return []
  return [
    {
      input: 'context',
      seen: `${found.slice(0, 64)} is code of a stranger in a job of ${event}, which has the secrets of the repository`,
      remedy: `build it on pull_request, which has none; or, when someone you trust has read it, set the variable ${ALLOW_UNTRUSTED} to true for this step`,
    },
  ]
}
