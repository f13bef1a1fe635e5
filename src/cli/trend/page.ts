import { type Child, el, type Markup, raw, render } from '../../stages/report/html/element.ts'
import { LAYOUT } from '../../stages/report/html/style/layout.ts'
import { PALETTE } from '../../stages/report/html/style/palette.ts'
import { bytes, duration, percent } from '../../stages/trend/amounts.ts'
import type { Trend } from '../../stages/trend/index.ts'
import { bars, columns } from './plots.ts'
import { PLOTS } from './style.ts'
import { failureTables, unknowns } from './tables.ts'

/** Rows and bars of one section. */
const ROWS = 25

const STYLE = [PALETTE, LAYOUT, PLOTS].join('\n')

/** Nothing may be loaded, run, sent or framed; the one style is known by its hash. https://www.w3.org/TR/CSP3/ */
const policy = (hash: (text: string) => string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${Buffer.from(hash(STYLE), 'hex').toString('base64')}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const tile = (name: string, value: string, more: string): Markup =>
  el('div', { class: 'tile' }, el('dt', {}, name), el('dd', {}, el('strong', {}, value), ' ', more))

const tiles = ({ repair, handling, retrying, falseAlarms, ...trend }: Trend): Markup =>
  el(
    'dl',
    { class: 'tiles' },
    tile(
      'Failed',
      percent(trend.rate),
      `${trend.failures} of ${trend.runs} runs, ${trend.infra} by infrastructure`,
    ),
    tile(
      'Mean time to repair',
      duration(repair.mean),
      `p50 ${duration(repair.p50)}, p95 ${duration(repair.p95)}; ${repair.repaired} repaired, ${repair.open} open`,
    ),
    tile(
      'Handled without a person',
      percent(handling.share),
      `${handling.handled} of ${handling.troubled}: ${handling.byRetry} by a further attempt, ${handling.byDegrade} by leaving something out`,
    ),
    tile(
      'Retried in vain',
      percent(retrying.share),
      `${retrying.inVain} of ${retrying.runs} runs, ${duration(retrying.secondsInVain)} lost`,
    ),
    tile('False alarms', percent(falseAlarms.share), `${falseAlarms.marked} marked by people`),
  )

const overTime = ({ periods, span }: Trend): Child => [
  columns(`Runs by ${span}`, periods),
  el(
    'ul',
    { class: 'legend' },
    (
      [
        ['author', 'red by the code, or not known'],
        ['infra', 'red by infrastructure'],
        ['handled', 'green though something failed'],
        ['green', 'green'],
      ] as const
    ).map(([key, words]) =>
      el(
        'li',
        {},
        el(
          'svg',
          { width: 12, height: 12, 'aria-hidden': 'true' },
          el('rect', { class: key, width: 12, height: 12 }),
        ),
        words,
      ),
    ),
  ),
]

const failures = (trend: Trend): Child => [
  bars(
    'Failures by label',
    'author',
    trend.labels.slice(0, ROWS).map(({ id, count, ofFailures }) => ({
      ...{ name: id, value: count, text: `${count}, ${percent(ofFailures)}` },
    })),
  ),
  failureTables(trend, ROWS),
]

const hosts = (trend: Trend): Child => [
  bars(
    'Hosts by the time they took',
    'green',
    trend.hosts.slice(0, ROWS).map((one) => ({
      name: one.host,
      value: one.seconds,
      text: `${duration(one.seconds)}, ${one.failures} of ${one.requests} failed, ${one.failedBuilds} red builds`,
    })),
  ),
  trend.modules.length === 0
    ? null
    : bars(
        'Modules by the time they took',
        'green',
        trend.modules.slice(0, ROWS).map((one) => ({
          name: one.module,
          value: one.seconds,
          text: `${duration(one.seconds)}, ${one.retries} retries, ${bytes(one.bytes)}`,
        })),
      ),
]

const caches = ({ caches: { modules, build } }: Trend): Child => [
  bars('Seconds of the build cache', 'handled', [
    { name: 'won', value: Math.max(0, build.savedSeconds), text: duration(build.savedSeconds) },
    { name: 'waited for it', value: build.waitedSeconds, text: duration(build.waitedSeconds) },
    { name: 'keeping it, after the verdict', value: build.keptSeconds, text: duration(build.keptSeconds) },
    { name: 'waited for modules', value: modules.prewarmSeconds, text: duration(modules.prewarmSeconds) },
  ]),
  el(
    'p',
    {},
    `Build cache: found ${percent(build.rate)}; ${build.compared} runs could compare, ${build.losses} of them lost time by it. What was waited is already taken off what was won. Modules: found ${percent(modules.rate)}, ${bytes(modules.fetchedBytes)} given to builds.`,
  ),
]

const phases = (trend: Trend): Child =>
  bars(
    'Time by part of the run, p50 of p95',
    'green',
    trend.phases.map(({ phase, p50, p95 }) => ({
      ...{ name: phase, value: p50 ?? 0, whole: p95 ?? 0 },
      text: `p50 ${duration(p50)}, p95 ${duration(p95)}`,
    })),
  )

/** The trend as one HTML page with plots: no script, nothing from elsewhere, light or dark as the system is. `hash` is SHA-256 as hex. */
export const trendPage = (trend: Trend, hash: (text: string) => string): string => {
  const section = (id: string, title: string, content: Child): Markup =>
    el('section', { id }, el('h2', {}, title), content)
  const title = `${trend.runs} runs, ${(trend.from ?? '').slice(0, 10)} to ${(trend.to ?? '').slice(0, 10)}`
  const parts = [
    section('time', 'Over time', overTime(trend)),
    trend.failures === 0 ? null : section('failures', 'Failures', failures(trend)),
    trend.hosts.length === 0 ? null : section('hosts', 'Hosts and modules', hosts(trend)),
    section('caches', 'Caches', caches(trend)),
    section('phases', 'Time', phases(trend)),
    trend.unknowns.length === 0
      ? null
      : section('unknown', 'Unknown failures', unknowns(trend.unknowns, ROWS)),
  ]
  const page = el(
    'html',
    { lang: 'en' },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(hash) }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'referrer', content: 'no-referrer' }),
      el('meta', { name: 'color-scheme', content: 'light dark' }),
      el('title', {}, title),
      el('style', {}, raw(STYLE)),
    ),
    el('body', {}, el('header', {}, el('h1', {}, title), tiles(trend)), el('main', {}, parts)),
  )
  return `<!doctype html>\n${render(page)}\n`
}
