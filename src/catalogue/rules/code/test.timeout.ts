import type { Rule } from '../../../model/rule.ts'

/** A test binary ran into go test's time limit. */
export const testTimeout: Rule = {
  id: 'test.timeout',
  title: 'Tests timed out after {limit}',
  blame: 'evidence',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'panic: test timed out after ',
      match: /panic: test timed out after (?<limit>[\dhms.µn]{1,30})/,
    },
    {
      literal: '*** test killed',
      match: /\*\*\* Test killed(?: with [\w ]{1,20})?: ran too long \((?<limit>[\dhms.µn]{1,30})\)/,
    },
  ],
  cause:
    'The test binary was still running after {limit}, the value of `-timeout` (10 minutes unless set), and was stopped with a dump of all goroutines.',
  remedies: [
    'Read `running tests:` below the message: it names the tests that hang; the dump shows where each goroutine waits.',
    'Raise the limit when the suite is only slow: `go test -timeout 20m ./...`.',
  ],
  source:
    'testing/testing.go startAlarm (`test timed out after`), cmd/go/internal/test/test.go (`*** Test killed`)',
  examples: {
    matches: [
      {
        log: 'panic: test timed out after 1s\n\trunning tests:\n\t\tTestSlow (1s)\n\ngoroutine 17 [running]:\ntesting.(*M).startAlarm.func1()\nFAIL\texample.org/app\t1.006s\nFAIL',
        evidence: 'panic: test timed out after 1s',
        facts: { limit: '1s' },
      },
      { log: '*** Test killed with quit: ran too long (11m0s).' },
    ],
    ignores: ['    client_test.go:20: request timed out after 1s'],
  },
}
