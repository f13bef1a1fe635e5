import type { Diagnosis } from '../../src/model/diagnosis.ts'
import type { Incident } from '../../src/model/incident.ts'

/** An undefined name in a package below the root, as the classifier gives it. */
export const aDiagnosis = (overrides: Partial<Diagnosis> = {}): Diagnosis => ({
  id: 'compile.undefined',
  title: 'undefined: Greeting in internal/greet/greet.go',
  blame: 'yes',
  retryable: false,
  evidence: { line: 41, text: 'internal/greet/greet.go:9:9: undefined: Greeting' },
  quotes: [
    { line: 41, text: 'internal/greet/greet.go:9:9: undefined: Greeting' },
    { line: 42, text: 'internal/greet/greet.go:12:2: undefined: Other' },
  ],
  facts: { name: 'Greeting', file: 'internal/greet/greet.go', line: '9', column: '9' },
  cause: 'The compiler knows no Greeting here.',
  do: ['Run `go build ./...` before pushing.'],
  confidence: 0.95,
  fingerprint: '0123456789ab',
  step: 5,
  mentioned: [{ path: 'internal/greet/greet.go', line: 9, column: 9 }],
  ...overrides,
})

/** A failed run of a pull request with a likely committer, two changed files and a Dockerfile that was rewritten. */
export const anIncident = (overrides: Partial<Incident> = {}): Incident => ({
  schema: 1,
  tool: {
    name: 'go-docker-build',
    version: '0.1.0',
    pages: 'https://git.example.org/o/go-docker-build/blob/v1/docs/failures',
  },
  language: 'en',
  run: {
    repository: 'octo/app',
    workflow: 'ci',
    job: 'build',
    runId: '77',
    runAttempt: 1,
    event: 'pull_request',
    ref: 'refs/pull/3/merge',
    headSha: 'b'.repeat(40),
    baseSha: 'a'.repeat(40),
    pullRequest: 3,
    actor: 'octocat',
    url: 'https://github.com/octo/app/actions/runs/77',
    matrix: null,
    leg: null,
    traceId: '0af7651916cd43dd8448eb211c80319c',
    spanId: 'b7ad6b7169203331',
    parentSpanId: null,
  },
  outcome: 'failure',
  startedAt: '2026-01-02T03:04:05.000Z',
  seconds: 21.4,
  dockerfile: { path: 'Dockerfile', target: null },
  plan: {
    changes: [{ line: 6, flag: '--mount=type=cache,target=/go/pkg/mod', why: 'go build reads modules' }],
    skipped: [],
  },
  stages: [
    { name: 'prewarm', startedAt: '2026-01-02T03:04:04.000Z', seconds: 1 },
    { name: 'build', startedAt: '2026-01-02T03:04:05.000Z', seconds: 19 },
  ],
  attempts: [
    {
      number: 1,
      startedAt: '2026-01-02T03:04:05.000Z',
      seconds: 19,
      exitCode: 1,
      steps: [
        {
          index: 0,
          name: '[build 1/4] FROM golang:1.26',
          stage: 'build',
          instruction: 'FROM golang:1.26',
          cached: true,
        },
        {
          index: 5,
          name: '[build 4/4] RUN go build ./...',
          stage: 'build',
          instruction: 'RUN go build ./...',
          cached: false,
          seconds: 12.25,
          error: 'process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
          exitCode: 1,
        },
      ],
    },
  ],
  diagnosis: aDiagnosis(),
  location: { path: 'internal/greet/greet.go', line: 9, column: 9 },
  instruction: { path: 'Dockerfile', line: 6, column: null },
  places: [{ path: 'internal/greet/greet.go', line: 12, column: 2 }],
  attribution: {
    verdict: 'author',
    suspects: [
      {
        commit: 'c'.repeat(40),
        author: { name: 'Ada', email: 'ada@example.org' },
        subject: 'Greet in more languages',
        score: 20,
        reasons: ['wrote the failing line internal/greet/greet.go:9'],
      },
    ],
    files: [
      { path: 'internal/greet/greet.go', change: 'modified', why: 'has the failing line' },
      { path: 'README.md', change: 'modified', why: 'changed since the base' },
    ],
    why: 'One commit wrote the failing line.',
    range: { base: 'a'.repeat(40), head: 'b'.repeat(40) },
  },
  cache: {
    key: 'go-docker-build-mod-v1',
    restored: 'exact',
    delivery: 'proxy',
    why: null,
    served: 212,
    fetched: 0,
    bytes: 131_000_000,
    prewarmSeconds: 1.2,
    modules: {
      count: 106,
      bytes: 131_000_000,
      fromNetwork: 0,
      ahead: 0,
      aheadBytes: 0,
      dropped: [],
      hosts: [{ host: 'goproxy.cn', requests: 1, failures: 0, bytes: 0, seconds: 0.1, state: 'good' }],
      slowest: [],
      faults: [],
    },
  },
  degradations: [],
  degraded: 0,
  deliveries: [],
  reproduce: 'docker buildx build -f Dockerfile .',
  image: null,
  ...overrides,
})

/** A run that built its image. */
export const aSuccess = (overrides: Partial<Incident> = {}): Incident =>
  anIncident({
    outcome: 'success',
    diagnosis: null,
    location: null,
    instruction: null,
    places: [],
    attribution: { verdict: 'unknown', suspects: [], files: [], why: 'nothing failed', range: null },
    reproduce: null,
    image: { id: `sha256:${'1'.repeat(64)}`, digest: null },
    ...overrides,
  })
