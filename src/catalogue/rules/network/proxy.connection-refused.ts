import type { Rule } from '../../../model/rule.ts'
import { moduleProxyFault, REFUSED_FAULT } from '../../patterns.ts'

/** The address of the module proxy refuses connections. */
export const proxyConnectionRefused: Rule = {
  id: 'proxy.connection-refused',
  title: 'Module proxy {host} refuses connections',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [...moduleProxyFault('dial tcp ', REFUSED_FAULT)],
  cause:
    'Nothing accepts connections at {host}: the proxy is down, the port is wrong, or a firewall rejects it. Inside a build `localhost` is the build container, not your machine.',
  remedies: [
    'Check host and port of GOPROXY: `curl -sS http://{host}/`.',
    'Name a second proxy, separated by `|` so that it is used for any fault: `GOPROXY="https://goproxy.cn|direct"`.',
  ],
  source: 'net.OpError (`dial tcp %s: connect: connection refused`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.info": dial tcp 10.0.0.1:443: connect: connection refused',
        evidence:
          'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.info": dial tcp 10.0.0.1:443: connect: connection refused',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: dial tcp 10.0.0.1:443: connect: connection refused',
        evidence:
          '\tserver response: upstream goproxy.example.org: dial tcp 10.0.0.1:443: connect: connection refused',
        facts: { host: 'goproxy.example.org' },
      },
    ],
    ignores: [
      '    client_test.go:20: dial tcp 127.0.0.1:5432: connect: connection refused',
      'go: downloading example.org/lib v1.0.0',
    ],
  },
}
