import type { Rule } from '../../../model/rule.ts'

/** An imported package belongs to no module of go.mod. */
export const gomodNoRequiredModule: Rule = {
  id: 'gomod.no-required-module',
  title: 'No module in go.mod provides package {package}',
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'no required module provides package ',
      match: /no required module provides package (?<package>[^\s;:]{1,300})/,
    },
    {
      literal: 'is replaced but not required',
      match: /module \S{1,300} provides package (?<package>\S{1,300}) and is replaced but not required/,
    },
    {
      literal: 'cannot find module providing package ',
      match:
        /cannot find module providing package (?<package>[^\s;:]{1,300})(?:: import lookup disabled by -mod=(?!vendor)|\s*$)/,
    },
  ],
  cause:
    'The code imports {package}, and neither the main module nor any `require` of go.mod contains it: a new import was not added to go.mod, or a folder of your own module was not copied into the image.',
  remedies: [
    'Run `go get {package}` and commit go.mod and go.sum.',
    'Copy the folder into the image (`COPY . .`, .dockerignore) when {package} is part of your own module, or generate it first.',
    'Add a `replace` or a go.work entry when it is another local module.',
  ],
  source: 'cmd/go/internal/modload/import.go ImportMissingError (`no required module provides package %s`)',
  examples: {
    matches: [
      {
        log: 'main.go:2:8: no required module provides package example.org/lib; to add it:\n\tgo get example.org/lib',
        evidence: 'main.go:2:8: no required module provides package example.org/lib; to add it:',
        facts: { package: 'example.org/lib' },
      },
      {
        log: 'main.go:2:8: module example.org/lib provides package example.org/lib/sub and is replaced but not required; to add it:',
      },
      {
        log: 'main.go:2:8: cannot find module providing package example.org/lib: import lookup disabled by -mod=readonly',
      },
    ],
    ignores: ['go: found example.org/lib in example.org/lib v1.0.0'],
  },
}
