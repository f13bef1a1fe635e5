import type { Rule } from '../../../model/rule.ts'
import { GO_POSITION, isDependency, packageHeader } from '../../patterns.ts'

const ANALYZERS =
  /(?:format %\S{1,20} |call has (?:arguments but no formatting directives|possible)|possible (?:formatting directive|Printf)|redundant newline|non-constant format string|needs \d+ args? but has|reads arg #|has (?:arg|unrecognized flag)|struct field (?:tag|repeats)|unreachable code|self-assignment of|(?:passes|copies|range var .{1,60} copies|assignment copies|literal copies|return copies) lock|unkeyed fields|result of .{1,120} call not used|impossible (?:interface conversion|type assertion)|direct assignment to atomic|(?:redundant|suspect) (?:or|and): |comparison of function|second argument to errors\.As|cancel function|captured by func literal|should have signature|(?:wrong|malformed) (?:signature|name|example)|refers to unknown|misuse of unsafe\.Pointer|from a non-test goroutine|yields a string of one rune|before checking for errors|misplaced \/\/go:|\+build|defers? .{0,40}time\.Since|context leak|address format "|bad syntax for struct tag|infinite recursive|nil dereference)/

/** Findings of go vet's analyzers, which print in the shape of compiler errors. */
export const vetFindings: Rule = {
  id: 'vet.findings',
  title: 'go vet: {message} ({file}:{line})',
  blame: 'yes',
  retryable: false,
  confidence: 0.93,
  patterns: [
    {
      literal: '.go:',
      match: new RegExp(String.raw`(?:^|\s)${GO_POSITION}: (?<message>.{1,200})`),
      guard: (facts, context) => {
        const text = context.line.text
        if (
          isDependency(facts) ||
          /(?:^|\s)vet: |: (?:pattern |no required module|missing go\.sum|package .{1,300} is not in|could not import)/.test(
            text,
          )
        )
          return false
        const header = packageHeader(context)
        if (header !== undefined) return header.startsWith('# [') || ANALYZERS.test(facts['message'] ?? '')
        if (/\bvet\b/.test(context.step?.instruction ?? '')) return true
        return ANALYZERS.test(facts['message'] ?? '')
      },
    },
  ],
  cause:
    'go vet found suspicious code in {file} line {line}; `go test` runs the most reliable of its checks too and then reports the package as `[build failed]`.',
  remedies: ['Correct {file} line {line}.', 'Run `go vet ./...` before pushing.'],
  source: 'cmd/vet and golang.org/x/tools/go/analysis/passes (printf, copylocks, structtag, unusedresult, …)',
  examples: {
    matches: [
      {
        log: '# example.org/app\n# [example.org/app]\n./main.go:4:14: fmt.Printf format %d has arg "x" of wrong type string\nFAIL\texample.org/app [build failed]\nFAIL',
        evidence: './main.go:4:14: fmt.Printf format %d has arg "x" of wrong type string',
        facts: { file: './main.go', line: '4', column: '14' },
      },
      {
        log: 'main_test.go:4:12: (*testing.common).Errorf format %d has arg "x" of wrong type string',
        facts: { file: 'main_test.go' },
      },
    ],
    ignores: [
      '# example.org/app\n# [example.org/app]\nvet: ./main.go:3:2: undefined: y',
      '# example.org/app\n./main.go:13:1: missing return',
    ],
  },
}
