import type { PhaseResult } from '../support/action.ts'
import type { Planned } from './play.ts'
import type { Secrets } from './secrets.ts'

/** Nothing listens there. */
const NOWHERE = 'http://127.0.0.1:1'

const REPOSITORY = 'octocat/week'

/** The log as the runner shows it: lines that tell it what to hide are not shown, and what they name is hidden. https://docs.github.com/actions/reference/workflow-commands-for-github-actions#masking-a-value-in-a-log */
const masked = (log: string): string => {
  const hidden = [...log.matchAll(/^::add-mask::(.+)$/gm)].map(([, value = '']) =>
    value.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  )
  const left = log.replace(/^::add-mask::.*$/gm, '')
  return hidden
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, value) => text.replaceAll(value, '***'), left)
}

/** What the runner shows of the phases of a run: log, summary and outputs. */
export const shownOf = (phases: readonly PhaseResult[]): string =>
  phases
    .map(({ log, summary, outputs }) => [masked(log), summary, JSON.stringify(outputs)].join('\n'))
    .join('\n')

/** The event that starts the run, as far as the action reads it. */
export const eventOf = ({ event, pull, head, base, branch, isFork }: Planned): object => {
  const repository = { full_name: REPOSITORY, default_branch: 'main' }
  if (event === 'push') return { before: base, after: head, repository }
  const from = { full_name: isFork ? 'stranger/week' : REPOSITORY, fork: isFork }
  return {
    repository,
    pull_request: {
      number: pull,
      head: { sha: head, ref: branch, repo: from },
      base: { sha: base, ref: 'main', repo: repository },
    },
  }
}

/** What the runner sets for the run. */
export const identityOf = (run: Planned): Record<string, string> => ({
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_SHA: run.head,
  GITHUB_EVENT_NAME: run.event,
  GITHUB_REF: run.pull === null ? 'refs/heads/main' : `refs/pull/${run.pull}/merge`,
  GITHUB_HEAD_REF: run.pull === null ? '' : run.branch,
  GITHUB_BASE_REF: run.pull === null ? '' : 'main',
  GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/ci.yml@refs/heads/main`,
  GITHUB_RUN_ID: String(1000 + run.number),
})

/** The inputs of the run; a fork has no secret but the token. */
export const inputsOf = (run: Planned, secrets: Secrets, sink: string): Record<string, string> => {
  const [hooks, telemetry] = [
    run.fault === 'webhook dead' ? NOWHERE : sink,
    run.fault === 'telemetry sink dead' ? NOWHERE : sink,
  ]
  const open = {
    context: '.',
    'github-token': secrets.token,
    artifact: 'always',
    telemetry: `otlp ${telemetry}/otlp/${run.number}`,
  }
  if (run.isFork) return open
  return {
    ...open,
    secrets: `canary=${secrets.build}`,
    'go-auth': `modules.example.org ${secrets.auth}`,
    notify: `webhook ${hooks}/hook/${run.number} ${secrets.hook}`,
    'notify-on': 'always',
  }
}
