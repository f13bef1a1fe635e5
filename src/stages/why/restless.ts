import { shellCommands } from '../../dockerfile/shell.ts'
import type { Instruction } from '../../model/dockerfile.ts'

const FETCHES = /^(?:curl|wget|date|uuidgen)$/
const MANAGERS = /^(?:apt|apt-get|apk|dnf|microdnf|yum|zypper|pacman)$/

/** The program of a RUN that gives another result each time: the clock, or what the network has now; null without one. */
export const restlessProgram = (instruction: Instruction): string | null => {
  if (instruction.keyword !== 'RUN') return null
  const scripts = instruction.execForm
    ? [instruction.args.join(' ')]
    : [instruction.text, ...instruction.heredocs.map(({ body }) => body)]
  for (const { words } of scripts.flatMap((script) => shellCommands(script))) {
    const program = words[0]?.split('/').at(-1) ?? ''
    const verb = words.slice(1).find((word) => !word.startsWith('-')) ?? ''
    if (FETCHES.test(program)) return program
    if (MANAGERS.test(program) && /^(?:update|upgrade|add|install)$/.test(verb)) return `${program} ${verb}`
    if (program === 'git' && /^(?:clone|fetch|pull)$/.test(verb)) return `git ${verb}`
    if (program === 'go' && words.some((word) => /@latest$/.test(word))) return `go ${verb} @latest`
  }
  return null
}
