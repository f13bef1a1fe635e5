import type { Rule } from '../../../model/rule.ts'
import { someLine } from '../../patterns.ts'

/** A test, or the code under it, panicked. */
export const testPanic: Rule = {
  id: 'test.panic',
  title: 'A test panicked: {reason}',
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'panic: ',
      match: /^\s*panic: (?!test timed out)(?<reason>.{1,200})/,
      guard: (_facts, context) =>
        someLine(context, /^\s*FAIL\b|^\s*--- FAIL: /) &&
        someLine(context, /^\s*goroutine \d+ (?:gp=\S+ m=\S+ (?:mp=\S+ )?)?\[/),
    },
  ],
  cause:
    'The panic ended the test binary, so the remaining tests of that package did not run; the first frame of your own code below `goroutine … [running]` is the place.',
  remedies: [
    'Correct the code at the first frame of the trace that belongs to your module.',
    'Repeat it alone with `go test -run "^TestName$" ./path` (the name is in the `--- FAIL` line or the trace).',
  ],
  source: 'testing/testing.go tRunner (`[recovered, repanicked]`), runtime/panic.go',
  examples: {
    matches: [
      {
        log: '--- FAIL: TestP (0.00s)\npanic: assignment to entry in nil map [recovered, repanicked]\n\ngoroutine 6 [running]:\ntesting.tRunner.func1.2({0x55a7a0, 0x6cae10})\n\t/usr/local/go/src/testing/testing.go:1974 +0x232\nFAIL\texample.org/app\t0.006s\nFAIL',
        evidence: 'panic: assignment to entry in nil map [recovered, repanicked]',
        facts: { reason: 'assignment to entry in nil map [recovered, repanicked]' },
      },
    ],
    ignores: [
      '    recover_test.go:9: panic: boom was recovered',
      '--- FAIL: TestPanic (0.00s)\n    a_test.go:4: want panic: boom\nFAIL',
    ],
  },
}
