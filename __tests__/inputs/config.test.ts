import { describe, expect, test } from '@jest/globals'
import { parseConfig, withConfig } from '../../src/inputs/config.ts'
import { readConfig } from '../../src/inputs/read-config.ts'
import { parseInputs } from '../../src/inputs.ts'

const PATH = '.github/go-docker-build.yml'

const valuesOf = (text: string): Record<string, string> => {
  const parsed = parseConfig(text, PATH)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return Object.fromEntries(parsed.value)
}

const seenIn = (text: string): readonly string[] => {
  const parsed = parseConfig(text, PATH)
  return parsed.ok ? [] : parsed.problems.map(({ seen }) => seen)
}

describe('the configuration file', () => {
  test('gives inputs as texts and as lists', () => {
    const text =
      'go-proxy: https://goproxy.cn\nbuilders: [one, two]\nrewrite: off\ntelemetry: |\n  otlp http://a.example.org\n'
    expect(valuesOf(text)).toEqual({
      'go-proxy': 'https://goproxy.cn',
      builders: 'one\ntwo',
      rewrite: 'off',
      telemetry: 'otlp http://a.example.org\n',
    })
  })

  test.each(['', '# nothing\n', '---\n'])('%j gives nothing', (text) => {
    expect(valuesOf(text)).toEqual({})
  })

  test.each([
    ['push: true\n', `${PATH}:1:1: "push"`],
    ['rewrite: off\ncheck-name:\n  a: b\n', `${PATH}:2:1: check-name is no text and no list of texts`],
    ['- a\n', `${PATH}:1:1: no mapping`],
    ['builders: [[a]]\n', `${PATH}:1:1: builders is no text and no list of texts`],
    ['rewrite: auto\nrewrite: off\n', `${PATH}:2:1: Map keys must be unique`],
    ['a: &x b\n', `${PATH}:1:1: "a"`],
  ])('%j is told with its place', (text, seen) => {
    expect(seenIn(text)).toEqual([seen])
  })

  test('a file too large to be one is refused before it is parsed', () => {
    expect(seenIn('#'.repeat(65_000))).toEqual([`${PATH} has 65000 characters`])
  })

  test('an input wins over the file', () => {
    const config = new Map([
      ['rewrite', 'off'],
      ['language', 'zh-CN'],
    ])
    const given: Record<string, string> = { rewrite: 'auto' }
    expect(parseInputs(withConfig((name) => given[name] ?? '', config))).toMatchObject({
      value: { own: { rewrite: 'auto', language: 'zh-CN' } },
    })
  })
})

describe('where the configuration file is', () => {
  const files: Record<string, string> = {
    '/w/.github/go-docker-build.yml': 'rewrite: off',
    '/w/ci/c.yml': 'rewrite: auto',
  }
  const read = (path: string) => Promise.resolve(files[path] ?? null)

  test('the default one is read when it is there', async () => {
    expect(await readConfig('', '/w', read)).toEqual({ ok: true, value: new Map([['rewrite', 'off']]) })
    expect(await readConfig('', '/empty', read)).toEqual({ ok: true, value: new Map() })
  })

  test('one that was asked for must be there', async () => {
    expect(await readConfig('ci/c.yml', '/w', read)).toEqual({
      ok: true,
      value: new Map([['rewrite', 'auto']]),
    })
    expect(await readConfig('ci/d.yml', '/w', read)).toMatchObject({
      problems: [{ input: 'config', seen: 'ci/d.yml is no readable file' }],
    })
  })
})

describe('telemetry', () => {
  const parsed = (telemetry: string) => parseInputs((name) => (name === 'telemetry' ? telemetry : ''))

  test('takes collectors, gateways and text files', () => {
    const text =
      'otlp http://c.example.org:4318\npushgateway https://p.example.org\ntextfile /var/lib/n/go.prom'
    expect(parsed(text)).toMatchObject({
      value: {
        own: {
          telemetry: [
            { kind: 'otlp', url: 'http://c.example.org:4318' },
            { kind: 'pushgateway', url: 'https://p.example.org' },
            { kind: 'textfile', path: '/var/lib/n/go.prom' },
          ],
        },
      },
    })
  })

  test.each([
    ['otlp ftp://u:hunter22@x', 'line 1: otlp with no http or https URL behind it (hidden)'],
    ['otlp', 'line 1: otlp with no http or https URL behind it (hidden)'],
    ['textfile metrics.prom', 'line 1: textfile with no absolute path behind it (hidden)'],
    ['https://u:hunter22@x', 'line 1: the first word (hidden) is no kind of sink'],
    ['textfile /tmp/metrics', 'line 1: textfile /tmp/metrics'],
    ['statsd x', 'line 1: the first word (hidden) is no kind of sink'],
  ])('%j is refused', (text, seen) => {
    expect(parsed(text)).toMatchObject({ problems: [{ input: 'telemetry', seen }] })
  })
})
