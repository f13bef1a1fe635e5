import type { GitHub } from '../ports/ports.ts'
import { checkRunIn, commitsIn } from './github/answers.ts'
import { type Environment, PATIENCE, type Patience, refusalOf, workflowFile } from './github/api.ts'
import { CheckRunDelivery } from './github/publish.ts'
import { Session } from './github/session.ts'

export type { Patience } from './github/api.ts'

/** Runs of a workflow looked through for one of this repository. */
const RUNS_LOOKED_AT = 20

/** How long the name of a job is waited for. */
const NAME_MS = 3_000

const lastGreen = async (session: Session, branch: string, workflow: string): Promise<string | null> => {
  const found = await session.octokit.rest.actions
    .listWorkflowRuns({
      ...session.request(),
      ...{ workflow_id: workflow, branch, status: 'success', per_page: RUNS_LOOKED_AT },
    })
    .catch(() => null)
  return commitsIn(found?.data, session.repository)[0] ?? null
}

/** GitHub's API with this token; null without a token or repository. The client is loaded at the first call. */
export const githubApi = (token: string, env: Environment, patience: Patience = PATIENCE): GitHub | null => {
  const repository = env['GITHUB_REPOSITORY']
  if (token === '' || !repository?.includes('/')) return null
  const baseUrl = env['GITHUB_API_URL']
  const open = async (limits: Patience = patience) => {
    const { getOctokit } = await import('@actions/github')
    return new Session(getOctokit(token, baseUrl ? { baseUrl } : {}), repository, limits)
  }
  return {
    createCheckRun: async (check) => {
      try {
        return await new CheckRunDelivery(await open(), check).send()
      } catch (error) {
        const { status, message } = refusalOf(error)
        return { ok: false, status, message }
      }
    },
    lastGreen: async (branch) => {
      const file = workflowFile(env['GITHUB_WORKFLOW_REF'])
      return file === null ? null : lastGreen(await open(), branch, file)
    },
    jobName: async (checkRunId) => {
      const requestMs = Math.min(patience.requestMs, NAME_MS)
      const session = await open({ ...patience, requestMs })
      const found = await session.octokit.rest.checks
        .get({ ...session.request(), check_run_id: Number(checkRunId) })
        .catch(() => null)
      return checkRunIn(found?.data)?.name ?? null
    },
  }
}
