import type { Rule } from '../../../model/rule.ts'

/** Packages that import each other in a circle. */
export const compileImportCycle: Rule = {
  id: 'compile.import-cycle',
  title: 'Import cycle through {package}',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'import cycle not allowed',
      match: /imports (?<package>[^\s:]{1,300})(?: from [^\s:]{1,200})?: import cycle not allowed/,
    },
    {
      literal: 'import cycle not allowed',
      match: /(?:^|\s)package (?<package>[^\s:]{1,300}): import cycle not allowed/,
    },
    {
      literal: 'import cycle not allowed',
      match: /(?<![^\s"(])(?<package>[^\s:"(]{1,300}\.go:\d{1,7}:\d{1,5}): import cycle not allowed/,
    },
    { literal: 'import cycle not allowed', match: /(?:^|\s)import cycle not allowed in (?<package>test)/ },
  ],
  cause:
    'Go compiles packages one after the other; {package} is reached again while it is still being loaded, as the `imports` lines above the message show.',
  remedies: [
    'Move what both packages need into a third package that imports neither of them.',
    'Replace one of the imports by an interface declared where it is used.',
    'Put a test that closes the cycle into the external test package (`package x_test`).',
  ],
  source: 'cmd/go/internal/load/pkg.go (`import cycle not allowed`)',
  examples: {
    matches: [
      {
        log: 'package example.org/app\n\timports example.org/app/a from main.go\n\timports example.org/app/b from a.go\n\timports example.org/app/a from b.go: import cycle not allowed',
        evidence: '\timports example.org/app/a from b.go: import cycle not allowed',
        facts: { package: 'example.org/app/a' },
      },
      { log: 'package example.org/app/a: import cycle not allowed' },
      { log: 'a/a.go:3:8: import cycle not allowed' },
      { log: 'import cycle not allowed in test' },
    ],
    ignores: ['invalid recursive type: import cycle allowed here'],
  },
}
