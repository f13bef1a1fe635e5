import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { diskFiles } from '../adapters/files.ts'
import { playbooks as ours } from '../catalogue/playbooks/index.ts'
import { rules } from '../catalogue/rules/index.ts'
import type { Diagnosis } from '../model/diagnosis.ts'
import type { Incident } from '../model/incident.ts'
import type { Playbook } from '../model/playbook.ts'
import { loadOwnPlaybooks, OWN_PLAYBOOKS } from '../pipeline/own-playbooks.ts'
import { type Assumed, rehearse } from '../stages/attempt/rehearse.ts'
import { type Arguments, type Command, type Console, type ExitCode, UsageError } from './command.ts'

const MODES = ['retry', 'degrade', 'fail'] as const

const FLAG = '--mount=type=cache'

/** A build with everything a step can change. */
const everything = (onTransient: Assumed['onTransient'], builders: readonly string[]): Assumed => ({
  onTransient,
  means: {
    builders,
    proxies: 1,
    parts: ['cache-import', 'cache-export', 'rewriting', 'mounts', 'mirror'],
    images: ['the base images'],
  },
  around: {
    changes: [{ line: 0, flag: FLAG, why: '' }],
    hasMirror: true,
    step: `RUN ${FLAG}`,
  },
})

/** What the build of an incident had. */
const asRecorded = (
  { plan, cache }: Incident,
  onTransient: Assumed['onTransient'],
  builders: readonly string[],
): Assumed => {
  const all = everything(onTransient, builders)
  const hasMirror = cache.delivery !== 'off'
  const isChanged = plan.changes.length > 0
  const parts = all.means.parts.filter((part) =>
    part === 'mirror' ? hasMirror : part === 'rewriting' || part === 'mounts' ? isChanged : true,
  )
  return {
    ...all,
    means: { ...all.means, parts },
    around: { ...all.around, changes: plan.changes, hasMirror, step: isChanged ? all.around.step : null },
  }
}

const factsOf = (args: Arguments): Readonly<Record<string, string>> =>
  Object.fromEntries(
    args.all('fact').map((pair) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? []
      if (name === undefined || value === undefined)
        throw new UsageError(`--fact ${JSON.stringify(pair)} is no fact; write NAME=VALUE`)
      return [name, value]
    }),
  )

const ofLabel = (label: string, args: Arguments): Diagnosis => {
  const rule = rules.find(({ id }) => id === label)
  return {
    id: label,
    title: rule?.title ?? label,
    blame: rule?.blame ?? 'evidence',
    // A label of none of ours is one of the repository's own.
    retryable: rule?.retryable ?? label !== 'unknown',
    evidence: { line: 1, text: '' },
    quotes: [],
    facts: factsOf(args),
    cause: '',
    do: [],
    confidence: 1,
    fingerprint: '000000000000',
    mentioned: [],
  }
}

const rootOf = (cwd: string): string => {
  for (let dir = resolve(cwd); ; dir = dirname(dir)) {
    if (existsSync(join(dir, '.git'))) return dir
    if (dirname(dir) === dir) return resolve(cwd)
  }
}

const allFor = async (args: Arguments, console: Console): Promise<readonly Playbook[]> => {
  const given = args.text('playbooks')
  if (given !== undefined && !existsSync(resolve(console.cwd, given)))
    throw new UsageError(
      `--playbooks ${JSON.stringify(given)} is not there; give a file, or a directory with playbooks.yml`,
    )
  const place = given === undefined ? OWN_PLAYBOOKS : resolve(console.cwd, given)
  const own = await loadOwnPlaybooks(place, rootOf(console.cwd), diskFiles())
  for (const problem of own.problems) console.say(`go-docker-build: a playbook is left out: ${problem}`)
  return [...own.playbooks, ...ours]
}

const incidentIn = async (path: string): Promise<Incident> => {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Incident
  } catch (error) {
    throw new UsageError(
      `INCIDENT ${JSON.stringify(path)} cannot be read: ${error instanceof Error ? error.message : error}`,
    )
  }
}

const dryRun = async (args: Arguments, console: Console): Promise<ExitCode> => {
  const [, about, ...more] = args.words
  if (about === undefined || more.length > 0)
    throw new UsageError('playbooks dry-run needs one LABEL, e.g. proxy.timeout, or an incident.json')
  const mode = args.text('on-transient') ?? 'retry'
  const onTransient = MODES.find((one) => one === mode)
  if (onTransient === undefined)
    throw new UsageError(
      `--on-transient ${JSON.stringify(mode)} is none of ours; allowed are ${MODES.join(', ')}`,
    )
  const builders = (args.text('builders') ?? '').split(/[\s,]+/).filter((name) => name !== '')
  const isFile = about.endsWith('.json')
  const incident = isFile ? await incidentIn(resolve(console.cwd, about)) : null
  const diagnosis = incident === null ? ofLabel(about, args) : incident.diagnosis
  if (diagnosis === null || diagnosis === undefined)
    throw new UsageError(`INCIDENT ${JSON.stringify(about)} has no diagnosis: its build passed`)
  const assumed =
    incident === null ? everything(onTransient, builders) : asRecorded(incident, onTransient, builders)
  for (const { attempt, decision } of rehearse(diagnosis, assumed, await allFor(args, console))) {
    const { playbook, moves, next, why } = decision
    const steps = moves.map(({ step, detail }) => ({ step, detail }))
    const told = {
      attempt,
      label: diagnosis.id,
      playbook,
      steps,
      again: next !== null,
      level: next?.level ?? null,
    }
    if (args.json) console.answer(told)
    else {
      console.say(`attempt ${attempt} fails with ${diagnosis.id}:`)
      for (const { step, detail } of steps) console.say(`  ${playbook ?? 'fallback'}  ${step}  ${detail}`)
      if (next === null) console.say(`  the build is red: ${why || 'the playbook does not build again'}`)
    }
  }
  return 0
}

const list = async (args: Arguments, console: Console): Promise<ExitCode> => {
  if (args.words.length > 0)
    throw new UsageError(`allowed is dry-run LABEL, seen ${JSON.stringify(args.words.join(' '))}`)
  for (const { id, when, do: steps, budget, source } of await allFor(args, console)) {
    if (args.json) console.answer({ id, when, budget, do: steps, own: source !== undefined })
    else {
      const meant = [...(when.labels ?? []), ...(when.families ?? []).map((one) => `${one}.*`)]
      const kinds = steps.map(({ kind }) => kind).join(', ')
      console.say(
        `${id}${source === undefined ? '' : ' *'}: ${meant.join(' ') || 'what passes by itself'} → ${kinds}`,
      )
    }
  }
  return 0
}

/** Lists the playbooks, or says what they would do about a failure, without a build. */
export const playbooks: Command = {
  name: 'playbooks',
  usage: 'playbooks | playbooks dry-run LABEL|INCIDENT.json',
  help: 'List what is done about failures that pass, or say what would be done about one.',
  options: [
    {
      name: 'playbooks',
      type: 'string',
      value: 'PATH',
      help: `Playbooks of your own (default: ${OWN_PLAYBOOKS})`,
    },
    { name: 'fact', type: 'string', multiple: true, value: 'NAME=VALUE', help: 'A fact of the failure' },
    { name: 'on-transient', type: 'string', value: 'MODE', help: `${MODES.join(', ')} (default: retry)` },
    { name: 'builders', type: 'string', value: 'NAMES', help: 'Builders to fall back to' },
  ],
  run: (args, console) => (args.words[0] === 'dry-run' ? dryRun(args, console) : list(args, console)),
}
