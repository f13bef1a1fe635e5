import { metrics } from '../../src/catalogue/metrics/index.ts'
import type { Incident } from '../../src/model/incident.ts'
import { grown, withZeroes } from '../../src/stages/measure/prometheus.ts'
import type { Series } from '../../src/text/exposition.ts'
import { buildOf } from './builds.ts'

const REPOSITORIES = ['octo/shop', 'octo/api', 'octo/worker'] as const
const STEP_MS = 240_000
const STEPS = 360

/** Numbers from 0 to 1, the same in each run. */
const dice = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** A made-up build: slower by day, and for an hour a proxy fails. */
const madeUp = (step: number, repository: string, at: number, roll: () => number): Incident => {
  const isOutage = step > 200 && step < 216
  const isCold = step > 280 && step < 300
  const how = isOutage && roll() < 0.7 ? 'proxy' : roll() < 0.12 ? 'red' : 'green'
  const build = buildOf(step, how, repository)
  const seconds = 25 + 40 * roll() + (isCold ? 60 : 0) + (how === 'proxy' ? 90 : 0)
  const [attempt] = build.attempts
  const modules = build.cache.modules
  const fromNetwork = isCold ? 90 : Math.round(12 * roll())
  return {
    ...build,
    seconds,
    startedAt: new Date(at - seconds * 1_000).toISOString(),
    degraded: isOutage ? 1 : 0,
    attempts: attempt === undefined ? [] : isOutage ? [attempt, { ...attempt, number: 2 }] : [attempt],
    cache: { ...build.cache, modules: modules === null ? null : { ...modules, fromNetwork } },
  }
}

/** A day of made-up builds of three repositories until `end`, as OpenMetrics with times, counted by what counts real ones. */
export const aDay = (end: number): string => {
  const roll = dice(7)
  const sums = new Map<string, Series>()
  const lines: string[] = []
  for (let step = 0; step <= STEPS; step++) {
    const at = end - (STEPS - step) * STEP_MS
    for (const repository of REPOSITORIES) {
      const first = buildOf(0, 'green', repository)
      let series = sums.get(repository) ?? withZeroes(new Map(), metrics, first)
      if (step > 0 && roll() < 0.4) series = grown(series, metrics, madeUp(step, repository, at, roll))
      sums.set(repository, series)
      for (const [name, value] of series) lines.push(`${name} ${value} ${at / 1_000}`)
    }
  }
  return `${lines.join('\n')}\n# EOF\n`
}
