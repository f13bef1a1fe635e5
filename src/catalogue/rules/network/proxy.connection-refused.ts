import type { Rule } from '../../../model/rule.ts'
import { REFUSED } from '../../faults.ts'
import { moduleProxyFault } from '../../requests.ts'
import { FETCH, inBuild, MIRRORED, OTHER_PROXY, PROXY_LIST } from './texts.ts'

const FAULT = 'dial tcp 10.0.0.1:443: connect: connection refused'

/** The address of the module proxy refuses connections. */
export const proxyConnectionRefused: Rule = {
  id: 'proxy.connection-refused',
  title: 'Module proxy {host} refuses connections',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [...moduleProxyFault(...REFUSED)],
  cause:
    'Nothing accepts connections at {host}: the proxy is down, the port is wrong, or a firewall rejects it. Inside a build `localhost` is the build container, not your machine.',
  remedies: [
    'Check host and port of GOPROXY: `curl -sSI http://{host}/`.',
    OTHER_PROXY.en,
    'Reach a proxy on the builder itself with `docker build --network=host .`, or by `--add-host=host.docker.internal:host-gateway`, instead of localhost.',
  ],
  prevention: PROXY_LIST.en,
  zh: {
    title: '模块代理 {host} 拒绝连接',
    cause:
      '{host} 上没有服务在监听：代理已停止、端口写错，或被防火墙拒绝。构建中的 `localhost` 指构建容器本身，而不是你的机器。',
    remedies: [
      '检查 GOPROXY 的主机和端口：`curl -sSI http://{host}/`。',
      OTHER_PROXY.zh,
      '代理就在构建机上时，用 `docker build --network=host .` 或 `--add-host=host.docker.internal:host-gateway` 访问，不要写 localhost。',
    ],
    prevention: PROXY_LIST.zh,
  },
  source: 'net.OpError (`dial tcp %s: connect: connection refused`), cmd/go/internal/modfetch/proxy.go',
  examples: {
    matches: [
      { log: `${FETCH}${FAULT}`, evidence: `${FETCH}${FAULT}`, facts: { host: 'goproxy.cn' } },
      {
        log: `${MIRRORED}${FAULT}`,
        evidence: `\tserver response: upstream goproxy.example.org: ${FAULT}`,
        facts: { host: 'goproxy.example.org' },
      },
      {
        log: inBuild(
          `main.go:7:2: example.org/lib/v2@v2.1.0: Get "https://goproxy.cn/example.org/lib/v2/@v/v2.1.0.zip": ${FAULT}`,
        ),
        evidence: `main.go:7:2: example.org/lib/v2@v2.1.0: Get "https://goproxy.cn/example.org/lib/v2/@v/v2.1.0.zip": ${FAULT}`,
        facts: { host: 'goproxy.cn', module: 'example.org/lib/v2', version: 'v2.1.0' },
      },
      {
        log: `go get example.org/lib: module example.org/lib: Get https://goproxy.cn/example.org/lib/@v/list: ${FAULT}`,
      },
      {
        log: `${FETCH}dial tcp 10.0.0.1:443: connectex: No connection could be made because the target machine actively refused it.`,
      },
    ],
    ignores: [
      '    client_test.go:20: dial tcp 127.0.0.1:5432: connect: connection refused',
      'go: downloading example.org/lib v1.0.0',
      `${FETCH}proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused`,
      'fatal: unable to access: Failed to connect to git.example.org port 443: Connection refused',
      `failed to do request: Head "https://registry.example.org/v2/app/manifests/1": ${FAULT}`,
    ],
  },
}
