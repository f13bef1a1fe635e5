import type { Rule } from '../../../model/rule.ts'
import { RESET } from '../../faults.ts'
import { moduleProxyFault } from '../../requests.ts'
import { CACHE_MOUNT, FETCH, inBuild, MIRRORED, OTHER_PROXY, PROXY_LIST } from './texts.ts'

const FAULT = 'read tcp 172.17.0.2:52588->10.0.0.1:443: read: connection reset by peer'

/** The connection to the module proxy is cut while in use. */
export const proxyConnectionReset: Rule = {
  id: 'proxy.connection-reset',
  title: 'Connection to module proxy {host} was cut',
  blame: 'no',
  retryable: true,
  confidence: 0.95,
  patterns: [...moduleProxyFault(...RESET)],
  cause:
    'An established connection to {host} was reset before the answer was whole: a middlebox, an overloaded proxy or a flaky link.',
  remedies: ['Run the build again.', OTHER_PROXY.en, CACHE_MOUNT.en],
  prevention: PROXY_LIST.en,
  zh: {
    title: '与模块代理 {host} 的连接被中断',
    cause: '与 {host} 已建立的连接在应答传完之前被重置：中间设备、过载的代理或不稳定的链路。',
    remedies: ['重新运行构建。', OTHER_PROXY.zh, CACHE_MOUNT.zh],
    prevention: PROXY_LIST.zh,
  },
  source: 'syscall errors as net.OpError prints them, net/http (http2 StreamError, GoAwayError)',
  examples: {
    matches: [
      { log: `${FETCH}${FAULT}`, evidence: `${FETCH}${FAULT}`, facts: { host: 'goproxy.cn' } },
      {
        log: 'go: example.org/lib@v1.0.0: read "https:/goproxy.cn/@v/v1.0.0.zip": stream error: stream ID 41; INTERNAL_ERROR; received from peer',
        facts: { host: 'goproxy.cn', module: 'example.org/lib' },
      },
      {
        log: inBuild(`go: example.org/lib@v1.0.0: ${FAULT}`),
        evidence: `go: example.org/lib@v1.0.0: ${FAULT}`,
        facts: { module: 'example.org/lib', version: 'v1.0.0' },
      },
      {
        log: `${MIRRORED}read: connection reset by peer`,
        evidence: '\tserver response: upstream goproxy.example.org: read: connection reset by peer',
        facts: { host: 'goproxy.example.org' },
      },
      { log: `${FETCH}write tcp 172.17.0.2:52588->10.0.0.1:443: write: broken pipe` },
      {
        log: `${FETCH}read tcp 172.17.0.2:52588->10.0.0.1:443: wsarecv: An existing connection was forcibly closed by the remote host.`,
      },
      {
        log: `${FETCH}http2: server sent GOAWAY and closed the connection; LastStreamID=1, ErrCode=NO_ERROR, debug=""`,
      },
      { log: `${FETCH}http2: client connection lost` },
    ],
    ignores: [
      '    server_test.go:31: read tcp 127.0.0.1:1->127.0.0.1:2: read: connection reset by peer',
      'go: downloading example.org/lib v1.0.0',
      `error: failed to do request: Put "https://registry.example.org/v2/app/blobs/uploads/1": ${FAULT}`,
      'fatal: unable to access: Recv failure: Connection reset by peer',
    ],
  },
}
