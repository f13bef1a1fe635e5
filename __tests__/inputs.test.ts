import { describe, expect, test } from '@jest/globals'
import { parseInputs } from '../src/inputs.ts'
import type { Inputs } from '../src/model/inputs.ts'
import { parseCsv } from '../src/text/csv.ts'

const parse = (given: Readonly<Record<string, string>>) => parseInputs((name) => given[name] ?? '')

const parsed = (given: Readonly<Record<string, string>>): Inputs => {
  const result = parse(given)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

const problems = (given: Readonly<Record<string, string>>) => {
  const result = parse(given)
  return result.ok ? [] : result.problems
}

describe('lists', () => {
  test('commas and lines separate tags, blanks and empty items are dropped', () => {
    expect(parsed({ tags: ' a:1, b:2,,\n\n  c:3 \n' }).build.tags).toEqual(['a:1', 'b:2', 'c:3'])
  })

  test('only lines separate build arguments, commas stay', () => {
    expect(parsed({ 'build-args': 'A=1,2\nB="x"\n' }).build.buildArgs).toEqual(['A=1,2', 'B="x"'])
  })

  test('a quoted item keeps its commas and lines', () => {
    expect(parsed({ labels: '"a=1\n2"\nb=3' }).build.labels).toEqual(['a=1\n2', 'b=3'])
    expect(parsed({ platforms: '"linux/amd64",linux/arm64' }).build.platforms).toEqual([
      'linux/amd64',
      'linux/arm64',
    ])
  })

  test('quotes of outputs are left alone', () => {
    const given = 'type=image,"name=a,b",push=true'
    expect(parsed({ outputs: given }).build.outputs).toEqual([given])
  })

  test('a hash is no comment', () => {
    expect(parsed({ 'build-args': '# A=1' }).build.buildArgs).toEqual(['# A=1'])
  })

  test('a quote that is never closed is a problem', () => {
    expect(problems({ labels: '"a=1' })).toEqual([
      expect.objectContaining({ input: 'labels', seen: 'a double quote that is not closed' }),
    ])
  })
})

test.each<[string, boolean, readonly (readonly string[])[] | null]>([
  ['a,b\r\nc', true, [['a', 'b'], ['c']]],
  ['"a""b",c', true, [['a"b', 'c']]],
  ['"a"b', true, [['"a"b']]],
  ['a"b"', true, [['a"b"']]],
  ['a,\nb', true, [['a', ''], ['b']]],
  ['a,', true, [['a', '']]],
  ['""\n', true, [['']]],
  ['"\nx"\ny', true, [['\nx'], ['y']]],
  ['"a', true, null],
  ['"a', false, [['"a']]],
])('%j with quotes %j reads as csv-parse reads it', (text, quote, wanted) => {
  expect(parseCsv(text, { quote })).toEqual(wanted)
})

describe('secrets', () => {
  test('values keep their blanks and lines', () => {
    expect(parsed({ secrets: 'A= x \n"B=one\n""two"""' }).build.secrets).toEqual(['A= x ', 'B=one\n"two"'])
  })

  test('an empty value is left to the build, as in forks', () => {
    expect(parsed({ secrets: 'A=' }).build.secrets).toEqual(['A='])
  })

  test('a problem never shows what was given', () => {
    const found = problems({ secrets: 'KEY=first\nsecond-half-of-a-key', 'github-token': 'ghs_x' })
    expect(found).toHaveLength(1)
    expect(JSON.stringify(found)).not.toContain('second-half')
  })
})

describe('checks', () => {
  test('nothing given is what build-push-action does by default', () => {
    const { build, own } = parsed({})
    expect(build).toMatchObject({ push: false, load: false, tags: [], context: '', provenance: '' })
    expect(own).toEqual({
      goCache: 'auto',
      rewrite: 'auto',
      goProxy: '',
      goPrivate: '',
      goAuth: [],
      onTransient: 'retry',
      builders: [],
      rules: '.github/go-docker-build',
      playbooks: '.github/go-docker-build',
      checkName: '',
      notify: [],
      notifyOn: ['new', 'recovered'],
      mentions: [],
      language: 'en',
      telemetry: [],
      artifact: 'on-failure',
      config: '',
      jobIdentity: { checkRunId: null, leg: null, matrix: null },
    })
  })

  test('all problems are told at once, with the input, the value and a remedy', () => {
    const found = problems({
      push: 'yes',
      'go-cache': 'always',
      'shm-size': '2 gigs',
      ulimit: 'nofile=2048:1024\nfiles=3',
      call: 'inspect',
      'build-contexts': 'shared',
      'add-hosts': 'db',
    })
    expect(found.map(({ input, seen }) => [input, seen])).toEqual([
      ['add-hosts', 'db'],
      ['build-contexts', 'shared'],
      ['ulimit', 'nofile=2048:1024'],
      ['ulimit', 'files=3'],
      ['call', 'inspect'],
      ['push', 'yes'],
      ['shm-size', '2 gigs'],
      ['go-cache', 'always'],
    ])
    expect(found.every(({ remedy }) => remedy.length > 10)).toBe(true)
  })

  test.each([
    ['push', 'TRUE'],
    ['shm-size', '1.5GiB'],
    ['shm-size', '64'],
    ['ulimit', 'nofile=1024'],
    ['ulimit', 'core=0:-1'],
    ['call', 'check,format=json'],
    ['call', 'outline'],
    ['add-hosts', 'db:10.0.0.2,v6=::1'],
    ['annotations', 'index:org.example.org/a=b=c'],
  ])('%s takes %s', (name, value) => {
    expect(problems({ [name]: value })).toEqual([])
  })
})

describe('go-auth', () => {
  test('is a host with a token, with a user and a token, or ssh', () => {
    const { own } = parsed({
      'go-auth': '\n GitHub.com  t0ken-1 \r\ngit.example.org:8443 bob t0ken-2\nssh\n',
    })
    expect(own.goAuth).toEqual([
      { kind: 'token', host: 'github.com', user: 'x-access-token', token: 't0ken-1' },
      { kind: 'token', host: 'git.example.org:8443', user: 'bob', token: 't0ken-2' },
      { kind: 'ssh' },
    ])
    const [bitbucket] = parsed({ 'go-auth': 'bitbucket.org t0ken-3' }).own.goAuth
    expect(bitbucket).toMatchObject({ user: 'x-token-auth' })
  })

  test.each([
    ['t0p-s3cret', 'line 1: one word'],
    ['ssh\n\nhttps://t0p-s3cret@github.com t0p-s3cret', 'line 3: the first word (hidden) is not a host name'],
    ['github.com bob t0p-s3cret t0p-s3cret', 'line 1: 4 words'],
    ['github.com x-access-token', 'line 1: a user without a token'],
    ['ssh t0p-s3cret\nt0p-s3cret', 'line 2: one word'],
  ])('%j is told by its line, never by what stands there', (text, seen) => {
    const found = problems({ 'go-auth': text })
    expect(found).toEqual([
      {
        input: 'go-auth',
        seen: expect.stringContaining(seen),
        remedy: expect.stringContaining('HOST USER TOKEN'),
      },
    ])
    expect(JSON.stringify(found)).not.toContain('t0p-s3cret')
  })
})
