import type { Diagnosis } from '../../model/diagnosis.ts'
import type { Course, Playbook } from '../../model/playbook.ts'
import { AS_ASKED, type Decision, decide, type Situation } from './decide.ts'

/** What would be done after one failed attempt. */
export interface Rehearsed {
  /** Number of the attempt that failed. */
  readonly attempt: number
  readonly course: Course
  readonly decision: Decision
}

/** What a build has of what steps can change. */
export type Assumed = Pick<Situation, 'onTransient' | 'means' | 'around'>

/** Says what would be done if each attempt failed in the same way, to the end; nothing is done. */
export const rehearse = (
  diagnosis: Diagnosis,
  assumed: Assumed,
  playbooks: readonly Playbook[],
): readonly Rehearsed[] => {
  const all: Rehearsed[] = []
  let course = AS_ASKED
  let added = 0
  for (let attempt = 1; ; attempt++) {
    const { builders, proxies } = assumed.means
    const isPlain = course.level === 2
    const tried = builders.indexOf(course.builder ?? '')
    const means = {
      ...assumed.means,
      builders: builders.slice(tried + 1),
      proxies: Math.max(0, proxies - course.proxiesPassed),
      parts: isPlain ? [] : assumed.means.parts,
    }
    const situation = { ...assumed, diagnosis, attempt, course, means, added, minutes: 0 }
    const decision = decide(situation, playbooks)
    all.push({ attempt, course, decision })
    if (decision.next === null) return all
    if (decision.moves.some(({ step }) => step === 'retry')) added++
    course = decision.next
  }
}
