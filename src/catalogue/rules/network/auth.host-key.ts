import type { Rule } from '../../../model/rule.ts'

/** SSH does not know the key of the git server. */
export const authHostKey: Rule = {
  id: 'auth.host-key',
  title: 'SSH host key of the git server is not known',
  blame: 'no',
  retryable: false,
  confidence: 0.97,
  patterns: [
    { literal: 'host key verification failed', match: /Host key verification failed/ },
    {
      literal: 'no ed25519 host key is known for ',
      match: /No \S{1,20} host key is known for (?<host>[\w.-]{1,253})/,
    },
    { literal: 'remote host identification has changed', match: /REMOTE HOST IDENTIFICATION HAS CHANGED/ },
  ],
  cause:
    'ssh stops because the key the server shows is not in known_hosts of the image; it is empty in a fresh image, and nobody can confirm the key in a build.',
  remedies: [
    'Add the key the host publishes: `COPY known_hosts /root/.ssh/known_hosts`, or compare `ssh-keyscan HOST` with the published fingerprints once and commit it.',
    'Do not set StrictHostKeyChecking=no: anyone on the way could then serve the code.',
  ],
  source: 'OpenSSH sshconnect.c (`Host key verification failed.`)',
  examples: {
    matches: [
      {
        log: '\tHost key verification failed.\n\tfatal: Could not read from remote repository.',
        evidence: '\tHost key verification failed.',
      },
      { log: 'No ED25519 host key is known for git.example.org and you have requested strict checking.' },
      { log: '@WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @' },
    ],
    ignores: ['git@git.example.org: Permission denied (publickey).'],
  },
}
