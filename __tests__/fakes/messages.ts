import { hmacSha256 } from '../../src/adapters/hmac.ts'
import type { History } from '../../src/model/history.ts'
import type { NotifyFacts, NotifyTarget, Seal } from '../../src/model/notifier.ts'

/** A failure that was not seen before, from check runs. */
export const aHistory = (overrides: Partial<History> = {}): History => ({
  state: 'new',
  since: null,
  seen: 0,
  ended: null,
  endedFingerprint: null,
  endedInfra: false,
  bothWays: false,
  elsewhere: 0,
  source: 'checks',
  ...overrides,
})

/** What the message of an undefined name says, with somebody to mention. */
export const someFacts = (overrides: Partial<NotifyFacts> = {}): NotifyFacts => ({
  language: 'en',
  event: 'new',
  brand: 'go-docker-build',
  headline: 'undefined: Greeting in internal/greet/greet.go',
  state: 'New failure',
  id: 'compile.undefined',
  repository: 'octo/app',
  branch: 'main',
  commit: 'b'.repeat(40),
  workflow: 'ci',
  job: 'build',
  matrix: null,
  position: 'internal/greet/greet.go:9:9',
  quotes: ['internal/greet/greet.go:9:9: undefined: Greeting'],
  cause: 'The compiler knows no Greeting here.',
  do: ['Run `go build ./...` before pushing.'],
  whose: 'Likely committer: Ada, commit ccccccc “Greet”: wrote the failing line',
  files: ['internal/greet/greet.go: has the failing line'],
  reproduce: 'docker buildx build -f Dockerfile .',
  mentions: [],
  links: {
    run: 'https://github.com/octo/app/actions/runs/77',
    page: 'https://git.example.org/o/pages/compile.undefined.md',
  },
  blame: 'yes',
  verdict: 'author',
  retryable: false,
  fingerprint: '0123456789ab',
  count: 1,
  runId: '77',
  runAttempt: 1,
  traceId: '0af7651916cd43dd8448eb211c80319c',
  spanId: 'b7ad6b7169203331',
  startedAt: '2026-01-02T03:04:05.000Z',
  ...overrides,
})

/** A target without a secret that everybody reads. */
export const aTarget = (overrides: Partial<NotifyTarget> = {}): NotifyTarget => ({
  kind: 'slack',
  url: 'https://chat.example.org/services/T0000ABCD/B0000ABCD/abcdefghijklmnopqrstuvwx',
  secret: null,
  audience: 'all',
  ...overrides,
})

/** Signs for real, at a time that stands. */
export const aSeal = (now = '2026-01-02T03:04:05Z'): Seal => ({ now: new Date(now), hmac: hmacSha256 })
