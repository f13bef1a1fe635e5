import type { Rule } from '../../../model/rule.ts'
import { moduleProxyFault } from '../../patterns.ts'

/** TLS with the module proxy never completes. */
export const proxyTlsHandshakeTimeout: Rule = {
  id: 'proxy.tls-handshake-timeout',
  title: 'TLS handshake with module proxy {host} timed out',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [...moduleProxyFault('tls handshake timeout', 'net\\/http: TLS handshake timeout')],
  cause:
    'The TCP connection to {host} stands, but the TLS handshake gets no answer: a filtering middlebox, an HTTP proxy that drops it, or a packet size (MTU) larger than the network carries.',
  remedies: [
    'Run the build again, then try another proxy: `GOPROXY="https://goproxy.cn|direct"`.',
    'Check HTTPS_PROXY and NO_PROXY of the build.',
    'Lower the MTU of the Docker network when large packets get lost (VPN, nested networks).',
  ],
  source: 'net/http/transport.go tlsHandshakeTimeoutError',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": net/http: TLS handshake timeout',
        evidence:
          'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": net/http: TLS handshake timeout',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: net/http: TLS handshake timeout',
        evidence: '\tserver response: upstream goproxy.example.org: net/http: TLS handshake timeout',
        facts: { host: 'goproxy.example.org' },
      },
    ],
    ignores: [
      'Error response from daemon: Get "https://registry.example.org/v2/": net/http: TLS handshake timeout',
      'go: downloading example.org/lib v1.0.0',
    ],
  },
}
