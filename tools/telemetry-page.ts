// Writes the tables of docs/telemetry.md out of the catalogue: node tools/telemetry-page.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { conventional, metrics } from '../src/catalogue/metrics/index.ts'
import type { Metric } from '../src/model/metric.ts'

export const PAGE = 'docs/telemetry.md'

const COMMON = ['repo', 'workflow']

const row = ({ name, type, labels, help }: Metric): string => {
  const own = labels.filter((label) => !COMMON.includes(label))
  const shown = own.length === 0 ? '' : own.map((label) => `\`${label}\``).join(', ')
  return `| \`${name}\` | ${type} | ${shown} | ${help} |`
}

const table = (all: readonly Metric[]): string =>
  ['| metric | kind | labels | what |', '|---|---|---|---|', ...all.map(row)].join('\n')

/** The page with its tables as the catalogue has them. */
export const withTables = (page: string): string =>
  page
    .replace(
      /(<!-- metrics -->\n)[\s\S]*?(<!-- end -->)/,
      (_, head: string, end: string) => `${head}${table(metrics)}\n${end}`,
    )
    .replace(
      /(<!-- conventional -->\n)[\s\S]*?(<!-- end -->)/,
      (_, head: string, end: string) => `${head}${table(conventional)}\n${end}`,
    )

if (process.argv[1]?.endsWith('telemetry-page.ts'))
  writeFileSync(PAGE, withTables(readFileSync(PAGE, 'utf8')))
