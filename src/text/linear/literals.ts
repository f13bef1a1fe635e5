import type { Node, Range } from './nodes.ts'

type Texts = readonly string[] | null

/** Most texts one of which must stand in a line. */
const MOST = 12

/** Characters a class may stand for where each is tried in a text. */
const WIDEST = 4

/** What an expression needs: `exact` is all it can match, one of `some` stands in whatever it matches; null: not known. */
interface Need {
  readonly exact: Texts
  readonly some: Texts
}

const small = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())

const shortest = (texts: readonly string[]): number => Math.min(...texts.map(({ length }) => length))

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]

/** The one that says more: its shortest text is longer, or it has fewer. */
const better = (a: Texts, b: Texts): Texts => {
  if (a === null || b === null) return a ?? b
  const more = shortest(b) - shortest(a)
  return more > 0 || (more === 0 && b.length < a.length) ? b : a
}

const filled = (texts: Texts): Texts => (texts === null || shortest(texts) === 0 ? null : texts)

const textsIn = (ranges: readonly Range[]): Texts => {
  if (ranges.reduce((count, [first, last]) => count + last - first + 1, 0) > WIDEST) return null
  const points = ranges.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, offset) => first + offset),
  )
  return points.length === 0 ? null : unique(points.map((point) => small(String.fromCodePoint(point))))
}

const needOfAll = (parts: readonly Node[]): Need => {
  let isExact = true
  let run: readonly string[] = ['']
  let some: Texts = null
  for (const part of parts) {
    const next = needOf(part)
    some = better(some, next.some)
    const longer = unique(run.flatMap((left) => (next.exact ?? []).map((right) => left + right)))
    if (next.exact !== null && longer.length <= MOST) {
      run = longer
      continue
    }
    isExact = false
    some = better(some, filled(run))
    run = next.exact ?? ['']
  }
  return isExact ? { exact: run, some } : { exact: null, some: better(some, filled(run)) }
}

const needOfEither = (branches: readonly Node[]): Need => {
  const needs = branches.map(needOf)
  const exact = unique(needs.flatMap((need) => need.exact ?? []))
  if (needs.every((need) => need.exact !== null) && exact.length <= MOST) return { exact, some: null }
  const each = needs.map((need) => better(need.some, filled(need.exact)))
  const some = unique(each.flatMap((texts) => texts ?? []))
  return { exact: null, some: each.every((texts) => texts !== null) && some.length <= MOST ? some : null }
}

const needOf = (node: Node): Need => {
  switch (node.kind) {
    case 'empty':
    case 'place':
      return { exact: [''], some: null }
    case 'one':
      return { exact: textsIn(node.ranges), some: null }
    case 'fact':
      return needOf(node.of)
    case 'all':
      return needOfAll(node.parts)
    case 'either':
      return needOfEither(node.branches)
    case 'repeat': {
      if (node.min === 0) return { exact: null, some: null }
      const { exact, some } = needOf(node.of)
      return node.max === 1 ? { exact, some } : { exact: null, some: better(some, filled(exact)) }
    }
  }
}

/** Texts in small ASCII letters one of which stands in each line the expression matches, the longest such; empty: there are none. */
export const requiredTexts = (node: Node): readonly string[] => {
  const { exact, some } = needOf(node)
  return better(some, filled(exact)) ?? []
}
