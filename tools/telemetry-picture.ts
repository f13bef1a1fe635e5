// Makes docs/pictures/telemetry-dashboard.png: the queries of the dashboard, asked of a real Prometheus that holds a day of made-up builds, drawn plainly. node tools/telemetry-picture.ts. Needs Chromium.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { answers, freePort } from '../e2e/engine/net.ts'
import { run, until } from '../e2e/engine/proc.ts'
import { startChromium } from '../e2e/support/chromium.ts'
import { openPage } from '../e2e/support/page.ts'
import { aDay } from '../e2e/telemetry/day.ts'
import { prometheusPrograms } from '../e2e/telemetry/programs.ts'

const OUT = join('docs', 'pictures', 'telemetry-dashboard.png')
const DAY = 86_400
const COLOURS = ['#2563eb', '#d97706', '#059669', '#dc2626', '#7c3aed', '#0891b2', '#be185d', '#4d7c0f']

interface Panel {
  readonly type: string
  readonly title: string
  readonly gridPos: Readonly<Record<'x' | 'y' | 'w' | 'h', number>>
  readonly targets: readonly { readonly expr: string; readonly legendFormat: string }[]
  readonly fieldConfig: { readonly defaults: { readonly unit: string } }
}

interface Line {
  readonly name: string
  readonly points: readonly (readonly [number, number])[]
}

const SCALES: readonly (readonly [number, string])[] = [
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
  [1, ''],
]

const shown = (value: number, unit: string): string => {
  if (!Number.isFinite(value)) return '–'
  if (unit === 'percentunit') return `${(value * 100).toFixed(0)} %`
  if (unit === 's') return value >= 120 ? `${(value / 60).toFixed(1)} min` : `${value.toFixed(0)} s`
  const [size, letter] = SCALES.find(([at]) => Math.abs(value) >= at) ?? [1, '']
  const end = unit === 'bytes' ? 'B' : unit === 'Bps' ? 'B/s' : ''
  return `${Number((value / size).toPrecision(3))} ${letter}${end}`.trim()
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const chart = (lines: readonly Line[], unit: string, from: number): string => {
  const values = lines.flatMap(({ points }) => points.map(([, value]) => value))
  const most = unit === 'percentunit' ? Math.max(1, ...values) : Math.max(1e-9, ...values)
  const drawn = lines.map(({ points }, at) => {
    const path = points.map(
      ([time, value]) =>
        `${(((time - from) / DAY) * 560).toFixed(1)},${(100 - (value / most) * 96).toFixed(1)}`,
    )
    return `<polyline fill="none" stroke="${COLOURS[at % COLOURS.length]}" stroke-width="1.5" points="${path.join(' ')}"/>`
  })
  const legend = lines.map(
    ({ name }, at) => `<b style="color:${COLOURS[at % COLOURS.length]}">■</b> ${escaped(name)}`,
  )
  return `<div class="top">${shown(most, unit)}</div><svg viewBox="0 0 560 102" preserveAspectRatio="none">${drawn.join('')}</svg><p>${legend.join(' &nbsp; ')}</p>`
}

const dir = mkdtempSync(join(tmpdir(), 'dashboard-'))
const { prometheus, promtool } = await prometheusPrograms()
const end = Math.floor(Date.now() / 1000) - 60
writeFileSync(join(dir, 'day.txt'), aDay(end * 1000))
await run(promtool, ['tsdb', 'create-blocks-from', 'openmetrics', 'day.txt', 'data'], { cwd: dir })
writeFileSync(join(dir, 'prometheus.yml'), 'global: {}\n')
const port = await freePort(0)
const server = spawn(
  prometheus,
  [
    `--config.file=${join(dir, 'prometheus.yml')}`,
    `--storage.tsdb.path=${join(dir, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
  ],
  { stdio: 'ignore' },
)
const chromium = await startChromium()

const linesOf = async ({ type, targets }: Panel): Promise<readonly Line[]> => {
  const lines: Line[] = []
  for (const { expr, legendFormat } of targets) {
    const query = expr.replaceAll('$repo', '.*').replaceAll('[$window]', type === 'stat' ? '[1d]' : '[1h]')
    const asked = new URLSearchParams({ query, start: `${end - DAY}`, end: `${end}`, step: '300' })
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/query_range?${asked}`)
    const body = (await answer.json()) as {
      readonly data: {
        readonly result: readonly { metric: Record<string, string>; values: [number, string][] }[]
      }
    }
    for (const { metric, values } of body.data.result)
      lines.push({
        name: legendFormat.replace(/\{\{(\w+)\}\}/g, (_, label: string) => metric[label] ?? ''),
        points: values
          .map(([at, value]) => [at, Number(value)] as const)
          .filter(([, value]) => Number.isFinite(value)),
      })
  }
  return lines
}

try {
  await until('Prometheus', 60, () => answers(`127.0.0.1:${port}`, '/-/ready'))
  const { panels } = JSON.parse(readFileSync('deploy/grafana/dashboards/go-docker-build.json', 'utf8')) as {
    readonly panels: readonly Panel[]
  }
  const cells: string[] = []
  for (const panel of panels) {
    const lines = await linesOf(panel)
    if (lines.every(({ points }) => points.length === 0)) throw new Error(`${panel.title}: no answer`)
    const { unit } = panel.fieldConfig.defaults
    const { x, y, w, h } = panel.gridPos
    const place = `grid-column:${x + 1}/span ${w};grid-row:${y + 1}/span ${h}`
    const last = lines[0]?.points.at(-1)?.[1] ?? Number.NaN
    const body = panel.type === 'stat' ? `<big>${shown(last, unit)}</big>` : chart(lines, unit, end - DAY)
    cells.push(`<section style="${place}"><h2>${escaped(panel.title)}</h2>${body}</section>`)
  }
  const style =
    'body{margin:12px;font:12px sans-serif;color:#1f2937;background:#f3f4f6}main{display:grid;grid-template-columns:repeat(24,1fr);grid-auto-rows:20px;gap:6px}section{background:#fff;border:1px solid #d1d5db;padding:6px 8px;overflow:hidden;position:relative}h2{font-size:12px;margin:0 0 4px}svg{width:100%;height:60%;border-bottom:1px solid #d1d5db}p{margin:4px 0 0;font-size:11px}big{font-size:24px}.top{position:absolute;right:8px;top:6px;color:#6b7280}'
  const page = join(dir, 'page.html')
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><style>${style}</style><main>${cells.join('')}</main>`,
  )
  const opened = await openPage(chromium, pathToFileURL(page).href, { width: 1280 })
  const height = await opened.evaluate<number>('document.documentElement.scrollHeight')
  await opened.shoot(OUT, height)
  await opened.close()
  console.log(`wrote ${OUT}`)
} finally {
  await chromium.close()
  server.kill('SIGKILL')
  rmSync(dir, { recursive: true, force: true })
}
