import type { Incident } from '../model/incident.ts'

/** 0 as planned; 1 something worked around; 2 built without the module cache of the host. */
export const degradedLevel = (
  degradations: readonly string[],
  delivery: Incident['cache']['delivery'],
  wanted: boolean,
): 0 | 1 | 2 => {
  if (degradations.length === 0) return 0
  return wanted && delivery === 'off' ? 2 : 1
}
