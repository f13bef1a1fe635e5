import type { Language } from '../../model/language.ts'
import type { Annotation } from '../../ports/ports.ts'
import { cutBytes } from '../../text/escape.ts'
import { wordsOf } from '../../wording/languages.ts'

/** Annotations of one level the runner keeps of a step, and a message it does not cut at 4,096 characters. https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs */
const PER_LEVEL = 10
const MESSAGE_BYTES = 4_000

/** Annotations as workflow commands can carry them: ten of each level, the last of them saying how many there are more. */
export const forCommands = (
  annotations: readonly Annotation[],
  language: Language,
): readonly Annotation[] => {
  const { more } = wordsOf(language)
  return (['failure', 'warning', 'notice'] as const).flatMap((level) => {
    const all = annotations.filter((one) => one.level === level)
    const kept = all.slice(0, PER_LEVEL)
    return kept.map((one, at): Annotation => {
      const isLast = at === kept.length - 1 && all.length > kept.length
      const tail = isLast ? `\n${more(all.length - kept.length)}` : ''
      return { ...one, message: `${cutBytes(one.message, MESSAGE_BYTES - Buffer.byteLength(tail))}${tail}` }
    })
  })
}
