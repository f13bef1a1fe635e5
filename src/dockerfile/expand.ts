/** Values by name; null is a value nobody can know, a missing name is unset. */
export type Values = ReadonlyMap<string, string | null>

interface Scan {
  readonly text: string
  readonly values: Values
  readonly mark: string
  at: number
}

/** Text with variables replaced and quotes removed as a Dockerfile does; null when a value is unknown. */
export function expand(text: string, values: Values, mark = '\\'): string | null {
  return scanText({ text, values, mark, at: 0 }, '')
}

function scanText(scan: Scan, stop: string): string | null {
  let out: string | null = ''
  let quote = ''
  while (scan.at < scan.text.length) {
    const ch = scan.text.charAt(scan.at)
    if (!quote && stop && ch === stop) break
    scan.at += 1
    if (quote ? ch === quote : ch === '"' || ch === "'") quote = quote ? '' : ch
    else if (ch === scan.mark && quote !== "'") out = append(out, scanEscape(scan, quote))
    else if (ch === '$' && quote !== "'") out = append(out, scanVariable(scan))
    else out = append(out, ch)
  }
  return out
}

function append(left: string | null, right: string | null): string | null {
  return left === null || right === null ? null : left + right
}

function scanEscape(scan: Scan, quote: string): string {
  const next = scan.text.charAt(scan.at)
  scan.at += 1
  if (quote === '"' && next !== '"' && next !== '$' && next !== scan.mark) return scan.mark + next
  return next
}

function scanVariable(scan: Scan): string | null {
  const braced = scan.text.charAt(scan.at) === '{'
  const start = scan.at + (braced ? 1 : 0)
  const name = /^(?:[A-Za-z_]\w*|\d)/.exec(scan.text.slice(start))?.[0]
  if (!name) return braced ? null : '$'
  scan.at = start + name.length
  const value = scan.values.has(name) ? (scan.values.get(name) ?? null) : undefined
  if (!braced) return value === undefined ? '' : value
  return scanModifier(scan, value)
}

function scanModifier(scan: Scan, value: string | null | undefined): string | null {
  const match = /^(:?[-+?]|##?|%%?|\/\/?)/.exec(scan.text.slice(scan.at))
  const operator = match?.[0] ?? ''
  scan.at += operator.length
  const word = scanText(scan, '}')
  scan.at += 1
  if (operator === '') return value === undefined ? '' : value
  if (!/[-+?]$/.test(operator)) return value ? null : (value ?? '')
  if (value === null) return null
  const isSet = operator.startsWith(':') ? Boolean(value) : value !== undefined
  if (operator.endsWith('+')) return isSet ? word : ''
  if (operator.endsWith('-')) return isSet ? (value ?? '') : word
  return isSet ? (value ?? '') : null
}
