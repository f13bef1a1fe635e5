/** Values of series by their name and labels as the text format writes them, in the order they were added. https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
export type Series = ReadonlyMap<string, number>

type Labels = Readonly<Record<string, string>>

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('"', '\\"')

const UNESCAPED: Readonly<Record<string, string>> = { '\\\\': '\\', '\\n': '\n', '\\"': '"' }

const unescaped = (text: string): string => text.replace(/\\[\\n"]/g, (pair) => UNESCAPED[pair] ?? pair)

/** One series as text: `name{a="1"}`; labels sorted by name, so that the same series has the same text; empty ones left out, as they are the same as none. */
export const seriesName = (name: string, labels: Labels): string => {
  const pairs = Object.entries(labels)
    .filter(([, value]) => value !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1))
  return pairs.length === 0
    ? name
    : `${name}{${pairs.map(([label, value]) => `${label}="${escaped(value)}"`).join(',')}}`
}

const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"(?:,|$)/gy

/** Labels in the braces of a series; null when they are no such thing. */
const labelsOf = (text: string): Labels | null => {
  const labels: Record<string, string> = {}
  LABEL.lastIndex = 0
  while (LABEL.lastIndex < text.length) {
    const match = LABEL.exec(text)
    if (match === null) return null
    labels[match[1] as string] = unescaped(match[2] as string)
  }
  return labels
}

const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? ([^ ]+)(?: -?\d+)?$/

/** Reads the series that have these labels (an empty one: that lack it), without them; what is no series is left out. */
export const parseSeries = (text: string, having: Labels = {}): Series => {
  const found = new Map<string, number>()
  const wanted = Object.entries(having)
  for (const line of text.split('\n')) {
    const [, name, inside = '', number] = LINE.exec(line.trim()) ?? []
    const labels = name === undefined ? null : labelsOf(inside)
    if (name === undefined || labels === null) continue
    if (wanted.some(([label, value]) => (labels[label] ?? '') !== value)) continue
    const rest = Object.fromEntries(Object.entries(labels).filter(([label]) => !(label in having)))
    const value = number === '+Inf' ? Number.POSITIVE_INFINITY : Number(number)
    if (Number.isFinite(value)) found.set(seriesName(name, rest), value)
  }
  return found
}

/** Name of a metric as one series of it is named: without labels, and without what a histogram puts behind it. */
export const familyOf = (series: string): string =>
  series.replace(/\{.*$/s, '').replace(/_(?:bucket|sum|count)$/, '')
