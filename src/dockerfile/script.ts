import type { Instruction } from '../model/dockerfile.ts'
import type { Environment } from './environment.ts'
import { type Command, innerScripts, shellCommands } from './shell.ts'

/** What a RUN executes: commands we can read, or the reason why not. */
export type Script =
  | { readonly readable: true; readonly commands: readonly Command[]; readonly text: string }
  | { readonly readable: false; readonly why: string; readonly text: string }

const POSIX = /^(?:ba|da|a|z|k|mk)?sh$/
const INTERPRETER = /^#!\s*(\S+)(?:\s+(?:-\S+\s+)*(\S+))?/

/** Reads the commands of a RUN in the shell in force. */
export function scriptOf(run: Instruction, environment: Environment): Script {
  const text = [run.text, ...run.heredocs.map(({ body }) => body)].join('\n')
  if (run.execForm) return { readable: true, commands: execCommands(run.args), text }
  const names = environment.shell.map((word) => word.split('/').at(-1)?.toLowerCase() ?? '')
  const program = (/^(?:env|busybox)$/.test(names[0] ?? '') ? names[1] : names[0]) ?? ''
  const posix = POSIX.test(program)
  if (!posix) return { readable: false, why: `the shell ${program || 'in force'} is not one we read`, text }
  return withHeredocs(run, text)
}

function execCommands(args: readonly string[]): Command[] {
  const outer = { settings: [], words: args }
  const scripts = innerScripts(outer)
  if (scripts.length > 0) return scripts.flatMap((script) => shellCommands(script))
  const envWords = args[0]?.endsWith('env') ? args.slice(1) : args
  const at = envWords.findIndex((word) => !/^\w+=/.test(word))
  const settings = envWords.slice(0, Math.max(at, 0)).map((word) => ({
    name: word.slice(0, word.indexOf('=')),
    value: word.slice(word.indexOf('=') + 1),
  }))
  return [{ settings, words: envWords.slice(Math.max(at, 0)) }]
}

/** Bodies of heredocs are scripts when the line is nothing else, or gives them to a shell. */
function withHeredocs(run: Instruction, text: string): Script {
  const outside = run.text.replace(/\d*<<-?\s*(?:"[^"]*"|'[^']*'|[\w.-]+)/g, ' ').trim()
  const first = run.heredocs[0]
  if (!first) return { readable: true, commands: shellCommands(run.text), text }
  if (outside === '') {
    const match = INTERPRETER.exec(first.body)
    const named = match?.[1]?.endsWith('/env') ? match[2] : match?.[1]
    const program = named?.split('/').at(-1) ?? 'sh'
    if (!POSIX.test(program)) return { readable: false, why: `the heredoc is a script for ${program}`, text }
    return { readable: true, commands: shellCommands(first.body), text }
  }
  const commands = shellCommands(outside)
  const readers = commands.filter(({ words }) => POSIX.test(words[0]?.split('/').at(-1) ?? ''))
  if (readers.length > 0) {
    return {
      readable: true,
      commands: [...commands, ...shellCommands(run.heredocs.map((h) => h.body).join('\n'))],
      text,
    }
  }
  const others = commands.find(({ words }) =>
    /^(?:python|perl|ruby|node|pwsh|powershell)/.test(words[0] ?? ''),
  )
  if (others) return { readable: false, why: `the heredoc is a script for ${others.words[0]}`, text }
  return { readable: true, commands, text }
}
