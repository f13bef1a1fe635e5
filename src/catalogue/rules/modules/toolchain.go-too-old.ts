import type { Rule } from '../../../model/rule.ts'

/** go.mod asks for a newer Go than the image has. */
export const toolchainGoTooOld: Rule = {
  id: 'toolchain.go-too-old',
  title: '{file} wants Go {wanted}, the image has Go {running}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: ' requires go >= ',
      match:
        /(?<![^\s"(])(?<file>[^\s:"(]{0,200}go\.(?:mod|work)) requires go >= (?<wanted>[\w.-]{1,40}) \(running go (?<running>[\w.-]{1,40})/,
    },
    {
      literal: 'but maximum supported version is ',
      match:
        /(?<file>go\.(?:mod|work)) file indicates go (?<wanted>[\w.]{1,40}), but maximum supported version is (?<running>[\w.]{1,40})/,
    },
  ],
  cause:
    'The `go` line of {file} names {wanted}, the Go in the image is {running}, and switching to a downloaded toolchain is off (GOTOOLCHAIN=local, the setting of the official images).',
  remedies: [
    'Raise the image: `FROM golang:{wanted}`.',
    'Lower the line when the code does not need the newer Go: `go mod edit -go={running}`.',
    'Allow the download instead: `ENV GOTOOLCHAIN=auto`.',
  ],
  source: 'cmd/go/internal/gover/toolchain.go TooNewError (`%v requires go >= %v (running go %v%v)`)',
  examples: {
    matches: [
      {
        log: 'go: go.mod requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
        facts: { file: 'go.mod', wanted: '1.99', running: '1.26.8' },
      },
      {
        log: 'go: go.work requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
        facts: { file: 'go.work' },
      },
      { log: 'go: go.mod file indicates go 1.21, but maximum supported version is 1.20' },
    ],
    ignores: [
      'go: example.org/dep@v1.2.0 requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
      'go: example.org/dep@v1.2.0 requires go >= 1.99; switching to go1.99.1',
    ],
  },
}
