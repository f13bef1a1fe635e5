import type { Finding } from '../../model/finding.ts'
import type { Language } from '../../model/language.ts'
import type { Annotation } from '../../ports/ports.ts'
import { stripControls } from '../../text/controls.ts'
import { cutBytes, cutTitle } from '../../text/escape.ts'
import { wordsOf } from '../../wording/languages.ts'
import { translateFinding } from '../../wording/translate.ts'

/** Findings shown in one run at most; the rest is for `doctor`. */
const MOST = 20

/** Findings of files as annotations, none of them a failure, the worst first; those without a file belong into the report. */
export const findingsToAnnotations = (
  findings: readonly Finding[],
  language: Language = 'en',
): readonly Annotation[] => {
  const words = wordsOf(language)
  const made = findings.flatMap(({ id, severity, path, line, text, do: remedy, prevents }): Annotation[] => {
    if (path === null || path.startsWith('..')) return []
    const told = [
      translateFinding(text, language),
      '',
      `${words.headings.whatToDo}: ${translateFinding(remedy, language)}`,
      ...(prevents === null ? [] : [words.prevents(prevents)]),
    ]
    return [
      {
        path,
        startLine: line ?? 1,
        endLine: line ?? 1,
        level: severity === 'notice' ? 'notice' : 'warning',
        title: cutTitle(words.foundBefore(id), 255),
        message: cutBytes(stripControls(told.join('\n')), 64_000),
      },
    ]
  })
  const [warnings, notices] = [
    made.filter(({ level }) => level === 'warning'),
    made.filter(({ level }) => level === 'notice'),
  ]
  return [...warnings, ...notices].slice(0, MOST)
}
