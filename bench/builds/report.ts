import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { resolve } from 'node:path'
import type { Taken } from './contender.ts'

/** One measured build. */
export interface Row extends Taken {
  readonly round: number
  readonly scenario: string
  readonly contender: string
}

const PAGE = resolve(import.meta.dirname, '../../docs/benchmarks.md')
const PLOT = resolve(import.meta.dirname, '../../docs/pictures/benchmark.svg')
const COLOURS: Readonly<Record<string, string>> = {
  plain: '#8c959f',
  'layer cache': '#bf8700',
  'cache dance': '#8250df',
  'go-docker-build': '#1a7f37',
}

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN

const names = (rows: readonly Row[], key: 'scenario' | 'contender'): readonly string[] => [
  ...new Set(rows.map((row) => row[key])),
]

const secondsOf = (rows: readonly Row[], scenario: string, contender: string): number =>
  middle(
    rows
      .filter((row) => row.scenario === scenario && row.contender === contender)
      .map(({ seconds }) => seconds),
  )

const table = (rows: readonly Row[]): string[] => {
  const contenders = names(rows, 'contender')
  return [
    `| scenario | ${contenders.join(' | ')} | ours / plain | ours / layer cache | ours / cache dance |`,
    `|---|${contenders.map(() => '---').join('|')}|---|---|---|`,
    ...names(rows, 'scenario').map((scenario) => {
      const of = (contender: string) => secondsOf(rows, scenario, contender)
      const ratio = (contender: string) => {
        const share = of('go-docker-build') / of(contender)
        return Number.isNaN(share) ? '' : share.toFixed(2)
      }
      const cells = contenders.map((contender) => {
        const here = rows.filter((row) => row.scenario === scenario && row.contender === contender)
        const [after, bytes] = [middle(here.map((row) => row.after)), middle(here.map((row) => row.bytes))]
        return `${of(contender).toFixed(1)} s, then ${after.toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB`
      })
      return `| ${scenario} | ${cells.join(' | ')} | ${ratio('plain')} | ${ratio('layer cache')} | ${ratio('cache dance')} |`
    }),
  ]
}

const plot = (rows: readonly Row[]): string => {
  const [scenarios, contenders] = [names(rows, 'scenario'), names(rows, 'contender')]
  const most = Math.max(...rows.map(({ seconds }) => seconds))
  const [bar, left, width] = [16, 130, 520]
  const group = contenders.length * bar + 14
  const bars = scenarios.flatMap((scenario, row) => [
    `<text x="${left - 8}" y="${row * group + group / 2}" text-anchor="end">${scenario}</text>`,
    ...contenders.map((contender, at) => {
      const seconds = secondsOf(rows, scenario, contender)
      const [y, long] = [row * group + at * bar, Math.max(1, (seconds / most) * width)]
      return `<rect x="${left}" y="${y}" width="${long.toFixed(1)}" height="${bar - 3}" fill="${COLOURS[contender] ?? '#000'}"/><text x="${(left + long + 5).toFixed(1)}" y="${y + bar - 5}">${seconds.toFixed(seconds < 10 ? 1 : 0)} s</text>`
    }),
  ])
  const legend = contenders.map(
    (contender, at) =>
      `<rect x="${left + at * 130}" y="${scenarios.length * group + 6}" width="10" height="10" fill="${COLOURS[contender] ?? '#000'}"/><text x="${left + at * 130 + 15}" y="${scenarios.length * group + 15}">${contender}</text>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="${scenarios.length * group + 26}" font-family="sans-serif" font-size="12" fill="#6e7681">${[...bars, ...legend].join('')}</svg>\n`
}

/** The table of a sitting; with `keep` it becomes docs/benchmarks.md with its plot, which names the command. */
export const write = (rows: readonly Row[], command: string, keep: boolean): string => {
  const lines = table(rows)
  if (keep) {
    const rounds = Math.max(...rows.map(({ round }) => round))
    writeFileSync(PLOT, plot(rows))
    writeFileSync(
      PAGE,
      [
        '# Benchmarks',
        '',
        `\`${command}\` made this page: each build on a fresh builder that has the base image and nothing else, all ways interleaved in one sitting, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB; medians of ${rounds}. Seconds until the image is built, then seconds after it for the next build's sake, then bytes to and from where caches are kept.`,
        '',
        ...lines,
        '',
        '![Seconds of each way to build, by scenario](pictures/benchmark.svg)',
        '',
      ].join('\n'),
    )
  }
  return lines.join('\n')
}
