import { gzipSync } from 'node:zlib'
import { sha256 } from '../../src/adapters/hash.ts'
import type { Incident } from '../../src/model/incident.ts'
import type { BuildLog } from '../../src/model/log.ts'
import type { LoadSample, ReportFinding, ReportLog } from '../../src/model/report-log.ts'
import { reportLogOf } from '../../src/pipeline/report-log/index.ts'
import { readLog } from '../../src/stages/read-log/index.ts'
import { type HtmlOptions, toHtml } from '../../src/stages/report/html.ts'
import { aDiagnosis, anIncident } from './incidents.ts'
import { type MadeStep, rawjsonOf } from './rawjson.ts'

/** The build of a service that fails to compile while its other stages go well. */
const STEPS: readonly MadeStep[] = [
  { name: '[internal] load build definition from Dockerfile', start: 0, end: 0.1 },
  { name: '[internal] load metadata for docker.io/library/golang:1.26', start: 0.1, end: 1.4, after: [0] },
  { name: '[internal] load build context', start: 1.4, end: 1.9, lines: ['transferring context: 1.2MB'] },
  { name: '[build 1/6] FROM docker.io/library/golang:1.26', start: 1.4, end: 1.5, cached: true, after: [1] },
  { name: '[assets 1/2] FROM docker.io/library/node:24', start: 1.4, end: 4.2, after: [1] },
  { name: '[build 2/6] WORKDIR /src', start: 1.5, end: 1.5, cached: true, after: [3] },
  { name: '[build 3/6] COPY go.mod go.sum ./', start: 1.9, end: 2, after: [2, 5] },
  {
    name: '[build 4/6] RUN go mod download',
    start: 2,
    end: 7.8,
    after: [6],
    errors: Array.from({ length: 60 }, (_, at) => `go: downloading example.org/module-${at} v1.${at}.0`),
  },
  {
    name: '[assets 2/2] RUN npm ci && npm run build',
    start: 4.2,
    end: 15.1,
    after: [4],
    lines: [
      '> vite build',
      '\u001b[32m✓\u001b[39m 214 modules transformed.',
      '\u001b[2mdist/\u001b[22m\u001b[36massets/index.js\u001b[39m  142.31 kB',
      '\u001b[1;33mwarning\u001b[0m: \u001b[38;5;208mlegacy\u001b[0m decorators \u001b[48;5;196;38;2;255;255;0mare deprecated\u001b[0m',
    ],
  },
  { name: '[build 5/6] COPY . .', start: 7.8, end: 8, after: [7] },
  {
    name: '[build 6/6] RUN go vet ./... && go build -o /out/app ./cmd/app',
    start: 8,
    end: 19,
    after: [9],
    lines: Array.from({ length: 300 }, (_, at) => `compiled package ${at} of 300`),
    errors: [
      '# example.org/service/internal/greet',
      'internal/greet/greet.go:9:9: undefined: Greeting',
      'internal/greet/greet.go:12:2: undefined: Other',
    ],
    error:
      'process "/bin/sh -c go vet ./... && go build -o /out/app ./cmd/app" did not complete successfully: exit code: 1',
  },
]

const LAST =
  'ERROR: failed to build: failed to solve: process "/bin/sh -c go vet ./... && go build -o /out/app ./cmd/app" did not complete successfully: exit code: 1\n'

/** Every part a page can be made from. */
export interface ReportParts {
  readonly incident: Incident
  readonly log: ReportLog
  readonly load: readonly LoadSample[]
  readonly findings: readonly ReportFinding[]
}

const stepsOf = (log: BuildLog): Incident['attempts'][number]['steps'] =>
  log.steps.map(({ outcome: _, ...step }) => step)

/** An incident with the steps of a log, whose diagnosis quotes the lines with these words, the first of them as decisive. */
export const incidentFor = (log: BuildLog, words: readonly string[]): Incident => {
  const quotes = words.flatMap((word) => {
    const line = log.lines.find(({ text }) => text.includes(word))
    return line === undefined ? [] : [{ line: line.number, text: line.text }]
  })
  const [evidence] = quotes
  if (evidence === undefined) throw new Error(`no line of the log has ${words[0]}`)
  const { attempts } = anIncident()
  return anIncident({
    attempts: attempts.map((attempt) => ({ ...attempt, steps: stepsOf(log) })),
    diagnosis: aDiagnosis({ evidence, quotes }),
  })
}

const CACHE = anIncident().cache

const MODULES: Incident['cache']['modules'] = {
  ...(CACHE.modules as NonNullable<Incident['cache']['modules']>),
  fromNetwork: 14,
  hosts: [
    { host: 'goproxy.cn', requests: 31, failures: 2, bytes: 9_400_000, seconds: 3.1, state: 'good' },
    { host: 'goproxy.io', requests: 4, failures: 4, bytes: 0, seconds: 8.2, state: 'dead' },
    { host: 'git.example.org', requests: 3, failures: 0, bytes: 210_000, seconds: 1.4, state: 'slow' },
  ],
  slowest: [
    {
      module: 'example.org/module-7',
      version: 'v1.7.0',
      host: 'goproxy.cn',
      bytes: 4_100_000,
      seconds: 1.9,
      retries: 1,
    },
    {
      module: 'git.example.org/team/log',
      version: 'v0.3.2',
      host: 'git.example.org',
      bytes: 90_000,
      seconds: 1.1,
      retries: 0,
    },
  ],
  faults: [
    {
      host: 'goproxy.io',
      what: '502 Bad Gateway',
      status: 502,
      seconds: 2.1,
      path: '/example.org/module-7/@v/v1.7.0.zip',
    },
  ],
}

/** All parts of a report, none left out. */
export const aReport = (): ReportParts => {
  const raw = rawjsonOf(STEPS, LAST)
  const log = readLog(raw)
  const incident = incidentFor(log, ['undefined: Greeting', 'undefined: Other'])
  return {
    log: reportLogOf(raw, log, (text) => text),
    incident: {
      ...incident,
      cache: { ...CACHE, modules: MODULES },
      degradations: ['goproxy.io did not answer; goproxy.cn was asked in its place'],
      degraded: 1,
      deliveries: [
        { to: 'check-run', status: 'sent', detail: 'https://github.com/octo/app/runs/1' },
        { to: 'annotations', status: 'skipped', detail: 'the check run has them' },
        { to: 'summary', status: 'failed', detail: 'the file is read-only' },
      ],
    },
    load: Array.from({ length: 40 }, (_, at) => ({
      at: at / 2,
      cpu: 0.5 + 0.45 * Math.sin(at / 4),
      memory: 0.2 + at / 80,
      disk: 0.31,
    })),
    findings: [
      {
        id: 'dockerfile.copy-before-download',
        severity: 'notice',
        path: 'Dockerfile',
        line: 7,
        text: 'COPY . . stands before RUN go mod download: each change of a file fetches all modules again.',
        do: 'Copy go.mod and go.sum first.',
      },
    ],
  }
}

/** Options of a page with the real compression and hash. */
export const htmlOptions = (overrides: Partial<HtmlOptions> = {}): HtmlOptions => ({
  language: 'en',
  compress: (text) => gzipSync(text),
  hash: sha256,
  ...overrides,
})

/** The page of all parts. */
export const pageWith = (parts: ReportParts, overrides: Partial<HtmlOptions> = {}): string =>
  toHtml(parts.incident, parts.log, htmlOptions({ load: parts.load, findings: parts.findings, ...overrides }))
