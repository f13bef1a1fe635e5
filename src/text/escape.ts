import { stripControls } from './controls.ts'

/** Invisible joint that keeps GitHub from seeing a mention, reference or link. */
const JOINT = '\u200b'

/** Lines joined by one blank; blanks at both ends of the text stay. */
const oneLine = (text: string): string => {
  const [first = '', ...rest] = stripControls(text).split('\n')
  const last = rest.pop()
  if (last === undefined) return first
  const lines = [first.trimEnd(), ...rest.map((line) => line.trim()), last.trimStart()]
  return lines.filter((line) => line !== '').join(' ')
}

/** Foreign text for a Markdown line: nothing in it is markup, mention, reference, link, image or comment. */
export const escapeMarkdown = (text: string): string =>
  oneLine(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()|~!$]/g, '\\$&')
    .replace(/^[-+=]|^#(?=#*(?:\s|$))/, '\\$&')
    .replace(/^(\d{1,9})\./, '$1\\.')
    .replace(/([@#])(?=[\w-])/g, `$1${JOINT}`)
    .replace(/(GH)-(?=\d)/gi, `$1-${JOINT}`)
    .replace(/(https?|ftp|www)(:\/\/|\.)/gi, `$1${JOINT}$2`)

/** A fence or mark longer than any run of backquotes in the text. */
const longerThanIn = (text: string, least: number): string => {
  const longest = [...text.matchAll(/`+/g)].reduce((most, run) => Math.max(most, run[0].length), 0)
  return '`'.repeat(Math.max(least, longest + 1))
}

/** Foreign text as a block of code, in a fence longer than any run of backquotes in it. */
export const fence = (text: string, language = 'text'): string => {
  const clean = stripControls(text)
  const mark = longerThanIn(clean, 3)
  return `${mark}${language}\n${clean}\n${mark}`
}

/** Foreign text as code inside a line. */
export const codeSpan = (text: string): string => {
  const clean = oneLine(text).trim()
  const mark = longerThanIn(clean, 1)
  const pad = /^`|`$/.test(clean) ? ' ' : ''
  return clean === '' ? '' : `${mark}${pad}${clean}${pad}${mark}`
}

/** The text cut to at most `bytes` bytes of UTF-8 on a character, ending in `…` when something was cut. */
export const cutBytes = (text: string, bytes: number): string => {
  const whole = Buffer.from(text, 'utf8')
  if (whole.length <= bytes) return text
  if (bytes < 3) return ''
  let end = bytes - 3
  while (end > 0 && ((whole[end] as number) & 0xc0) === 0x80) end--
  return `${whole.subarray(0, end).toString('utf8')}…`
}

/** The text as a title: one line of at most so many characters, never ending in half of one. */
export const cutTitle = (text: string, characters: number): string =>
  oneLine(text)
    .trim()
    .slice(0, characters)
    .replace(/[\ud800-\udbff]$/, '')
