import type { Rule } from '../../../model/rule.ts'
import { BEFORE, isDependency, isLogged, isVetReport, POSITION, wantsNewerGo } from './compiler.ts'
import { commandOf, hasLine, packageHeader, SETUP_FAILED, START } from './lines.ts'
import { LINT_SUFFIX } from './linters.ts'

const COMPILED =
  /^(?!\s{4}).{0,400}\.go:\d+(?::\d+)?: |\.c:\d+:\d+: |cgo: C compiler|requires cgo|signal: killed|no space left|running \S+ failed|pkg-config|undefined reference/
const BUILD_FAILED = /\[build failed\]/
const LOADING =
  /: (?:no required module|missing go\.sum|cannot find (?:package|module)|package .{1,300} is not in |use of internal|import cycle|pattern |build constraints|found packages|too many errors|module )/

/** A test binary does not compile. */
export const testBuildFailed: Rule = {
  id: 'test.build-failed',
  title: 'The tests of {where} do not compile',
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: '_test.go:',
      match: new RegExp(
        String.raw`${BEFORE}(?:vet: )?(?=(?<where>[^\s:"]{1,300}_test\.go))${POSITION}: (?<message>[^\\]{1,200})`,
      ),
      guard: (facts, context) => {
        const { text } = context.line
        if (
          isDependency(facts) ||
          isLogged(facts, context) ||
          isVetReport(context) ||
          new RegExp(String.raw`${START}\t`).test(text)
        )
          return false
        if (LOADING.test(text) || LINT_SUFFIX.test(text) || wantsNewerGo(context)) return false
        if (hasLine(context, SETUP_FAILED)) return false
        if (/(?:^|\s|")vet: /.test(text) || packageHeader(context) !== undefined) return true
        return hasLine(context, BUILD_FAILED) || /\bgo (?:test|vet)\b/.test(commandOf(context))
      },
    },
    {
      literal: '[build failed]',
      match: new RegExp(
        String.raw`${START}(?:\{.{0,200}"Output":")?FAIL(?:\s{1,8}|\\t)(?<where>\S{1,300}) \[build failed\]`,
      ),
      guard: (_facts, context) => !hasLine(context, COMPILED),
      confidence: 0.9,
    },
    {
      literal: 'failed to compile ',
      match: new RegExp(String.raw`${START}Failed to compile (?<where>\S{1,300}):\s*$`),
      guard: (_facts, context) => !hasLine(context, COMPILED),
      confidence: 0.9,
    },
  ],
  cause:
    'go test compiles a package together with its test files; {where} does not pass the compiler, so no test of that package ran.',
  remedies: [
    'Correct {file} line {line}: {message}.',
    'Run `go vet ./...` before pushing: unlike `go build` it compiles the test files too.',
    'Generate mocks again when an interface changed: `go generate ./...`.',
  ],
  prevention:
    'Run `go vet ./...` or `go test -run "^$" ./...` on every change; both compile all tests without running them.',
  zh: {
    title: '{where} 的测试无法编译',
    cause: 'go test 会把包与它的测试文件一起编译；{where} 没有通过编译，该包的测试都没有运行。',
    remedies: [
      '修正 {file} 第 {line} 行：{message}。',
      '推送前运行 `go vet ./...`：与 `go build` 不同，它也会编译测试文件。',
      '接口有变更时重新生成 mock：`go generate ./...`。',
    ],
    prevention: '每次变更都运行 `go vet ./...` 或 `go test -run "^$" ./...`，它们只编译测试而不执行。',
  },
  source: 'cmd/go/internal/test/test.go (`FAIL\\t%s [build failed]`), onsi/ginkgo internal/compile.go',
  examples: {
    matches: [
      {
        log: '#14 [test 2/2] RUN go test ./...\n#14 9.11 # example.org/app [example.org/app.test]\n#14 9.11 ./a_test.go:4:2: undefined: foo\n#14 9.12 ok  \texample.org/app/model\t0.010s\n#14 9.12 FAIL\texample.org/app [build failed]\n#14 9.12 FAIL\n#14 ERROR: process "/bin/sh -c go test ./..." did not complete successfully: exit code: 1',
        evidence: './a_test.go:4:2: undefined: foo',
        facts: { file: './a_test.go', line: '4', message: 'undefined: foo', where: './a_test.go' },
      },
      {
        log: '# example.org/app_test [example.org/app.test]\n./a_test.go:7:2: "os" imported and not used\nFAIL\texample.org/app [build failed]',
      },
      {
        log: '# example.org/app\n# [example.org/app]\nvet: ./a_test.go:9:3: undefined: foo',
        facts: { line: '9' },
      },
      { log: 'FAIL\texample.org/app [build failed]\nFAIL', facts: { where: 'example.org/app' } },
    ],
    ignores: [
      'FAIL\texample.org/app/eval [build failed]\neval/eval.go:235: Sprintf call has arguments but no formatting directives',
      'FAIL\texample.org/app\t0.004s',
      '# example.org/app [example.org/app.test]\n./a.go:2:11: undefined: y\nFAIL\texample.org/app [build failed]',
      'a_test.go:12:2: main redeclared in this block (typecheck)',
    ],
  },
}
