import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { LONGEST_FILE } from '../../src/catalogue/own/document.ts'
import { rules as ours } from '../../src/catalogue/rules/index.ts'
import { type Command, readArguments, UsageError } from '../../src/cli/command.ts'
import { diagnose } from '../../src/cli/diagnose.ts'
import { rules } from '../../src/cli/rules.ts'
import { LONGEST } from '../../src/text/linear/parse.ts'
import { MOST_STEPS } from '../../src/text/linear/program.ts'

let dir = ''

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'rules-'))
  mkdirSync(join(dir, '.git'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), text)
}

const run = async (command: Command, argv: readonly string[], cwd = dir, input = '') => {
  const answers: unknown[] = []
  const said: string[] = []
  const code = await command.run(readArguments(command, argv), {
    answer: (value) => void answers.push(value),
    say: (text) => void said.push(text),
    input: () => Readable.from([Buffer.from(input)]),
    colour: false,
    width: 100,
    cwd,
    env: {},
  })
  return { code, answers, said: said.join('\n') }
}

const OWN = `rules:
  - id: own.vpn-down
    title: The VPN to {host} is down
    blame: no
    retryable: true
    patterns:
      - match: 'vpn: no route to (?P<host>[\\w.-]+)'
    cause: The runner reaches {host} by the VPN only.
    do: [Ask the network team.]
    zh:
      title: 到 {host} 的 VPN 不通
      cause: 运行器只能通过 VPN 访问。
      do: [找网络组。]
    examples:
      matches:
        - log: |
            go: downloading a v1.0.0
            vpn: no route to git.example.org
          evidence: 'vpn: no route to git.example.org'
          facts: {host: git.example.org}
      ignores: ['vpn: connected']
`
const HOME = '.github/go-docker-build/rules.yml'

describe('rules', () => {
  test('lists the catalogue with the own rules marked, one value a line as JSON', async () => {
    put(HOME, OWN)
    mkdirSync(join(dir, 'deep', 'er'), { recursive: true })
    const { code, answers } = await run(rules, ['--json'], join(dir, 'deep', 'er'))
    expect([code, answers.length]).toEqual([0, ours.length + 1])
    expect(answers.at(-1)).toEqual({
      id: 'own.vpn-down',
      title: 'The VPN to {host} is down',
      blame: 'no',
      retryable: true,
      own: true,
    })
    const table = (await run(rules, ['--language', 'zh-CN'])).said
    expect(table).toMatch(/^RULE +BLAME +RETRY +TITLE\n/)
    expect(table).toMatch(/\nown\.vpn-down \* +no +yes +到 \{host\} 的 VPN 不通\n/)
    expect(table).toMatch(/\ngomod\.checksum-mismatch +evidence +no +/)
  })

  test('shows one rule: texts, expressions, source, page', async () => {
    put(HOME, OWN)
    const own = await run(rules, ['own.vpn-down', '--json'])
    expect(own.answers).toEqual([
      expect.objectContaining({
        confidence: 0.9,
        patterns: ['vpn: no route to (?P<host>[\\w.-]+)'],
        do: ['Ask the network team.'],
        prevention: null,
        source: `${HOME}:2`,
        page: null,
      }),
    ])
    const { said } = await run(rules, ['gomod.checksum-mismatch'])
    expect(said).toContain('page: docs/failures/gomod.checksum-mismatch.md')
    expect(said).toContain('source: cmd/go/internal/modfetch/fetch.go')
  })

  test.each([
    [['gomod.sum'], /no rule "gomod\.sum"; near it are gomod\./],
    [['a', 'b'], /one ID is allowed/],
    [['test'], /needs a FILE/],
    [['test', 'gone.yml'], /"gone\.yml" is not there/],
    [['--rules', 'gone'], /--rules "gone" is not there/],
    [['--language', 'de'], /allowed are en, zh-CN/],
  ])('%j is wrong use', async (argv, message) => {
    const wrong = run(rules, argv)
    await expect(wrong).rejects.toThrow(UsageError)
    await expect(wrong).rejects.toThrow(message)
  })
})

