import type { Rule } from '../../../model/rule.ts'

/** go.mod or go.sum would have to change, but the build may only read them. */
export const gomodUpdatesNeeded: Rule = {
  id: 'gomod.updates-needed',
  title: '{file} is not up to date with the code',
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [
    { literal: 'updates to go.', match: /updates to (?<file>go\.(?:mod|sum|work)(?:\.sum)?) needed/ },
    {
      literal: 'existing contents have changed since last read',
      match: /updating (?<file>go\.(?:mod|sum)): existing contents have changed since last read/,
    },
  ],
  cause:
    'The requirements the code needs differ from those in {file}, and go builds read-only (`-mod=readonly`) unless told otherwise.',
  remedies: [
    'Run `go mod tidy` and commit go.mod and go.sum.',
    'Raise the `go` line of go.mod together with the dependency that asks for it, then tidy again.',
    'Run `go work sync` when the build uses a go.work file.',
  ],
  source: 'cmd/go/internal/modload/init.go goModDirtyError, modfetch/fetch.go ErrGoSumDirty',
  examples: {
    matches: [
      {
        log: 'go: updates to go.mod needed; to update it:\n\tgo mod tidy',
        evidence: 'go: updates to go.mod needed; to update it:',
        facts: { file: 'go.mod' },
      },
      { log: 'go: updates to go.sum needed, disabled by -mod=readonly', facts: { file: 'go.sum' } },
      { log: 'go: updating go.mod: existing contents have changed since last read' },
    ],
    ignores: [
      'go: upgraded example.org/lib v1.0.0 => v1.1.0',
      'go: finding module for package example.org/lib',
    ],
  },
}
