import type { MatchContext, Rule } from '../../../model/rule.ts'
import { commandOf, hasLine, START } from './lines.ts'
import { ownFrame, packageOf, testOf } from './testing.ts'

const VERDICT = new RegExp(`${START}(?:=== RUN|--- (?:FAIL|PASS)|FAIL\\t|ok {2}\\t)`)

/** Whether tests run here, not the program itself: the step says so, or its output does. */
const isTested = (context: MatchContext): boolean =>
  !/^RUN\b/.test(commandOf(context)) ||
  /test|make|task|mage|check|\bci\b/i.test(commandOf(context)) ||
  hasLine(context, VERDICT)

/** The race detector, or the map of the runtime, caught unsynchronised access. */
export const testDataRace: Rule = {
  id: 'test.data-race',
  title: 'Data race detected',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'warning: data race',
      match: /(?:^|\s|"Output":")WARNING: DATA RACE(?:\\n"\}?)?\s*$/,
      guard: (_facts, context) => ({ ...packageOf(context), ...testOf(context), ...ownFrame(context) }),
    },
    {
      literal: 'race detected during execution of test',
      match: /testing\.go:\d{1,5}: race detected during execution of test/,
      guard: (_facts, context) => !hasLine(context, /WARNING: DATA RACE/) && testOf(context),
    },
    {
      literal: 'race detected outside of test execution',
      match: /testing: race detected outside of test execution/,
      guard: (_facts, context) => !hasLine(context, /WARNING: DATA RACE/),
    },
    {
      literal: 'fatal error: concurrent map ',
      match: new RegExp(
        `${START}fatal error: concurrent map (?:writes|read and map write|iteration and map write)`,
      ),
      guard: (_facts, context) =>
        isTested(context) && { ...packageOf(context), ...testOf(context), ...ownFrame(context) },
    },
  ],
  cause:
    'Two goroutines used the same memory at the same time and at least one wrote; the report names both places and where the goroutines were started.',
  remedies: [
    'Guard the value that {file} line {line} uses with a sync.Mutex, an atomic or a channel, at both places of the report.',
    'Guard the shared value with a sync.Mutex, an atomic or a channel at the two places the report shows.',
    'Repeat it with `go test -race -count=20 -run "^{test}$" {package}`.',
    'Wait for goroutines before a test ends (`wg.Wait()`, `t.Cleanup`), and copy what parallel subtests share.',
  ],
  prevention:
    'Run `go test -race ./...` in CI on every change, so that a race is found with the change that brings it.',
  zh: {
    title: '检测到数据竞争',
    cause:
      '两个 goroutine 同时访问同一块内存，且至少有一个在写；报告给出了两处访问位置以及 goroutine 的创建位置。',
    remedies: [
      '用 sync.Mutex、原子操作或 channel 保护 {file} 第 {line} 行访问的值，报告中的两处都要处理。',
      '用 sync.Mutex、原子操作或 channel 保护报告中两处共享的值。',
      '重现：`go test -race -count=20 -run "^{test}$" {package}`。',
      '测试结束前等待 goroutine 退出（`wg.Wait()`、`t.Cleanup`），并行子测试共享的数据请各自复制。',
    ],
    prevention: '每次变更都在 CI 中运行 `go test -race ./...`，竞争会在引入它的那次变更中被发现。',
  },
  source:
    'runtime/race, testing/testing.go (`race detected during execution of test`), internal/runtime/maps',
  examples: {
    matches: [
      {
        log: '#14 [test 2/2] RUN go test -race ./...\n#14 20.11 ==================\n#14 20.11 WARNING: DATA RACE\n#14 20.11 Read at 0x00c000096188 by goroutine 8:\n#14 20.11   example.org/app.TestR.func1()\n#14 20.11       /src/a_test.go:6 +0x33\n#14 20.11 --- FAIL: TestR (0.00s)\n#14 20.11     testing.go:1712: race detected during execution of test\n#14 20.11 FAIL\n#14 20.11 FAIL\texample.org/app\t0.049s\n#14 ERROR: process "/bin/sh -c go test -race ./..." did not complete successfully: exit code: 1',
        evidence: 'WARNING: DATA RACE',
        facts: { file: '/src/a_test.go', line: '6', test: 'TestR', package: 'example.org/app' },
      },
      { log: 'fatal error: concurrent map writes' },
      {
        log: '--- FAIL: TestR (0.00s)\n    testing.go:1712: race detected during execution of test\nFAIL',
        facts: { test: 'TestR' },
      },
      { log: 'PASS\ntesting: race detected outside of test execution\nFAIL\texample.org/app\t0.049s' },
    ],
    ignores: [
      '#9 [build 5/5] RUN ./server --warm-up\n#9 3.1 fatal error: concurrent map writes\n#9 3.1\n#9 3.1 goroutine 61 [running]:\n#9 ERROR: process "/bin/sh -c ./server --warm-up" did not complete successfully: exit code: 2',
      '--- PASS: TestDataRaceWarning (0.00s)',
      'RUN go test -race ./...',
      'race detected: two updates of row 4',
    ],
  },
}
