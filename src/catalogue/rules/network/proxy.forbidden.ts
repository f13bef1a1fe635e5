import type { Rule } from '../../../model/rule.ts'
import { moduleProxyFault } from '../../patterns.ts'

/** The module proxy refuses the request for lack of rights. */
export const proxyForbidden: Rule = {
  id: 'proxy.forbidden',
  title: 'Module proxy {host} refuses the request ({status})',
  blame: 'no',
  retryable: false,
  confidence: 0.95,
  patterns: [...moduleProxyFault(': 40', '(?<status>40[137] [A-Z][\\w ]{2,40})')],
  cause:
    'The proxy {host} knows the request but does not allow it: a policy filters the module, or the proxy wants credentials the build does not have.',
  remedies: [
    'Ask for {module} to be allowed at the proxy.',
    'Mount credentials for the proxy: `RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`.',
  ],
  source: 'cmd/go/internal/web/api.go HTTPError (`reading %s: %v`, `server response: %s`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: reading https://goproxy.example.org/example.org/lib/@v/v1.0.0.zip: 403 Forbidden\n\tserver response: blocked by policy',
        evidence:
          'go: example.org/lib@v1.0.0: reading https://goproxy.example.org/example.org/lib/@v/v1.0.0.zip: 403 Forbidden',
        facts: { host: 'goproxy.example.org' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: 401 Unauthorized',
        evidence: '\tserver response: upstream goproxy.example.org: 401 Unauthorized',
        facts: { host: 'goproxy.example.org' },
      },
    ],
    ignores: [
      'fatal: unable to access: The requested URL returned error: 403 Forbidden',
      'go: downloading example.org/lib v1.0.0',
    ],
  },
}
