import type { Rule } from '../../../model/rule.ts'

/** git wants credentials for a module and the build has none that fit. */
export const authPrivateModule: Rule = {
  id: 'auth.private-module',
  title: 'No access to the repository of a private module',
  blame: 'evidence',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'could not read username for ',
      match: /could not read Username for '(?<repository>[^']{1,300})'/,
    },
    {
      literal: 'could not read password for ',
      match: /could not read Password for '(?<repository>[^']{1,300})'/,
    },
    {
      literal: 'authentication failed for ',
      match: /Authentication failed for '(?<repository>[^']{1,300})'/,
    },
    { literal: 'http basic: access denied', match: /remote: HTTP Basic: Access denied/ },
    { literal: 'terminal prompts disabled', match: /terminal prompts disabled/ },
    { literal: 'invalid username or ', match: /remote: Invalid username or (?:password|token)/ },
  ],
  cause:
    'go fetches the module straight from its git repository, and git asked for a user name or had its credentials refused; a build has nobody to ask.',
  remedies: [
    'Mount a token for the one step that needs it: `RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`.',
    'Set `ENV GOPRIVATE=HOST/OWNER/*`, so that go does not ask a public proxy or the checksum database.',
    'Check the token when there is one: expired, or without read access to {repository}.',
  ],
  source:
    'git credential.c (`could not read Username for`, `terminal prompts disabled`), cmd/go/internal/modfetch/codehost/git.go',
  examples: {
    matches: [
      {
        log: "go: git.example.org/team/lib@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/5b2e: exit status 128:\n\tfatal: could not read Username for 'https://git.example.org': terminal prompts disabled",
        evidence: "\tfatal: could not read Username for 'https://git.example.org': terminal prompts disabled",
        facts: { repository: 'https://git.example.org' },
      },
      {
        log: "\tfatal: Authentication failed for 'https://git.example.org/team/lib.git/'",
        facts: { repository: 'https://git.example.org/team/lib.git/' },
      },
      {
        log: "\tfatal: could not read Password for 'https://bot@git.example.org': No such device or address",
      },
      { log: '\tremote: HTTP Basic: Access denied' },
      { log: '\tremote: Invalid username or token.' },
    ],
    ignores: [
      '    login_test.go:8: Authentication failed for user',
      'git@git.example.org: Permission denied (publickey).',
    ],
  },
}
