import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { hasLine, nearLine, START } from './lines.ts'
import { assertionOf, packageOf } from './testing.ts'

const FAILED = new RegExp(String.raw`${START}--- FAIL: (?<test>[^\s\\"]{1,300})(?: \(\d|\s*$)`)
const VERDICT = /^(?<indent>\s*)--- (?<verdict>FAIL|PASS|SKIP): /
const NOT_THE_TEST = /no space left on device/
const BROKEN_BUILD = /\[build failed\]|\[setup failed\]/
const NAMED = new RegExp(
  String.raw`${START}(?:(?:---|===) FAIL: |\[(?:FAIL|Fail)\] |panic: |FAIL: \S{1,200}\.go:)|WARNING: DATA RACE|\*\*\* Test killed|signal: (?:killed|segmentation)|fatal error: `,
)
const GINKGO = new RegExp(
  String.raw`${START}(?:Ran \d{1,6} of \d{1,6} Specs|Summarizing \d{1,6} Failure|FAIL! -- )|Test Suite Failed`,
)
const FAILED_PACKAGE = new RegExp(String.raw`${START}FAIL[\t ]`)

/** Whether a test within this one failed: of the verdicts right below that are indented further, one is FAIL. */
const hasFailedPart = ({ line, lines, at }: MatchContext): boolean => {
  const own = VERDICT.exec(line.text)?.groups?.['indent']?.length ?? 0
  for (const { text } of lines.slice(at + 1, at + 400)) {
    const { indent = '', verdict } = VERDICT.exec(text)?.groups ?? {}
    if (verdict === undefined || indent.length <= own) return false
    if (verdict === 'FAIL') return true
  }
  return false
}

const said = (facts: Facts, context: MatchContext): boolean | Facts => {
  if (hasFailedPart(context)) return false
  if (hasLine(context, NOT_THE_TEST)) return false
  return { ...facts, ...assertionOf(context) }
}

