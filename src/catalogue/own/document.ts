import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'

/** A value of a YAML file and the place it stands at: line and column count from 1. */
export interface Value {
  readonly line: number
  readonly column: number
  readonly content: Content
}

/** What stands there. */
export type Content =
  | { readonly kind: 'mapping'; readonly fields: ReadonlyMap<string, Value> }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'truth'; readonly truth: boolean }
  | { readonly kind: 'nothing' }

/** What cannot be read at a place of the file. */
export interface Trouble {
  readonly line: number
  readonly column: number
  readonly seen: string
  readonly remedy: string
}

/** Longest file; the time to read a hostile one stays below a second or two. */
export const LONGEST_FILE = 64_000

const DEEPEST = 12

class Converter {
  readonly troubles: Trouble[] = []
  private readonly lines: LineCounter

  constructor(lines: LineCounter) {
    this.lines = lines
  }

  place(offset: number): { line: number; column: number } {
    const { line, col } = this.lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }

  refuse(offset: number, seen: string, remedy: string): Content {
    this.troubles.push({ ...this.place(offset), seen, remedy })
    return { kind: 'nothing' }
  }

  value(node: unknown, offset: number, depth: number): Value {
    const at = (node as { range?: [number, number, number] } | null)?.range?.[0] ?? offset
    return { ...this.place(at), content: this.content(node, at, depth) }
  }

  private content(node: unknown, at: number, depth: number): Content {
    if (node === null || node === undefined) return { kind: 'nothing' }
    if (depth > DEEPEST) return this.refuse(at, `values more than ${DEEPEST} deep`, 'a rule is not that deep')
    if (isScalar(node)) return this.scalar(node.value, at)
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => this.value(item, at, depth + 1)) }
    if (!isMap(node)) return this.refuse(at, 'an alias', 'write the value out instead of `*NAME`')
    const fields = new Map<string, Value>()
    for (const { key, value } of node.items) {
      if (isScalar(key) && typeof key.value === 'string')
        fields.set(key.value, this.value(value, key.range?.[0] ?? at, depth + 1))
      else this.refuse(at, 'a key that is not text', 'give each key as a word and a colon, e.g. `title:`')
    }
    return { kind: 'mapping', fields }
  }

  private scalar(value: unknown, at: number): Content {
    if (value === null) return { kind: 'nothing' }
    if (typeof value === 'string') return { kind: 'text', text: value }
    if (typeof value === 'number') return { kind: 'number', number: value }
    if (typeof value === 'boolean') return { kind: 'truth', truth: value }
    return this.refuse(at, 'a value of a special kind', 'write text, a number, `true` or `false`')
  }
}

/** Reads a YAML 1.2 file into values with their places; with any trouble the value is not to be used. https://yaml.org/spec/1.2.2/ */
export const readDocument = (
  text: string,
): { readonly value: Value; readonly troubles: readonly Trouble[] } => {
  const lines = new LineCounter()
  const converter = new Converter(lines)
  const nothing: Value = { line: 1, column: 1, content: { kind: 'nothing' } }
  if (text.length > LONGEST_FILE) {
    const remedy = `put the rules into several files of at most ${LONGEST_FILE} characters under rules/`
    return { value: nothing, troubles: [{ line: 1, column: 1, seen: `${text.length} characters`, remedy }] }
  }
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' })
  for (const { message, pos } of [...document.errors, ...document.warnings].slice(0, 5))
    converter.refuse(
      pos[0],
      message.split('\n')[0] ?? '',
      'write valid YAML; put quotes around texts with special characters',
    )
  if (converter.troubles.length > 0) return { value: nothing, troubles: converter.troubles }
  const value = converter.value(document.contents, 0, 0)
  return { value, troubles: converter.troubles }
}
