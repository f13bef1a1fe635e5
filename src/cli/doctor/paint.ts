import type { Finding, Severity } from '../../model/finding.ts'
import type { HealthResult } from '../../model/health.ts'
import type { Language } from '../../model/language.ts'
import { doctorWords } from '../../wording/doctor-words.ts'

const COLOURS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', notice: '36' }

/** Findings for people, file by file, worst first, then how many there are; their texts are in the language already. */
export const paintFindings = (
  findings: readonly Finding[],
  results: readonly HealthResult[],
  isColoured: boolean,
  language: Language = 'en',
): readonly string[] => {
  const words = doctorWords(language)
  const paint = (code: string, text: string) => (isColoured ? `\u001b[${code}m${text}\u001b[0m` : text)
  const groups = Map.groupBy(findings, ({ path }) => path ?? words.machine)
  const lines = [...groups].flatMap(([path, all]) => [
    paint('1', path),
    ...all.flatMap((one) => [
      `  ${paint(COLOURS[one.severity], words.severities[one.severity])}${one.line === null ? '' : ` ${words.line(one.line)}`}  ${one.text} ${paint('2', `[${one.id}]`)}`,
      `    • ${one.do}`,
    ]),
    '',
  ])
  const well = results.filter(({ state }) => state === 'ok').map(({ id }) => id)
  const unknown = results
    .filter(({ state }) => state === 'unknown')
    .map(({ text }) => `${words.unknown}${text}`)
  return [
    ...lines,
    ...(well.length === 0 ? [] : [`${words.well}${well.join(', ')}`]),
    ...unknown,
    findings.length === 0 ? words.nothing : words.found(countsOf(findings)),
  ]
}

const countsOf = (findings: readonly Finding[]): readonly (readonly [Severity, number])[] =>
  (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length
    return count === 0 ? [] : [[severity, count] as const]
  })
