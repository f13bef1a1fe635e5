import type { Rule } from '../../../model/rule.ts'
import { moduleProxyFault } from '../../patterns.ts'

/** The module proxy has no such module or version. */
export const proxyNotFound: Rule = {
  id: 'proxy.not-found',
  title: 'Proxy {host} has no such module version ({status})',
  blame: 'evidence',
  retryable: false,
  confidence: 0.96,
  patterns: [
    ...moduleProxyFault('404 not found', '(?<status>404 Not Found)'),
    ...moduleProxyFault('410 gone', '(?<status>410 Gone)'),
  ],
  cause:
    'The proxy answered {status}: the version was never published, was deleted, or is a placeholder such as v0.0.0, or the module is private and was asked for at a public proxy.',
  remedies: [
    'Check the version with `go list -m -versions {module}` and correct the `require` line.',
    'Set `GOPRIVATE={module}` and give the build credentials when the module is private.',
    'Add a `replace` for a module that only exists in your repository.',
  ],
  source: 'cmd/go/internal/web/api.go HTTPError (`reading %s: %v`, `server response: %s`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v9.9.9: reading https://goproxy.cn/example.org/lib/@v/v9.9.9.info: 404 Not Found\n\tserver response: not found: unknown revision v9.9.9',
        evidence:
          'go: example.org/lib@v9.9.9: reading https://goproxy.cn/example.org/lib/@v/v9.9.9.info: 404 Not Found',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 410 Gone',
        evidence:
          'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 410 Gone',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: 404 Not Found',
        evidence: '\tserver response: upstream goproxy.example.org: 404 Not Found',
        facts: { host: 'goproxy.example.org' },
      },
      { log: '\tserver response: upstream goproxy.example.org: 410 Gone' },
    ],
    ignores: [
      'curl: (22) The requested URL returned error: 404 Not Found',
      'go: downloading example.org/lib v1.0.0',
    ],
  },
}
