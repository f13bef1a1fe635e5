import type { Inputs } from '../model/inputs.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Result } from '../model/problem.ts'
import type { Ports } from '../ports/ports.ts'
import { findTooOld, inspectTools } from './preflight/builder.ts'
import { findForeignCode } from './preflight/foreign.ts'
import { findGitContext, parseEvent, readOrigin, type Variables } from './preflight/origin.ts'
import { findSource } from './preflight/source.ts'

/** The process this run is in. */
export interface PreflightEnv {
  readonly variables: Variables
  /** The workspace in a workflow, else the directory of the command; absolute. */
  readonly cwd: string
  /** In a workflow relative paths must stay in the workspace. */
  readonly isAction: boolean
  /** Whether the code may be of another repository; absent: no. */
  readonly isFork?: boolean
}

/** Checks what a build needs before it starts and finds what it is made of; all problems are told at once. */
export async function preflight(
  { build }: Inputs,
  { variables, cwd, isAction, isFork = false }: PreflightEnv,
  { shell, files }: Pick<Ports, 'shell' | 'files'>,
): Promise<Result<Preflight>> {
  const [tools, eventText] = await Promise.all([
    inspectTools(build.builder || variables['BUILDX_BUILDER'] || '', cwd, shell),
    files.read(variables['GITHUB_EVENT_PATH'] || '/nonexistent'),
  ])
  const event = parseEvent(eventText)
  const defaultContext = findGitContext(variables, event, tools.buildx)
  const bounds = { cwd, workspace: isAction ? (variables['GITHUB_WORKSPACE'] ?? cwd) : null }
  const source = await findSource(build, bounds, defaultContext, files)
  const foreign = await findForeignCode(source.context, { variables, isFork }, shell)
  const problems = [
    ...tools.problems,
    ...findTooOld(build.call, tools.buildx),
    ...source.problems,
    ...foreign,
  ]
  if (problems.length > 0) return { ok: false, problems }
  const { problems: _, ...found } = tools
  const { context, dockerfile } = source
  const origin = readOrigin(variables, event)
  return { ok: true, value: { cwd, ...found, context, dockerfile, defaultContext, origin } }
}
