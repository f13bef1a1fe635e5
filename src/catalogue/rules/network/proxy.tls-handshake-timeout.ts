import type { Rule } from '../../../model/rule.ts'
import { TLS_TIMEOUT } from '../../faults.ts'
import { moduleProxyFault } from '../../requests.ts'
import { FETCH, inBuild, MIRRORED, OTHER_PROXY } from './texts.ts'

/** TLS with the module proxy never completes. */
export const proxyTlsHandshakeTimeout: Rule = {
  id: 'proxy.tls-handshake-timeout',
  title: 'TLS handshake with module proxy {host} timed out',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [...moduleProxyFault(...TLS_TIMEOUT)],
  cause:
    'The TCP connection to {host} stands, but the TLS handshake gets no answer: a filtering middlebox, an HTTP proxy that drops it, or packets larger than the network carries (MTU).',
  remedies: [
    'Run the build again.',
    OTHER_PROXY.en,
    'Check HTTPS_PROXY and NO_PROXY of the build: `docker build --build-arg NO_PROXY={host} .` goes past the HTTP proxy.',
    'Lower the MTU when large packets get lost (VPN, nested networks): `{"mtu": 1400}` in `/etc/docker/daemon.json`.',
  ],
  prevention:
    'Give the Docker network the MTU of the network below it, and use a module proxy inside your own network where TLS to the outside is filtered.',
  zh: {
    title: '与模块代理 {host} 的 TLS 握手超时',
    cause:
      '到 {host} 的 TCP 连接已建立，但 TLS 握手没有回应：中间设备在过滤、HTTP 代理丢弃了它，或数据包超过了网络能承载的大小（MTU）。',
    remedies: [
      '重新运行构建。',
      OTHER_PROXY.zh,
      '检查构建的 HTTPS_PROXY 和 NO_PROXY：`docker build --build-arg NO_PROXY={host} .` 可绕过 HTTP 代理。',
      '大数据包丢失时（VPN、嵌套网络）调低 MTU：在 `/etc/docker/daemon.json` 中写 `{"mtu": 1400}`。',
    ],
    prevention: '让 Docker 网络的 MTU 与下层网络一致；在对外 TLS 被过滤的网络中使用内部的模块代理。',
  },
  source: 'net/http/transport.go tlsHandshakeTimeoutError',
  examples: {
    matches: [
      {
        log: `${FETCH}net/http: TLS handshake timeout`,
        evidence: `${FETCH}net/http: TLS handshake timeout`,
        facts: { host: 'goproxy.cn' },
      },
      { log: inBuild(`${FETCH}net/http: TLS handshake timeout`), facts: { host: 'goproxy.cn' } },
      {
        log: `${MIRRORED}net/http: TLS handshake timeout`,
        evidence: '\tserver response: upstream goproxy.example.org: net/http: TLS handshake timeout',
        facts: { host: 'goproxy.example.org' },
      },
    ],
    ignores: [
      'Error response from daemon: Get "https://registry.example.org/v2/": net/http: TLS handshake timeout',
      'go: downloading example.org/lib v1.0.0',
      '    client_test.go:9: net/http: TLS handshake timeout',
    ],
  },
}
