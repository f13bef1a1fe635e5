import type { Rule } from '../../../model/rule.ts'
import { ENDED } from '../../faults.ts'
import { moduleProxyFault } from '../../requests.ts'
import { CACHE_MOUNT, FETCH, inBuild, MIRRORED, OTHER_PROXY, PROXY_LIST } from './texts.ts'

/** The module proxy closes the connection without an answer. */
export const proxyEof: Rule = {
  id: 'proxy.eof',
  title: 'Module proxy {host} closed the connection without an answer',
  blame: 'no',
  retryable: true,
  confidence: 0.94,
  patterns: [...moduleProxyFault(...ENDED)],
  cause:
    'The connection to {host} ended before there was an answer: the proxy, a filter or a TLS inspection in between closed it. The file position go prints in front only says which import asked for the module.',
  remedies: ['Run the build again.', OTHER_PROXY.en, CACHE_MOUNT.en],
  prevention: PROXY_LIST.en,
  zh: {
    title: '模块代理 {host} 未应答就关闭了连接',
    cause:
      '与 {host} 的连接在得到应答之前就结束了：代理、网络过滤或中间的 TLS 检查关闭了它。go 在前面打印的文件位置只说明是哪个 import 需要该模块。',
    remedies: ['重新运行构建。', OTHER_PROXY.zh, CACHE_MOUNT.zh],
    prevention: PROXY_LIST.zh,
  },
  source: 'io.EOF as net/http reports it (net/url Error)',
  examples: {
    matches: [
      { log: `${FETCH}EOF`, evidence: `${FETCH}EOF`, facts: { host: 'goproxy.cn' } },
      {
        log: `${MIRRORED}EOF`,
        evidence: '\tserver response: upstream goproxy.example.org: EOF',
        facts: { host: 'goproxy.example.org' },
      },
      {
        log: inBuild(
          `main.go:9:2: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": EOF`,
        ),
        facts: { host: 'goproxy.cn', module: 'example.org/lib' },
      },
      { log: `${FETCH}unexpected EOF` },
      { log: `${FETCH}http: server closed idle connection` },
    ],
    ignores: [
      'main.go:9:1: syntax error: unexpected EOF, expected }',
      'go: downloading example.org/lib v1.0.0',
      'failed to do request: Post "https://registry.example.org/v2/app/blobs/uploads/": EOF',
      'go: example.org/lib@v1.0.0: read "https:/goproxy.cn/@v/v1.0.0.zip": unexpected EOF',
    ],
  },
}
