import type { Rule } from '../../../model/rule.ts'

/** The git server refuses the SSH key, or there is none. */
export const authSshKey: Rule = {
  id: 'auth.ssh-key',
  title: 'SSH key refused by {host}',
  blame: 'no',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'permission denied (publickey',
      match: /(?<![\w.@-])(?:[\w.-]{1,60}@)?(?<host>[\w.-]{1,253}): Permission denied \(publickey/,
    },
  ],
  cause:
    'git reached {host} over SSH and offered no key it accepts: the build has no SSH agent or key of the job.',
  remedies: [
    'Forward the agent to the step: `RUN --mount=type=ssh go mod download`, with `ssh: default` for the build.',
    'Load a deploy key that may read the repository into the agent of the job: `ssh-add -`.',
    'Use HTTPS with a token when no key is wanted: `git config --global url."https://{host}/".insteadOf "git@{host}:"`.',
  ],
  source: 'OpenSSH sshconnect2.c (`Permission denied (%s).`)',
  examples: {
    matches: [
      {
        log: 'git@git.example.org: Permission denied (publickey).\n\tfatal: Could not read from remote repository.',
        facts: { host: 'git.example.org' },
      },
    ],
    ignores: ['/bin/sh: ./build.sh: Permission denied', 'Host key verification failed.'],
  },
}
