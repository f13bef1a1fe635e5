import { describe, expect, test } from '@jest/globals'
import type { Step } from '../../src/model/log.ts'
import type { StepTime } from '../../src/model/report-log.ts'
import {
  criticalPath,
  stateOf,
  tellingSteps,
  timesOf,
  timingOf,
  withLineTimes,
} from '../../src/stages/report/html/timing.ts'

const step = (index: number, more: Partial<Step> = {}): Step => ({
  index,
  name: `step ${index}`,
  cached: false,
  ...more,
})

const time = (index: number, start: number, end: number, after: readonly number[] = []): StepTime => ({
  step: index,
  start,
  end,
  after,
})

describe('the critical path', () => {
  test('goes back from the step that ended last through what it waited for longest', () => {
    const path = criticalPath([time(0, 0, 1), time(1, 0, 4), time(2, 4, 6, [0, 1]), time(3, 1, 5, [0])])
    expect([...path].sort()).toEqual([1, 2])
  })

  test('ends in a log that says a step waited for itself', () => {
    expect([...criticalPath([time(0, 0, 1, [1]), time(1, 0, 2, [0])])].sort()).toEqual([0, 1])
  })

  test('is not known where no step says what it waited for', () => {
    expect(timingOf([step(0)], [time(0, 0, 3)])).toMatchObject({
      critical: null,
      isMeasured: true,
      seconds: 3,
    })
  })
})

test('lanes are the stages, the steps of BuildKit itself last; bars that overlap stand in rows', () => {
  const steps = [
    step(0),
    step(1, { stage: 'build', instruction: 'RUN a' }),
    step(2, { stage: 'build', instruction: 'RUN b' }),
    step(3, { instruction: 'FROM x' }),
  ]
  const timing = timingOf(steps, [time(0, 0, 1), time(1, 1, 10), time(2, 2, 9), time(3, 0, 1)])
  expect(
    timing.lanes.map(({ stage, rows }) => [stage, rows.map((row) => row.map((bar) => bar.step.index))]),
  ).toEqual([
    ['build', [[1], [2]]],
    ['', [[3]]],
    [null, [[0]]],
  ])
  for (const bar of timing.lanes.flatMap(({ rows }) => rows.flat())) {
    expect(bar.x).toBeGreaterThanOrEqual(0)
    expect(bar.x + bar.width).toBeLessThanOrEqual(1)
  }
})

test('steps without a start stand one after the other in their lane', () => {
  const steps = [
    step(0, { stage: 'a', seconds: 2 }),
    step(1, { stage: 'a', seconds: 3 }),
    step(2, { stage: 'b', seconds: 1 }),
  ]
  const timing = timingOf(steps, [])
  expect(timing).toMatchObject({ isMeasured: false, seconds: 5, critical: null })
  expect(timing.lanes[0]?.rows[0]?.map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [2, 5],
  ])
})

test('starts the steps themselves tell are taken where the log has none', () => {
  const steps = [
    step(0, { startedAt: '2026-01-02T03:04:05Z', seconds: 1 }),
    step(1, { startedAt: '2026-01-02T03:04:07.5Z', seconds: 2 }),
    step(2),
  ]
  expect(timesOf(steps, [])).toEqual([time(0, 0, 1), time(1, 2.5, 4.5)])
})

test('of too many steps the failed one, the critical ones and the longest are kept, in order', () => {
  const steps = [
    step(0, { seconds: 9 }),
    step(1, { error: 'x', seconds: 1 }),
    step(2, { seconds: 5 }),
    step(3, { seconds: 7 }),
  ]
  expect(tellingSteps(steps, [time(2, 0, 20)], 3).map(({ index }) => index)).toEqual([0, 1, 2])
})

test.each([
  [{}, 'done'],
  [{ cached: true }, 'cached'],
  [{ error: 'exit code: 1' }, 'failed'],
  [{ error: 'process "x" did not complete: context canceled' }, 'canceled'],
] as const)('a step of %j is %s', (more, expected) => {
  expect(stateOf(step(0, more))).toBe(expected)
})

test('a failed step of a plain log takes as long as its last line tells', () => {
  const steps = [
    step(0, { error: 'exit code: 1' }),
    step(1, { seconds: 2 }),
    step(2, { cached: true }),
    step(3),
  ]
  const lines = [0.4, 1.5, 1.2].map((seconds, at) => ({ number: at, text: '', step: 0, seconds }))
  const others = [1, 2].map((at) => ({ number: 9 + at, text: '', step: at, seconds: 7 }))
  expect(withLineTimes(steps, [...lines, ...others]).map(({ seconds }) => seconds)).toEqual([
    1.5,
    2,
    undefined,
    undefined,
  ])
})

test('the stage without a name is one lane, whatever BuildKit calls it in a step', () => {
  const run = { instruction: 'RUN go build' }
  const steps = [step(0, { ...run, stage: 'stage-0' }), step(1, run), step(2)]
  expect(timingOf(steps, []).lanes.map(({ stage }) => stage)).toEqual(['', null])
  expect(timingOf([step(0, { ...run, stage: 'stage-0' })], []).lanes.map(({ stage }) => stage)).toEqual([
    'stage-0',
  ])
})
