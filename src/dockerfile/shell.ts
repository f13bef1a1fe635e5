/** One simple command of a shell script: `A=1 go build x` has one setting and two words. */
export interface Command {
  readonly settings: readonly Setting[]
  /** Quotes removed; a variable stays as `$NAME`, one in single quotes too. */
  readonly words: readonly string[]
}

/** A variable set before a command, by `export`, or on its own. */
export interface Setting {
  readonly name: string
  readonly value: string
}

interface Scan {
  readonly text: string
  at: number
  words: string[]
  word: string | null
  readonly commands: string[][]
}

const KEYWORDS = new Set('if then else elif fi do done while until for case esac in ! { } time'.split(' '))
const PREFIXES = new Set(
  'exec env nice nohup command builtin sudo time timeout xargs setarch linux32 linux64 stdbuf ionice'.split(
    ' ',
  ),
)

/** Reads the simple commands of a shell script, those of `$( )` and of inner `sh -c` scripts included. */
export function shellCommands(text: string, depth = 0): Command[] {
  const scan: Scan = { text, at: 0, words: [], word: null, commands: [] }
  const inner = scanCommands(scan)
  const commands = scan.commands.map(toCommand)
  if (depth > 4) return commands
  const nested = commands.flatMap((command) => innerScripts(command))
  return [...commands, ...[...inner, ...nested].flatMap((script) => shellCommands(script, depth + 1))]
}

/** The script a shell, `eval` or `su` is given in a word; empty for other commands. */
export function innerScripts({ words }: Pick<Command, 'words'>): string[] {
  const program = (words[0] ?? '').split('/').at(-1) ?? ''
  if (program === 'eval') return [words.slice(1).join(' ')]
  if (!/^(?:ba|da|a|z|k)?sh$|^su$|^runuser$/.test(program)) return []
  const flag = words.findIndex((word, index) => index > 0 && /^-[a-zA-Z]*c$/.test(word))
  return flag > 0 ? words.slice(flag + 1, flag + 2) : []
}

function scanCommands(scan: Scan): string[] {
  const inner: string[] = []
  while (scan.at < scan.text.length) {
    const ch = scan.text.charAt(scan.at)
    if (ch === '#' && scan.word === null) skipComment(scan)
    else if (/[\n;&|()]/.test(ch)) endCommand(scan)
    else if (/\s/.test(ch)) endWord(scan)
    else if (ch === '\\') scanEscape(scan)
    else if (ch === "'") scanSingle(scan)
    else if (ch === '"') inner.push(...scanDouble(scan))
    else if (ch === '`' || scan.text.startsWith('$(', scan.at)) inner.push(scanSubstitution(scan))
    else scan.word = (scan.word ?? '') + ch
    scan.at += 1
  }
  endCommand(scan)
  return inner
}

function endWord(scan: Scan): void {
  if (scan.word !== null) scan.words.push(scan.word)
  scan.word = null
}

function endCommand(scan: Scan): void {
  const ch = scan.text.charAt(scan.at)
  if (ch === '&' && /[<>]/.test(scan.text.charAt(scan.at - 1))) return
  endWord(scan)
  if (scan.words.length > 0) scan.commands.push(scan.words)
  scan.words = []
}

function skipComment(scan: Scan): void {
  const end = scan.text.indexOf('\n', scan.at)
  scan.at = (end < 0 ? scan.text.length : end) - 1
}

function scanEscape(scan: Scan): void {
  scan.at += 1
  const next = scan.text.charAt(scan.at)
  if (next !== '\n') scan.word = (scan.word ?? '') + next
}

function scanSingle(scan: Scan): void {
  const end = scan.text.indexOf("'", scan.at + 1)
  const stop = end < 0 ? scan.text.length : end
  scan.word = (scan.word ?? '') + scan.text.slice(scan.at + 1, stop)
  scan.at = stop
}

function scanDouble(scan: Scan): string[] {
  const inner: string[] = []
  scan.word ??= ''
  scan.at += 1
  while (scan.at < scan.text.length && scan.text.charAt(scan.at) !== '"') {
    const ch = scan.text.charAt(scan.at)
    if (ch === '\\' && /["\\$`\n]/.test(scan.text.charAt(scan.at + 1))) scanEscape(scan)
    else if (ch === '`' || scan.text.startsWith('$(', scan.at)) inner.push(scanSubstitution(scan))
    else scan.word += ch
    scan.at += 1
  }
  return inner
}

/** Leaves the marker `$()` in the word and gives the script inside. */
function scanSubstitution(scan: Scan): string {
  scan.word = `${scan.word ?? ''}$()`
  if (scan.text.charAt(scan.at) === '`') {
    const end = scan.text.indexOf('`', scan.at + 1)
    const script = scan.text.slice(scan.at + 1, end < 0 ? undefined : end)
    scan.at = end < 0 ? scan.text.length : end
    return script
  }
  const start = scan.at + 2
  let depth = 1
  let at = start
  while (at < scan.text.length && depth > 0) {
    const ch = scan.text.charAt(at)
    depth += ch === '(' ? 1 : ch === ')' ? -1 : 0
    at += 1
  }
  scan.at = at - 1
  return scan.text.slice(start, at - 1)
}

function toCommand(all: readonly string[]): Command {
  const settings: Setting[] = []
  let at = 0
  let prefixed = false
  for (; at < all.length; at += 1) {
    const word = all[at] ?? ''
    const set = /^([A-Za-z_]\w*)=(.*)$/s.exec(word)
    if (set) settings.push({ name: set[1] ?? '', value: set[2] ?? '' })
    else if (word === 'sudo' && /^(?:-\w*u|--user)/.test(all[at + 1] ?? '')) break
    else if (PREFIXES.has(word)) prefixed = true
    else if (!KEYWORDS.has(word) && !(prefixed && /^(?:-|\d+[smh]?$|[%{}@]+$)/.test(word))) break
  }
  const words = all.slice(at)
  if (/^(?:export|declare|typeset|local|readonly|g?make)$/.test(words[0] ?? '')) {
    for (const word of words.slice(1)) {
      const set = /^([A-Za-z_]\w*)=(.*)$/s.exec(word)
      if (set) settings.push({ name: set[1] ?? '', value: set[2] ?? '' })
    }
  }
  return { settings, words }
}
