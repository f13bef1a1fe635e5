import type { Rule } from '../../../model/rule.ts'
import { someLine } from '../../patterns.ts'

/** go.mod and vendor/modules.txt disagree. */
export const vendorInconsistent: Rule = {
  id: 'vendor.inconsistent',
  title: 'vendor/ does not match go.mod',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    { literal: 'inconsistent vendoring in ', match: /inconsistent vendoring in / },
    {
      literal: 'but not marked as explicit in vendor/modules.txt',
      match: /is explicitly required in go\.mod, but not marked as explicit in vendor\/modules\.txt/,
      guard: (_facts, context) => !someLine(context, /inconsistent vendoring in /),
    },
  ],
  cause:
    'go.mod changed and the vendor folder was not written anew, so go refuses to build from it; the indented lines name the modules that differ.',
  remedies: [
    'Run `go mod tidy && go mod vendor` (in a workspace `go work vendor`) and commit vendor/ with go.mod and go.sum.',
    'Copy vendor/ whole: check that .dockerignore does not exclude vendor/modules.txt.',
  ],
  source: 'cmd/go/internal/modload/vendor.go checkVendorConsistency (`inconsistent vendoring in %s`)',
  examples: {
    matches: [
      {
        log: 'go: inconsistent vendoring in /src:\n\texample.org/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.',
        evidence: 'go: inconsistent vendoring in /src:',
      },
      {
        log: '\texample.org/lib@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt',
      },
    ],
    ignores: ['ls: vendor/modules.txt'],
  },
}
