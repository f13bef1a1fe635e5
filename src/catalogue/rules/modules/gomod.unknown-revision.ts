import type { Rule } from '../../../model/rule.ts'

/** The tag or commit asked for does not exist. */
export const gomodUnknownRevision: Rule = {
  id: 'gomod.unknown-revision',
  title: 'Module {module} has no version {version}',
  blame: 'evidence',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'unknown revision ',
      match:
        /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:"]{1,200}): (?:invalid (?:pseudo-)?version: )?unknown revision /,
    },
    {
      literal: ': no matching versions for query',
      match:
        /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:"]{1,200}): no matching versions for query/,
    },
    {
      literal: 'invalid version: ',
      match:
        /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:"]{1,200}): invalid (?:pseudo-)?version: (?!git |unknown revision|Get |module contains|should be|resolves)/,
    },
  ],
  cause:
    'The repository of {module} answered, but has no tag or commit {version}: a typing mistake, a tag that was never pushed or was deleted, or a commit lost in a force push.',
  remedies: [
    'List what exists with `go list -m -versions {module}` and take one: `go get {module}@VERSION`.',
    'Push the tag when the module is yours: `git push origin {version}` (a module in a subfolder needs the tag `folder/{version}`).',
  ],
  source:
    'cmd/go/internal/modfetch/codehost (UnknownRevisionError `unknown revision %s`), modload/query.go NoMatchingVersionError',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v9.9.9: invalid version: unknown revision v9.9.9',
        facts: { module: 'example.org/lib', version: 'v9.9.9' },
      },
      {
        log: 'go: example.org/lib@v9: no matching versions for query "v9"',
        facts: { module: 'example.org/lib', version: 'v9' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: invalid version: missing example.org/lib/go.mod at revision v1.0.0',
      },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: missing go.sum entry for go.mod file',
      'fatal: ambiguous argument: unknown revision or path not in the working tree.',
    ],
  },
}
