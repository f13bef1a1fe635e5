import type { Rule } from '../../../model/rule.ts'

/** A dependency asks for a newer Go than the image has. */
export const toolchainDepRequiresNewerGo: Rule = {
  id: 'toolchain.dep-requires-newer-go',
  title: '{dependency} wants Go {wanted}, the image has Go {running}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: ' requires go >= ',
      match:
        /(?<![^\s"(])(?<dependency>[^\s():"]{1,300}) requires go >= (?<wanted>[\w.-]{1,40}) \(running go (?<running>[\w.-]{1,40})/,
      guard: (facts) => !/go\.(?:mod|work)$/.test(facts['dependency'] ?? ''),
    },
  ],
  cause:
    'The go.mod of {dependency} names a newer Go than the {running} in the image, and switching to a downloaded toolchain is off (GOTOOLCHAIN=local).',
  remedies: [
    'Raise the image: `FROM golang:{wanted}`.',
    'Stay on an older version of the dependency until then: `go get MODULE@VERSION && go mod tidy`.',
    'Name a version in `go install …@VERSION`: `@latest` moves to releases that need a newer Go.',
  ],
  source: 'cmd/go/internal/gover/toolchain.go TooNewError (`%v requires go >= %v (running go %v%v)`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/dep@v1.2.0 requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
        facts: { dependency: 'example.org/dep@v1.2.0', wanted: '1.99', running: '1.26.8' },
      },
      {
        log: 'go: module ./dep requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
        facts: { dependency: './dep' },
      },
    ],
    ignores: ['go: go.mod requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)'],
  },
}
