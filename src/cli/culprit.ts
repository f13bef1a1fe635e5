import { resolve } from 'node:path'
import { shell } from '../adapters/shell.ts'
import { rules } from '../catalogue/rules/index.ts'
import type { Attribution } from '../model/incident.ts'
import { attribute } from '../stages/attribute/index.ts'
import { classify, literalsOf } from '../stages/classify/index.ts'
import { type Arguments, type Command, UsageError } from './command.ts'
import { readLogFile } from './logs.ts'
import { type Proof, prove } from './prove.ts'

const needed = (args: Arguments, name: string, what: string): string => {
  const value = args.text(name)
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing; give ${what}`)
  return value
}

/** What `--verify` asks for; null without it. */
const proofOf = (args: Arguments): Proof | null => {
  const [command, minutes] = [args.text('build'), args.text('budget')]
  if (!args.flag('verify')) {
    const given = command === undefined ? (minutes === undefined ? null : '--budget') : '--build'
    if (given !== null) throw new UsageError(`${given} is of use with --verify only; add --verify`)
    return null
  }
  const value = Number(minutes ?? '10')
  if (!(value > 0 && value <= 1440))
    throw new UsageError(`--budget is ${JSON.stringify(minutes)}; give minutes, more than 0 and at most 1440`)
  return { command: needed(args, 'build', 'the command that builds a commit'), milliseconds: value * 60_000 }
}

const toText = (found: Attribution): string =>
  [
    `${found.verdict}: ${found.why}`,
    ...found.suspects.map(
      (suspect) =>
        `  ${suspect.commit.slice(0, 12)} ${suspect.author.name}: ${suspect.subject} (${suspect.reasons.join('; ')})`,
    ),
    ...found.files.slice(0, 20).map((file) => `  ${file.path} ${file.change}: ${file.why}`),
  ].join('\n')

/** Says whose a failure is from its log and the range of commits alone. */
export const culprit: Command = {
  name: 'culprit',
  usage:
    'culprit --repo GITDIR --base SHA --head SHA --log FILE [--module-dir DIR] [--verify --build COMMAND [--budget MINUTES]]',
  help: 'Name the commits that probably caused a failure, with reasons; nobody when it is infrastructure.',
  options: [
    {
      name: 'repo',
      type: 'string',
      value: 'GITDIR',
      help: 'Work tree or git directory; a bare one is enough',
    },
    { name: 'base', type: 'string', value: 'SHA', help: 'Last commit known to build' },
    { name: 'head', type: 'string', value: 'SHA', help: 'Commit that failed' },
    { name: 'log', type: 'string', value: 'FILE', help: 'What the build printed' },
    {
      name: 'module-dir',
      type: 'string',
      value: 'DIR',
      help: 'Directory of the Go module in the repository',
    },
    {
      name: 'verify',
      type: 'boolean',
      help: 'Build suspects and their parents, and say which of them is proved',
    },
    {
      name: 'build',
      type: 'string',
      value: 'COMMAND',
      help: 'For --verify: builds a commit in its own directory; exit code 125 says that it cannot be told',
    },
    {
      name: 'budget',
      type: 'string',
      value: 'MINUTES',
      help: 'For --verify: how long all builds may take (10)',
    },
  ],
  async run(args, console) {
    if (args.words.length > 0)
      throw new UsageError(`culprit takes options only, seen ${args.words.join(' ')}`)
    const proof = proofOf(args)
    const dir = resolve(console.cwd, needed(args, 'repo', 'a work tree or a git directory'))
    const range = {
      base: needed(args, 'base', 'the last commit known to build'),
      head: needed(args, 'head', 'the commit that failed'),
    }
    const log = await readLogFile(
      '--log',
      needed(args, 'log', 'the path of the build log'),
      literalsOf(rules),
      console,
    )
    const diagnosis = classify(log, rules)
    if (diagnosis === null) throw new UsageError('--log shows no failure; give the log of a failed build')
    const moduleDir = args.text('module-dir')
    const repository = { dir, ...(moduleDir === undefined ? {} : { moduleDir }) }
    const likely = await attribute(diagnosis, null, [], range, repository, shell, { log })
    const { found, verified } =
      proof === null ? { found: likely, verified: null } : await prove(likely, repository, proof)
    if (verified !== null && verified.culprit === null) console.say(`Not verified: ${verified.why}.`)
    if (args.json) console.answer({ verdict: found.verdict, suspects: found.suspects, files: found.files })
    else console.say(toText(found))
    return 0
  },
}
