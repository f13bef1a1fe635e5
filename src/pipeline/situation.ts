import type { Diagnosis } from '../model/diagnosis.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Situation } from '../stages/attempt/decide.ts'
import { UNREACHED } from '../stages/classify/tell-faults.ts'
import type { Tried } from './attempt.ts'
import type { Prepared } from './modules.ts'
import { mirrorableImages, partsOf, proxiesIn, type Rig } from './rig.ts'

/** What has been used up before the attempt that failed. */
export interface Used {
  readonly attempt: number
  readonly added: number
  readonly minutes: number
  readonly builders: readonly string[]
}

/** Address of our server where the build named it and none of its requests came, as behind a firewall between containers and this machine. */
const unreachedIn = ({ id, facts }: Diagnosis, { mirror, delivery }: Prepared): string | null => {
  if (mirror === null || delivery.kind !== 'proxy' || !UNREACHED.has(id)) return null
  const { hostname } = new URL(mirror.url)
  const { served, faults } = mirror.account()
  const isNamed = facts['host']?.replace(/:\d+$/, '') === hostname
  return isNamed && served === 0 && faults.length === 0 ? hostname : null
}

/** All that decides what follows a failed attempt. */
export const situationOf = (
  diagnosis: Diagnosis,
  { log }: Tried,
  rig: Rig,
  { own }: Inputs,
  used: Used,
): Situation => {
  const { prepared, course, prewarmed } = rig
  const parts = partsOf(rig)
  const hasMirror = parts.includes('mirror')
  const at = diagnosis.step ?? log.failedStep
  const unreached = unreachedIn(diagnosis, prepared)
  const step = at === undefined ? undefined : log.steps[at]
  return {
    diagnosis,
    attempt: used.attempt,
    course,
    onTransient: own.onTransient,
    means: {
      builders: own.builders.filter((name) => !used.builders.includes(name)),
      proxies: hasMirror ? Math.max(0, proxiesIn(prewarmed.serve?.upstream ?? '') - course.proxiesPassed) : 0,
      parts,
      images: rig.text === null ? [] : mirrorableImages(rig.text),
    },
    around: {
      changes: prepared.plan?.changes ?? [],
      hasMirror,
      ...(unreached === null ? {} : { unreached }),
      step: step?.name ?? null,
    },
    added: used.added,
    minutes: used.minutes,
  }
}
