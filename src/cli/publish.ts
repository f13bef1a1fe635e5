import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { githubApi } from '../adapters/github.ts'
import type { Incident } from '../model/incident.ts'
import { toCheckRun } from '../stages/report/check-run.ts'
import { toJUnit } from '../stages/report/junit.ts'
import { remedyOf } from '../stages/report/publish.ts'
import { toSarif } from '../stages/report/sarif.ts'
import { type Arguments, type Command, type Console, type ExitCode, UsageError } from './command.ts'
import { readIncident } from './publish/read.ts'
import { type Trusted, trusted } from './publish/trust.ts'

/** Incidents of one call at most, as many as a matrix has legs. */
const MOST = 256

const RENDERERS: Readonly<Record<string, (incident: Incident) => string>> = {
  sarif: toSarif,
  junit: toJUnit,
}

/** Writes the files that are asked for; false, with the reason said, when one cannot be written. */
const writeFiles = async (incident: Incident, args: Arguments, console: Console): Promise<boolean> => {
  const written: Record<string, string> = {}
  for (const [kind, render] of Object.entries(RENDERERS)) {
    const given = args.text(kind)
    if (given === undefined) continue
    const path = resolve(console.cwd, given)
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, render(incident))
    } catch (error) {
      const why = (error as NodeJS.ErrnoException).code ?? String(error)
      console.say(`go-docker-build: --${kind} ${given} cannot be written (${why}); give a path that can be`)
      return false
    }
    written[kind] = path
    console.say(`Written: ${path}`)
  }
  if (args.json) console.answer({ check: null, name: null, sarif: null, junit: null, ...written })
  return true
}

/** Builds of one job share a name: the second has its number behind it. */
const numbered = (all: readonly Trusted[]): readonly (Trusted & { readonly step: string | null })[] => {
  const seen = new Map<string, number>()
  return all
    .toSorted((a, b) => Date.parse(a.incident.startedAt) - Date.parse(b.incident.startedAt))
    .map((one) => {
      const count = (seen.get(one.name) ?? 0) + 1
      seen.set(one.name, count)
      return count === 1
        ? { ...one, step: null }
        : { ...one, name: `${one.name} / ${count}`, step: `${count}` }
    })
}

const makeChecks = async (
  incidents: readonly Incident[],
  args: Arguments,
  console: Console,
): Promise<ExitCode> => {
  const { env } = console
  const token = env['GITHUB_TOKEN'] ?? ''
  if (token === '' || !env['GITHUB_REPOSITORY'])
    throw new UsageError(
      'GITHUB_TOKEN or GITHUB_REPOSITORY is not set; run this in a workflow and give GITHUB_TOKEN the value of github.token, or write a file with --sarif or --junit',
    )
  const all = numbered(incidents.map((incident) => trusted(incident, env)))
  let isDone = true
  for (const { incident, name, note, step } of all) {
    const check = toCheckRun(incident, name, null, { note, step, isRerun: true })
    if (check === null) throw new UsageError('the incident has no commit; give one of a run on GitHub')
    const sent = await githubApi(token, env)?.createCheckRun(check)
    if (sent?.ok !== true) {
      isDone = false
      console.say(
        `go-docker-build: ${name}: ${remedyOf(sent?.status ?? 0, sent?.message ?? 'no repository')}`,
      )
      continue
    }
    const left = sent.left?.length ?? 0
    console.say(
      `${name}: ${sent.url}${left === 0 ? '' : ` without ${left} of ${check.annotations.length} annotations`}`,
    )
    if (args.json) console.answer({ check: sent.url, name, sarif: null, junit: null })
  }
  return isDone ? 0 : 3
}

/** Publishes what another run found: its check run, SARIF or JUnit. */
export const publish: Command = {
  name: 'publish',
  usage: 'publish INCIDENT.json... [--sarif FILE] [--junit FILE]',
  help: 'Make the check run of an incident.json of another run, or write it as SARIF or JUnit.',
  options: [
    { name: 'sarif', type: 'string', value: 'FILE', help: 'Write SARIF 2.1.0 there and make no check run' },
    { name: 'junit', type: 'string', value: 'FILE', help: 'Write JUnit XML there and make no check run' },
  ],
  async run(args, console) {
    const { words } = args
    if (words.length === 0 || words.length > MOST)
      throw new UsageError(
        `publish takes 1 to ${MOST} files, seen ${words.length}; give paths of incident.json`,
      )
    const isFile = Object.keys(RENDERERS).some((kind) => args.text(kind) !== undefined)
    if (isFile && words.length > 1)
      throw new UsageError(
        `--sarif and --junit take one incident, seen ${words.length}; call it once for each`,
      )
    const incidents = await Promise.all(words.map((name) => readIncident(name, console)))
    const [first] = incidents
    if (isFile && first !== undefined) return (await writeFiles(first, args, console)) ? 0 : 3
    return makeChecks(incidents, args, console)
  },
}
