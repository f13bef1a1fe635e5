import { parseCsv } from '../text/csv.ts'

/** How build-push-action reads one list: commas separate unless told otherwise, quotes count unless told otherwise, blanks around an item are dropped unless told otherwise. */
export interface ListOptions {
  readonly ignoreComma?: boolean
  readonly quote?: boolean
  readonly trim?: boolean
}

/** Reads a list input, one item a line or comma-separated; null when a double quote is never closed. */
export function parseList(text: string, options: ListOptions = {}): readonly string[] | null {
  const keepBlanks = options.trim === false
  const records = parseCsv(keepBlanks ? text : text.trim(), { quote: options.quote !== false })
  if (records === null) return null
  const items = records.flatMap((record) => {
    if (options.ignoreComma) return [record.join(',')]
    return record.length === 1 ? (record[0] ?? '').split(',') : record
  })
  return items.map((item) => (keepBlanks ? item : item.trim())).filter((item) => item.trim() !== '')
}
