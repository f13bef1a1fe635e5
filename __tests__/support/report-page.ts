import { gunzipSync } from 'node:zlib'
import type { PageData } from '../../src/model/report-page.ts'

/** What the program of a page is given. */
export const dataOf = (page: string): PageData => {
  const packed = /<script type="application\/octet-stream" id="data">([^<]*)</.exec(page)?.[1]
  if (!packed) throw new Error('the page has no log')
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')) as PageData
}

/** The lines of a page with their numbers. */
export const linesOf = (data: PageData): readonly { readonly number: number; readonly text: string }[] => {
  let number = 0
  const texts = data.text.split('\n')
  return data.numbers.map((step, at) => {
    number += step
    return { number, text: texts[at] as string }
  })
}
