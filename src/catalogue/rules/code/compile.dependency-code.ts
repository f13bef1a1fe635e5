import type { Rule } from '../../../model/rule.ts'
import { GO_POSITION, isDependency, isVetReport, packageHeader } from '../../patterns.ts'

/** Code of a dependency, not of the project, does not compile. */
export const compileDependencyCode: Rule = {
  id: 'compile.dependency-code',
  title: 'A dependency does not compile: {message} ({file}:{line})',
  blame: 'evidence',
  retryable: false,
  confidence: 0.92,
  patterns: [
    {
      literal: '.go:',
      match: new RegExp(String.raw`(?:^|\s)${GO_POSITION}: (?<message>.{1,200})`),
      guard: (facts, context) =>
        isDependency(facts) && packageHeader(context) !== undefined && !isVetReport(context),
    },
  ],
  cause:
    'The compiler stops in {file}, which comes from a module you require: its version does not fit the Go release or the other versions chosen.',
  remedies: [
    'Show who asks for it with `go mod graph`, then move to a version that compiles: `go get MODULE@latest && go mod tidy`.',
    'Build with the Go release the module was written for when it uses compiler or runtime internals.',
  ],
  source: 'cmd/compile/internal/types2 messages at positions below $GOMODCACHE',
  examples: {
    matches: [
      {
        log: '# example.org/lib\n/go/pkg/mod/example.org/lib@v1.2.0/lib.go:12:9: undefined: other.Missing',
        facts: { file: '/go/pkg/mod/example.org/lib@v1.2.0/lib.go', line: '12' },
      },
    ],
    ignores: [
      '\t/go/pkg/mod/example.org/lib@v1.2.0/lib.go:12 +0x1d',
      '# example.org/app\n./main.go:18:2: undefined: y',
    ],
  },
}
