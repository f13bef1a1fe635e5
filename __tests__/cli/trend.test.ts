import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readArguments, UsageError } from '../../src/cli/command.ts'
import { trend } from '../../src/cli/trend.ts'
import { aDiagnosis, anIncident } from '../fakes/incidents.ts'
import { craftZip } from '../support/zip.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'trend-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const put = (path: string, content: string | Buffer): void => {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), content)
}

const run = async (argv: readonly string[], input = '') => {
  const answers: Record<string, unknown>[] = []
  const said: string[] = []
  const code = await trend.run(readArguments(trend, argv), {
    answer: (value) => void answers.push(value as Record<string, unknown>),
    say: (text) => void said.push(text),
    input: () => Readable.from([Buffer.from(input)]),
    ...{ colour: false, width: 100, cwd: dir, env: {} },
  })
  return { code, answers, said: said.join('\n') }
}

const json = (runId: string, over: object = {}): string =>
  JSON.stringify({ ...anIncident(over), run: { ...anIncident().run, runId } })

describe('incidents are read', () => {
  test('of files, folders, lines and archives, each incident once', async () => {
    put('incident.json', json('1'))
    put('all/job-a/incident.json', json('2'))
    put('all/deep/er/incident-3.json', json('3'))
    put('all/package.json', '{"name":"app"}')
    put('all/job-a/build.ndjson', '{"text":"a line of a log"}')
    put('all/more-incidents.ndjson', `${json('4')}\n\n${json('5')}`)
    put(
      'all/artifact.zip',
      craftZip([
        { name: 'incident.json', data: json('6'), descriptor: true },
        { name: 'x/incident.json', data: json('2'), stored: true },
        { name: 'report.html', data: '<p>' },
      ]),
    )
    const { code, answers, said } = await run(['incident.json', 'all', '--json'])
    expect(code).toBe(0)
    expect(answers).toHaveLength(1)
    expect(answers[0]).toMatchObject({ runs: 6, failures: 6, skipped: 0, copies: 1 })
    expect(said).toContain('left out 1 copies')
    expect(said).toContain('no run is green here')
  })

  test('of standard input', async () => {
    const input = `${json('1')}\n${json('2', { outcome: 'success' })}\n`
    const { answers, said } = await run(['-', '--json'], input)
    expect(answers[0]).toMatchObject({ runs: 2, failures: 1 })
    expect(said).toBe('')
  })

  test('and what is broken is told, counted and left out', async () => {
    put('all/incident-good.json', json('1'))
    put('all/incident-cut.json', json('2').slice(0, 200))
    put('all/incident-old.json', JSON.stringify({ outcome: 'failure', startedAt: '2026-01-02T03:04:05Z' }))
    put('all/incident-new.json', JSON.stringify({ schema: 9, outcome: 'failure' }))
    put('all/broken.zip', 'PK\x03\x04 and nothing')
    put('all/bad.zip', craftZip([{ name: 'incident.json', data: json('3'), size: 5 }]))
    put('all/incidents.jsonl', `${json('4')}\n{\n`)
    const { code, answers, said } = await run(['all', '--json'])
    expect(code).toBe(0)
    expect(answers[0]).toMatchObject({ runs: 3, skipped: 5 })
    expect(said).toContain('all/incident-cut.json is no JSON')
    expect(said).toContain('all/incident-new.json has schema 9, newer than this version reads (1)')
    expect(said).toContain('all/incidents.jsonl:2 is no JSON')
    expect(said).toContain('skipped 5 that are none or damaged')
  })
})

test.each([
  ['no FILE', [], /needs at least one FILE or DIR/],
  ['a FILE that is missing', ['no.json'], /"no\.json" cannot be read \(ENOENT\)/],
  ['no incident', ['empty'], /no incident in empty/],
  ['an unknown span', ['good.json', '--by', 'year'], /--by is "year"; give day or week/],
  ['a page that is none', ['good.json', '--html', 'x.txt'], /does not end in \.html/],
  ['marks that are missing', ['good.json', '--marks', 'm'], /--marks "m" cannot be read \(ENOENT\)/],
  ['marks that are wrong', ['good.json', '--marks', 'wrong'], /--marks "wrong", line 1: "\?" is no mark/],
])('a wrong use is told: %s', async (_, argv, message) => {
  put('good.json', json('1'))
  put('wrong', '?')
  mkdirSync(join(dir, 'empty'))
  const wrong = run(argv)
  await expect(wrong).rejects.toThrow(message)
  await expect(wrong).rejects.toBeInstanceOf(UsageError)
})

const odd = {
  id: 'unknown',
  title: 'widget 17 failed',
  evidence: { line: 9, text: 'widget 17 failed to spin up' },
}

test('each unknown failure comes with a rule that knows it', async () => {
  put('incident.json', json('1', { diagnosis: aDiagnosis(odd) }))
  const { answers } = await run(['incident.json', '--json'])
  expect(answers[0]?.['unknowns']).toMatchObject([
    { draft: expect.stringMatching(/widget\\s\+\\d\+\\s\+failed/) },
  ])
  const { said } = await run(['incident.json', '--drafts'])
  expect(said).toContain('rules:')
})

describe('the page', () => {
  const pageOf = async () => {
    const hostile = '<script>alert(1)</script>"\'&'
    put('1.json', json('1', { diagnosis: aDiagnosis({ ...odd, evidence: { line: 1, text: hostile } }) }))
    put('2.json', json('2', { outcome: 'success', diagnosis: null }))
    const { code, said } = await run(['1.json', '2.json', '--html', 'out/trend.html'])
    expect(code).toBe(0)
    expect(said).toContain('Page: ')
    return readFileSync(join(dir, 'out/trend.html'), 'utf8')
  }

  test('shows plots and tables, and foreign text only as text', async () => {
    const page = await pageOf()
    for (const id of ['time', 'failures', 'hosts', 'caches', 'phases', 'unknown'])
      expect(page).toContain(`<section id="${id}">`)
    expect(page.match(/<svg class="plot"/g)?.length).toBeGreaterThanOrEqual(4)
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).not.toMatch(/<script|\son\w+=|\sstyle=|javascript:|https?:\/\/(?!www\.w3)/i)
  })

  test('may load nothing, and its one style is the one the policy names', async () => {
    const page = await pageOf()
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(policy.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    )
    expect(style).toContain('prefers-color-scheme:dark')
  })

  test('that cannot be written is told', async () => {
    put('1.json', json('1'))
    const { code, said } = await run(['1.json', '--html', '1.json/x.html'])
    expect(code).toBe(3)
    expect(said).toMatch(/cannot be written to .*; give --html a path/)
  })
})
