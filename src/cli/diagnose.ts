import { rules } from '../catalogue/rules/index.ts'
import type { Diagnosis } from '../model/diagnosis.ts'
import { classify, literalsOf } from '../stages/classify/index.ts'
import { type Command, UsageError } from './command.ts'
import { readLogFile } from './logs.ts'

/** The answer of `diagnose` for one log: the documented fields and no others. */
const answerOf = (file: string, diagnosis: Diagnosis | null) => ({
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
        },
})

const toText = (file: string, diagnosis: Diagnosis | null): string => {
  if (diagnosis === null) return `${file}: no failure`
  return [
    `${file}: ${diagnosis.title} [${diagnosis.id}]`,
    `  ${diagnosis.evidence.line} │ ${diagnosis.evidence.text}`,
    `  ${diagnosis.cause}`,
    ...diagnosis.do.map((remedy) => `  • ${remedy}`),
  ].join('\n')
}

/** Classifies logs; a log that shows a failure is an answer, not a failure of the command. */
export const diagnose: Command = {
  name: 'diagnose',
  usage: 'diagnose FILE... | -',
  help: 'Say what failed in build logs: BuildKit plain or rawjson, a downloaded Actions log, bare go output.',
  options: [],
  async run(args, console) {
    if (args.words.length === 0)
      throw new UsageError('diagnose needs at least one FILE, or - for standard input')
    for (const file of args.words) {
      const diagnosis = classify(await readLogFile('FILE', file, literalsOf(rules), console), rules)
      if (args.json) console.answer(answerOf(file, diagnosis))
      else console.say(toText(file, diagnosis))
    }
    return 0
  },
}
