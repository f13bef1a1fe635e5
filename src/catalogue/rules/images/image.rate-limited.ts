import type { MatchContext, Pattern, Rule } from '../../../model/rule.ts'
import { isImageTransfer, registryStatus } from '../../requests.ts'
import { answered, inPull, LOG_IN, MIRROR, OWN_COPIES } from './texts.ts'

const guard = (_facts: unknown, context: MatchContext): boolean =>
  isImageTransfer(context) && !/\/@v\//.test(context.line.text)
const said = (literal: string, match: RegExp): Pattern => ({ literal, match, guard })

/** The registry refuses the pull because a quota is used up. */
export const imageRateLimited: Rule = {
  id: 'image.rate-limited',
  title: 'The registry limits the rate of pulls',
  blame: 'no',
  retryable: true,
  confidence: 0.97,
  patterns: [
    registryStatus('429 (too many', '429'),
    said('toomanyrequests', /toomanyrequests\b/i),
    registryStatus('429 too many requests', '429'),
    said(
      '429 too many requests',
      /(?:\/v2\/|\/token|source metadata|failed to (?:authorize|fetch|copy)).{0,600}429 Too Many Requests/,
    ),
    said(
      'pull rate limit',
      /(?:reached your (?:unauthenticated )?pull rate limit|exceeded .{0,40}pull rate limit)/,
    ),
    said(
      'too many requests: retry-after',
      /(?:denied|unknown|error): .{0,100}too many requests: retry-after/i,
    ),
    said(
      'quota exceeded for quota metric',
      /Quota exceeded for quota metric '(?:Requests|[^']{1,80})'.{0,200}(?:artifactregistry|containerregistry)/,
    ),
  ],
  cause:
    'The registry counts pulls per account, or without a login per address, and the address of a shared runner is used by many.',
  remedies: ['Run the build again later.', LOG_IN.en, MIRROR.en],
  prevention: `Log in in every job; the quota of an account is larger. ${OWN_COPIES.en}`,
  zh: {
    title: '镜像仓库限制了拉取频率',
    cause: '仓库按账号计算拉取次数，未登录时按地址计算，而共享的构建机由许多人共用同一地址。',
    remedies: ['稍后重新运行构建。', LOG_IN.zh, MIRROR.zh],
    prevention: `每个作业都登录，账号的限额更高。${OWN_COPIES.zh}`,
  },
  source:
    'distribution registry/api/errcode/register.go (TOOMANYREQUESTS), containerd core/remotes/errors/errors.go (`unexpected status from %s request to %s: %s`), https://docs.docker.com/docker-hub/usage/',
  examples: {
    matches: [
      {
        log: inPull(
          `failed to copy: httpReadSeeker: failed open: ${answered('GET', '429 Too Many Requests')}`,
        ),
      },
      {
        log: inPull(
          `${answered('HEAD', '429 Too Many Requests')}\ntoomanyrequests: You have reached your pull rate limit.`,
        ),
      },
      { log: 'toomanyrequests: You have reached your unauthenticated pull rate limit.' },
      { log: 'Error response from daemon: toomanyrequests: Rate exceeded' },
      {
        log: 'Error response from daemon: error from registry: You have reached your unauthenticated pull rate limit.',
      },
    ],
    ignores: [
      'go: example.org/lib/v2@v2.0.0: reading https://goproxy.cn/example.org/lib/v2/@v/v2.0.0.zip: 429 Too Many Requests',
      'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 429 Too Many Requests',
      'curl: (22) The requested URL returned error: 429',
      '    client_test.go:9: 429 Too Many Requests',
    ],
  },
}
