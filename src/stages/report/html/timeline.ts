import { inWords } from '../../../wording/wording.ts'
import { el, type Markup } from './element.ts'
import { cut, percent, section, stepName, table } from './parts.ts'
import type { Scene } from './scene.ts'
import { type Bar, type Lane, tellingSteps, timesOf, timingOf } from './timing.ts'

const ROW = 26
const BAR = 18

const barOf = (scene: Scene, bar: Bar, row: number): Markup => {
  const { step, state, isCritical } = bar
  const { labels, language } = scene
  const time = step.seconds === undefined ? [] : [inWords(step.seconds, language)]
  const said = [...time, labels.page.states[state], ...(isCritical ? [labels.critical] : [])].join(
    labels.comma,
  )
  const name = stepName(scene, { name: step.instruction ?? step.name })
  return el(
    'a',
    { href: `#S${step.index}`, tabindex: -1 },
    el('title', {}, `${name} (${said})`),
    el(
      'svg',
      { x: percent(bar.x), y: row * ROW + 2, width: percent(bar.width), height: BAR + 4 },
      el('rect', { class: `bar ${state}`, width: '100%', height: BAR, rx: 2 }),
      isCritical ? el('rect', { class: 'critical', y: BAR + 1, width: '100%', height: 3 }) : null,
      bar.width > 0.06 ? el('text', { class: 'on-bar', x: 5, y: 12 }, name) : null,
    ),
  )
}

const laneName = (scene: Scene, stage: Lane['stage']): string =>
  stage === null ? scene.labels.internal : stage === '' ? scene.labels.onlyStage : cut(scene, stage)

const laneOf = (scene: Scene, { stage, rows }: Lane): Markup =>
  el(
    'div',
    { class: 'lane' },
    el('div', { class: 'lane-name' }, laneName(scene, stage)),
    el(
      'svg',
      { width: '100%', height: rows.length * ROW, 'aria-hidden': 'true', focusable: 'false' },
      rows.flatMap((row, at) => row.map((bar) => barOf(scene, bar, at))),
    ),
  )

/** Whole steps of 1, 2 or 5 times a power of ten, at most five of them. */
const ticksOf = (seconds: number): readonly number[] => {
  const rough = seconds / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough
  return Array.from({ length: Math.floor(seconds / step) + 1 }, (_, at) => at * step)
}

const secondsOf = (tick: number): string => `${Math.round(tick * 100) / 100} s`

const axis = (seconds: number): Markup =>
  el(
    'svg',
    { class: 'axis', width: '100%', height: 20, 'aria-hidden': 'true', focusable: 'false' },
    ticksOf(seconds).map((tick, at) => [
      el('line', { x1: percent(tick / seconds), x2: percent(tick / seconds), y1: 0, y2: 5 }),
      el(
        'text',
        {
          x: percent(tick / seconds),
          y: 17,
          'text-anchor': at === 0 ? 'start' : tick / seconds > 0.94 ? 'end' : 'middle',
        },
        secondsOf(tick),
      ),
    ]),
  )

const stepRows = (scene: Scene, bars: readonly Bar[]) =>
  bars.map(({ step, state, isCritical }) => [
    el('a', { href: `#S${step.index}` }, stepName(scene, step)),
    step.stage === undefined ? '' : cut(scene, step.stage),
    step.seconds === undefined ? '' : inWords(step.seconds, scene.language),
    el('span', { class: `state ${state}` }, scene.labels.page.states[state]),
    isCritical ? scene.labels.critical : '',
  ])

const legend = (scene: Scene, bars: readonly Bar[]): Markup => {
  const states = (['done', 'cached', 'failed', 'canceled'] as const).filter((state) =>
    bars.some((bar) => bar.state === state),
  )
  const entry = (kind: string, text: string) =>
    el(
      'li',
      {},
      el(
        'svg',
        { width: 22, height: 14, 'aria-hidden': 'true', focusable: 'false' },
        el('rect', { class: `bar ${kind}`, width: 22, height: 14, rx: 2 }),
        kind === 'path' ? el('rect', { class: 'critical', y: 11, width: 22, height: 3 }) : null,
      ),
      text,
    )
  return el(
    'ul',
    { class: 'legend', role: 'list' },
    states.map((state) => entry(state, scene.labels.page.states[state])),
    bars.some((bar) => bar.isCritical) ? entry('path', scene.labels.critical) : null,
  )
}

/** Steps as bars in lanes of their stages, the critical path marked, and the same as a table; null without steps. */
export const timeline = (scene: Scene): Markup | null => {
  const { incident, log, labels, words, limits } = scene
  const all = incident.attempts.at(-1)?.steps ?? []
  if (all.length === 0) return null
  const times = timesOf(all, log.times)
  const steps = tellingSteps(all, times, limits.steps)
  const timing = timingOf(steps, times)
  const bars = timing.lanes.flatMap(({ rows }) => rows.flat()).sort((a, b) => a.step.index - b.step.index)
  const heads = [words.table[0], labels.stage, words.table[1], words.table[2], labels.critical]
  return section(
    'timeline',
    labels.timeline,
    el('p', { class: 'quiet' }, timing.isMeasured ? labels.timelineHint : labels.estimated),
    steps.length < all.length ? el('p', {}, labels.fewerSteps(steps.length, all.length)) : null,
    el(
      'div',
      { class: 'lanes' },
      timing.lanes.map((lane) => laneOf(scene, lane)),
      timing.seconds > 0 ? axis(timing.seconds) : null,
    ),
    legend(scene, bars),
    timing.critical === null
      ? null
      : el('p', {}, labels.criticalIs(inWords(timing.critical, scene.language))),
    el(
      'details',
      {},
      el('summary', {}, labels.stepTable),
      table(
        labels.stepTable,
        timing.critical === null ? heads.slice(0, 4) : heads,
        stepRows(scene, bars).map((row) => (timing.critical === null ? row.slice(0, 4) : row)),
      ),
    ),
  )
}
