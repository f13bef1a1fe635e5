import type { Rule } from '../../../model/rule.ts'

/** The registry refuses the pull because a quota is used up. */
export const imageRateLimited: Rule = {
  id: 'image.rate-limited',
  title: 'The registry limits the rate of pulls',
  blame: 'no',
  retryable: true,
  confidence: 0.97,
  patterns: [
    { literal: 'toomanyrequests', match: /toomanyrequests\b/ },
    {
      literal: '429 too many requests',
      match:
        /(?:unexpected status|\/v2\/|\/token|source metadata|failed to (?:authorize|fetch|copy)).{0,400}429 Too Many Requests/,
    },
    { literal: 'pull rate limit', match: /reached your (?:unauthenticated )?pull rate limit/ },
  ],
  cause:
    'The registry counts pulls per account, or without a login per address, and the address of a shared runner is used by many.',
  remedies: [
    'Run the build again later.',
    'Log in before the build, e.g. with docker/login-action: the quota of an account is larger.',
    'Pull base images through a mirror or a cache of your own.',
  ],
  source:
    'distribution spec error code TOOMANYREQUESTS, containerd core/remotes/errors/errors.go (`unexpected status from %s request to %s: %s`)',
  examples: {
    matches: [
      {
        log: 'ERROR: failed to build: failed to solve: golang:1.26: failed to resolve source metadata for registry.example.org/library/golang:1.26: failed to copy: httpReadSeeker: failed open: unexpected status from GET request to https://registry.example.org/v2/library/golang/manifests/sha256:1f2e: 429 Too Many Requests',
      },
      { log: 'toomanyrequests: You have reached your unauthenticated pull rate limit.' },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 429 Too Many Requests',
    ],
  },
}
