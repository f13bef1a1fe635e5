import type { Flag } from '../model/dockerfile.ts'

const BLANK = /\s/

/** Words between blanks; quotes and escapes stay in the words, an open quote reaches to the end. */
export function rawWords(text: string, mark: string): { words: string[]; open: boolean } {
  const words: string[] = []
  let word = ''
  let quote = ''
  for (let i = 0; i < text.length; i += 1) {
    const ch = text.charAt(i)
    if (ch === mark && quote !== "'" && i + 1 < text.length) {
      word += ch + text.charAt(i + 1)
      i += 1
    } else if (!quote && BLANK.test(ch)) {
      if (word) words.push(word)
      word = ''
    } else {
      if (quote ? ch === quote : ch === '"' || ch === "'") quote = quote ? '' : ch
      word += ch
    }
  }
  if (word) words.push(word)
  return { words, open: quote !== '' }
}

/** A word without its quotes and escapes, as a Dockerfile reads it. */
export function unquote(word: string, mark: string): string {
  let out = ''
  let quote = ''
  for (let i = 0; i < word.length; i += 1) {
    const ch = word.charAt(i)
    if (quote ? ch === quote : ch === '"' || ch === "'") {
      quote = quote ? '' : ch
    } else if (ch === mark && quote !== "'" && i + 1 < word.length) {
      const next = word.charAt(i + 1)
      const kept = quote === '"' && next !== '"' && next !== '$' && next !== mark
      out += kept ? ch + next : next
      i += 1
    } else {
      out += ch
    }
  }
  return out
}

/** The flags at the start of an instruction's arguments, and what follows them. */
export function splitFlags(text: string, mark: string): { flags: Flag[]; rest: string } {
  const flags: Flag[] = []
  let rest = text.trimStart()
  while (rest.startsWith('--')) {
    const end = wordEnd(rest, mark)
    const word = flagWord(rest.slice(0, end), mark)
    rest = rest.slice(end).trimStart()
    if (word === '--') break
    const equals = word.indexOf('=')
    const name = (equals < 0 ? word : word.slice(0, equals)).slice(2)
    flags.push({ name, value: equals < 0 ? null : word.slice(equals + 1) })
  }
  return { flags, rest: rest.trim() }
}

/** A JSON array of strings; null when the text is none. */
export function jsonWords(text: string): string[] | null {
  if (!text.startsWith('[')) return null
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null
  } catch {
    return null
  }
}

/** Heredocs an instruction opens, in the order of their bodies. */
export function heredocStarts(line: string): { name: string; chomp: boolean; expand: boolean }[] {
  const { words, open } = rawWords(line, '\\')
  if (open) return []
  return words.flatMap((word) => {
    const match = /^\d*<<(-?)\s*([^<]+)$/.exec(word)
    const raw = match?.[2]
    if (!raw) return []
    const name = unquote(raw, '\\')
    return name ? [{ name, chomp: match[1] === '-', expand: !/["']/.test(raw) }] : []
  })
}

function wordEnd(text: string, mark: string): number {
  let quote = ''
  for (let i = 0; i < text.length; i += 1) {
    const ch = text.charAt(i)
    if (ch === mark) i += 1
    else if (!quote && BLANK.test(ch)) return i
    else if (quote ? ch === quote : ch === '"' || ch === "'") quote = quote ? '' : ch
  }
  return text.length
}

/** Flags know escapes in every quote, unlike other words. */
function flagWord(word: string, mark: string): string {
  let out = ''
  let quote = ''
  for (let i = 0; i < word.length; i += 1) {
    const ch = word.charAt(i)
    if (quote ? ch === quote : ch === '"' || ch === "'") {
      quote = quote ? '' : ch
    } else if (ch === mark) {
      i += 1
      out += word.charAt(i)
    } else {
      out += ch
    }
  }
  return out
}
