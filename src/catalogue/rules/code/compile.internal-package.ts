import type { Rule } from '../../../model/rule.ts'

/** An internal package imported from outside its tree. */
export const compileInternalPackage: Rule = {
  id: 'compile.internal-package',
  title: 'Package {package} is internal and may not be imported here',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'use of internal package ',
      match: /use of internal package (?<package>\S{1,300}) not allowed/,
    },
  ],
  cause:
    'Go lets only code below the parent folder of `internal` import {package}; the importing package lies outside.',
  remedies: [
    'Import a public package of that module in place of {package}.',
    'Move {package} out of `internal` when both sides are yours.',
  ],
  source: 'cmd/go/internal/load/pkg.go disallowInternal (`use of internal package %s not allowed`)',
  examples: {
    matches: [
      {
        log: 'package example.org/app\n\tmain.go:2:8: use of internal package example.org/lib/internal/abi not allowed',
        evidence: '\tmain.go:2:8: use of internal package example.org/lib/internal/abi not allowed',
        facts: { package: 'example.org/lib/internal/abi' },
      },
    ],
    ignores: ['ok  \texample.org/app/internal/abi\t0.004s'],
  },
}
