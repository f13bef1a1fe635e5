import type { Problem } from '../model/problem.ts'
import type { Check } from './checks.ts'
import { type ListOptions, parseList } from './list.ts'

/** A line as it was read, or what is wrong with it. */
export type Line<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly seen: string; readonly remedy: string }

/** Reads single inputs by name and keeps what is wrong with them. */
export interface Reader {
  readonly problems: readonly Problem[]
  text(name: string, check?: Check): string
  flag(name: string): boolean
  list(name: string, options?: ListOptions, check?: Check): readonly string[]
  /** One value a line; what is wrong is told by its number, never by what stands there. */
  lines<T>(name: string, parse: (line: string) => Line<T>): readonly T[]
  choice<const T extends string>(name: string, allowed: readonly [T, ...T[]]): T
}

/** Opens a reader; an input that is not given reads as empty text. */
export function openReader(read: (name: string) => string): Reader {
  const problems: Problem[] = []
  const test = (input: string, value: string, check?: Check) => {
    const found = value === '' ? null : check?.(value)
    if (found) problems.push({ input, ...found })
  }
  const text = (name: string, check?: Check) => {
    const value = read(name).trim()
    test(name, value, check)
    return value
  }
  return {
    problems,
    text,
    flag(name) {
      const value = text(name)
      // YAML 1.2 core schema, as core.getBooleanInput reads it.
      if (/^(true|True|TRUE)$/.test(value)) return true
      if (!/^(false|False|FALSE|)$/.test(value))
        problems.push({ input: name, seen: value, remedy: 'use true or false' })
      return false
    },
    list(name, options, check) {
      const items = parseList(read(name), options)
      if (items === null)
        problems.push({
          input: name,
          seen: 'a double quote that is not closed',
          remedy: 'close it; inside a quoted item write `""` for a double quote',
        })
      for (const item of items ?? []) test(name, item, check)
      return items ?? []
    },
    lines(name, parse) {
      return read(name)
        .split(/\r?\n/)
        .flatMap((line, at) => {
          if (line.trim() === '') return []
          const parsed = parse(line.trim())
          if (parsed.ok) return [parsed.value]
          problems.push({ input: name, seen: `line ${at + 1}: ${parsed.seen}`, remedy: parsed.remedy })
          return []
        })
    },
    choice(name, allowed) {
      const value = text(name)
      const chosen = allowed.find((one) => one === value)
      if (chosen === undefined && value !== '')
        problems.push({ input: name, seen: value, remedy: `use one of ${allowed.join(', ')}` })
      return chosen ?? allowed[0]
    },
  }
}
