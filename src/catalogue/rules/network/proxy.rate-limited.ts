import type { Rule } from '../../../model/rule.ts'
import { moduleProxyFault } from '../../patterns.ts'

/** The module proxy asks for fewer requests. */
export const proxyRateLimited: Rule = {
  id: 'proxy.rate-limited',
  title: 'Module proxy {host} limits the rate of requests',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [...moduleProxyFault('429 too many requests', '429 Too Many Requests')],
  cause:
    'Too many requests reached {host} from the address of this build, which on shared runners others use too.',
  remedies: [
    'Run the build again later.',
    'Keep downloaded modules between builds: `RUN --mount=type=cache,target=/go/pkg/mod go mod download`.',
    'Use a proxy of your own.',
  ],
  source: 'cmd/go/internal/web/api.go HTTPError (`reading %s: %v`, `server response: %s`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 429 Too Many Requests',
        evidence:
          'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 429 Too Many Requests',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: 429 Too Many Requests',
        evidence: '\tserver response: upstream goproxy.example.org: 429 Too Many Requests',
        facts: { host: 'goproxy.example.org' },
      },
    ],
    ignores: [
      'HEAD request to https://registry.example.org/v2/library/golang/manifests/1.26: 429 Too Many Requests',
      'go: downloading example.org/lib v1.0.0',
    ],
  },
}
