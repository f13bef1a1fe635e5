import { stripControls } from './controls.ts'

/** Invisible joint that keeps GitHub from seeing a mention, reference or link. */
const JOINT = '\u200b'

/** Foreign text for the middle of a Markdown line: nothing in it is markup, mention, reference, link, image or comment. */
export const escapeMarkdown = (text: string): string =>
  stripControls(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_{}[\]()|~!]/g, '\\$&')
    .replace(/([@#])(?=[\w-])/g, `$1${JOINT}`)
    .replace(/\b(GH)-(?=\d)/gi, `$1-${JOINT}`)
    .replace(/\b(https?|ftp|www)(:\/\/|\.)/gi, `$1${JOINT}$2`)

/** Foreign text as a block of code, in a fence longer than any run of backquotes in it. */
export const fence = (text: string, language = 'text'): string => {
  const clean = stripControls(text)
  const runs = [...clean.matchAll(/`+/g)].map((run) => run[0].length)
  const mark = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)))
  return `${mark}${language}\n${clean}\n${mark}`
}

/** Foreign text as code inside a line. */
export const codeSpan = (text: string): string => {
  const clean = stripControls(text).replace(/\s*\n\s*/g, ' ')
  const runs = [...clean.matchAll(/`+/g)].map((run) => run[0].length)
  const mark = '`'.repeat(runs.length === 0 ? 1 : Math.max(...runs) + 1)
  const pad = /^`|`$/.test(clean) ? ' ' : ''
  return clean === '' ? '' : `${mark}${pad}${clean}${pad}${mark}`
}

/** The text cut to at most `bytes` bytes of UTF-8 on a character, ending in `…` when something was cut. */
export const cutBytes = (text: string, bytes: number): string => {
  const whole = Buffer.from(text, 'utf8')
  if (whole.length <= bytes) return text
  let end = Math.max(0, bytes - 3)
  while (end > 0 && ((whole[end] as number) & 0xc0) === 0x80) end--
  return `${whole.subarray(0, end).toString('utf8')}…`
}
