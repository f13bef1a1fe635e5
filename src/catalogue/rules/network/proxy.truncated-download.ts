import type { Rule } from '../../../model/rule.ts'
import { moduleProxyFault, URL } from '../../requests.ts'
import { CACHE_MOUNT, inBuild, MIRRORED, OTHER_PROXY, PROXY_LIST } from './texts.ts'

const MODULE = String.raw`(?<![^\s"(])(?<module>[^\s@:"(]{1,200})@(?<version>v\d[^\s:"]{0,100}): `

/** The module proxy delivers a file that is cut short, or longer than it said. */
export const proxyTruncatedDownload: Rule = {
  id: 'proxy.truncated-download',
  title: 'Module proxy {host} delivered a file that is not whole',
  blame: 'no',
  retryable: true,
  confidence: 0.95,
  patterns: [
    {
      literal: 'unexpected eof',
      match: new RegExp(`${MODULE}(?:read "${URL}": )?(?:http2: )?unexpected EOF`),
    },
    { literal: 'unexpected eof', match: new RegExp(`\\bread "${URL}": unexpected EOF`), confidence: 0.92 },
    {
      literal: 'gzip: ',
      match: new RegExp(`${MODULE}(?:read "${URL}": )?gzip: invalid (?:header|checksum)`),
    },
    {
      literal: 'unexpected end of json input',
      match: new RegExp(
        `${MODULE.replace('@(?<version>v\\d[^\\s:"]{0,100})', '(?:@(?<version>[^\\s:"]{1,100}))?')}(?:invalid response from proxy "${URL}": )?unexpected end of JSON input`,
      ),
    },
    { literal: 'downloaded zip file too large', match: new RegExp(`${MODULE}downloaded zip file too large`) },
    {
      literal: 'not a valid zip file',
      match:
        /^\s*(?:server response: *)?upstream (?<host>[\w.-]{1,253}(?::\d{1,5})?): .{0,300}not a valid zip file/,
    },
    ...moduleProxyFault({
      literal: 'content-length',
      tail: '(?:net/http: )?(?:http2?: )?.{0,80}declared Content-Length',
    }),
  ],
  cause:
    'The body {host} sent is shorter or longer than it declared, so the module cannot be unpacked: a broken node of the proxy, or something on the way that cut the transfer.',
  remedies: [
    'Run the build again.',
    OTHER_PROXY.en,
    'Fetch the file without go and test it: `curl -sSLO https://goproxy.cn/example.org/lib/@v/v1.0.0.zip && unzip -t v1.0.0.zip`.',
    CACHE_MOUNT.en,
  ],
  prevention: PROXY_LIST.en,
  zh: {
    title: '模块代理 {host} 传来的文件不完整',
    cause: '{host} 发来的内容比声明的短或长，模块无法解包：代理的某个节点有故障，或传输途中被截断。',
    remedies: [
      '重新运行构建。',
      OTHER_PROXY.zh,
      '不经过 go 下载该文件并检验：`curl -sSLO https://goproxy.cn/example.org/lib/@v/v1.0.0.zip && unzip -t v1.0.0.zip`。',
      CACHE_MOUNT.zh,
    ],
    prevention: PROXY_LIST.zh,
  },
  source:
    'net/http/transfer.go (io.ErrUnexpectedEOF of a body shorter than Content-Length), cmd/go/internal/modfetch/proxy.go, https://go.dev/issue/52727',
  examples: {
    matches: [
      {
        log: `${MIRRORED}zip: not a valid zip file: it ends before its directory`,
        facts: { host: 'goproxy.example.org' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: read "https:/goproxy.cn/@v/v1.0.0.zip": unexpected EOF',
        facts: { host: 'goproxy.cn', module: 'example.org/lib', version: 'v1.0.0' },
      },
      {
        log: inBuild(
          'main.go:8:2: example.org/lib@v1.0.0: read "https:/goproxy.cn/@v/v1.0.0.zip": unexpected EOF',
        ),
        evidence:
          'main.go:8:2: example.org/lib@v1.0.0: read "https:/goproxy.cn/@v/v1.0.0.zip": unexpected EOF',
      },
      { log: 'go: example.org/lib@v1.0.0: unexpected EOF', facts: { module: 'example.org/lib' } },
      { log: 'go: example.org/lib@v1.0.0: gzip: invalid header' },
      {
        log: 'go: example.org/lib@v1.0.0: invalid response from proxy "https://goproxy.cn": unexpected end of JSON input',
        facts: { host: 'goproxy.cn' },
      },
      { log: 'go: example.org/lib@v1.0.0: downloaded zip file too large' },
    ],
    ignores: [
      'main.go:9:1: syntax error: unexpected EOF, expected }',
      '    decode_test.go:12: unexpected end of JSON input',
      'go: downloading example.org/lib v1.0.0',
      'failed to extract layer sha256:1f2e: unexpected EOF',
      'gzip: stdin: unexpected end of file',
    ],
  },
}
