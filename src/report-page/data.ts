import type { PageData, PageWords } from '../model/report-page.ts'

/** The log as the page goes through it. */
export interface Log {
  readonly data: PageData
  readonly texts: readonly string[]
  /** Number of each line in the log. */
  readonly numbers: readonly number[]
  readonly errors: ReadonlySet<number>
  readonly quoted: ReadonlySet<number>
}

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? ''

/** The sentences of the page's language. */
export const readWords = (): PageWords => JSON.parse(textOf('words')) as PageWords

/** A sentence with numbers in the places of `##` and `#`. */
export const fillIn = (sentence: string, first: number, second?: number): string =>
  sentence.replace('##', String(second)).replace('#', String(first))

const unpack = async (base64: string): Promise<string> => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).text()
}

/** Opens the log in the page; null when there is none. https://developer.mozilla.org/docs/Web/API/DecompressionStream */
export const readLog = async (): Promise<Log | null> => {
  const packed = textOf('data')
  if (packed === '') return null
  const data = JSON.parse(await unpack(packed)) as PageData
  const texts = data.text.split('\n')
  texts.pop()
  let number = 0
  const numbers = data.numbers.map((step) => (number += step))
  return { data, texts, numbers, errors: new Set(data.errors), quoted: new Set(data.quoted) }
}
