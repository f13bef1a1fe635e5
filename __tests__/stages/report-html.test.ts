import { describe, expect, test } from '@jest/globals'
import type { Incident, WorldChange } from '../../src/model/incident.ts'
import type { ReportLog } from '../../src/model/report-log.ts'
import { labelsOf } from '../../src/stages/report/html/languages.ts'
import { toHtml } from '../../src/stages/report/html.ts'
import { aDiagnosis, anIncident, aSuccess } from '../fakes/incidents.ts'
import { aReport, htmlOptions, pageWith } from '../fakes/report.ts'
import { dataOf, linesOf } from '../support/report-page.ts'

const NO_LOG: ReportLog = { lines: [], times: [], leftOut: 0 }

const EXPIRED: WorldChange = {
  kind: 'certificate',
  ...{ name: 'a.example.org', from: null, to: null, isNamed: true },
  text: 'the certificate of a.example.org has expired',
}

const HOSTILE =
  '</script></style><script>alert(1)</script><img src=x onerror="alert(2)">\' " & \u202e\u0000 <!--'

/** Every text of a value that no type holds to a few words, made hostile. */
const poisoned = <Value>(value: Value, key = ''): Value => {
  const fixed = [
    'outcome',
    'verdict',
    'state',
    'status',
    'change',
    'restored',
    'delivery',
    'blame',
    'severity',
    'role',
    'language',
    'to',
  ]
  if (typeof value === 'string') return (fixed.includes(key) ? value : HOSTILE) as Value
  if (Array.isArray(value)) return value.map((item) => poisoned(item, key)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, poisoned(item, name)]),
  ) as Value
}

/** A page without the style and the program. */
const frameOf = (page: string): string =>
  page.replace(/<script>.*?<\/script>/s, '').replace(/<style>.*?<\/style>/s, '')

