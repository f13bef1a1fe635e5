import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fakeClock } from '../../__tests__/fakes/ports.ts'
import { runScene } from '../../__tests__/pipeline/run-scene.ts'
import { newHistory, type History as Repository } from '../../__tests__/support/history.ts'
import { type FailureCase, readCases } from '../../e2e/failures/case.ts'
import { diskFiles } from '../../src/adapters/files.ts'
import { shell } from '../../src/adapters/shell.ts'
import { localised } from '../../src/catalogue/localised.ts'
import { rules } from '../../src/catalogue/rules/index.ts'
import type { History } from '../../src/model/history.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { Language } from '../../src/model/language.ts'
import type { ReportLog } from '../../src/model/report-log.ts'
import type { Ports } from '../../src/ports/ports.ts'

/** A failure that was caused for real, and the commits that led to it. */
interface Story {
  /** Name of its case in e2e/failures/cases. */
  readonly name: string
  /** What the last commit, by Ada Novak, says; files as they were before it, null for one that was not there. */
  readonly subject: string
  readonly before: Readonly<Record<string, string | null>>
  /** How it stands to the past. */
  readonly history?: Partial<History>
}

const MODULE = 'module example.org/shop\n\ngo 1.26\n'
const SUM =
  'package shop\n\nfunc sum(prices []int) int {\n\ttotal := 0\n\tfor _, price := range prices {\n\t\ttotal += price\n\t}\n\treturn total\n}\n'
const TOTAL =
  'package shop\n\n// Total is the price of all.\nfunc Total(prices ...int) int {\n\ttotal := 0\n\tfor _, price := range prices {\n\t\ttotal += price\n\t}\n\treturn total\n}\n'
const SINCE = {
  runId: '18274102',
  sha: 'd1c5e4b'.padEnd(40, '0'),
  at: '2025-12-30T08:00:00Z',
  branch: 'main',
}

/** The last commit of a failure nobody's change makes. */
const INNOCENT = { subject: 'Tell how prices are rounded', before: { 'docs/prices.md': null } }

const STORIES: readonly Story[] = [
  {
    name: 'compile.undefined--missing-helper',
    subject: 'Remove helpers that nobody needs',
    before: { 'shop/sum.go': SUM },
  },
  {
    name: 'gomod.missing-go-sum--not-copied',
    subject: 'Take prices from the price module',
    before: { 'go.mod': MODULE, 'shop/shop.go': 'package shop\n' },
    history: { state: 'known', seen: 3, since: SINCE },
  },
  { name: 'test.failure--wrong-total', subject: 'Make Total shorter', before: { 'shop/shop.go': TOTAL } },
  {
    name: 'auth.private-module--no-credentials',
    subject: "Use the team's price module",
    before: { 'go.mod': MODULE },
  },
  {
    name: 'gomod.checksum-mismatch--edited-sum',
    subject: 'Merge go.sum by hand',
    before: {
      'go.sum':
        'example.org/price v1.0.0 h1:9LkQ1MyTN4Vd1jb0vKkhqKiZ1IYsXMbkPWDrmxrTtNw=\nexample.org/price v1.0.0/go.mod h1:Gjs7aFt22Qj7RiEbYebJt1awTbqt9YfhhupLwWpXJKI=\n',
    },
  },
  { name: 'runner.disk-full--go-build', ...INNOCENT },
  { name: 'runner.oom--compiler', ...INNOCENT, history: { elsewhere: 2 } },
  { name: 'image.rate-limited--429', ...INNOCENT },
  {
    name: 'image.not-found--tag',
    subject: 'Build on Debian 11',
    before: { Dockerfile: 'FROM golang:1.26\nRUN go version\n' },
  },
  {
    name: 'proxy.timeout--connection-dropped',
    ...INNOCENT,
    history: { state: 'known', seen: 1, since: SINCE },
  },
]

/** Names of the ten failures. */
export const REAL_RUNS: readonly string[] = STORIES.map(({ name }) => name)

/** What the program made of one failure. */
export interface RealRun {
  readonly incident: Incident
  readonly log: ReportLog
  readonly history: Partial<History>
}

/** Servers of the laboratory listen on ports of the loopback; a reader is shown names in their place. */
const named = (text: string, label: string): string =>
  text.replaceAll(/(http:\/\/|dial tcp )?127\.0\.0\.1:\d+/g, (_all, before: string | undefined) => {
    if (before === 'dial tcp ') return 'dial tcp 203.0.113.7:443'
    const host = label.startsWith('image.') ? 'registry.example.org' : 'proxy.example.org'
    return before === undefined ? host : `https://${host}`
  })

