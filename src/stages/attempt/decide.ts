import type { Diagnosis } from '../../model/diagnosis.ts'
import type { Inputs } from '../../model/inputs.ts'
import type { Course, Playbook, PlaybookStep } from '../../model/playbook.ts'
import { type Around, oursBecause } from './ours.ts'
import { playbookFor } from './select.ts'
import { drop, failedParts, type Means, turn } from './steps.ts'

/** All that is known when an attempt has failed. */
export interface Situation {
  readonly diagnosis: Diagnosis
  readonly attempt: number
  readonly course: Course
  readonly onTransient: Inputs['own']['onTransient']
  readonly means: Means
  readonly around: Around
  /** Attempts that playbooks added so far. */
  readonly added: number
  /** Minutes since the first failure. */
  readonly minutes: number
}

/** One thing to do: told as `detail`; with `act` still to be done in the world. */
export interface Move {
  readonly step: PlaybookStep['kind'] | 'plain-build'
  readonly detail: string
  readonly act?: PlaybookStep
}

/** What follows a failed attempt: these moves, then a build on this course, or the end with the reason. */
export interface Decision {
  readonly playbook: string | null
  readonly moves: readonly Move[]
  readonly next: Course | null
  /** Why there is no next attempt, or why it has less around it; empty when neither is so. */
  readonly why: string
}

/** The course of a first attempt. */
export const AS_ASKED: Course = {
  level: 0,
  builder: null,
  without: [],
  proxiesPassed: 0,
  baseMirror: null,
  isSerial: false,
}

const ACTS: Readonly<Record<string, string>> = {
  'free-disk': 'Unused build cache of the builder is removed.',
  notify: 'A message is sent, whatever notify-on says.',
  'open-issue': 'An issue is opened.',
}

const toMove = (step: PlaybookStep): Move => {
  if (step.kind === 'retry') return { step: 'retry', detail: 'The build runs again.' }
  if (step.kind === 'wait')
    return { step: 'wait', detail: `The next attempt waits ${step.seconds} s.`, act: step }
  if (step.kind === 'annotate') return { step: 'annotate', detail: step.text, act: step }
  if (step.kind === 'label')
    return { step: 'label', detail: `The pull request gets the label ${step.name}.`, act: step }
  return { step: step.kind, detail: ACTS[step.kind] ?? step.kind, act: step }
}

const spent = ({ budget, id }: Playbook, { added, minutes }: Situation): string | null => {
  if (added >= budget.attempts) return `the playbook ${id} allows ${budget.attempts} more attempts`
  return minutes >= budget.minutes
    ? `the playbook ${id} allows attempts within ${budget.minutes} minutes of the first failure`
    : null
}

const BUILDS_AGAIN: ReadonlySet<PlaybookStep['kind']> = new Set([
  'retry',
  'wait',
  'switch-proxy',
  'switch-builder',
  'drop-cache',
  'drop-rewriting',
  'pull-base-from-mirror',
  'free-disk',
  'lower-parallelism',
])

/** The steps of a playbook in turn; without a retry, only those that tell people. */
const follow = (playbook: Playbook, situation: Situation, isAgain: boolean): Decision => {
  const { diagnosis, means } = situation
  const steps = isAgain ? playbook.do : playbook.do.filter(({ kind }) => !BUILDS_AGAIN.has(kind))
  let { course } = situation
  const moves: Move[] = []
  for (const step of steps) {
    const turned = turn(step, course, diagnosis.id, means)
    if (turned === undefined) moves.push(toMove(step))
    else {
      course = turned.course
      moves.push({ step: step.kind, detail: turned.detail })
    }
  }
  return { playbook: playbook.id, moves, next: isAgain ? course : null, why: '' }
}

/** With `degrade`, a retry also goes without what can be behind the failure. */
const degraded = (decision: Decision, { diagnosis, means }: Situation): Decision => {
  if (decision.next === null) return decision
  const turned = drop(decision.next, failedParts(diagnosis.id, means.parts), '')
  if (turned.detail === '') return decision
  return {
    ...decision,
    next: turned.course,
    moves: [...decision.moves, { step: 'drop-cache', detail: turned.detail }],
  }
}

/** The plain build, where what failed could be ours: a job is red only for the build's own reason. */
const plainly = (situation: Situation, told: readonly Move[], playbook: string | null): Decision | null => {
  const reason = situation.course.level === 2 ? null : oursBecause(situation.diagnosis, situation.around)
  if (reason === null) return null
  const detail = `The build runs once more with nothing of ours around it: ${reason}.`
  return {
    playbook,
    moves: [...told, { step: 'plain-build', detail }],
    next: { ...situation.course, level: 2, isSerial: false },
    why: reason,
  }
}

/** The image is built and its cache cannot be written, whatever label that has: the image does not need it. */
const withoutExport = (situation: Situation): Decision | null => {
  const { diagnosis, course, means, around, onTransient } = situation
  const isExport = /^exporting (?:cache\b|to .{1,60} cache$)/i.test(around.step ?? '')
  const parts = means.parts.filter((part) => part === 'cache-export' && !course.without.includes(part))
  if (!isExport || parts.length === 0 || diagnosis.blame === 'yes' || onTransient === 'fail') return null
  const turned = drop(course, parts, '')
  const moves: readonly Move[] = [{ step: 'drop-cache', detail: turned.detail }, toMove({ kind: 'retry' })]
  return { playbook: 'layer-cache', moves, next: turned.course, why: '' }
}

/** Says what follows a failed attempt: a playbook within its budget, else the plain build where it could pass, else the end. */
export const decide = (situation: Situation, playbooks: readonly Playbook[]): Decision => {
  const { diagnosis, attempt, onTransient, around } = situation
  const exported = withoutExport(situation)
  if (exported !== null) return exported
  // What no request reaches now is not reached by asking again.
  const past = around.unreached === undefined ? null : plainly(situation, [], null)
  if (past !== null) return past
  const found = playbookFor(playbooks, diagnosis, attempt)
  const end = (why: string): Decision => ({ playbook: null, moves: [], next: null, why })
  if (found === null) return plainly(situation, [], null) ?? end('no playbook means this failure')
  const isAgain = found.do.some(({ kind }) => kind === 'retry')
  const over = !isAgain
    ? 'the playbook does not build again'
    : onTransient === 'fail'
      ? 'the input on-transient is fail'
      : spent(found, situation)
  if (over === null) {
    const followed = follow(found, situation, true)
    return onTransient === 'degrade' ? degraded(followed, situation) : followed
  }
  const told = follow(found, situation, false)
  return plainly(situation, told.moves, told.playbook) ?? { ...told, why: over }
}
