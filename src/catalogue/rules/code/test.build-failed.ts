import type { Rule } from '../../../model/rule.ts'
import { GO_POSITION, isDependency, isVetReport, packageHeader, someLine } from '../../patterns.ts'

/** A test binary does not compile. */
export const testBuildFailed: Rule = {
  id: 'test.build-failed',
  title: 'The tests of {where} do not compile',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  patterns: [
    {
      literal: '_test.go:',
      match: new RegExp(
        String.raw`(?:^|\s)(?=(?<where>[^\s:]{1,300}_test\.go))${GO_POSITION}: (?<message>.{1,200})`,
      ),
      guard: (facts, context) => {
        if (isDependency(facts) || isVetReport(context) || /^\s*\t/.test(context.line.text)) return false
        const header = packageHeader(context)
        return /(?:^|\s)vet: /.test(context.line.text) || header?.endsWith('.test]') === true
      },
    },
    {
      literal: '[build failed]',
      match: /^\s*FAIL\s{1,4}(?<where>\S{1,300}) \[build failed\]/,
      guard: (_facts, context) =>
        !someLine(context, /\.go:\d+:\d+: |cgo: C compiler|signal: killed|no space left/),
    },
  ],
  cause:
    'go test compiles a package together with its test files; {where} does not pass the compiler, so no test of that package ran.',
  remedies: [
    'Correct {file} line {line}: {message}.',
    'Run `go vet ./...` before pushing: unlike `go build` it compiles the test files too.',
  ],
  source: 'cmd/go/internal/test/test.go (`FAIL\\t%s [build failed]`)',
  examples: {
    matches: [
      {
        log: '# example.org/app [example.org/app.test]\n./a_test.go:4:2: undefined: foo\nFAIL\texample.org/app [build failed]\nFAIL',
        evidence: './a_test.go:4:2: undefined: foo',
        facts: { file: './a_test.go', line: '4', message: 'undefined: foo' },
      },
      { log: 'FAIL\texample.org/app [build failed]\nFAIL', facts: { where: 'example.org/app' } },
    ],
    ignores: [
      'FAIL\texample.org/app\t0.004s',
      '# example.org/app [example.org/app.test]\n./a.go:2:11: undefined: y\nFAIL\texample.org/app [build failed]',
    ],
  },
}
