import type { MatchContext, Rule } from '../../../model/rule.ts'
import { nearLine, START } from './lines.ts'
import { packageOf } from './testing.ts'

const running = (context: MatchContext) => {
  const test = nearLine(context, 4, /^\t*\s*(?<test>(?:Test|Benchmark|Fuzz|Example)\S{0,300}) \(/)?.groups?.[
    'test'
  ]
  return { ...packageOf(context), ...(test === undefined ? {} : { test }) }
}

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
      guard: (_facts, context) => running(context),
    },
    {
      literal: '*** test killed',
      match: /\*\*\* Test killed(?: with [\w ]{1,20})?: ran too long \((?<limit>[\dhms.µn]{1,30})\)/,
      guard: (_facts, context) => packageOf(context),
    },
    {
      literal: 'suite timeout ',
      match: new RegExp(
        String.raw`${START}(?:\[(?:TIMEDOUT|INTERRUPTED)\] )?(?:A )?suite timeout (?:occurred|elapsed)`,
        'i',
      ),
      confidence: 0.93,
    },
  ],
  cause:
    'The test binary was still running after {limit}, the value of `-timeout` (10 minutes unless set), and was stopped with a dump of all goroutines.',
  remedies: [
    'Look at {test} first, which was still running; the dump shows where each goroutine waits.',
    'Read `running tests:` below the message: it names the tests that hang.',
    'Repeat it with a short limit: `go test -timeout 60s -run "^{test}$" {package}`.',
    'Raise the limit when the suite is only slow, as it is under emulation: `RUN go test -timeout 20m ./...`.',
  ],
  prevention:
    'Give each wait in a test a limit of its own (`context.WithTimeout(t.Context(), …)`), and do not reach for services that the build has not.',
  zh: {
    title: '测试在 {limit} 后超时',
    cause:
      '测试程序运行超过 {limit}（`-timeout` 的值，默认 10 分钟）仍未结束，被终止并打印了所有 goroutine 的堆栈。',
    remedies: [
      '先看 {test}，它当时仍在运行；堆栈显示了各个 goroutine 在等待什么。',
      '阅读报错下方的 `running tests:`，其中列出了卡住的测试。',
      '用较短的时限重现：`go test -timeout 60s -run "^{test}$" {package}`。',
      '如果只是测试较慢（例如在模拟器中运行），请提高时限：`RUN go test -timeout 20m ./...`。',
    ],
    prevention:
      '测试中的每处等待都设置自己的时限（`context.WithTimeout(t.Context(), …)`），不要依赖构建环境里没有的服务。',
  },
  source:
    'testing/testing.go startAlarm (`test timed out after`), cmd/go/internal/test/test.go (`*** Test killed`), onsi/ginkgo',
  examples: {
    matches: [
      {
        log: '#14 [test 2/2] RUN go test -timeout 1s ./...\n#14 20.11 panic: test timed out after 1s\n#14 20.11 \trunning tests:\n#14 20.11 \t\tTestSlow (1s)\n#14 20.11 \n#14 20.11 goroutine 17 [running]:\n#14 20.11 testing.(*M).startAlarm.func1()\n#14 20.11 FAIL\texample.org/app\t1.006s\n#14 20.11 FAIL\n#14 ERROR: process "/bin/sh -c go test -timeout 1s ./..." did not complete successfully: exit code: 1',
        evidence: 'panic: test timed out after 1s',
        facts: { limit: '1s', test: 'TestSlow', package: 'example.org/app' },
      },
      {
        log: 'panic: test timed out after 10m0s\n\ngoroutine 17 [running]:\nFAIL\texample.org/app\t600.006s',
        facts: { limit: '10m0s' },
      },
      {
        log: '*** Test killed with quit: ran too long (11m0s).\nFAIL\texample.org/app\t660.006s',
        facts: { limit: '11m0s', package: 'example.org/app' },
      },
      { log: '*** Test killed: ran too long (11m0s).\nFAIL\texample.org/app\t660.006s' },
    ],
    ignores: [
      '    client_test.go:20: request timed out after 1s',
      'wait-for-it.sh: timeout occurred after waiting 15 seconds',
    ],
  },
}
