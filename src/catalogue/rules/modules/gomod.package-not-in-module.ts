import type { Rule } from '../../../model/rule.ts'

/** The module was found, the package inside it was not. */
export const gomodPackageNotInModule: Rule = {
  id: 'gomod.package-not-in-module',
  title: 'Module {module} does not contain package {package}',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'but does not contain package ',
      match:
        /module (?<module>[^\s@]{1,300})(?:@\S{1,100})? found(?: \((?<version>[^\s)]{1,100})[^)]{0,300}\))?, but does not contain package (?<package>\S{1,300})/,
    },
    {
      literal: 'but not at required version ',
      match:
        /package (?<package>\S{1,300}) provided by (?<module>\S{1,300}) at latest version \S{1,100} but not at required version (?<version>\S{1,100})/,
    },
  ],
  cause:
    'The chosen version of {module} has no folder {package}: the package was moved or removed, came in another version, or the replacement folder is incomplete.',
  remedies: [
    'List the versions with `go list -m -versions {module}` and choose one that has the package: `go get {module}@VERSION`.',
    'Correct the import path when the package moved (a new major version ends in `/v2`, `/v3`, …).',
    'Check that the folder is committed and copied when {module} is replaced by a local path.',
  ],
  source: 'cmd/go/internal/modload/query.go PackageNotInModuleError, import.go ImportMissingError',
  examples: {
    matches: [
      {
        log: 'main.go:2:8: module example.org/lib@latest found (v1.0.0), but does not contain package example.org/lib/sub',
        facts: { module: 'example.org/lib', version: 'v1.0.0', package: 'example.org/lib/sub' },
      },
      {
        log: 'go: module example.org/lib@upgrade found (v1.0.0), but does not contain package example.org/lib/sub',
        facts: { package: 'example.org/lib/sub' },
      },
      {
        log: 'main.go:2:8: package example.org/lib/sub provided by example.org/lib at latest version v1.2.0 but not at required version v1.0.0',
      },
    ],
    ignores: ['go: found example.org/lib/sub in example.org/lib v1.0.0'],
  },
}
