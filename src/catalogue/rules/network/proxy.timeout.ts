import type { Rule } from '../../../model/rule.ts'
import { TIMEOUT } from '../../faults.ts'
import { moduleProxyFault } from '../../requests.ts'
import { CACHE_MOUNT, FETCH, inBuild, MIRRORED, OTHER_PROXY, PROXY_LIST } from './texts.ts'

/** The module proxy does not answer in time. */
export const proxyTimeout: Rule = {
  id: 'proxy.timeout',
  title: 'Module proxy {host} does not answer in time',
  blame: 'no',
  retryable: true,
  confidence: 0.95,
  patterns: [...moduleProxyFault(...TIMEOUT)],
  cause:
    'The connection to {host} was opened too slowly or stayed silent: a blocked or slow network, or a proxy that is far away for this region. GOPROXY of the host does not reach into a build by itself.',
  remedies: ['Run the build again.', OTHER_PROXY.en, CACHE_MOUNT.en],
  prevention: PROXY_LIST.en,
  zh: {
    title: '模块代理 {host} 没有及时应答',
    cause:
      '与 {host} 的连接建立得太慢或一直没有数据：网络被阻断或太慢，或代理离本地区太远。宿主机上的 GOPROXY 不会自动传入构建。',
    remedies: ['重新运行构建。', OTHER_PROXY.zh, CACHE_MOUNT.zh],
    prevention: PROXY_LIST.zh,
  },
  source: 'net/net.go (`i/o timeout`), context (`context deadline exceeded`), net/http/client.go',
  examples: {
    matches: [
      {
        log: `${FETCH}dial tcp 10.0.0.1:443: i/o timeout`,
        evidence: `${FETCH}dial tcp 10.0.0.1:443: i/o timeout`,
        facts: { host: 'goproxy.cn' },
      },
      {
        log: inBuild(
          'go: example.org/lib/v3@v3.0.1: Get "https://goproxy.cn/example.org/lib/v3/@v/v3.0.1.mod": dial tcp 10.0.0.1:443: i/o timeout',
        ),
        facts: { host: 'goproxy.cn', module: 'example.org/lib/v3', version: 'v3.0.1' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: read "https:/goproxy.cn/@v/v1.0.0.zip": read tcp 172.17.0.2:41000->10.0.0.1:443: read: connection timed out',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: `${MIRRORED}dial tcp 10.0.0.1:443: i/o timeout`,
        evidence: '\tserver response: upstream goproxy.example.org: dial tcp 10.0.0.1:443: i/o timeout',
        facts: { host: 'goproxy.example.org' },
      },
      { log: `${FETCH}context deadline exceeded (Client.Timeout exceeded while awaiting headers)` },
      { log: `${FETCH}net/http: timeout awaiting response headers` },
      {
        log: `${FETCH}net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)`,
      },
      {
        log: `${FETCH}dial tcp 10.0.0.1:443: connectex: A connection attempt failed because the connected party did not properly respond`,
      },
      {
        log: 'go get example.org/lib: module example.org/lib: Get https://goproxy.cn/example.org/lib/@v/list: dial tcp 10.0.0.1:443: i/o timeout',
      },
      { log: '\tserver response: upstream goproxy.example.org: context deadline exceeded' },
    ],
    ignores: [
      'panic: test timed out after 1s',
      'go: downloading example.org/lib v1.0.0',
      '    client_test.go:9: Get "http://127.0.0.1:4001/v1": context deadline exceeded',
      'failed to do request: Head "https://registry.example.org/v2/app/manifests/1": dial tcp 10.0.0.1:443: i/o timeout',
    ],
  },
}
