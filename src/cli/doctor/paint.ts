import type { Finding, Severity } from '../../model/finding.ts'
import type { HealthResult } from '../../model/health.ts'

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', notice: '36' }

/** Findings for people, file by file, worst first, then how many there are. */
export const paintFindings = (
  findings: readonly Finding[],
  results: readonly HealthResult[],
  isColoured: boolean,
): readonly string[] => {
  const paint = (code: string, text: string) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text)
  const groups = Map.groupBy(findings, ({ path }) => path ?? 'This machine')
  const lines = [...groups].flatMap(([path, all]) => [
    paint('1', path),
    ...all.flatMap((one) => [
      `  ${paint(COLOURS[one.severity], one.severity)}${one.line === null ? '' : ` line ${one.line}`}  ${one.text} ${paint('2', `[${one.id}]`)}`,
      `    • ${one.do}`,
    ]),
    '',
  ])
  const well = results.filter(({ state }) => state === 'ok').map(({ id }) => id)
  const unknown = results.filter(({ state }) => state === 'unknown').map(({ text }) => `Not known: ${text}`)
  return [...lines, ...(well.length === 0 ? [] : [`Well: ${well.join(', ')}`]), ...unknown, sumOf(findings)]
}

const sumOf = (findings: readonly Finding[]): string => {
  if (findings.length === 0) return 'Nothing was found.'
  const counts = (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`]
  })
  return `Found: ${counts.join(', ')}.`
}
