import { resolve } from 'node:path'
import { shell } from '../adapters/shell.ts'
import { rules } from '../catalogue/rules/index.ts'
import type { Attribution } from '../model/incident.ts'
import { attribute } from '../stages/attribute/index.ts'
import { classify, literalsOf } from '../stages/classify/index.ts'
import { type Arguments, type Command, UsageError } from './command.ts'
import { readLogFile } from './logs.ts'

const needed = (args: Arguments, name: string, what: string): string => {
  const value = args.text(name)
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing; give ${what}`)
  return value
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
  usage: 'culprit --repo GITDIR --base SHA --head SHA --log FILE [--module-dir DIR]',
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
  ],
  async run(args, console) {
    if (args.words.length > 0)
      throw new UsageError(`culprit takes options only, seen ${args.words.join(' ')}`)
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
    const found = await attribute(
      diagnosis,
      null,
      [],
      range,
      { dir, ...(moduleDir === undefined ? {} : { moduleDir }) },
      shell,
      { log },
    )
    if (args.json) console.answer({ verdict: found.verdict, suspects: found.suspects, files: found.files })
    else console.say(toText(found))
    return 0
  },
}
