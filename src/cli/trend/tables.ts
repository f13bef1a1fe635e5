import { type Child, el, type Markup } from '../../stages/report/html/element.ts'
import { duration, percent } from '../../stages/trend/amounts.ts'
import type { FailureClass } from '../../stages/trend/failures.ts'
import type { Trend } from '../../stages/trend/index.ts'
import type { UnknownGroup } from '../../stages/trend/unknowns.ts'

type Row = readonly string[]

const table = (caption: string, head: Row, rows: readonly Row[], most: number): Markup =>
  el(
    'div',
    { class: 'scroll' },
    el(
      'table',
      {},
      el('caption', {}, caption),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          head.map((name, at) => el('th', { scope: 'col', class: at === 0 ? null : 'number' }, name)),
        ),
      ),
      el(
        'tbody',
        {},
        rows.slice(0, most).map((row) =>
          el(
            'tr',
            {},
            row.map((cell, at) => el('td', { class: at === 0 ? null : 'number' }, cell)),
          ),
        ),
      ),
    ),
    rows.length > most
      ? el('p', { class: 'quiet' }, `${rows.length - most} more; --json has them all.`)
      : null,
  )

const CLASS_HEAD = [
  'runs',
  'of all runs',
  'repositories',
  'infrastructure',
  'somebody named',
  'false alarms',
  'repaired in',
  'open',
  'last',
]

const classRow = (one: FailureClass): Row => [
  one.id,
  ...[one.count, percent(one.ofRuns), one.repositories, one.infra, one.named, one.falseAlarms].map(String),
  duration(one.repair.mean),
  String(one.repair.open),
  one.last.slice(0, 10),
]

/** Failures by family and label, and runs by repository. */
export const failureTables = (trend: Trend, most: number): Child => [
  table('By family', ['family', ...CLASS_HEAD], trend.families.map(classRow), most),
  table('By label', ['label', ...CLASS_HEAD], trend.labels.map(classRow), most),
  table(
    'By repository',
    ['repository', 'runs', 'red', 'rate', 'infrastructure', 'repaired in', 'most frequent'],
    trend.repositories.map((one) => [
      one.repository,
      ...[one.runs, one.failures, percent(one.rate), one.infra].map(String),
      duration(one.repair.mean),
      one.top ?? '',
    ]),
    most,
  ),
  trend.handling.playbooks.length === 0
    ? null
    : table(
        'Playbooks',
        ['playbook', 'runs', 'green after it'],
        trend.handling.playbooks.map((one) => [one.playbook, String(one.runs), String(one.green)]),
        most,
      ),
]

/** Failures no rule recognises, each with a rule that would. */
export const unknowns = (groups: readonly UnknownGroup[], most: number): Child =>
  groups
    .slice(0, most)
    .map((one) =>
      el(
        'details',
        {},
        el('summary', {}, el('code', {}, one.evidence), ` × ${one.count}`),
        el(
          'p',
          { class: 'quiet' },
          `${one.fingerprint}; ${one.first.slice(0, 10)} to ${one.last.slice(0, 10)}; ${one.repositories.join(', ')}`,
          one.runId === null ? null : `; newest run ${one.runId}`,
        ),
        one.draft === '' ? null : el('pre', { class: 'draft' }, one.draft),
      ),
    )
