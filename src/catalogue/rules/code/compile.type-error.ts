import type { Rule } from '../../../model/rule.ts'
import { GO_POSITION, isDependency, isVetReport, packageHeader } from '../../patterns.ts'

const KNOWN =
  /: (?:undefined: |.{1,200} undefined \(|declared and not used|.{1,200}(?:declared|imported).{0,100} (?:and|but) not used|syntax error|.{1,200} redeclared|pattern |no required module|missing go\.sum|package .{1,300} is not in|cannot find |module |use of internal|could not import|expected '|unexpected |string literal not)/
const WORDING =
  /: (?:cannot use |cannot (?:assign|convert|infer|call|range|slice|index|take|type switch|unmarshal|refer|define|embed|return|make|deref|indirect)|(?:not enough|too many) (?:arguments|return values)|missing return|invalid operation|invalid argument|impossible type|assignment mismatch|no new variables|.{1,200} does not (?:implement|satisfy|support)|.{1,200} \(.{1,200}\) is not (?:a type|used|an expression|an interface)|.{1,200} is not (?:a type|used|an expression)|first argument to |non-(?:boolean|name|constant)|unknown field|missing (?:argument|init)|duplicate (?:case|key|field|method)|invalid recursive|initialization cycle|.{1,200} overflows |unreachable|label |break |continue |func )/

/** Any other message of the type checker at a position of the project's code. */
export const compileTypeError: Rule = {
  id: 'compile.type-error',
  title: 'Type error in {file}:{line}: {message}',
  blame: 'yes',
  retryable: false,
  confidence: 0.9,
  patterns: [
    {
      literal: '.go:',
      match: new RegExp(String.raw`(?:^|\s)${GO_POSITION}: (?<message>.{1,200})`),
      guard: (facts, context) => {
        const text = context.line.text
        const file = facts['file'] ?? ''
        if (isDependency(facts) || file.endsWith('_test.go') || isVetReport(context) || KNOWN.test(text))
          return false
        if (/^\s*\t/.test(text) || /: (?:other declaration of|too many errors)/.test(text)) return false
        return /(?:^|\s)vet: /.test(text) || WORDING.test(text) || packageHeader(context) !== undefined
      },
    },
  ],
  cause:
    'The type checker rejects {file} line {line}; after a dependency or generated code changed, the caller is often the side to adapt.',
  remedies: [
    'Correct {file} line {line}; `go vet ./...` shows the same message without Docker.',
    'Run `go generate ./...` and commit the result when the other side is generated code.',
    'Compare the API with `go doc` of the version in go.mod when a dependency was updated.',
  ],
  source: 'cmd/compile/internal/types2 (errors.go and its callers), internal/types/errors/codes.go',
  examples: {
    matches: [
      {
        log: '# example.org/app\n./main.go:16:17: cannot use 1 (untyped int constant) as string value in variable declaration',
        facts: { file: './main.go', line: '16', column: '17' },
      },
      {
        log: '# example.org/app\n./main.go:19:4: not enough arguments in call to f\n\thave (number)\n\twant (int, int)',
        evidence: './main.go:19:4: not enough arguments in call to f',
      },
      { log: '# example.org/app\n# [example.org/app]\nvet: ./main.go:13:1: missing return' },
      { log: '# example.org/app\n./main.go:6:25: no new variables on left side of :=' },
    ],
    ignores: [
      '    main_test.go:16: cannot use 1',
      '\t/src/main.go:16 +0x1d',
      'main.go:16:2: hello from a log',
    ],
  },
}
