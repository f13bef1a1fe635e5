import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { hasLine, START } from './lines.ts'
import { ownFrame, packageOf, testOf } from './testing.ts'

const IN_TESTS = new RegExp(
  String.raw`${START}(?:FAIL\b|--- FAIL: |testing\.tRunner|=== RUN|--- PASS|ok {1,3}\t)|"Action":"fail"`,
)
const FAILED_PACKAGE = new RegExp(String.raw`${START}FAIL[\t ]`)
const TRACE = new RegExp(
  String.raw`${START}(?:\S{0,40} )?goroutine \d{1,9} (?:gp=\S{1,40} m=\S{1,40} (?:mp=\S{1,40} )?)?\[|\[recovered`,
)

const place = (facts: Facts, context: MatchContext): boolean | Facts =>
  hasLine(context, IN_TESTS) &&
  hasLine(context, TRACE) && { ...facts, ...packageOf(context), ...testOf(context), ...ownFrame(context) }

/** A test, or the code under it, panicked. */
export const testPanic: Rule = {
  id: 'test.panic',
  title: 'A test panicked: {reason}',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'panic: ',
      match: new RegExp(String.raw`${START}panic: (?!test timed out)(?<reason>[^\\\t]{1,200})`),
      guard: place,
    },
    {
      literal: 'fatal error: ',
      match: new RegExp(
        `${START}fatal error: (?<reason>all goroutines are asleep - deadlock!|stack overflow|unexpected signal during runtime execution|sync: .{1,60}|checkptr: .{1,100}|fault)`,
      ),
      guard: place,
    },
    {
      literal: 'signal: segmentation fault',
      match: new RegExp(String.raw`${START}(?<reason>signal: segmentation fault(?: \(core dumped\))?)`),
      guard: (_facts, context) => hasLine(context, FAILED_PACKAGE) && packageOf(context),
      confidence: 0.9,
    },
  ],
  cause:
    'The panic ended the test binary, so the remaining tests of that package did not run; the first frame of your own code below `goroutine … [running]` is the place.',
  remedies: [
    'Correct {file} line {line}, the first frame of the trace that is your own code.',
    'Repeat it alone with `go test -run "^{test}$" -count=1 -v {package}`.',
    'Check in the test that a value is there before it is used (`require.NoError`, `t.Fatal`), so that one failure does not end all tests.',
    'Read the first trace below the quoted line; later ones are consequences.',
  ],
  prevention:
    'Stop a test at the first failed precondition with `t.Fatal` or `require`, not with `t.Error` or `assert`.',
  zh: {
    title: '测试发生 panic：{reason}',
    cause:
      'panic 终止了测试程序，该包剩余的测试没有运行；`goroutine … [running]` 之下第一个属于自己代码的栈帧就是出错位置。',
    remedies: [
      '修正 {file} 第 {line} 行，它是调用栈中第一个属于自己代码的位置。',
      '单独重跑：`go test -run "^{test}$" -count=1 -v {package}`。',
      '在测试里先确认值存在再使用（`require.NoError`、`t.Fatal`），避免一个失败中断全部测试。',
      '阅读引用行之下的第一段调用栈；之后的都是连带结果。',
    ],
    prevention: '前置条件不满足时用 `t.Fatal` 或 `require` 立即结束测试，而不是 `t.Error` 或 `assert`。',
  },
  source: 'testing/testing.go tRunner (`[recovered, repanicked]`), runtime/panic.go, runtime/proc.go',
  examples: {
    matches: [
      {
        log: '#14 [test 2/2] RUN go test ./...\n#14 20.11 --- FAIL: TestP (0.00s)\n#14 20.11 panic: assignment to entry in nil map [recovered, repanicked]\n#14 20.11 \n#14 20.11 goroutine 6 [running]:\n#14 20.11 testing.tRunner.func1.2({0x55a7a0, 0x6cae10})\n#14 20.11 \t/usr/local/go/src/testing/testing.go:1974 +0x232\n#14 20.11 example.org/app.TestP(0xc000003500)\n#14 20.11 \t/src/app_test.go:12 +0x1d\n#14 20.11 FAIL\texample.org/app\t0.006s\n#14 20.11 FAIL\n#14 ERROR: process "/bin/sh -c go test ./..." did not complete successfully: exit code: 1',
        evidence: 'panic: assignment to entry in nil map [recovered, repanicked]',
        facts: {
          reason: 'assignment to entry in nil map [recovered, repanicked]',
          test: 'TestP',
          package: 'example.org/app',
          file: '/src/app_test.go',
          line: '12',
        },
      },
      {
        log: '=== RUN   TestQ\npanic: boom\n\ngoroutine 7 [running]:\nexample.org/app.load()\n\t/src/load.go:9 +0x1d\nexample.org/app.TestQ(0xc000003500)\n\t/src/app_test.go:12 +0x1d\nexit status 2\nFAIL\texample.org/app\t0.006s',
        facts: { reason: 'boom', test: 'TestQ', file: '/src/load.go', line: '9' },
      },
      {
        log: '=== RUN   TestQ\nfatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [chan receive]:\nFAIL\texample.org/app\t0.006s',
      },
      { log: 'signal: segmentation fault (core dumped)\nFAIL\texample.org/app\t0.006s' },
    ],
    ignores: [
      '    recover_test.go:9: panic: boom was recovered',
      '--- FAIL: TestPanic (0.00s)\n    a_test.go:4: want panic: boom\nFAIL',
      'panic: test timed out after 1s\n\ngoroutine 17 [running]:\nFAIL\texample.org/app\t1.006s',
    ],
  },
}
