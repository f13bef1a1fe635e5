import type { Diagnosis } from '../../model/diagnosis.ts'
import type { Rule } from '../../model/rule.ts'
import { classify, literalsOf } from '../../stages/classify/index.ts'
import { readLog } from '../../stages/read-log/index.ts'

/** What became of one example of a rule. */
export interface ExampleResult {
  readonly rule: string
  readonly example: 'matches' | 'ignores'
  /** 1 for the first. */
  readonly number: number
  readonly ok: boolean
  /** What was found in place of what the example wants; null when it is as it should be. */
  readonly why: string | null
}

const said = (found: Diagnosis | null): string =>
  found === null
    ? 'no failure is found in it'
    : `${found.id} wins on line ${found.evidence.line}: ${found.evidence.text.trim().slice(0, 200)}`

const wrongOf = (
  rule: Rule,
  example: Rule['examples']['matches'][number],
  found: Diagnosis | null,
): string | null => {
  if (found?.id !== rule.id) return said(found)
  const text = found.evidence.text.trim()
  const wanted = example.evidence?.trim()
  if (wanted !== undefined && !wanted.endsWith(text))
    return `the evidence is ${JSON.stringify(text)}, not ${JSON.stringify(wanted)}`
  for (const [name, value] of Object.entries(example.facts ?? {}))
    if (found.facts[name] !== value)
      return `the fact ${name} is ${JSON.stringify(found.facts[name] ?? null)}, not ${JSON.stringify(value)}`
  return null
}

/** Tries each example of a rule against a whole catalogue, which holds the rule; an excerpt stands for a build that failed. */
export const tryExamples = (rule: Rule, all: readonly Rule[]): readonly ExampleResult[] => {
  const diagnose = (log: string) => classify({ ...readLog(log, literalsOf(all)), failed: true }, all)
  const result = (example: ExampleResult['example'], index: number, why: string | null): ExampleResult => ({
    rule: rule.id,
    example,
    number: index + 1,
    ok: why === null,
    why,
  })
  return [
    ...rule.examples.matches.map((example, index) =>
      result('matches', index, wrongOf(rule, example, diagnose(example.log))),
    ),
    ...rule.examples.ignores.map((log, index) => {
      const found = diagnose(log)
      return result('ignores', index, found?.id === rule.id ? said(found) : null)
    }),
  ]
}