describe('the page of a failure', () => {
  const page = pageWith(aReport())

  test('says the verdict first: title, decisive line, why, what to do, whose, files, command', () => {
    const order = [
      '<h1>undefined: Greeting in internal/greet/greet.go</h1>',
      'internal/greet/greet.go:9:9: undefined: Greeting</code>',
      'The compiler knows no Greeting here.',
      'Run <code>go build ./...</code> before pushing.',
      '<strong>Ada</strong>',
      'wrote the failing line internal/greet/greet.go:9',
      'https://github.com/octo/app/blob/bbbbbbb',
      'docker buildx build -f Dockerfile .',
      'id="timeline"',
      'id="log"',
    ].map((text) => page.indexOf(text))
    expect(order.filter((at) => at < 0)).toEqual([])
    const main = order.slice(0, -2).filter((_, at) => at !== 6)
    expect(main).toEqual([...main].sort((a, b) => a - b))
    expect(Math.max(...main)).toBeLessThan(order.at(-2) as number)
  })

  test('has one style and one program, each allowed by its hash, and may load nothing', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]+)"/.exec(page) ?? []
    const hashOf = (text: string) => Buffer.from(htmlOptions().hash(text), 'hex').toString('base64')
    const program = /<script>(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? ''
    expect(policy.replaceAll('&#39;', "'").split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hashOf(style)}'`,
      `script-src 'sha256-${hashOf(program)}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ])
    expect(page.match(/<style|<script>/g)).toHaveLength(2)
    expect(page).not.toMatch(/ style=| on[a-z]+=| src=|<link|<iframe|<img|<object|url\(|@import/)
  })

  test('carries the log step by step, colours and quotes included', () => {
    const data = dataOf(page)
    expect(data.groups.map(({ name, lines }) => [name, lines])).toContainEqual([
      '[build 6/6] RUN go vet ./... && go build -o /out/app ./cmd/app',
      304,
    ])
    expect(data.groups.at(-1)?.name).toBe('docker buildx itself')
    expect(data.text).toContain('\u001b[32m✓')
    expect(linesOf(data).find(({ number }) => number === data.quoted[0])?.text).toContain(
      'undefined: Greeting',
    )
  })

  test('marks the critical path and draws a bar for each step', () => {
    expect(page.match(/class="critical"/g)?.length).toBeGreaterThan(5)
    for (const { index } of aReport().incident.attempts[0]?.steps ?? [])
      expect(page).toContain(`<a href="#S${index}" tabindex="-1">`)
  })

  test('tells of modules by host and time, load, findings and deliveries', () => {
    for (const text of [
      'goproxy.io',
      'example.org/module-7@v1.7.0',
      '502 Bad Gateway',
      'CPU: at most 95%',
      'Copy go.mod and go.sum first.',
      'the file is read-only',
    ])
      expect(page).toContain(text)
  })
})

test('a page in Chinese says everything in Chinese', () => {
  const page = pageWith(aReport(), { language: 'zh-CN' })
  expect(page).toContain('<html lang="zh-CN">')
  for (const label of ['如何修复', '时间线', '关键路径', '缓存收支', '机器负载', '送达情况', '搜索日志'])
    expect(page).toContain(label)
  const english = labelsOf('en')
  for (const label of [english.timeline, english.cache, english.search, english.decisive, english.deliveries])
    expect(page).not.toContain(`>${label}<`)
})

test('a page in Chinese translates what the stages found, too', () => {
  const incident = anIncident({
    language: 'zh-CN',
    attribution: {
      ...anIncident().attribution,
      files: [{ path: 'go.mod', change: 'modified', why: 'decides which modules are used' }],
      world: [EXPIRED],
    },
  })
  const page = pageWith({ ...aReport(), incident }, { language: 'zh-CN' })
  expect(page).toContain('修改：决定使用哪些模块')
  expect(page).toContain('a.example.org 的证书已过期')
  expect(page).toContain('2026-01-01')
  expect(page).not.toMatch(/decides which|has expired|Known failure/)
})

test('what is known beside the failure stands there: other failures, the world, owners, notes on suspects, the past', () => {
  const { attribution } = anIncident()
  const [suspect] = attribution.suspects
  if (suspect === undefined) throw new Error('no suspect')
  const incident = anIncident({
    diagnosis: aDiagnosis({
      others: [
        { id: 'test.failure', title: 'Test `TestA` failed', evidence: { line: 7, text: '--- FAIL: TestA' } },
      ],
    }),
    attribution: {
      ...attribution,
      suspects: [{ ...suspect, role: 'bot', reviewer: { name: 'Bob', email: 'bob@example.org' } }],
      owners: [{ path: 'internal/greet/greet.go', owners: ['@octo/core'] }],
      world: [EXPIRED],
    },
  })
  const page = pageWith({ ...aReport(), incident })
  for (const told of [
    'Test <code>TestA</code> failed',
    '--- FAIL: TestA',
    '[a program, let in by Bob]',
    '@octo/core',
    'the certificate of a.example.org has expired',
    'Known failure since run 70',
  ])
    expect(page).toContain(told)
})

test('both languages have the same labels', () => {
  const keys = (value: object): string[] =>
    Object.entries(value).flatMap(([key, item]) =>
      typeof item === 'object' && !Array.isArray(item)
        ? keys(item as object).map((sub) => `${key}.${sub}`)
        : [key],
    )
  expect(keys(labelsOf('zh-CN'))).toEqual(keys(labelsOf('en')))
})

test('hostile text is text wherever it stands', () => {
  const parts = poisoned(aReport())
  const page = pageWith(parts)
  const outside = frameOf(page)
  for (const text of ['<img', '<script>', '<!--', '\u202e', '\u0000'])
    expect(outside.includes(text)).toBe(false)
  expect(outside.match(/<script /g)).toHaveLength(2)
  expect(outside).toContain('&lt;/script&gt;&lt;/style&gt;&lt;script&gt;alert(1)')
})

test('a link leads nowhere but to web addresses', () => {
  const incident = anIncident({
    run: { ...anIncident().run, url: 'javascript:alert(1)//https://x' },
    tool: { ...anIncident().tool, pages: 'javascript:alert(2)' },
    deliveries: [{ to: 'check-run', status: 'sent', detail: 'data:text/html,x' }],
  })
  const targets = [...toHtml(incident, NO_LOG, htmlOptions()).matchAll(/href="([^"]*)"/g)].map(
    ([, href = '']) => href,
  )
  expect(targets.filter((href) => !href.startsWith('#'))).toEqual([])
})

test('parts that are not there are not in the page', () => {
  const bare: Incident = anIncident({
    run: {
      ...anIncident().run,
      repository: null,
      workflow: null,
      job: null,
      runId: null,
      event: null,
      ref: null,
      headSha: null,
      pullRequest: null,
      actor: null,
      url: null,
    },
    attempts: [],
    plan: { changes: [], skipped: [] },
    diagnosis: aDiagnosis({ id: 'unknown', do: [], quotes: [] }),
    location: null,
    instruction: null,
    attribution: { verdict: 'unknown', suspects: [], files: [], why: '', range: null },
    cache: { ...anIncident().cache, modules: null, delivery: 'off', why: null },
    reproduce: null,
  })
  const page = toHtml(bare, NO_LOG, htmlOptions())
  const ids = [...page.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids).toEqual(['verdict', 'log', 'cache', 'run'])
  expect(frameOf(page)).not.toMatch(/\bundefined\b(?!:)|NaN|\bnull\b/)
})

test('a build that passed has no verdict section and says so', () => {
  const page = toHtml(aSuccess(), aReport().log, htmlOptions())
  expect(page).toContain('class="outcome success">Built<')
  expect(page).not.toContain('id="verdict"')
  expect(page).not.toContain('id="decisive"')
})
