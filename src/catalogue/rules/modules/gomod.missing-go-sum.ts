import type { Rule } from '../../../model/rule.ts'

/** go.sum lacks the checksum of something the build needs. */
export const gomodMissingGoSum: Rule = {
  id: 'gomod.missing-go-sum',
  title: 'go.sum has no entry for {needed}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'missing go.sum entry',
      match:
        /(?<![^\s"(])(?<needed>(?<module>[^\s@:"(]{1,200})@(?<version>[^\s:]{1,100}))(?: \(replaced by [^\s)]{1,300}\))?: missing go\.sum entry/,
    },
    {
      literal: 'missing go.sum entry',
      match:
        /(?:(?<![^\s"(])(?<file>[^\s:"(]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): )?missing go\.sum entry (?:for module providing|needed to verify) package (?<needed>(?<package>[^\s;]{1,300}))/,
    },
  ],
  cause:
    'go.mod requires a module whose checksum go.sum does not hold, and a build never writes go.sum by itself: `go mod tidy` was not run or its result not committed, or go.sum was not copied into the image.',
  remedies: [
    'Run `go mod tidy` and commit go.mod and go.sum together.',
    'Copy both files before the first go command: `COPY go.mod go.sum ./`.',
    'Check that .dockerignore and .gitignore do not exclude go.sum.',
  ],
  source:
    'cmd/go/internal/modload/import.go ImportMissingSumError, modload/load.go (`missing go.sum entry for go.mod file`)',
  examples: {
    matches: [
      {
        log: 'main.go:2:8: missing go.sum entry for module providing package example.org/lib (imported by example.org/app); to add:\n\tgo get example.org/app',
        evidence:
          'main.go:2:8: missing go.sum entry for module providing package example.org/lib (imported by example.org/app); to add:',
        facts: { needed: 'example.org/lib' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: missing go.sum entry for go.mod file; to add it:\n\tgo mod download example.org/lib',
        facts: { needed: 'example.org/lib@v1.0.0', module: 'example.org/lib', version: 'v1.0.0' },
      },
    ],
    ignores: ['go: downloading example.org/lib v1.0.0', 'COPY go.mod go.sum ./'],
  },
}
