import type { Played } from './play.ts'
import type { Promised } from './promises.ts'
import type { Week, WeekOptions } from './week.ts'

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? 0
}

const isRight = ({ incident, broken }: Played): boolean =>
  incident?.attribution.suspects[0]?.commit === broken?.commit

const isSomebodyElse = ({ incident, broken }: Played): boolean =>
  (incident?.attribution.suspects.length ?? 0) > 0 &&
  incident?.attribution.suspects[0]?.commit !== broken?.commit

const count = <T>(items: readonly T[], is: (item: T) => boolean): number => items.filter(is).length

const tableOf = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

const grouped = <K extends string>(runs: readonly Played[], of: (run: Played) => K | null) =>
  [...new Set(runs.map(of))]
    .filter((key) => key !== null)
    .toSorted()
    .map((key) => [key, runs.filter((run) => of(run) === key)] as const)

const labelsIn = (runs: readonly Played[]): string =>
  [...new Set(runs.map(({ incident }) => incident?.diagnosis?.id).filter((id) => id !== undefined))]
    .toSorted()
    .map((id) => `\`${id}\``)
    .join(', ')

/** What was counted, what was promised, what each planted breakage and each fault came to: three tables in Markdown. */
export const tables = (week: Week, promised: readonly Promised[], options: WeekOptions): string => {
  const { played } = week
  const red = played.filter(({ outcome }) => outcome === 'red')
  const planted = red.filter(({ broken }) => broken !== null)
  const faulty = played.filter(({ fault }) => fault !== null)
  const seconds = played
    .filter(({ outcome }) => outcome === 'green' || outcome === 'red')
    .map((run) => run.seconds)
  const pulls = played.filter(({ event }) => event === 'pull_request')
  const figures = tableOf(
    ['', 'count'],
    [
      ['runs', played.length],
      ['of pull requests, of them from forks', `${pulls.length}, ${count(pulls, ({ isFork }) => isFork)}`],
      ['green', count(played, ({ outcome }) => outcome === 'green')],
      ['red', red.length],
      ['cancelled', count(played, ({ outcome }) => outcome === 'cancelled')],
      ['faults injected, and met', `${faulty.length}, ${count(faulty, ({ isMet }) => isMet === true)}`],
      ['planted breakages that came out red', planted.length],
      [
        'of them: right commit named first, another named, nobody named',
        `${count(planted, isRight)}, ${count(planted, isSomebodyElse)}, ${planted.length - count(planted, isRight) - count(planted, isSomebodyElse)}`,
      ],
      ['builders, each empty at first', Math.ceil(played.length / options.builderFor)],
      [
        'cache entries written, given',
        `${week.world.ledger.size}, ${played.flatMap(({ dealings }) => dealings.given).length}`,
      ],
      [
        'seconds of a run, main and post: median, longest',
        `${median(seconds).toFixed(1)}, ${Math.max(0, ...seconds).toFixed(1)}`,
      ],
      ['minutes in all', week.minutes.toFixed(0)],
    ],
  )
  const promises = tableOf(
    ['promise', 'seen', ''],
    promised.map(({ name, value, holds, where }) => [
      name,
      value,
      holds ? 'holds' : `**broken**${where.length === 0 ? '' : `: ${where.slice(0, 8).join(', ')}`}`,
    ]),
  )
  const breakages = tableOf(
    ['planted', 'red runs', 'right commit first', 'labels'],
    grouped(planted, ({ broken }) => broken?.kind ?? null).map(([kind, runs]) => [
      ...[kind, runs.length, count(runs, isRight)],
      labelsIn(runs),
    ]),
  )
  const faults = tableOf(
    ['fault', 'runs', 'met', 'green', 'red (of them broken)', 'cancelled'],
    grouped(faulty, ({ fault }) => fault).map(([fault, runs]) => [
      fault,
      runs.length,
      count(runs, ({ isMet }) => isMet === true),
      count(runs, ({ outcome }) => outcome === 'green'),
      `${count(runs, ({ outcome }) => outcome === 'red')} (${count(runs, ({ outcome, broken }) => outcome === 'red' && broken !== null)})`,
      count(runs, ({ outcome }) => outcome === 'cancelled'),
    ]),
  )
  return [figures, promises, breakages, faults].join('\n\n')
}
