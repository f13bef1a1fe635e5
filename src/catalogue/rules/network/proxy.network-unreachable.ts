import type { Rule } from '../../../model/rule.ts'
import { UNREACHABLE } from '../../faults.ts'
import { moduleProxyFault } from '../../requests.ts'
import { FETCH, inBuild, MIRRORED } from './texts.ts'

const RESOLVER =
  'dial tcp: lookup goproxy.cn on 10.0.0.2:53: dial udp 10.0.0.2:53: connect: network is unreachable'

/** There is no route from the build to the module proxy, or to its resolver. */
export const proxyNetworkUnreachable: Rule = {
  id: 'proxy.network-unreachable',
  title: 'The build has no route to module proxy {host}',
  blame: 'no',
  retryable: false,
  confidence: 0.97,
  patterns: [...moduleProxyFault(...UNREACHABLE)],
  cause:
    'The network of the build leads neither to {host} nor to a resolver: the step runs without network, the bridge of Docker is not forwarded by the firewall, or only IPv6 addresses were tried and the network has none.',
  remedies: [
    'Look for `--network=none` in the build command and in the RUN line (`RUN --network=none`), and take it away from the step that downloads.',
    'Try the network of the host: `docker build --network=host .`; if that works, the firewall drops the bridge (`sysctl net.ipv4.ip_forward`, `iptables -t nat -L POSTROUTING`).',
    'Vendor the modules when the build has to be offline: `go mod vendor`, commit it, and build with `-mod=vendor`.',
  ],
  prevention:
    'Download in a step of its own that has the network (`go mod download`), and let only the steps after it run without one.',
  zh: {
    title: '构建环境没有到模块代理 {host} 的路由',
    cause:
      '构建所在的网络既到不了 {host}，也到不了 DNS 服务器：该步骤没有网络、防火墙不转发 Docker 网桥，或只尝试了 IPv6 地址而网络并不支持。',
    remedies: [
      '检查构建命令和 RUN 行（`RUN --network=none`）中是否有 `--network=none`，下载模块的步骤不要使用它。',
      '试用宿主网络：`docker build --network=host .`；若可行，说明防火墙丢弃了网桥的流量（`sysctl net.ipv4.ip_forward`、`iptables -t nat -L POSTROUTING`）。',
      '构建必须离线时，把模块放进仓库：执行 `go mod vendor` 并提交，构建时用 `-mod=vendor`。',
    ],
    prevention: '把下载（`go mod download`）放在一个有网络的单独步骤中，只让之后的步骤不联网。',
  },
  source: 'syscall ENETUNREACH, EHOSTUNREACH, EADDRNOTAVAIL as net.OpError prints them',
  examples: {
    matches: [
      { log: `${FETCH}${RESOLVER}`, evidence: `${FETCH}${RESOLVER}`, facts: { host: 'goproxy.cn' } },
      {
        log: inBuild(`${FETCH}dial tcp 10.0.0.1:443: connect: network is unreachable`),
        facts: { host: 'goproxy.cn' },
      },
      { log: `${FETCH}dial tcp 10.0.0.1:443: connect: no route to host` },
      { log: `${FETCH}dial tcp [2001:db8::11]:443: connect: cannot assign requested address` },
      {
        log: `${FETCH}dial tcp: lookup goproxy.cn on 10.0.0.2:53: read udp 172.17.0.2:36832->10.0.0.2:53: read: no route to host`,
      },
      {
        log: `${MIRRORED}dial tcp 10.0.0.1:443: connect: network is unreachable`,
        evidence:
          '\tserver response: upstream goproxy.example.org: dial tcp 10.0.0.1:443: connect: network is unreachable',
      },
    ],
    ignores: [
      'go: downloading example.org/lib v1.0.0',
      `${FETCH}dial tcp: lookup goproxy.cn on 10.0.0.2:53: no such host`,
      '    dial_test.go:9: dial tcp 10.0.0.1:443: connect: network is unreachable',
    ],
  },
}
