import type { MatchContext, Rule } from '../../../model/rule.ts'
import { someLine } from '../../patterns.ts'

const deeperFollows = ({ lines, at }: MatchContext): boolean =>
  /^\s+--- FAIL: /.test(lines[at + 1]?.text ?? '')

/** A test reported a failure. */
export const testFailure: Rule = {
  id: 'test.failure',
  title: 'Test {test} failed',
  blame: 'yes',
  retryable: false,
  confidence: 0.9,
  patterns: [
    {
      literal: '--- fail: ',
      match: /^\s*--- FAIL: (?<test>\S{1,300}) \(\d/,
      guard: (_facts, context) => !deeperFollows(context),
    },
    { literal: '=== fail: ', match: /^\s*=== FAIL: \S{1,300} (?<test>\S{1,300}) \(\d/ },
    {
      literal: 'fail\t',
      match: /^\s*FAIL\t(?<test>\S{1,300})\t\d+\.\d+s/,
      guard: (_facts, context) => !someLine(context, /^\s*(?:---|===) FAIL: |^\s*panic: |WARNING: DATA RACE/),
    },
  ],
  cause:
    'An assertion in {test} did not hold, or its test binary ended with a failure; the lines around the quoted one carry its message.',
  remedies: [
    'Repeat it alone with `go test -run "^{test}$" -count=1 ./...`.',
    'Check what differs in the image when it passes on your machine: files left out by .dockerignore, time zone data, user id, network, missing services.',
  ],
  source: 'testing/testing.go (`--- FAIL: %s (%s)`), cmd/go/internal/test/test.go (`FAIL\\t%s\\t%s`)',
  examples: {
    matches: [
      {
        log: '--- FAIL: TestAdd (0.00s)\n    a_test.go:4: got 1\nFAIL\nFAIL\texample.org/app\t0.004s\nFAIL',
        evidence: '--- FAIL: TestAdd (0.00s)',
        facts: { test: 'TestAdd' },
      },
      {
        log: 'exit status 3\nFAIL\texample.org/app\t0.004s\nFAIL',
        evidence: 'FAIL\texample.org/app\t0.004s',
        facts: { test: 'example.org/app' },
      },
      { log: '=== FAIL: internal/api TestAdd (0.00s)' },
    ],
    ignores: [
      '--- PASS: TestAdd (0.00s)',
      'ok  \texample.org/app\t0.004s',
      'FAIL\texample.org/app [build failed]',
    ],
  },
}
