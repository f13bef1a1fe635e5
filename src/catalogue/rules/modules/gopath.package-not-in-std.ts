import type { Rule } from '../../../model/rule.ts'

/** An import without a dot was looked up in the standard library. */
export const gopathPackageNotInStd: Rule = {
  id: 'gopath.package-not-in-std',
  title: 'Package {package} is neither in the standard library nor in your module',
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [
    { literal: ' is not in std', match: /package (?<package>\S{1,300}) is not in std\b/ },
    { literal: ' is not in goroot', match: /package (?<package>\S{1,300}) is not in GOROOT \(/ },
    {
      literal: 'cannot find package "',
      match: /cannot find package "(?<package>[^"]{1,300})" in (?:any of|GOROOT|:)/,
    },
  ],
  cause:
    'A path whose first part has no dot is looked up in the Go installation; {package} is not there: the path lacks the module name as prefix, needs a newer Go, or belongs to a folder that is not in the image.',
  remedies: [
    'Import by module path: the first line of go.mod plus the folder.',
    'Write `./` in front of a folder on the command line: `go build ./{package}`.',
    'Raise the Go image when {package} was added to the standard library later than the Go in use.',
  ],
  source: 'cmd/go/internal/modload/import.go ImportMissingError (`package %s is not in std (%s)`)',
  examples: {
    matches: [
      {
        log: 'main.go:2:8: package app/foo is not in std (/usr/local/go/src/app/foo)',
        facts: { package: 'app/foo' },
      },
      {
        log: 'package cmd/server is not in std (/usr/local/go/src/cmd/server)',
        facts: { package: 'cmd/server' },
      },
      {
        log: 'main.go:3:8: cannot find package "foo" in any of:\n\t/usr/local/go/src/foo (from $GOROOT)',
        evidence: 'main.go:3:8: cannot find package "foo" in any of:',
        facts: { package: 'foo' },
      },
      { log: 'main.go:3:8: package slices is not in GOROOT (/usr/local/go/src/slices)' },
    ],
    ignores: [
      'E: Unable to locate package foo',
      'main.go:2:8: no required module provides package example.org/lib; to add it:',
    ],
  },
}
