import type { Rule } from '../../../model/rule.ts'
import { moduleProxyFault } from '../../patterns.ts'

/** The certificate of the module proxy is not trusted. */
export const proxyX509: Rule = {
  id: 'proxy.x509',
  title: 'Certificate of module proxy {host} is not trusted',
  blame: 'no',
  retryable: false,
  confidence: 0.97,
  patterns: [
    ...moduleProxyFault('x509: ', '(?:tls: failed to verify certificate: )?x509: (?<problem>.{1,200})'),
  ],
  cause:
    'The build container cannot verify the certificate {host} shows: {problem}. An image without CA certificates, a company proxy that re-signs TLS, or a self-signed proxy.',
  remedies: [
    'Install the CA certificates in the builder stage: `RUN apk add --no-cache ca-certificates`.',
    'Add the company CA before the first download: `COPY company-ca.crt /usr/local/share/ca-certificates/` then `RUN update-ca-certificates`.',
    'Do not switch verification off: GOINSECURE and GONOSUMDB would let anyone replace your dependencies.',
  ],
  source: 'crypto/x509/verify.go, crypto/tls (`tls: failed to verify certificate`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.example.org/example.org/lib/@v/v1.0.0.mod": tls: failed to verify certificate: x509: certificate signed by unknown authority',
        evidence:
          'go: example.org/lib@v1.0.0: Get "https://goproxy.example.org/example.org/lib/@v/v1.0.0.mod": tls: failed to verify certificate: x509: certificate signed by unknown authority',
        facts: { host: 'goproxy.example.org' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: x509: certificate has expired or is not yet valid',
        evidence:
          '\tserver response: upstream goproxy.example.org: x509: certificate has expired or is not yet valid',
        facts: { host: 'goproxy.example.org' },
      },
    ],
    ignores: [
      '    tls_test.go:12: x509: certificate signed by unknown authority',
      'go: downloading example.org/lib v1.0.0',
    ],
  },
}
