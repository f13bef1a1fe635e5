import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { diskFiles } from '../../adapters/files.ts'
import type { OwnRules } from '../../catalogue/own/index.ts'
import { loadOwnRules, OWN_RULES } from '../../pipeline/own-rules.ts'
import { type Console, type Option, UsageError } from '../command.ts'

/** The option that names the rules of the repository itself. */
export const RULES_OPTION: Option = {
  name: 'rules',
  type: 'string',
  value: 'PATH',
  help: `File or directory of rules of your own (default: ${OWN_RULES} of the repository)`,
}

/** Root of the repository a directory is in; the directory itself where it is in none. */
const rootOf = (cwd: string): string => {
  for (let dir = resolve(cwd); ; dir = dirname(dir)) {
    if (existsSync(join(dir, '.git'))) return dir
    if (dirname(dir) === dir) return resolve(cwd)
  }
}

/** Rules of the repository the command runs in, or those at a given path, which must be there; problems are said to the user. */
export const ownRulesFor = async (given: string | undefined, console: Console): Promise<OwnRules> => {
  const files = diskFiles()
  if (given !== undefined && !existsSync(resolve(console.cwd, given)))
    throw new UsageError(
      `--rules ${JSON.stringify(given)} is not there; give a file of rules, or a directory with rules.yml or rules/NAME.yml`,
    )
  const own =
    given === undefined
      ? await loadOwnRules(OWN_RULES, rootOf(console.cwd), files)
      : await loadOwnRules(resolve(console.cwd, given), resolve(console.cwd), files)
  for (const problem of own.problems) console.say(`go-docker-build: a rule is left out: ${problem}`)
  return own
}
