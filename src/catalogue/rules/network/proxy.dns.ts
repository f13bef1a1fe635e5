import type { Rule } from '../../../model/rule.ts'
import { DNS } from '../../faults.ts'
import { moduleProxyFault } from '../../requests.ts'
import { FETCH, inBuild, MIRRORED, OTHER_PROXY } from './texts.ts'

/** The host name of the module proxy cannot be resolved. */
export const proxyDns: Rule = {
  id: 'proxy.dns',
  title: 'Module proxy {host} cannot be resolved',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [...moduleProxyFault(...DNS)],
  cause:
    'The resolver the build uses gives no address for {host}: the name is wrong, only known inside another network, or the resolver itself does not answer.',
  remedies: [
    'Check the name in GOPROXY: `nslookup {host}`.',
    'Give the builder a working resolver: `{"dns": ["10.0.0.2"]}` in `/etc/docker/daemon.json`, or for a builder in a container `[dns]` with `nameservers` in buildkitd.toml.',
    'Run the build again when the message ends in `server misbehaving` or `i/o timeout`; `no such host` will not change by itself.',
    OTHER_PROXY.en,
  ],
  prevention:
    'Let the builder ask the resolver of the host network and check it before builds start; internal names need an internal resolver.',
  zh: {
    title: '模块代理 {host} 无法解析',
    cause:
      '构建所用的 DNS 服务器没有给出 {host} 的地址：名称写错、只在另一个网络内可见，或 DNS 服务器本身没有应答。',
    remedies: [
      '检查 GOPROXY 中的名称：`nslookup {host}`。',
      '为构建机配置可用的 DNS：在 `/etc/docker/daemon.json` 中写 `{"dns": ["10.0.0.2"]}`；容器中的构建器则在 buildkitd.toml 的 `[dns]` 下写 `nameservers`。',
      '消息以 `server misbehaving` 或 `i/o timeout` 结尾时重新运行构建；`no such host` 不会自行消失。',
      OTHER_PROXY.zh,
    ],
    prevention: '让构建器使用宿主网络的 DNS，并在构建开始前检查；内部名称需要内部 DNS 服务器。',
  },
  source: 'net/net.go DNSError (`lookup %s on %s: no such host`)',
  examples: {
    matches: [
      {
        log: `${FETCH}dial tcp: lookup goproxy.cn on 10.0.0.2:53: no such host`,
        evidence: `${FETCH}dial tcp: lookup goproxy.cn on 10.0.0.2:53: no such host`,
        facts: { host: 'goproxy.cn' },
      },
      {
        log: `${MIRRORED}dial tcp: lookup goproxy.example.org: no such host`,
        evidence:
          '\tserver response: upstream goproxy.example.org: dial tcp: lookup goproxy.example.org: no such host',
        facts: { host: 'goproxy.example.org' },
      },
      {
        log: inBuild(
          `${FETCH}dial tcp: lookup goproxy.cn on 10.0.0.2:53: read udp 172.17.0.5:41192->10.0.0.2:53: i/o timeout`,
        ),
        evidence: `${FETCH}dial tcp: lookup goproxy.cn on 10.0.0.2:53: read udp 172.17.0.5:41192->10.0.0.2:53: i/o timeout`,
      },
      { log: `${FETCH}dial tcp: lookup goproxy.cn on 127.0.0.11:53: server misbehaving` },
      {
        log: `${FETCH}dial tcp: lookup goproxy.cn on [::1]:53: read udp [::1]:34021->[::1]:53: read: connection refused`,
      },
      { log: `${FETCH}dial tcp: lookup goproxy.cn: Temporary failure in name resolution` },
    ],
    ignores: [
      '    dial_test.go:9: dial tcp: lookup db.example.org: no such host',
      'go: downloading example.org/lib v1.0.0',
      `${FETCH}dial tcp: lookup goproxy.cn on 10.0.0.2:53: dial udp 10.0.0.2:53: connect: network is unreachable`,
      `${FETCH}proxyconnect tcp: dial tcp: lookup proxy.example.org on 10.0.0.2:53: no such host`,
      'curl: (6) Could not resolve host: goproxy.cn',
    ],
  },
}
