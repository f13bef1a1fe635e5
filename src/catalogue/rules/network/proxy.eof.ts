import type { Rule } from '../../../model/rule.ts'
import { moduleProxyFault } from '../../patterns.ts'

/** The module proxy closes the connection without an answer. */
export const proxyEof: Rule = {
  id: 'proxy.eof',
  title: 'Module proxy {host} closed the connection without an answer',
  blame: 'no',
  retryable: true,
  confidence: 0.94,
  patterns: [...moduleProxyFault('eof', '(?:read tcp [^\\s:]{1,60}[^\\s]{0,60}: )?(?:unexpected )?EOF\\b')],
  cause:
    'The connection to {host} ended before the answer was complete: the proxy or something in between cut it. The file position go prints in front only says which import asked for the module.',
  remedies: ['Run the build again, then try another proxy: `GOPROXY="https://goproxy.cn|direct"`.'],
  source: 'io.EOF as net/http reports it (net/url Error)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": EOF',
        evidence: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": EOF',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: EOF',
        evidence: '\tserver response: upstream goproxy.example.org: EOF',
        facts: { host: 'goproxy.example.org' },
      },
    ],
    ignores: [
      'main.go:9:1: syntax error: unexpected EOF, expected }',
      'go: downloading example.org/lib v1.0.0',
    ],
  },
}
