import type { PageWords } from '../model/report-page.ts'
import { pieces } from './ansi.ts'
import { fillIn, type Log } from './data.ts'
import { markMatches } from './search.ts'

/** A new element with a class and a text; text is never read as markup. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name = '',
  text = '',
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag)
  if (name !== '') element.className = name
  if (text !== '') element.textContent = text
  return element
}

/** What is looked for in the log, and the position of the line that is looked at; -1 for none. */
export interface Look {
  readonly query: string
  readonly current: number
}

/** Seconds as BuildKit prints them; empty when they are not known. */
const timeOf = (milliseconds: number): string => (milliseconds < 0 ? '' : (milliseconds / 1000).toFixed(2))

/** One line of the log: its number, which is a link to it, its time and its text with colours and matches. */
export const makeRow = (log: Log, at: number, { query, current }: Look): HTMLElement => {
  const number = log.numbers[at] as number
  const row = make('li', 'row')
  row.id = `L${number}`
  if (at === current) row.classList.add('current')
  if (log.errors.has(at)) row.classList.add('stderr')
  if (log.quoted.has(number)) row.classList.add(log.data.quoted[0] === number ? 'decisive' : 'quoted')
  const link = make('a', 'number', String(number))
  link.href = `#L${number}`
  const text = make('code')
  for (const piece of markMatches(pieces(log.texts[at] as string), query)) {
    if (!piece.isMatch && piece.look === '') text.append(piece.text)
    else text.append(make(piece.isMatch ? 'mark' : 'span', piece.look, piece.text))
  }
  row.append(link, make('span', 'time', timeOf(log.data.times[at] ?? -1)), text)
  return row
}

/** The place of lines that were left out. */
export const makeGap = (words: PageWords, count: number): HTMLElement =>
  make('li', 'row gap', fillIn(words.leftOut, count))
