import type { Rule } from '../../../model/rule.ts'
import { DNS_FAULT, moduleProxyFault } from '../../patterns.ts'

/** The host name of the module proxy cannot be resolved. */
export const proxyDns: Rule = {
  id: 'proxy.dns',
  title: 'Module proxy {host} cannot be resolved',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [...moduleProxyFault('dial tcp: lookup ', `${DNS_FAULT}(?!.{0,200}network is unreachable)`)],
  cause:
    'The resolver the build uses gives no address for {host}: the name is wrong, only known inside another network, or the resolver itself fails.',
  remedies: [
    'Check the name in GOPROXY: `nslookup {host}`.',
    'Give the builder a working resolver (`[dns]` in buildkitd.toml, `dns` in daemon.json).',
    'Run the build again when the message ends in `server misbehaving` or `i/o timeout`; `no such host` will not change by itself.',
  ],
  source: 'net/net.go DNSError (`lookup %s on %s: no such host`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.example.org/example.org/lib/@v/v1.0.0.info": dial tcp: lookup goproxy.example.org on 10.0.0.2:53: no such host',
        evidence:
          'go: example.org/lib@v1.0.0: Get "https://goproxy.example.org/example.org/lib/@v/v1.0.0.info": dial tcp: lookup goproxy.example.org on 10.0.0.2:53: no such host',
        facts: { host: 'goproxy.example.org' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: dial tcp: lookup goproxy.example.org: no such host',
        evidence:
          '\tserver response: upstream goproxy.example.org: dial tcp: lookup goproxy.example.org: no such host',
        facts: { host: 'goproxy.example.org' },
      },
    ],
    ignores: [
      '    dial_test.go:9: dial tcp: lookup db.example.org: no such host',
      'go: downloading example.org/lib v1.0.0',
    ],
  },
}