/** A test reported a failure. */
export const testFailure: Rule = {
  id: 'test.failure',
  title: 'Test {test} failed',
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: '--- fail: ',
      match: FAILED,
      guard: (facts, context) => !hasLine(context, BROKEN_BUILD) && said(facts, context),
    },
    {
      literal: '--- fail: ',
      match: FAILED,
      guard: (facts, context) => hasLine(context, BROKEN_BUILD) && said(facts, context),
      confidence: 0.93,
    },
    {
      literal: '"action":"fail"',
      match: /"Action":"fail","Package":"(?<package>[^"]{1,300})","Test":"(?<test>[^"]{1,300})"/,
      confidence: 0.92,
    },
    {
      literal: '=== fail: ',
      match: new RegExp(String.raw`${START}=== FAIL: (?<package>\S{1,300}) (?<test>\S{1,300}) \(\d`),
      guard: said,
    },
    {
      literal: '[fail] ',
      match: new RegExp(String.raw`${START}\[(?:FAIL|Fail)\] (?<test>\S.{0,300})`),
      guard: (_facts, context) => hasLine(context, GINKGO),
    },
    {
      literal: 'fail: ',
      match: new RegExp(
        String.raw`${START}FAIL: (?<file>\S{1,200}\.go):(?<line>\d{1,7}): (?<test>\S{1,200})`,
      ),
    },
    {
      literal: 'fail! -- ',
      match: new RegExp(String.raw`${START}(?<test>FAIL! -- \d{1,6} Passed \| \d{1,6} Failed)`),
      guard: (_facts, context) => !hasLine(context, NAMED),
      confidence: 0.9,
    },
    {
      literal: 'fail\t',
      match: new RegExp(String.raw`${START}FAIL(?:\t|\\t)(?<test>[^\s\\]{1,300})(?:\t|\\t)\d+\.\d+s`),
      guard: (facts, context) => !hasLine(context, NAMED) && { package: facts['test'] ?? '' },
      confidence: 0.92,
    },
    {
      literal: 'fail    ',
      match: new RegExp(
        String.raw`${START}FAIL {4,8}(?<test>[\w.~/-]{1,300}/[\w.~/-]{1,300}) {1,8}\d+\.\d+s`,
      ),
      guard: (_facts, context) => !hasLine(context, NAMED),
      confidence: 0.92,
    },
    {
      literal: ' failure',
      match: new RegExp(String.raw`${START}DONE \d{1,6} tests?,.{0,60}\b(?<test>\d{1,6} failures?) in \d`),
      guard: (_facts, context) =>
        !hasLine(context, NAMED) &&
        nearLine(context, -200, FAILED_PACKAGE) === undefined &&
        packageOf(context),
      confidence: 0.85,
    },
  ],
  cause:
    'An assertion in {test} did not hold, or its test binary ended with a failure; the lines around the quoted one carry its message.',
  remedies: [
    'Look at {file} line {line}: {message}.',
    'Repeat it alone with `go test -run "^{test}$" -count=1 -v {package}`.',
    'Repeat it as the image does: `docker build --target STAGE --no-cache-filter STAGE --progress=plain .`, with the stage that runs the tests.',
    'Check what differs in the image when it passes on your machine: files left out by .dockerignore, time zone data, user id, network, missing services.',
  ],
  prevention:
    'Run the tests in CI next to the image build, where services are at hand, and keep only tests without outside needs in the Dockerfile.',
  zh: {
    title: '测试 {test} 失败',
    cause: '{test} 中的断言不成立，或者测试程序以失败状态退出；具体信息在引用行附近。',
    remedies: [
      '查看 {file} 第 {line} 行：{message}。',
      '单独重跑：`go test -run "^{test}$" -count=1 -v {package}`。',
      '按镜像的方式重跑：`docker build --target STAGE --no-cache-filter STAGE --progress=plain .`，STAGE 换成运行测试的阶段。',
      '如果本机能通过，请检查镜像里的差异：被 .dockerignore 排除的文件、时区数据、用户 ID、网络、缺少的服务。',
    ],
    prevention: '把依赖外部服务的测试放到 CI 中单独运行，Dockerfile 里只保留不依赖外部环境的测试。',
  },
  source:
    'testing/testing.go (`--- FAIL: %s (%s)`), cmd/go/internal/test/test.go (`FAIL\\t%s\\t%s`), cmd/internal/test2json, gotestyourself/gotestsum, onsi/ginkgo reporters, go-check/check',
  examples: {
    matches: [
      {
        log: '=== RUN   TestTotal\n=== RUN   TestTotal/one\n    shop_test.go:7: passing words\n=== RUN   TestTotal/two\n    shop_test.go:9: got 2, want 5\n--- FAIL: TestTotal (0.00s)\n    --- PASS: TestTotal/one (0.00s)\n    --- FAIL: TestTotal/two (0.00s)\nFAIL\nFAIL\texample.org/shop\t0.008s\nFAIL',
        facts: { test: 'TestTotal/two', line: '9', message: 'got 2, want 5' },
      },
      {
        log: '#14 [test 2/2] RUN go test ./...\n#14 20.10 ok  \texample.org/app/model\t0.010s\n#14 20.11 --- FAIL: TestAdd (0.00s)\n#14 20.11     a_test.go:4: got 1, want 2\n#14 20.11 FAIL\n#14 20.11 FAIL\texample.org/app\t0.004s\n#14 20.11 FAIL\n#14 ERROR: process "/bin/sh -c go test ./..." did not complete successfully: exit code: 1',
        evidence: '--- FAIL: TestAdd (0.00s)',
        facts: {
          test: 'TestAdd',
          package: 'example.org/app',
          file: 'example.org/app/a_test.go',
          line: '4',
          message: 'got 1, want 2',
        },
      },
      {
        log: '=== RUN   TestAdd\n    a_test.go:9: \n        \tError Trace:\t/src/a_test.go:9\n        \tError:      \tNot equal: \n        \t            \texpected: 1\n        \tTest:       \tTestAdd\n--- FAIL: TestAdd (0.00s)\nFAIL\nFAIL\texample.org/app\t0.004s',
        facts: { test: 'TestAdd', line: '9' },
      },
      {
        log: '--- FAIL: TestAdd (0.00s)\n    --- FAIL: TestAdd/zero (0.00s)\n        a_test.go:12: got 1\nFAIL\nFAIL\texample.org/app\t0.004s',
        evidence: '    --- FAIL: TestAdd/zero (0.00s)',
        facts: { test: 'TestAdd/zero', line: '12' },
      },
      {
        log: 'exit status 3\nFAIL\texample.org/app\t0.004s\nFAIL',
        evidence: 'FAIL\texample.org/app\t0.004s',
        facts: { test: 'example.org/app' },
      },
      {
        log: '=== FAIL: internal/api TestAdd (0.00s)\n    a_test.go:4: got 1',
        facts: { test: 'TestAdd', line: '4' },
      },
      {
        log: 'Summarizing 1 Failure:\n  [FAIL] Api [It] answers\n  /src/api/api_test.go:12\n\nRan 3 of 3 Specs in 0.002 seconds\nFAIL! -- 2 Passed | 1 Failed | 0 Pending | 0 Skipped\n--- FAIL: TestApi (0.00s)\nFAIL',
        evidence: '  [FAIL] Api [It] answers',
        facts: { test: 'Api [It] answers' },
      },
      {
        log: '--- FAIL: FuzzParse (0.02s)\n    --- FAIL: FuzzParse (0.00s)\n        a_test.go:7: got 1\n\n    Failing input written to testdata/fuzz/FuzzParse/3f9a',
        facts: { test: 'FuzzParse' },
      },
      {
        log: '{"Time":"2026-01-02T10:00:00Z","Action":"output","Package":"example.org/app","Test":"TestAdd","Output":"--- FAIL: TestAdd (0.00s)\\n"}\nexit status 1',
        facts: { test: 'TestAdd' },
      },
      {
        log: 'FAIL: a_test.go:12: Suite.TestAdd\nOOPS: 0 passed, 1 FAILED',
        facts: { test: 'Suite.TestAdd', line: '12' },
      },
    ],
    ignores: [
      '--- PASS: TestAdd (0.00s)',
      'ok  \texample.org/app\t0.004s',
      'FAIL\texample.org/app [build failed]',
      'a.go:3: the line --- FAIL: TestAdd is printed by go test',
    ],
  },
}