describe('rules test', () => {
  test('passes a good file with a line for each example', async () => {
    put(HOME, OWN)
    const { code, said } = await run(rules, ['test', HOME])
    expect([code, said]).toEqual([
      0,
      `✓ own.vpn-down matches[0]\n✓ own.vpn-down ignores[0]\n${HOME}: 1 rules, 2 of 2 examples as they should be, 0 problems`,
    ])
    expect((await run(rules, ['test', '.github/go-docker-build'])).code).toBe(0)
  })

  test.each([
    [
      'evidence',
      "evidence: 'vpn: no",
      "evidence: 'VPN: no",
      /the evidence is "vpn: no route to git\.example\.org", not "VPN/,
    ],
    [
      'a fact',
      'facts: {host: git.example.org}',
      'facts: {host: git}',
      /the fact host is "git\.example\.org", not "git"/,
    ],
    [
      'a match',
      'vpn: no route to git.example.org\n',
      './main.go:18:2: undefined: newServer\n',
      /✗ own\.vpn-down matches\[0\]: compile\.undefined wins on line 2/,
    ],
    [
      'an innocent text',
      "['vpn: connected']",
      "['vpn: no route to x']",
      /✗ own\.vpn-down ignores\[0\]: own\.vpn-down wins/,
    ],
    ['a field', 'blame: no', 'blame: nobody', /✗ .*rules\.yml:4:12 rules\[0\]\.blame: seen "nobody"/],
  ])('finds a wrong %s', async (_, from, to, message) => {
    put('rules.yml', OWN.replace(from, to))
    const { code, said } = await run(rules, ['test', 'rules.yml'])
    expect(code).toBe(1)
    expect(said).toMatch(message)
    const { answers } = await run(rules, ['test', '--json', 'rules.yml'])
    expect(answers).toContainEqual(
      expect.objectContaining({ file: 'rules.yml', ok: false, why: expect.any(String) }),
    )
  })
})

describe('the page about rules', () => {
  const page = readFileSync('docs/rules.md', 'utf8')
  const [example = ''] = page.match(/(?<=^```yaml\n)[\s\S]*?(?=^```$)/m) ?? []

  test('has a rule that passes its test, and tells a mistake as it is told', async () => {
    put('rules.yml', example)
    expect(await run(rules, ['test', 'rules.yml'])).toMatchObject({ code: 0 })
    put('rules.yml', example.replace('blame: no', 'blame: nobody'))
    const told = (await run(rules, ['test', 'rules.yml'])).said.split('\n')[0] ?? ''
    expect(page).toContain(`\n${told}\n`)
  })

  test('names the limits that hold', async () => {
    const limit = (text: string) => text.replace(/\B(?=(\d{3})+$)/g, ',')
    for (const most of [LONGEST_FILE, LONGEST, MOST_STEPS].map(String)) expect(page).toContain(limit(most))
  })
})

describe('diagnose with rules of the repository', () => {
  const LOG =
    '#5 [build 1/1] RUN make fetch\n#5 0.2 vpn: no route to git.example.org\n#5 ERROR: process "/bin/sh -c make fetch" did not complete successfully: exit code: 4\n'

  test('takes them from the repository, or from a path', async () => {
    put('build.log', LOG)
    expect((await run(diagnose, ['--json', 'build.log'])).answers).toMatchObject([
      { failure: { id: 'unknown', draft: expect.stringContaining('rules:') } },
    ])
    put('ci/own.yml', OWN)
    expect((await run(diagnose, ['--json', '--rules', 'ci/own.yml', 'build.log'])).answers).toMatchObject([
      { failure: { id: 'own.vpn-down', facts: { host: 'git.example.org' } } },
    ])
    put(HOME, OWN)
    expect((await run(diagnose, ['--json', 'build.log'])).answers).toMatchObject([
      { failure: { id: 'own.vpn-down' } },
    ])
  })

  test('tells of a bad one and goes on with the others', async () => {
    put('build.log', LOG)
    put(HOME, OWN.replace('blame: no', 'blame: x'))
    put('.github/go-docker-build/rules/more.yaml', OWN)
    const { code, said, answers } = await run(diagnose, ['--json', 'build.log'])
    expect([code, answers]).toMatchObject([0, [{ failure: { id: 'own.vpn-down' } }]])
    expect(said).toMatch(/a rule is left out: \.github\/go-docker-build\/rules\.yml:4:12 rules\[0\]\.blame/)
  })

  test('drafts a rule that passes its test and wins on the log it was made from', async () => {
    put('build.log', LOG)
    const { said, answers } = {
      ...(await run(diagnose, ['build.log'])),
      ...{ answers: (await run(diagnose, ['--json', 'build.log'])).answers },
    }
    const draft = (answers[0] as { failure: { draft: string } }).failure.draft
    expect(said).toContain(draft.trimEnd())
    put('draft.yml', draft)
    expect(await run(rules, ['test', 'draft.yml'])).toMatchObject({ code: 0 })
    expect((await run(diagnose, ['--json', '--rules', 'draft.yml', 'build.log'])).answers).toMatchObject([
      { failure: { id: expect.stringMatching(/^own\.vpn-route-git-example-/) } },
    ])
  })
})
