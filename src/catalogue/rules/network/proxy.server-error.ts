import type { Rule } from '../../../model/rule.ts'
import { moduleProxyFault } from '../../patterns.ts'

/** The module proxy answers with a server error. */
export const proxyServerError: Rule = {
  id: 'proxy.server-error',
  title: 'Module proxy {host} answers {status}',
  blame: 'no',
  retryable: true,
  confidence: 0.94,
  patterns: [...moduleProxyFault(': 5', '(?<status>5\\d\\d [A-Z][\\w ]{2,40})')],
  cause: 'The proxy {host}, or the server behind it, failed with {status}; your code has no part in it.',
  remedies: [
    'Run the build again after a pause.',
    'Name a second proxy separated by `|`, which unlike `,` is also used for server errors: `GOPROXY="https://{host}|https://goproxy.cn|direct"`.',
  ],
  source: 'cmd/go/internal/web/api.go HTTPError (`reading %s: %v`, `server response: %s`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 502 Bad Gateway\n\tserver response: bad gateway',
        evidence:
          'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 502 Bad Gateway',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: 502 Bad Gateway',
        evidence: '\tserver response: upstream goproxy.example.org: 502 Bad Gateway',
        facts: { host: 'goproxy.example.org' },
      },
    ],
    ignores: [
      'ERROR: failed to push: unexpected status from PUT request: 502 Bad Gateway',
      'go: downloading example.org/lib v1.0.0',
    ],
  },
}
