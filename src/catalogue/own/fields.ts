import type { Problem } from '../../model/problem.ts'
import type { Content, Value } from './document.ts'

type Place = Pick<Value, 'line' | 'column'>

type Kind = Content['kind']

/** What a number of characters a text may have, and whether it must be one line. */
export interface TextBounds {
  readonly most: number
  readonly isVerbatim?: boolean
  readonly pattern?: RegExp
  /** What is allowed, in words; where a pattern is given. */
  readonly allowed?: string
}

const NAMES: Readonly<Record<Kind, string>> = {
  mapping: 'a mapping',
  list: 'a list',
  text: 'text',
  number: 'a number',
  truth: '`true` or `false`',
  nothing: 'nothing',
}

const shown = ({ content }: Value): string => {
  if (content.kind === 'text')
    return JSON.stringify(content.text.length > 60 ? `${content.text.slice(0, 60)}…` : content.text)
  if (content.kind === 'number') return String(content.number)
  if (content.kind === 'truth') return String(content.truth)
  return NAMES[content.kind]
}

/** Reads values of one file and collects what is wrong with them; a field that is wrong reads as undefined. */
export class Fields {
  private readonly told: { readonly at: Place; readonly problem: Problem }[] = []
  private readonly file: string

  constructor(file: string) {
    this.file = file
  }

  /** How many problems were told. */
  get count(): number {
    return this.told.length
  }

  /** The problems in the order of the file. */
  problems(): readonly Problem[] {
    const sorted = this.told.toSorted((a, b) => a.at.line - b.at.line || a.at.column - b.at.column)
    return sorted.map(({ problem }) => problem)
  }

  /** Tells of a trouble at a place; `path` says which field it is. */
  refuse({ line, column }: Place, path: string, seen: string, remedy: string): undefined {
    const input = `${this.file}:${line}:${column}${path === '' ? '' : ` ${path}`}`
    this.told.push({ at: { line, column }, problem: { input, seen: `seen ${seen}`, remedy } })
    return undefined
  }

  /** The fields of a mapping that has those it must have and no unknown ones. */
  mapping(
    value: Value,
    path: string,
    must: readonly string[],
    may: readonly string[],
  ): ReadonlyMap<string, Value> | undefined {
    const { content } = value
    const allowed = [...must, ...may]
    if (content.kind !== 'mapping')
      return this.refuse(
        value,
        path,
        shown(value),
        `write a mapping of ${allowed.map((name) => `\`${name}:\``).join(', ') || 'names to texts'}`,
      )
    for (const [name, field] of content.fields)
      if (!allowed.includes(name))
        this.refuse(
          field,
          path,
          `\`${name}\``,
          `allowed are ${allowed.join(', ')}; remove it or correct its name`,
        )
    for (const name of must)
      if (!content.fields.has(name)) this.refuse(value, path, `no \`${name}\``, `add \`${name}:\` to it`)
    return content.fields
  }

  list(value: Value | undefined, path: string, least: number, most: number): readonly Value[] | undefined {
    if (value === undefined) return undefined
    const { content } = value
    if (content.kind !== 'list')
      return this.refuse(value, path, shown(value), 'write a list, each item on a line after `- `')
    if (content.items.length < least || content.items.length > most)
      return this.refuse(value, path, `${content.items.length} items`, `give ${least} to ${most}`)
    return content.items
  }

  /** A text; white space within is made single spaces unless it is to be kept. */
  text(value: Value | undefined, path: string, bounds: TextBounds): string | undefined {
    if (value === undefined) return undefined
    const { content } = value
    if (content.kind !== 'text')
      return this.refuse(
        value,
        path,
        shown(value),
        'write text; put quotes around it where YAML sees something else',
      )
    const length = [...content.text].length
    if (length > bounds.most)
      return this.refuse(value, path, `${length} characters`, `write at most ${bounds.most}`)
    if (!/\S/.test(content.text))
      return this.refuse(value, path, 'an empty text', 'write what it is to say, or remove the field')
    if (bounds.pattern !== undefined && !bounds.pattern.test(content.text))
      return this.refuse(value, path, shown(value), `allowed: ${bounds.allowed}`)
    return bounds.isVerbatim === true ? content.text : content.text.replace(/\s+/g, ' ').trim()
  }

  texts(
    value: Value | undefined,
    path: string,
    least: number,
    most: number,
    bounds: TextBounds,
  ): readonly string[] | undefined {
    return this.each(this.list(value, path, least, most), path, (item, place) =>
      this.text(item, place, bounds),
    )
  }

  /** Each item read; undefined when one of them is wrong. */
  each<T>(
    items: readonly Value[] | undefined,
    path: string,
    read: (item: Value, path: string) => T | undefined,
  ): readonly T[] | undefined {
    const all = items?.map((item, index) => read(item, `${path}[${index}]`))
    const good = all?.filter((one) => one !== undefined)
    return good?.length === all?.length ? good : undefined
  }

  truth(value: Value | undefined, path: string): boolean | undefined {
    if (value === undefined) return undefined
    if (value.content.kind === 'truth') return value.content.truth
    return this.refuse(value, path, shown(value), 'write `true` or `false`')
  }

  share(value: Value | undefined, path: string): number | undefined {
    if (value === undefined) return undefined
    const { content } = value
    if (content.kind === 'number' && content.number > 0 && content.number <= 1) return content.number
    return this.refuse(value, path, shown(value), 'write a number above 0 and at most 1, e.g. 0.9')
  }

  oneOf<T extends string>(value: Value | undefined, path: string, allowed: readonly T[]): T | undefined {
    if (value === undefined) return undefined
    const { content } = value
    const found = content.kind === 'text' ? allowed.find((one) => one === content.text) : undefined
    return (
      found ??
      this.refuse(value, path, shown(value), `write one of ${allowed.map((one) => `"${one}"`).join(', ')}`)
    )
  }
}
