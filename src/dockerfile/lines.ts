import { heredocStarts, jsonWords, splitFlags } from './words.ts'

/** A logical line: continuations joined, heredoc bodies apart. */
export interface LogicalLine {
  readonly line: number
  readonly endLine: number
  readonly text: string
  readonly heredocs: readonly { readonly name: string; readonly body: string; readonly expand: boolean }[]
}

const DIRECTIVE = /^([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/
const OFF = /(?:^|\s)#\s*go-docker-build:\s*off\b/i

/** Physical lines without line ends and byte order mark, be it decoded as UTF-8 or byte by byte. */
export function physicalLines(text: string): string[] {
  return text
    .replace(/^(?:\ufeff|\u00ef\u00bb\u00bf)/, '')
    .split('\n')
    .map((line) => line.replace(/\r+$/, ''))
}

/** Parser directives in force: only at the top, before any comment, blank line or instruction. */
export function directives(lines: readonly string[], prefix = '#'): Map<string, string> {
  const found = new Map<string, string>()
  for (const line of lines) {
    const match = line.startsWith(prefix) ? DIRECTIVE.exec(line.slice(prefix.length).trimStart()) : null
    const key = match?.[1]?.toLowerCase()
    if (!match?.[2] || !key || !['syntax', 'escape', 'check'].includes(key) || found.has(key)) break
    found.set(key, match[2])
  }
  return found
}

/** The frontend image a `syntax` directive names; null when none is in force. */
export function syntaxOf(lines: readonly string[]): string | null {
  const rest = lines[0]?.startsWith('#!') ? lines.slice(1) : lines
  const value = directives(rest).get('syntax') ?? directives(rest, '//').get('syntax')
  return value?.split(' ')[0] ?? null
}

/** 1-based lines with the comment that switches a rewriting off. */
export function offLines(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) => (OFF.test(line) ? [index + 1] : []))
}

/** Joins physical lines to logical ones as BuildKit's parser does. */
export function logicalLines(lines: readonly string[], mark: '\\' | '`'): LogicalLine[] {
  const out: LogicalLine[] = []
  let at = 0
  while (at < lines.length) {
    const start = at
    const joined = joinContinuations(lines, at, mark)
    at = joined.next
    if (joined.text === null) continue
    const bodies = heredocBodies(lines, at, joined.text, mark)
    at = bodies.next
    const text = joined.text.trim()
    if (text) out.push({ line: start + 1, endLine: at, text, heredocs: bodies.heredocs })
  }
  return out
}

function joinContinuations(lines: readonly string[], start: number, mark: '\\' | '`') {
  let at = start
  const first = lines[at] ?? ''
  at += 1
  if (isComment(first) || !first.trim()) return { text: null, next: at }
  let { text, more } = cutContinuation(first.trimStart(), mark)
  let last = at
  while (more && at < lines.length) {
    const line = lines[at] ?? ''
    at += 1
    if (isComment(line) || !line.trim()) continue
    last = at
    const cut = cutContinuation(line, mark)
    const blank = /\s$/.test(text) || /^\s/.test(cut.text)
    text = blank ? `${text.trimEnd()} ${cut.text.trimStart()}` : text + cut.text
    more = cut.more
  }
  return { text, next: last }
}

function cutContinuation(line: string, mark: '\\' | '`'): { text: string; more: boolean } {
  const match = mark === '`' ? /(?<!`)`[ \t]*$/.exec(line) : /(?<!\\)\\[ \t]*$/.exec(line)
  return match ? { text: line.slice(0, match.index), more: true } : { text: line, more: false }
}

function isComment(line: string): boolean {
  return line.trimStart().startsWith('#')
}

function heredocBodies(lines: readonly string[], start: number, text: string, mark: '\\' | '`') {
  const heredocs: LogicalLine['heredocs'][number][] = []
  let next = start
  if (!text.includes('<<') || !takesHeredoc(text, mark)) return { heredocs, next }
  for (const { name, chomp, expand } of heredocStarts(text)) {
    let end = next
    while (end < lines.length && (chomp ? lines[end]?.replace(/^\t+/, '') : lines[end]) !== name) end += 1
    const body = lines.slice(next, end).map((line) => `${chomp ? line.replace(/^\t+/, '') : line}\n`)
    heredocs.push({ name, body: body.join(''), expand })
    next = Math.min(end + 1, lines.length)
  }
  return { heredocs, next }
}

function takesHeredoc(text: string, mark: '\\' | '`'): boolean {
  const match = /^(?:onbuild\s+)?(?:run|copy|add)\s+(.*)$/is.exec(text)
  return match?.[1] !== undefined && jsonWords(splitFlags(match[1], mark).rest) === null
}
