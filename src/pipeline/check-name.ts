import type { Files } from '../ports/ports.ts'
import type { World } from './world.ts'

/** Steps by the name of check run they asked for, in the directory of the job, which the runner empties between jobs. */
const CLAIMS = 'go-docker-build-checks.json'

const read = (text: string | null): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** `2` of the second step with this action, `__OWNER_REPO_2`; the id of a step that has one. */
const shown = (step: string): string => (step.startsWith('__') ? (/_(\d+)$/.exec(step)?.[1] ?? step) : step)

/** Characters of the jobs that called this workflow. */
const CALLERS = 200

/** Jobs that called the workflow this job is of, outermost first, from the name GitHub shows of it. https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows */
const callersOf = (shownName: string, matrix: string | null): string | null => {
  const leg = matrix === null ? '' : ` (${matrix})`
  const name = leg !== '' && shownName.endsWith(leg) ? shownName.slice(0, -leg.length) : shownName
  const callers = name.split(' / ').slice(0, -1).join(' / ').replace(/\s+/g, ' ').trim()
  return callers === '' ? null : callers.slice(0, CALLERS)
}

const usual = ({ identity }: World, shownName: string | null): string => {
  const { workflow, matrix } = identity
  const callers = shownName === null ? null : callersOf(shownName, matrix)
  const job = matrix === null ? identity.job : `${identity.job} (${matrix})`
  return ['go-docker-build', workflow, callers, job].filter((part) => part !== null).join(' / ')
}

/** Name of the check run, `go-docker-build / WORKFLOW / JOB` where none is given; a later step of the same job with a name that is taken has its own behind it, since GitHub shows one check run of a name. `jobName` gives the name GitHub shows of the job: in a workflow that one run calls twice it tells the calls apart. */
export const checkNameOf = async (
  given: string,
  world: World,
  files: Files,
  jobName: () => Promise<string | null> = async () => null,
): Promise<string> => {
  const name = given || usual(world, await jobName().catch(() => null))
  const [directory, step] = [world.env['RUNNER_TEMP'], world.env['GITHUB_ACTION']]
  if (!directory || !step) return name
  const path = `${directory}/${CLAIMS}`
  const claims = read(await files.read(path))
  const held = Object.hasOwn(claims, name) ? claims[name] : []
  const holders: readonly unknown[] = Array.isArray(held) ? held : []
  await files.write(path, JSON.stringify({ ...claims, [name]: [...holders, step] })).catch(() => undefined)
  if (holders.length === 0) return name
  // Steps within composite actions may have the same id.
  return `${name} / ${holders.includes(step) ? holders.length + 1 : shown(step)}`
}
