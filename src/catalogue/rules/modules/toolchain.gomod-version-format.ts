import type { Rule } from '../../../model/rule.ts'

/** An old Go cannot read the version on the go line. */
export const toolchainGomodVersionFormat: Rule = {
  id: 'toolchain.gomod-version-format',
  title: 'This Go cannot read `go {wanted}` in go.mod',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'invalid go version ',
      match: /invalid go version '(?<wanted>[^']{1,60})': must match format (?<format>[\d.]{1,20})/,
    },
  ],
  cause:
    'The go line says {wanted}, and the Go in the image accepts only the form {format}: Go before 1.21 knows no third part such as in 1.22.0.',
  remedies: [
    'Raise the image to the Go the line names, at least 1.21: `FROM golang:{wanted}`.',
    'Write the line as {format} shows when an old Go has to build it: `go mod edit -go=1.20`.',
  ],
  source: 'golang.org/x/mod/modfile/rule.go (`invalid go version %s: must match format 1.23`)',
  examples: {
    matches: [
      {
        log: "go: errors parsing go.mod:\n/src/go.mod:3: invalid go version '1.22.0': must match format 1.23",
        evidence: "/src/go.mod:3: invalid go version '1.22.0': must match format 1.23",
        facts: { wanted: '1.22.0', format: '1.23' },
      },
    ],
    ignores: ['go version go1.22.0 linux/amd64'],
  },
}
