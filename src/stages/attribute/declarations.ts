import { posix } from 'node:path'
import { goTokens, plainText } from './tokens.ts'

/** Lines of a signature that are read, to the brace that opens its body. */
const SIGNATURE_LINES = 14

const escaped = (text: string): string => text.replace(/[.*+?^$(){}|[\]\\]/g, '\\$&')

/** A line that can declare a name: at the top level, in a group, as a method, or as a field. */
export const declares = (name: string): RegExp => {
  const n = escaped(name)
  return new RegExp(
    `^func (?:\\([^)]*\\) )?${n}[[(]|^(?:type|var|const) (?:\\w+, )*${n}(?!\\w)|^[ \\t]+(?:\\w+, )*${n}(?:,| +\\S|\\(|$)`,
  )
}

const signature = (lines: readonly string[], at: number): string => {
  const first = lines[at] ?? ''
  if (!first.startsWith('func ')) return goTokens(first).join(' ')
  const block = lines.slice(at, at + SIGNATURE_LINES)
  const end = block.findIndex((line) => /\{\s*$|\{.*\}\s*$/.test(line) || /^\S.*\)$/.test(line))
  return goTokens(block.slice(0, end + 1 || 1).join('\n'))
    .join(' ')
    .replace(/ \{.*$/, '')
}

/** What decides whether a file is built at all: constraint, suffix of its name, package, directory. https://pkg.go.dev/go/build#hdr-Build_Constraints */
export const conditionsOf = (path: string, text: string): string => {
  const lines = text.slice(0, 4000).match(/^\/\/(?:go:build| ?\+build) .*$|^package \w+/gm) ?? []
  const suffix = posix.basename(path, '.go').split('_').slice(1).slice(-2)
  return [posix.dirname(path), ...suffix, ...lines].join(' ')
}

/** Is each line at the top level or in a group or type there, where an indented name is a declaration. */
const declaring = (lines: readonly string[]): readonly boolean[] => {
  let isBody = false
  return lines.map((line) => {
    if (/^func .*\{\s*$|^func [^{]*$/.test(line)) {
      isBody = true
      return true
    }
    if (/^[})]/.test(line)) isBody = false
    else if (/^(?:var|const|type|import)\b/.test(line)) isBody = false
    return !isBody
  })
}

/** Every declaration of a name in a file, with what decides whether the file is built, as one comparable text; layout does not count. */
export const declarationState = (path: string, text: string | null, name: string): string => {
  if (text === null || !text.includes(name)) return ''
  const pattern = declares(name)
  const lines = text.split('\n')
  const isDeclaring = declaring(lines)
  const found = lines.flatMap((line, at) =>
    isDeclaring[at] && line.includes(name) && pattern.test(line) ? [signature(lines, at)] : [],
  )
  return found.length === 0 ? '' : `${conditionsOf(path, text)}: ${found.sort().join('; ')}`
}

/** The first and last line index of the declaration a line lies in; the line alone outside of any. */
export const blockAround = (
  lines: readonly string[],
  at: number,
): { readonly from: number; readonly to: number } => {
  let from = at
  while (from > 0 && !/^(?:func|type|var|const)\b/.test(lines[from] ?? '')) from--
  const end = lines.findIndex((line, index) => index > from && /^[})]/.test(line))
  return { from, to: end < 0 || end < at ? at : end }
}

/** How the functions of a name end in a file: their last statement, layout left out. */
export const endingOf = (path: string, text: string | null, name: string): string => {
  const lines = (text ?? '').split('\n')
  const start = new RegExp(`^func (?:\\([^)]*\\) )?${escaped(name)}[[(]`)
  return lines
    .flatMap((line, at) => (start.test(line) ? [blockAround(lines, at)] : []))
    .map(({ to }) => {
      const before = lines.slice(0, to).findLast((line) => plainText(path, line) !== '') ?? ''
      return plainText(path, before)
    })
    .join(' ; ')
}

/** How many brackets of each kind a file opens and does not close. */
export const openBrackets = (text: string | null): string => {
  const count = new Map<string, number>()
  for (const token of goTokens(text ?? ''))
    if (/^[()[\]{}]$/.test(token)) count.set(token, (count.get(token) ?? 0) + 1)
  const left = ['()', '[]', '{}'].map(
    ([open = '', close = '']) => (count.get(open) ?? 0) - (count.get(close) ?? 0),
  )
  return left.join(' ')
}
