import { describe, expect, test } from '@jest/globals'
import type { Clock } from '../../src/ports/surroundings.ts'
import { COMPILE_ERROR, PASSES, runScene } from '../pipeline/run-scene.ts'

const DAY = 86_400_000

/** A clock of the wall that is set back a day at every look, as by a broken time service; the monotonic one goes on. */
const jumping = (step: number): Clock => {
  let looks = 0
  return {
    now: () => new Date(Date.parse('2026-01-02T03:04:05Z') + step * ++looks),
    monotonic: () => ++looks * 10,
  }
}

/** Every number under a name that says seconds. */
const secondsIn = (value: unknown, path = ''): readonly (readonly [string, number])[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'number' && /seconds/i.test(key)
      ? [[`${path}.${key}`, one] as const]
      : secondsIn(one, `${path}.${key}`),
  )
}

describe.each([
  ['back a day at every look', -DAY],
  ['forward a day at every look', DAY],
])('a clock that jumps %s', (_name, step) => {
  test.each([
    ['passes', () => PASSES, 'success', null],
    ['fails', () => COMPILE_ERROR, 'failure', 'compile.undefined'],
  ] as const)(
    'leaves the verdict, the label and every time of a build that %s as they are',
    async (_how, end, outcome, label) => {
      const { result } = await runScene(end, { through: (ports) => ({ ...ports, clock: jumping(step) }) })
      if (!result.ok) throw new Error(JSON.stringify(result.problems))
      const { incident } = result.value
      expect([incident.outcome, incident.diagnosis?.id ?? null]).toEqual([outcome, label])
      const times = secondsIn(incident)
      expect(times.length).toBeGreaterThan(3)
      expect(times.filter(([, seconds]) => !(seconds >= 0 && seconds < 60))).toEqual([])
    },
  )
})
