import type { OwnRules } from '../catalogue/own/index.ts'
import { rules as ours } from '../catalogue/rules/index.ts'
import type { Diagnosis } from '../model/diagnosis.ts'
import type { Rule } from '../model/rule.ts'
import { classify, literalsOf } from '../stages/classify/index.ts'
import { draftRule } from '../stages/classify/unknown-draft.ts'
import { type Command, type Console, UsageError } from './command.ts'
import { readLogFile } from './logs.ts'
import { ownRulesFor, RULES_OPTION } from './rules/repository.ts'

/** The answer of `diagnose` for one log: the documented fields, `others` when the build has further failures, and `draft` of a rule when none recognises it. */
const answerOf = (file: string, diagnosis: Diagnosis | null, draft: string) => ({
  file,
  failure:
    diagnosis === null
      ? null
      : {
          id: diagnosis.id,
          title: diagnosis.title,
          blame: diagnosis.blame,
          retryable: diagnosis.retryable,
          evidence: diagnosis.evidence,
          facts: diagnosis.facts,
          location: diagnosis.mentioned[0] ?? null,
          cause: diagnosis.cause,
          do: diagnosis.do,
          confidence: diagnosis.confidence,
          ...(diagnosis.others && { others: diagnosis.others }),
          ...(draft !== '' && { draft }),
        },
})

const toText = (file: string, diagnosis: Diagnosis | null, draft: string): string => {
  if (diagnosis === null) return `${file}: no failure`
  return [
    `${file}: ${diagnosis.title} [${diagnosis.id}]`,
    `  ${diagnosis.evidence.line} │ ${diagnosis.evidence.text}`,
    `  ${diagnosis.cause}`,
    ...diagnosis.do.map((remedy) => `  • ${remedy}`),
    ...(diagnosis.others ?? []).map(
      ({ id, title, evidence }) => `  also: ${title} [${id}]\n  ${evidence.line} │ ${evidence.text}`,
    ),
    ...(draft === '' ? [] : ['', '  A rule that would recognise it:', '', draft.trimEnd()]),
  ].join('\n')
}

/** What is known of one log. */
const diagnoseFile = async (file: string, rules: readonly Rule[], own: OwnRules, console: Console) => {
  const log = await readLogFile('FILE', file, literalsOf(rules), console)
  const diagnosis = classify(log, rules)
  for (const slow of own.slow(log)) console.say(`go-docker-build: ${slow}`)
  return { diagnosis, draft: diagnosis?.id === 'unknown' ? draftRule(diagnosis, log) : '' }
}

/** Classifies logs; a log that shows a failure is an answer, not a failure of the command. */
export const diagnose: Command = {
  name: 'diagnose',
  usage: 'diagnose FILE... | -',
  help: 'Say what failed in build logs: BuildKit plain or rawjson, a downloaded Actions log, bare go output.',
  options: [RULES_OPTION],
  async run(args, console) {
    if (args.words.length === 0)
      throw new UsageError('diagnose needs at least one FILE, or - for standard input')
    const own = await ownRulesFor(args.text('rules'), console)
    const rules = [...ours, ...own.rules]
    for (const file of args.words) {
      const { diagnosis, draft } = await diagnoseFile(file, rules, own, console)
      if (args.json) console.answer(answerOf(file, diagnosis, draft))
      else console.say(toText(file, diagnosis, draft))
    }
    return 0
  },
}
