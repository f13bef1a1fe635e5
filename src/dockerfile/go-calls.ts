import { type Environment, resolvePath } from './environment.ts'
import type { RunFacts } from './facts.ts'
import { goSubcommand } from './go-use.ts'
import { scriptOf } from './script.ts'
import type { Command } from './shell.ts'
import { type Lookup, lookupOf, shellWord } from './targets.ts'

/** One call of go in a RUN: `go mod download` has name `mod` and the argument `download`. */
export interface GoCall {
  readonly name: string
  readonly args: readonly string[]
  /** Directory of the image it runs in; null when nobody can tell. */
  readonly cwd: string | null
  /** Variables as this call sees them. */
  readonly lookup: Lookup
}

/** The calls of go in a RUN, in order; those of build tools and scripts are not among them. */
export function goCallsOf(facts: RunFacts): GoCall[] {
  const { run, environment } = facts
  const script = scriptOf(run, environment)
  if (!script.readable) return []
  const cwds = directoriesOf(script.commands, environment, script.text)
  return script.commands.flatMap((command, index) => {
    const call = goSubcommand(command.words)
    if (call === null || call.name === '') return []
    const at = cwds[index] ?? null
    const moved = call.directory === null ? at : resolve(call.directory, at, environment)
    const lookup = lookupOf(environment, [...facts.use.settings, ...command.settings], [], facts.owner)
    return [{ name: call.name, args: call.args, cwd: moved, lookup }]
  })
}

/** Where each command of a script runs: `cd` moves all that follow; in `( )` nobody can tell how far. */
export function directoriesOf(
  commands: readonly Command[],
  environment: Environment,
  text: string,
): (string | null)[] {
  let cwd = environment.workdir
  const isNested = /[()]|\b(?:ba|da|a|z)?sh\s+-\w*c\b/.test(text)
  return commands.map(({ words }) => {
    const here = cwd
    if (words[0] === 'pushd' || words[0] === 'popd') cwd = null
    if (words[0] === 'cd') cwd = isNested ? null : resolve(words[1] ?? '', cwd, environment)
    return here
  })
}

function resolve(word: string, cwd: string | null, { values }: Environment): string | null {
  if (word === '' || word === '-' || word.startsWith('~')) return null
  const path = shellWord(word, values)
  return path === null || path === '' ? null : resolvePath(path, cwd)
}
