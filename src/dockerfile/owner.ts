import type { Command } from './shell.ts'

/** Who runs a RUN: null where the file does not tell. */
export interface Owner {
  readonly uid: string | null
  readonly gid: string | null
  readonly home: string | null
}

const ROOT: Owner = { uid: '0', gid: '0', home: '/root' }

/** Looks a USER up among the accounts that earlier RUNs made; null stands for an unknown USER. */
export function ownerOf(user: string | null, commands: readonly Command[]): Owner {
  if (user === null) return { uid: null, gid: null, home: null }
  const [name = '', group] = user.split(':')
  if (/^(?:|root|0)$/.test(name)) return { ...ROOT, gid: numeric(group) ?? (group ? null : '0') }
  const made = commands
    .filter(makesUser)
    .find((command) => accountOf(command) === name || uidOf(command) === name)
  const account = made ? accountOf(made) : null
  return {
    uid: numeric(name) ?? (made ? uidOf(made) : null),
    gid:
      numeric(group) ??
      groupOf(group ?? (made ? option(made, /^(?:-g|--gid|-G|--ingroup)$/) : null), commands),
    home: made && account ? (option(made, /^(?:-d|--home|--home-dir|-h)$/) ?? `/home/${account}`) : null,
  }
}

function makesUser({ words }: Command): boolean {
  return /(?:^|\/)(?:useradd|adduser)$/.test(words[0] ?? '')
}

/** The account is the last word, but for `adduser NAME GROUP`, where it is the first without a dash. */
function accountOf(command: Command): string | null {
  const free: string[] = []
  for (let i = 1; i < command.words.length; i += 1) {
    const word = command.words[i] ?? ''
    if (!word.startsWith('-')) free.push(word)
    else if (takesValue(word, command.words[0] ?? '')) i += 1
  }
  return free[0] ?? null
}

function takesValue(word: string, program: string): boolean {
  if (word.includes('=')) return false
  if (/^--(?:uid|gid|home|home-dir|shell|ingroup|gecos|comment|groups|password|base-dir|skel)$/.test(word))
    return true
  const last = word.startsWith('--') ? '' : word.slice(-1)
  return (program.endsWith('useradd') ? 'ugGdsckbpKe' : 'uGghsk').includes(last) && last !== ''
}

function uidOf(command: Command): string | null {
  return numeric(option(command, /^(?:-u|--uid|-[a-zA-Z]+u)$/) ?? undefined)
}

function option({ words }: Command, names: RegExp): string | null {
  for (const [index, word] of words.entries()) {
    const equals = word.indexOf('=')
    if (equals > 0 && names.test(word.slice(0, equals))) return word.slice(equals + 1)
    if (names.test(word)) return words[index + 1] ?? null
  }
  return null
}

function groupOf(group: string | null, commands: readonly Command[]): string | null {
  if (group === null) return null
  if (numeric(group)) return group
  const made = commands.find(
    ({ words }) => /(?:^|\/)(?:groupadd|addgroup)$/.test(words[0] ?? '') && words.includes(group),
  )
  return numeric((made && option(made, /^(?:-g|--gid|-[a-zA-Z]+g)$/)) ?? undefined)
}

function numeric(text: string | undefined): string | null {
  return text !== undefined && /^\d+$/.test(text) ? text : null
}
