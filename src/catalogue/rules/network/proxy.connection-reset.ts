import type { Rule } from '../../../model/rule.ts'
import { moduleProxyFault } from '../../patterns.ts'

/** The connection to the module proxy is cut while in use. */
export const proxyConnectionReset: Rule = {
  id: 'proxy.connection-reset',
  title: 'Connection to module proxy {host} was cut',
  blame: 'no',
  retryable: true,
  confidence: 0.95,
  patterns: [
    ...moduleProxyFault(
      'connection reset by peer',
      '(?:read|write|dial) tcp [^\\s]{1,120}: (?:read|write|connect): connection reset by peer',
    ),
    ...moduleProxyFault('broken pipe', '(?:read|write) tcp [^\\s]{1,120}: write: broken pipe'),
    ...moduleProxyFault('stream error: ', 'stream error: stream ID \\d{1,9}; \\w{1,40}'),
    ...moduleProxyFault(
      'forcibly closed',
      '(?:read|write) tcp [^\\s]{1,120}: wsa(?:recv|send): An existing connection was forcibly closed',
    ),
  ],
  cause: 'An established connection to {host} was reset: a middlebox, an overloaded proxy or a flaky link.',
  remedies: [
    'Run the build again, then try a nearer proxy: `GOPROXY="https://goproxy.cn|direct"`.',
    'Keep downloaded modules between builds: `RUN --mount=type=cache,target=/go/pkg/mod go mod download`.',
  ],
  source: 'syscall errors as net.OpError prints them, net/http/h2_bundle.go StreamError',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": read tcp 172.17.0.2:52588->10.0.0.1:443: read: connection reset by peer',
        evidence:
          'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": read tcp 172.17.0.2:52588->10.0.0.1:443: read: connection reset by peer',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: read "https:/goproxy.cn/example.org/lib/@v/v1.0.0.zip": stream error: stream ID 41; INTERNAL_ERROR; received from peer',
        evidence:
          'go: example.org/lib@v1.0.0: read "https:/goproxy.cn/example.org/lib/@v/v1.0.0.zip": stream error: stream ID 41; INTERNAL_ERROR; received from peer',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/mod/@v/v1.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: read tcp 10.0.0.9:52588->10.0.0.1:443: read: connection reset by peer',
        evidence:
          '\tserver response: upstream goproxy.example.org: read tcp 10.0.0.9:52588->10.0.0.1:443: read: connection reset by peer',
        facts: { host: 'goproxy.example.org' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": write tcp 172.17.0.2:52588->10.0.0.1:443: write: broken pipe',
      },
      {
        log: 'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": read tcp 172.17.0.2:52588->10.0.0.1:443: wsarecv: An existing connection was forcibly closed by the remote host.',
      },
    ],
    ignores: [
      '    server_test.go:31: read tcp 127.0.0.1:1->127.0.0.1:2: read: connection reset by peer',
      'go: downloading example.org/lib v1.0.0',
    ],
  },
}
