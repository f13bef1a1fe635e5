import type { Diagnosis } from '../../model/diagnosis.ts'
import type { Condition, Playbook } from '../../model/playbook.ts'

/** What a playbook is picked by. */
export type Symptom = Pick<Diagnosis, 'id' | 'blame' | 'retryable' | 'facts'>

const hasText = (pattern: string, text: string): boolean => {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return text === pattern
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return false
  const end = text.length - last.length
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0 || found + part.length > end) return false
    at = found + part.length
  }
  return true
}

const holds = (condition: Condition, symptom: Symptom, attempt: number): boolean => {
  const { labels, families, facts = {}, attempt: wanted } = condition
  const family = symptom.id.split('.')[0] ?? ''
  const isNamed =
    (labels === undefined && families === undefined) ||
    labels?.includes(symptom.id) === true ||
    families?.includes(family) === true
  return (
    isNamed &&
    (wanted === undefined || wanted === attempt) &&
    Object.entries(facts).every(([name, value]) => {
      const fact = symptom.facts[name]
      return fact !== undefined && hasText(value, fact)
    })
  )
}

/** Whether steps of this playbook may build again: never what a person is to blame for, nor what does not pass unless its label is named. */
export const mayBuildAgain = ({ when }: Playbook, symptom: Symptom): boolean =>
  symptom.blame !== 'yes' && (symptom.retryable || when.labels?.includes(symptom.id) === true)

/** The first playbook that means this failure of this attempt; null when none does. */
export const playbookFor = (
  playbooks: readonly Playbook[],
  symptom: Symptom,
  attempt: number,
): Playbook | null =>
  playbooks.find(
    (playbook) =>
      holds(playbook.when, symptom, attempt) &&
      (playbook.unless === undefined || !holds(playbook.unless, symptom, attempt)) &&
      (!playbook.do.some(({ kind }) => kind === 'retry') || mayBuildAgain(playbook, symptom)),
  ) ?? null
