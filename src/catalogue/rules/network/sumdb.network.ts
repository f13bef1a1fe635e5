import type { Rule } from '../../../model/rule.ts'
import { DNS, ENDED, REFUSED, RESET, statuses, TIMEOUT, TLS_TIMEOUT, UNREACHABLE } from '../../faults.ts'
import { sumDatabaseFault } from '../../requests.ts'
import { inBuild } from './texts.ts'

const ASKED =
  'go: example.org/lib@v1.0.0: verifying module: example.org/lib@v1.0.0: Get "https://sumdb.example.org/lookup/example.org/lib@v1.0.0": '

/** The checksum database cannot be reached. */
export const sumdbNetwork: Rule = {
  id: 'sumdb.network',
  title: 'Checksum database cannot be reached at {host}',
  blame: 'no',
  retryable: true,
  confidence: 0.97,
  patterns: [
    ...sumDatabaseFault(
      ...DNS,
      ...REFUSED,
      ...UNREACHABLE,
      ...RESET,
      ...ENDED,
      ...TIMEOUT,
      ...TLS_TIMEOUT,
      statuses('5\\d\\d', ': 5'),
      statuses('429', ': 429'),
      statuses('401|403', ': 40'),
    ),
  ],
  cause:
    'go checks every module that go.sum does not know against the checksum database, and the request to {host} failed on the network; the module itself may be fine.',
  remedies: [
    'Run the build again.',
    'Use a proxy that also passes on the checksum database: `ARG GOPROXY` before the download in the Dockerfile, then `docker build --build-arg GOPROXY=https://goproxy.cn,direct .`, or `ENV GOSUMDB=sum.golang.google.cn`.',
    'Commit go.sum with all entries (`go mod tidy`): go then asks the database for nothing.',
  ],
  prevention:
    'Commit a complete go.sum, so that a build has nothing to look up, and use a module proxy that serves the checksum database too.',
  zh: {
    title: '无法通过 {host} 访问校验和数据库',
    cause:
      'go 会向校验和数据库核对 go.sum 中没有的模块，而发往 {host} 的请求因网络失败；模块本身可能没有问题。',
    remedies: [
      '重新运行构建。',
      '使用同时转发校验和数据库的代理：在 Dockerfile 的下载步骤之前写 `ARG GOPROXY`，再执行 `docker build --build-arg GOPROXY=https://goproxy.cn,direct .`，或设 `ENV GOSUMDB=sum.golang.google.cn`。',
      '提交条目完整的 go.sum（`go mod tidy`），之后 go 不再查询数据库。',
    ],
    prevention: '提交完整的 go.sum，让构建无需查询，并使用同时提供校验和数据库的模块代理。',
  },
  source: 'cmd/go/internal/modfetch/sumdb.go, cmd/go/internal/web/api.go',
  examples: {
    matches: [
      {
        log: inBuild(`${ASKED}dial tcp 10.0.0.1:443: i/o timeout`),
        evidence: `${ASKED}dial tcp 10.0.0.1:443: i/o timeout`,
        facts: { host: 'sumdb.example.org' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: verifying go.mod: example.org/lib@v1.0.0/go.mod: reading https://goproxy.cn/sumdb/sumdb.example.org/lookup/example.org/lib@v1.0.0: 502 Bad Gateway',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: verifying go.mod: example.org/lib@v1.0.0/go.mod: reading http://172.17.0.1:41533/3f9ac1/sumdb/sumdb.example.org/lookup/example.org/lib@v1.0.0: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: dial tcp 10.0.0.1:443: i/o timeout',
        evidence: '\tserver response: upstream goproxy.example.org: dial tcp 10.0.0.1:443: i/o timeout',
        facts: { host: 'goproxy.example.org' },
      },
      { log: `${ASKED}net/http: TLS handshake timeout` },
      { log: `${ASKED}EOF` },
      { log: `${ASKED}dial tcp: lookup sumdb.example.org on 10.0.0.2:53: no such host` },
      { log: `${ASKED}stream error: stream ID 5; INTERNAL_ERROR; received from peer` },
      {
        log: 'go: example.org/lib@v1.0.0: verifying module: example.org/lib@v1.0.0: reading https://sumdb.example.org/tile/8/1/123: 500 Internal Server Error',
      },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: i/o timeout',
      'go: example.org/lookup/lib@v1.0.0: Get "https://goproxy.cn/example.org/lookup/lib/@v/v1.0.0.mod": EOF',
      'go: example.org/lib@v1.0.0: verifying module: checksum mismatch',
    ],
  },
}
