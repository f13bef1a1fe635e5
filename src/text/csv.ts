/** How a list is cut into records: `quote` false takes double quotes as they are, `trim` drops blanks around fields. */
export interface CsvOptions {
  readonly quote?: boolean
  readonly trim?: boolean
}

interface Cursor {
  readonly text: string
  readonly breaks: string
  readonly quote: boolean
  at: number
}

/** Cuts comma-separated lines into fields with the leniency of csv-parse's relax_quotes, as build-push-action reads lists; empty lines are skipped. Null: a quote is never closed. */
export function parseCsv(text: string, options: CsvOptions = {}): readonly (readonly string[])[] | null {
  const cursor = { text, breaks: findLineBreak(text), quote: options.quote !== false, at: 0 }
  const records: string[][] = []
  let record: string[] = []
  while (cursor.at < text.length) {
    if (record.length === 0 && skip(cursor, cursor.breaks)) continue
    const field = readField(cursor)
    if (field === null) return null
    record.push(options.trim ? field.trim() : field)
    if (skip(cursor, ',')) {
      if (cursor.at === text.length) record.push('')
      else if (!text.startsWith(cursor.breaks, cursor.at)) continue
      else record.push('')
    }
    skip(cursor, cursor.breaks)
    records.push(record)
    record = []
  }
  return records
}

/** The first line break of the text rules the whole of it. */
function findLineBreak(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}

function skip(cursor: Cursor, text: string): boolean {
  if (!cursor.text.startsWith(text, cursor.at)) return false
  cursor.at += text.length
  return true
}

function endsField({ text, at, breaks }: Cursor): boolean {
  return at >= text.length || text[at] === ',' || text.startsWith(breaks, at)
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
