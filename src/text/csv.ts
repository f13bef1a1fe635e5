/** How a list is cut into records: `quote` false takes double quotes as they are, `trim` drops blanks around fields. */
export interface CsvOptions {
  readonly quote?: boolean
  readonly trim?: boolean
}

interface Cursor {
  readonly text: string
  /** The line break of the whole text: the first one outside quotes. */
  breaks: string | null
  readonly quote: boolean
  at: number
}

/** Cuts comma-separated lines into fields with the leniency of csv-parse's relax_quotes, as build-push-action reads lists; empty lines are skipped. Null: a quote is never closed. */
export function parseCsv(text: string, options: CsvOptions = {}): readonly (readonly string[])[] | null {
  const cursor: Cursor = { text, breaks: null, quote: options.quote !== false, at: 0 }
  const records: string[][] = []
  let record: string[] = []
  while (cursor.at < text.length) {
    if (record.length === 0 && skipBreak(cursor)) continue
    const field = readField(cursor)
    if (field === null) return null
    record.push(options.trim ? field.trim() : field)
    if (skip(cursor, ',')) {
      if (cursor.at < text.length && breakAt(cursor) === null) continue
      record.push('')
    }
    skipBreak(cursor)
    records.push(record)
    record = []
  }
  return records
}

function breakAt(cursor: Cursor): string | null {
  const { text, at } = cursor
  cursor.breaks ??= ['\r\n', '\n', '\r'].find((one) => text.startsWith(one, at)) ?? null
  return cursor.breaks !== null && text.startsWith(cursor.breaks, at) ? cursor.breaks : null
}

function skipBreak(cursor: Cursor): boolean {
  const found = breakAt(cursor)
  cursor.at += found?.length ?? 0
  return found !== null
}

function skip(cursor: Cursor, text: string): boolean {
  if (!cursor.text.startsWith(text, cursor.at)) return false
  cursor.at += text.length
  return true
}

function endsField(cursor: Cursor): boolean {
  const { text, at } = cursor
  return at >= text.length || text[at] === ',' || breakAt(cursor) !== null
}

function readField(cursor: Cursor): string | null {
  let field = ''
  if (cursor.quote && cursor.text[cursor.at] === '"') {
    const quoted = readQuoted(cursor)
    if (quoted === null || endsField(cursor)) return quoted
    // Text behind the closing quote: the quotes were part of the text.
    field = `"${quoted}"`
  }
  while (!endsField(cursor)) field += cursor.text[cursor.at++]
  return field
}

function readQuoted(cursor: Cursor): string | null {
  let field = ''
  cursor.at++
  while (cursor.at < cursor.text.length) {
    if (skip(cursor, '""')) field += '"'
    else if (skip(cursor, '"')) return field
    else field += cursor.text[cursor.at++]
  }
  return null
}