/** The Dockerfile with the lines the log shows of it, where addresses stand for their placeholders. */
const withShownLines = (dockerfile: string, log: string): string => {
  const shown = new Map(
    [...log.matchAll(/^ +(\d+) \| (?:>>> | {4})(.*)$/gm)].map(([, line, text]) => [Number(line), text]),
  )
  return dockerfile
    .split('\n')
    .map((line, at) => (line.includes('{') ? (shown.get(at + 1) ?? line) : line))
    .join('\n')
}

/** The files of a case as they are when it fails. */
const filesOf = ({ dir }: FailureCase, log: string): Readonly<Record<string, string>> => {
  const root = join(dir, 'context')
  const paths = globSync('**', { cwd: root }).filter((path) => statSync(join(root, path)).isFile())
  return Object.fromEntries(
    paths.map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return [relative('.', path), path === 'Dockerfile' ? withShownLines(text, log) : text]
    }),
  )
}

/** Three commits, of which the last one breaks the build or has nothing to do with it. */
const repositoryOf = (files: Readonly<Record<string, string>>, story: Story): Repository => {
  const repository = newHistory()
  const before = Object.entries(story.before).filter((entry): entry is [string, string] => entry[1] !== null)
  const old = Object.fromEntries(Object.entries(files).filter(([path]) => story.before[path] !== null))
  repository.commit('Mei Chen', { ...old, ...Object.fromEntries(before) }, 'Begin the shop')
  repository.commit(
    'Tom Berg',
    { 'README.md': '# Shop\n\nReckons what a basket costs.\n' },
    'Say what the shop does',
  )
  const gone = before.filter(([path]) => files[path] === undefined).map(([path]) => [path, null] as const)
  const added = Object.entries(story.before).flatMap(([path, text]) =>
    text === null && files[path] === undefined ? [[path, 'Prices are rounded to the cent.\n'] as const] : [],
  )
  repository.commit('Ada Novak', { ...files, ...Object.fromEntries([...gone, ...added]) }, story.subject)
  return repository
}

/** How long the steps of a log took, in milliseconds. */
const durationOf = (log: string): number => {
  const last = new Map(
    [...log.matchAll(/^#(\d+) (?:DONE )?(\d+\.\d+)/gm)].map(([, step, seconds]) => [step, Number(seconds)]),
  )
  return [...last.values()].reduce((sum, seconds) => sum + seconds, 2.3) * 1000
}

/** Runs the whole program, with real git and real files, on what Docker printed when the failure was caused. */
export const realRun = async (name: string, language: Language): Promise<RealRun> => {
  const story = STORIES.find((one) => one.name === name)
  const found = readCases().find((one) => one.name === name)
  if (story === undefined || found === undefined || found.log === null) throw new Error(`no failure ${name}`)
  const log = named(found.log, found.label)
  const repository = repositoryOf(filesOf(found, log), story)
  const temporary = mkdtempSync(join(tmpdir(), 'real-run-'))
  const [before = '', head = ''] = ['HEAD~2', 'HEAD'].map((commit) => repository.git('rev-parse', commit))
  const clock = fakeClock()
  const through = (ports: Ports): Ports => ({
    ...ports,
    clock,
    files: diskFiles(temporary),
    github: null,
    shell: {
      run: (program, args, options) => (program === 'git' ? shell : ports.shell).run(program, args, options),
    },
  })
  const end = () => {
    clock.advance(durationOf(log))
    return { code: 1, stderr: log }
  }
  const identity = {
    ...{ repository: 'acme/shop', workflow: 'ci', job: 'build', runId: '18274411', runAttempt: 1 },
    ...{ event: 'push', ref: 'refs/heads/main', headSha: head, baseSha: null, pullRequest: null },
    ...{
      actor: 'ada',
      matrix: null,
      leg: null,
      traceId: '0af7651916cd43dd8448eb211c80319c',
      spanId: 'b7ad6b7169203331',
    },
    ...{ parentSpanId: null, url: 'https://github.com/acme/shop/actions/runs/18274411' },
  }
  const { result } = await runScene(end, {
    inputs: { language, 'on-transient': 'fail', 'go-cache': 'off' },
    rules: localised(rules, language),
    world: {
      ...{ identity, before, branch: 'main', workspace: repository.dir },
      env: { GITHUB_WORKSPACE: repository.dir },
      pages: 'https://github.com/acme/go-docker-build/blob/v1/docs/failures',
      incidentPath: join(temporary, 'incident.json'),
    },
    through,
  })
  repository.remove()
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  const { incident, reportLog } = result.value
  const report = reportLog()
  rmSync(temporary, { recursive: true, force: true })
  if (incident.diagnosis?.id !== found.label) throw new Error(`${name} was told as ${incident.diagnosis?.id}`)
  return { incident, log: report, history: story.history ?? {} }
}
