import { stripControls } from '../../text/controls.ts'
import { disarm } from '../../text/neutralise.ts'
import { bytes, duration, percent } from './amounts.ts'
import type { Trend } from './index.ts'

/** How the terminal shows text. */
export interface Style {
  readonly colour: boolean
  readonly width: number
}

/** Rows of a table that are shown; `--json` and `--html` have more. */
const ROWS = 10

type Row = readonly string[]

const cell = (text: string, most: number): string => {
  const plain = [...stripControls(text).replace(/\s+/g, ' ')]
  return plain.length > most ? `${plain.slice(0, Math.max(1, most - 1)).join('')}…` : plain.join('')
}

/** The first column to the left, the others to the right; what does not fit is cut in the first. */
const tableOf = (head: Row, rows: readonly Row[], width: number): readonly string[] => {
  const shown = rows.slice(0, ROWS)
  const widths = head.map((name, at) =>
    Math.max(name.length, ...shown.map((row) => [...(row[at] ?? '')].length)),
  )
  const others = widths.slice(1).reduce((sum, one) => sum + one + 2, 0)
  const first = Math.max(16, Math.min(widths[0] ?? 0, width - others - 2))
  const line = (row: Row) =>
    `  ${row
      .map((text, at) => (at === 0 ? cell(text, first).padEnd(first) : text.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd()}`
  const more = rows.length > shown.length ? [`  … ${rows.length - shown.length} more`] : []
  return [line(head), ...shown.map(line), ...more]
}

const BLOCKS = ' ▁▂▃▄▅▆▇█'

/** One character for each period, as high as its share of failures; a dot where nothing ran. */
const spark = ({ periods }: Trend, width: number): string =>
  periods
    .slice(-width)
    .map(({ runs, failures }) => (runs === 0 ? '·' : (BLOCKS[Math.ceil((failures / runs) * 8)] ?? ' ')))
    .join('')

const summary = (trend: Trend): readonly string[] => {
  const { handling, retrying, falseAlarms, repair } = trend
  return [
    `  ${trend.failures} of ${trend.runs} runs failed (${percent(trend.rate)}), ${trend.infra} by infrastructure`,
    `  Repaired ${repair.repaired} times, on average after ${duration(repair.mean)} (p50 ${duration(repair.p50)}, p95 ${duration(repair.p95)}); ${repair.open} still open`,
    `  Handled without a person: ${handling.handled} of ${handling.troubled} (${percent(handling.share)}): ${handling.byRetry} by a further attempt, ${handling.byDegrade} by leaving something out`,
    `  Retried in vain: ${retrying.inVain} of ${retrying.runs} (${percent(retrying.share)}), ${duration(retrying.secondsInVain)} lost`,
    `  False alarms marked by people: ${falseAlarms.marked} of ${trend.failures} (${percent(falseAlarms.share)})`,
  ]
}

const caches = ({ caches: { modules, build } }: Trend): readonly string[] => [
  `  Modules  found ${percent(modules.rate)}, waited ${duration(modules.prewarmSeconds)} in all (p50 ${duration(modules.prewarmP50)})`,
  `  Builds   found ${percent(build.rate)}, won ${duration(build.savedSeconds)} in ${build.compared} runs (${build.losses} lost time), waited ${duration(build.waitedSeconds)}, spent ${duration(build.keptSeconds)} on keeping`,
]

/** The trend as tables for a terminal, inert where foreign text stands in it. */
export const trendToTerminal = (trend: Trend, { colour, width }: Style): string => {
  const bold = (text: string) => (colour ? `\u001b[1m${text}\u001b[0m` : text)
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', bold(title), ...lines]
  const table = (title: string, head: Row, rows: readonly Row[]) =>
    part(title, rows.length === 0 ? [] : tableOf(head, rows, width))
  const labels = trend.labels.map((one): Row => {
    const [count, repositories] = [String(one.count), String(one.repositories)]
    return [
      one.id,
      count,
      percent(one.ofFailures),
      repositories,
      duration(one.repair.mean),
      String(one.falseAlarms),
    ]
  })
  const lines = [
    bold(`${trend.runs} runs, ${(trend.from ?? '').slice(0, 10)} to ${(trend.to ?? '').slice(0, 10)}`),
    ...summary(trend),
    ...part(`Share of failures by ${trend.span}`, [`  ${spark(trend, width - 4)}`]),
    ...table('Failures', ['label', 'runs', 'share', 'repositories', 'repaired in', 'false'], labels),
    ...table(
      'Repositories',
      ['repository', 'runs', 'failed', 'rate', 'by infrastructure', 'repaired in'],
      trend.repositories.map((one) => {
        const counts = [String(one.runs), String(one.failures), percent(one.rate), String(one.infra)]
        return [one.repository, ...counts, duration(one.repair.mean)]
      }),
    ),
    ...table(
      'Playbooks',
      ['playbook', 'runs', 'green'],
      trend.handling.playbooks.map((one) => [one.playbook, String(one.runs), String(one.green)]),
    ),
    ...table(
      'Hosts',
      ['host', 'requests', 'failed', 'bytes', 'time', 'red builds'],
      trend.hosts.map((one) => {
        const counts = [String(one.requests), String(one.failures), bytes(one.bytes), duration(one.seconds)]
        return [one.host, ...counts, String(one.failedBuilds)]
      }),
    ),
    ...table(
      'Slowest modules',
      ['module', 'runs', 'retries', 'bytes', 'time'],
      trend.modules.map((one) => {
        const counts = [String(one.runs), String(one.retries), bytes(one.bytes)]
        return [one.module, ...counts, duration(one.seconds)]
      }),
    ),
    ...part('Caches', caches(trend)),
    ...table(
      'Time by part of the run',
      ['part', 'runs', 'p50', 'p95'],
      trend.phases.map((one) => [one.phase, String(one.runs), duration(one.p50), duration(one.p95)]),
    ),
    ...table(
      'Unknown failures',
      ['line', 'fingerprint', 'runs', 'repositories'],
      trend.unknowns.map((one) => [
        one.evidence,
        one.fingerprint,
        String(one.count),
        String(one.repositories.length),
      ]),
    ),
    ...(trend.unknowns.length === 0
      ? []
      : ['', '  `--drafts` prints a rule for each; --json and --html have them too.']),
    '',
  ]
  return disarm(lines.join('\n'))
}
