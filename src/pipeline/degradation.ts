import type { Incident } from '../model/incident.ts'
import type { Course } from '../model/playbook.ts'

/** 0 as planned; 1 something worked around; 2 built without the module cache of the host, or with nothing of ours around it. A step down between attempts says it all. */
export const degradedLevel = (
  degradations: readonly string[],
  delivery: Incident['cache']['delivery'],
  wanted: boolean,
  steppedDown: Course['level'],
): 0 | 1 | 2 => {
  if (steppedDown > 0) return steppedDown
  if (degradations.length === 0) return 0
  return wanted && delivery === 'off' ? 2 : 1
}
