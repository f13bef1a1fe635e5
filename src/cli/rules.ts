import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { diskFiles } from '../adapters/files.ts'
import { rules as ours } from '../catalogue/rules/index.ts'
import { loadOwnRules } from '../pipeline/own-rules.ts'
import { type Arguments, type Command, type Console, type ExitCode, UsageError } from './command.ts'
import { LANGUAGE_OPTION, languageOf } from './language.ts'
import { tryExamples } from './rules/examples.ts'
import { ownRulesFor, RULES_OPTION } from './rules/repository.ts'
import { toRecord, toRow, toTable, toText } from './rules/show.ts'

const nearest = (id: string, ids: readonly string[]): string => {
  const [family = '', name = ''] = id.split('.')
  const near = ids.filter((one) => one.startsWith(`${family}.`) || (name.length > 2 && one.includes(name)))
  return near.length === 0
    ? 'list them with `go-docker-build rules`'
    : `near it are ${near.slice(0, 12).join(', ')}`
}

const list = async (args: Arguments, console: Console): Promise<ExitCode> => {
  const language = languageOf(args)
  const own = await ownRulesFor(args.text('rules'), console)
  const all = [...ours, ...own.rules]
  const [id, ...more] = args.words
  if (more.length > 0)
    throw new UsageError(
      `one ID is allowed, seen ${args.words.join(' ')}; to check a file write rules test FILE`,
    )
  if (id === undefined) {
    if (args.json) for (const rule of all) console.answer(toRow(rule, language))
    else for (const line of toTable(all, language)) console.say(line)
    return 0
  }
  const rule = all.find((one) => one.id === id)
  if (rule === undefined)
    throw new UsageError(
      `there is no rule ${JSON.stringify(id)}; ${nearest(
        id,
        all.map((one) => one.id),
      )}`,
    )
  if (args.json) console.answer(toRecord(rule, language))
  else for (const line of toText(rule, language)) console.say(line)
  return 0
}

/** Checks one file, or directory, of rules. True when nothing is wrong. */
const testFile = async (file: string, args: Arguments, console: Console): Promise<boolean> => {
  const path = resolve(console.cwd, file)
  const found = await stat(path).catch(() => null)
  if (found === null)
    throw new UsageError(
      `FILE ${JSON.stringify(file)} is not there; give the path of a file of rules, e.g. .github/go-docker-build/rules.yml`,
    )
  const own = await loadOwnRules(path, resolve(console.cwd), diskFiles())
  const all = [...ours, ...own.rules]
  for (const problem of own.problems) {
    if (args.json) console.answer({ file, ok: false, why: problem })
    else console.say(`✗ ${problem}`)
  }
  const results = own.rules.flatMap((rule) => tryExamples(rule, all))
  for (const result of results) {
    const { rule, example, number, ok, why } = result
    if (args.json) console.answer({ file, ...result })
    else console.say(`${ok ? '✓' : '✗'} ${rule} ${example}[${number - 1}]${why === null ? '' : `: ${why}`}`)
  }
  const failed = results.filter(({ ok }) => !ok).length
  if (!args.json)
    console.say(
      `${file}: ${own.rules.length} rules, ${results.length - failed} of ${results.length} examples as they should be, ${own.problems.length} problems`,
    )
  return failed === 0 && own.problems.length === 0
}

const test = async (args: Arguments, console: Console): Promise<ExitCode> => {
  const [, ...files] = args.words
  if (files.length === 0)
    throw new UsageError('rules test needs a FILE, e.g. .github/go-docker-build/rules.yml')
  let isGood = true
  for (const file of files) isGood = (await testFile(file, args, console)) && isGood
  return isGood ? 0 : 1
}

/** Lists the catalogue, shows one rule, or checks a file of rules with its examples against the whole catalogue. */
export const rules: Command = {
  name: 'rules',
  usage: 'rules [ID] | rules test FILE...',
  help: 'List the failures that are recognised, show one, or test rules of your own.',
  options: [RULES_OPTION, LANGUAGE_OPTION],
  run: (args, console) => (args.words[0] === 'test' ? test(args, console) : list(args, console)),
}
