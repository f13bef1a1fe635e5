import type { Rule } from '../../../model/rule.ts'
import { statuses } from '../../faults.ts'
import { isImageTransfer, registryFault, registryStatus } from '../../requests.ts'
import { answered, inPull, inPush, MIRROR, OWN_COPIES } from './texts.ts'

/** The registry, or its token service, fails with 5xx. */
export const registryServerError: Rule = {
  id: 'registry.server-error',
  title: 'The registry fails with {status}',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  quotes: 'last',
  patterns: [
    registryStatus(' 50', '50\\d'),
    registryStatus(' 52', '52\\d'),
    registryStatus(' 53', '530'),
    ...registryFault(statuses('5\\d\\d', ': 5')),
    {
      literal: 'http 5',
      match: /error parsing HTTP (?<status>5\d\d) response body/,
      guard: (_facts, context) => isImageTransfer(context),
    },
    {
      literal: 'internal server error',
      match:
        /(?:failed to (?:push|authorize|fetch|copy|solve|resolve)|Error response from daemon|failed commit on ref).{0,400}(?<status>(?:received unexpected HTTP status: )?(?:500 )?[Ii]nternal [Ss]erver [Ee]rror)/,
      guard: (_facts, context) =>
        isImageTransfer(context) && !/docker_?engine|docker\.sock|\/containers\//.test(context.line.text),
      confidence: 0.94,
    },
    {
      literal: 'service unavailable',
      match:
        /(?:ERROR: |error: |Error response from daemon: ).{0,300}(?:unavailable: |UNAVAILABLE: )?(?<status>[Ss]ervice [Uu]navailable)\s*$/,
      guard: (_facts, context) => isImageTransfer(context),
      confidence: 0.9,
    },
    {
      literal: 'unknown: unknown error',
      match: /(?:failed to push|Error response from daemon|ERROR).{0,300}: (?<status>unknown: unknown error)/,
      guard: (_facts, context) => isImageTransfer(context),
      confidence: 0.9,
    },
  ],
  cause:
    'The registry, its token service or the store behind it answered {status}: an outage on the other side.',
  remedies: [
    'Run the build again after a pause.',
    'Look at the status page of the registry before you look for a cause of your own.',
    MIRROR.en,
  ],
  prevention: OWN_COPIES.en,
  zh: {
    title: '镜像仓库出错：{status}',
    cause: '仓库、其令牌服务或背后的存储回答 {status}：故障在对方。',
    remedies: ['稍后重新运行构建。', '在排查自身原因之前，先查看该仓库的状态页。', MIRROR.zh],
    prevention: OWN_COPIES.zh,
  },
  source:
    'containerd core/remotes/errors/errors.go (`unexpected status from %s request to %s: %s`), docker/distribution registry/client/errors.go (`received unexpected HTTP status: %s`)',
  examples: {
    matches: [
      {
        log: inPull(answered('HEAD', '503 Service Unavailable')),
        facts: { status: '503 Service Unavailable' },
      },
      {
        log: inPull(
          `failed to authorize: failed to fetch oauth token: unexpected status from POST request to https://auth.example.org/token: 500 Internal Server Error`,
        ),
      },
      {
        log: inPush(`failed to copy: ${answered('PUT', '502 Bad Gateway')}`),
        facts: { status: '502 Bad Gateway' },
      },
      { log: 'Error response from daemon: received unexpected HTTP status: 503 Service Unavailable' },
      {
        log: 'error parsing HTTP 504 response body: invalid character \'<\' looking for beginning of value: "<html>"',
      },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 502 Bad Gateway',
      '    api_test.go:9: unexpected status: 500 Internal Server Error',
      'curl: (22) The requested URL returned error: 503',
      `#9 exporting to image\n#9 4.1 error: ${answered('PUT', '502 Bad Gateway')}\n#9 4.1 retrying in 1s\n#9 DONE 9.2s`,
    ],
  },
}
