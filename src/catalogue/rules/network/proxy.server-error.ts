import type { Rule } from '../../../model/rule.ts'
import { statuses } from '../../faults.ts'
import { moduleProxyFault, URL } from '../../requests.ts'
import { CACHE_MOUNT, inBuild, MIRRORED, PROXY_LIST } from './texts.ts'

const LINE =
  'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 502 Bad Gateway'

/** The module proxy answers with a server error, or with something that is no answer. */
export const proxyServerError: Rule = {
  id: 'proxy.server-error',
  title: 'Module proxy {host} answers with an error of its own ({status})',
  blame: 'no',
  retryable: true,
  confidence: 0.94,
  patterns: [
    ...moduleProxyFault(statuses('5\\d\\d', ': 5'), {
      literal: 'malformed http',
      tail: '.{0,60}(?<status>malformed HTTP \\w{1,20})',
    }),
    {
      literal: 'upstream ',
      match: /^\s*(?:server response: *)?upstream (?<host>[\w.-]{1,253}(?::\d{1,5})?): (?<status>\S.{1,200})/,
      confidence: 0.65,
    },
    {
      literal: 'invalid response from proxy',
      match: new RegExp(`invalid response from proxy "${URL}": (?<status>invalid character .{1,120})`),
      confidence: 0.9,
    },
    {
      literal: 'proxy returned info for version',
      match: /proxy returned (?<status>info for version \S{1,100} instead of requested version)/,
      confidence: 0.9,
    },
  ],
  cause: 'The proxy {host}, or the server behind it, failed ({status}); your code has no part in it.',
  remedies: [
    'Run the build again after a pause.',
    'Name a second proxy separated by `|`, which unlike `,` is also used for server errors: `docker build --build-arg GOPROXY="https://{host}|https://goproxy.cn|direct" .` with `ARG GOPROXY` in the Dockerfile.',
    CACHE_MOUNT.en,
  ],
  prevention: PROXY_LIST.en,
  zh: {
    title: '模块代理 {host} 自身出错（{status}）',
    cause: '代理 {host} 或它背后的服务器出了故障（{status}），与你的代码无关。',
    remedies: [
      '稍后重新运行构建。',
      '用 `|` 再列一个代理；与 `,` 不同，服务器出错时也会改用它：`docker build --build-arg GOPROXY="https://{host}|https://goproxy.cn|direct" .`，并在 Dockerfile 中写 `ARG GOPROXY`。',
      CACHE_MOUNT.zh,
    ],
    prevention: PROXY_LIST.zh,
  },
  source:
    'cmd/go/internal/web/api.go HTTPError (`reading %s: %v`, `server response: %s`), cmd/go/internal/modfetch/proxy.go (`invalid response from proxy %q`)',
  examples: {
    matches: [
      {
        log: `${MIRRORED}stopped after 10 redirects`,
        facts: { host: 'goproxy.example.org', status: 'stopped after 10 redirects' },
      },
      {
        log: `${MIRRORED}tls: first record does not look like a TLS handshake`,
        facts: { host: 'goproxy.example.org' },
      },
      { log: `${LINE}\n\tserver response: bad gateway`, evidence: LINE, facts: { host: 'goproxy.cn' } },
      { log: inBuild(LINE), evidence: LINE, facts: { status: '502 Bad Gateway', module: 'example.org/lib' } },
      {
        log: `${MIRRORED}502 Bad Gateway`,
        evidence: '\tserver response: upstream goproxy.example.org: 502 Bad Gateway',
        facts: { host: 'goproxy.example.org' },
      },
      {
        log: 'go: example.org/lib/v2@v2.0.1: reading https://goproxy.cn/example.org/lib/v2/@v/v2.0.1.mod: 503 Service Unavailable',
      },
      {
        log: `go: example.org/lib@v1.0.0: invalid response from proxy "https://goproxy.example.org": invalid character '<' looking for beginning of value`,
        facts: { host: 'goproxy.example.org' },
      },
    ],
    ignores: [
      'ERROR: failed to push: unexpected status from PUT request: 502 Bad Gateway',
      'go: downloading example.org/lib v1.0.0',
      '    api_test.go:31: reading http://127.0.0.1:8080/users: 500 Internal Server Error',
      'fatal: unable to access: The requested URL returned error: 503',
    ],
  },
}
