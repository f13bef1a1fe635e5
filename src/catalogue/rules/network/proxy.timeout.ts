import type { Rule } from '../../../model/rule.ts'
import { moduleProxyFault, TIMEOUT_FAULT } from '../../patterns.ts'

/** The module proxy does not answer in time. */
export const proxyTimeout: Rule = {
  id: 'proxy.timeout',
  title: 'Module proxy {host} does not answer in time',
  blame: 'no',
  retryable: true,
  confidence: 0.95,
  patterns: [
    ...moduleProxyFault('i/o timeout', TIMEOUT_FAULT),
    ...moduleProxyFault('timed out', TIMEOUT_FAULT),
    ...moduleProxyFault('context deadline exceeded', 'context deadline exceeded'),
    ...moduleProxyFault('net/http: ', 'net\\/http: (?:request canceled|timeout awaiting response headers)'),
    ...moduleProxyFault(
      'a connection attempt failed',
      'dial tcp [\\d.:\\[\\]a-f]{1,60}: connectex: A connection attempt failed',
    ),
  ],
  cause:
    'The connection to {host} was opened too slowly or stayed silent: a blocked or slow network, or a proxy that is far away for this region.',
  remedies: [
    'Run the build again; if it repeats, use a proxy that is reachable: `GOPROXY="https://goproxy.cn|direct"`.',
    'Keep downloaded modules between builds: `RUN --mount=type=cache,target=/go/pkg/mod go mod download`.',
  ],
  source: 'net/net.go (`i/o timeout`), context (`context deadline exceeded`), net/http/client.go',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: i/o timeout',
        evidence:
          'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: i/o timeout',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: read "https:/goproxy.cn/example.org/lib/@v/v1.0.0.zip": read tcp 172.17.0.2:41000->10.0.0.1:443: read: connection timed out',
        evidence:
          'go: example.org/lib@v1.0.0: read "https:/goproxy.cn/example.org/lib/@v/v1.0.0.zip": read tcp 172.17.0.2:41000->10.0.0.1:443: read: connection timed out',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: dial tcp 10.0.0.1:443: i/o timeout',
        evidence: '\tserver response: upstream goproxy.example.org: dial tcp 10.0.0.1:443: i/o timeout',
        facts: { host: 'goproxy.example.org' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": context deadline exceeded',
      },
      {
        log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": net/http: timeout awaiting response headers',
      },
      {
        log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: connectex: A connection attempt failed because the connected party did not properly respond',
      },
      { log: '\tserver response: upstream goproxy.example.org: context deadline exceeded' },
    ],
    ignores: ['panic: test timed out after 1s', 'go: downloading example.org/lib v1.0.0'],
  },
}
