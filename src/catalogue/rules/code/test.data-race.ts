import type { Rule } from '../../../model/rule.ts'
import { someLine } from '../../patterns.ts'

/** The race detector caught unsynchronised access during a test. */
export const testDataRace: Rule = {
  id: 'test.data-race',
  title: 'Data race detected',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    { literal: 'warning: data race', match: /(?:^|\s)WARNING: DATA RACE\s*$/ },
    {
      literal: 'race detected during execution of test',
      match: /testing\.go:\d{1,5}: race detected during execution of test/,
      guard: (_facts, context) => !someLine(context, /WARNING: DATA RACE/),
    },
    {
      literal: 'fatal error: concurrent map ',
      match: /fatal error: concurrent map (?:writes|read and map write|iteration and map write)/,
    },
  ],
  cause:
    'Two goroutines used the same memory at the same time and at least one wrote; the report names both places and where the goroutines were started.',
  remedies: [
    'Guard the shared value with a sync.Mutex, an atomic or a channel at the two places the report shows.',
    'Repeat it locally with `go test -race -count=10 ./...`.',
  ],
  source: 'runtime/race, testing/testing.go (`race detected during execution of test`)',
  examples: {
    matches: [
      {
        log: '==================\nWARNING: DATA RACE\nRead at 0x00c000096188 by goroutine 8:\n  example.org/app.TestR.func1()\n      /src/a_test.go:6 +0x33\n--- FAIL: TestR (0.00s)\n    testing.go:1712: race detected during execution of test\nFAIL\nFAIL\texample.org/app\t0.049s',
        evidence: 'WARNING: DATA RACE',
      },
      { log: 'fatal error: concurrent map writes' },
    ],
    ignores: ['--- PASS: TestDataRaceWarning (0.00s)', 'RUN go test -race ./...'],
  },
}
