import type { Rule } from '../../../model/rule.ts'
import { DNS } from '../../faults.ts'
import { registryFault } from '../../requests.ts'
import { HEAD, inPull } from './texts.ts'

const FAULT = 'dial tcp: lookup registry.example.org on 10.0.0.2:53: no such host'

/** The host name of the image registry cannot be resolved. */
export const registryDns: Rule = {
  id: 'registry.dns',
  title: 'Registry {host} cannot be resolved',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [
    ...registryFault(...DNS),
    {
      literal: 'pinging container registry ',
      match: /pinging container registry (?<host>[\w.:-]{1,253}): .{0,300}dial tcp: lookup /,
    },
  ],
  cause:
    'The resolver of the builder gives no address for {host}: the name is wrong or only known inside another network, a mirror in the daemon settings is gone, or the resolver fails.',
  remedies: [
    'Check the name: `nslookup {host}`, from the builder when it has its own network.',
    'Remove a dead mirror from `registry-mirrors` in `/etc/docker/daemon.json` or from buildkitd.toml.',
    'Run the build again when the message ends in `server misbehaving` or `i/o timeout`; change the image name when it ends in `no such host` and the host is gone.',
    'Give a builder in a container a resolver: `[dns]` with `nameservers` in buildkitd.toml, then `docker buildx create --use --buildkitd-config buildkitd.toml`.',
  ],
  prevention:
    'Let builders use the resolver of the host network, and watch mirrors that daemon settings name.',
  zh: {
    title: '镜像仓库 {host} 无法解析',
    cause:
      '构建器使用的 DNS 服务器没有给出 {host} 的地址：名称写错或只在另一个网络内可见、守护进程设置中的镜像加速地址已失效，或 DNS 服务器出了故障。',
    remedies: [
      '检查名称：`nslookup {host}`；构建器有独立网络时，在构建器内检查。',
      '从 `/etc/docker/daemon.json` 的 `registry-mirrors` 或 buildkitd.toml 中删除失效的镜像加速地址。',
      '消息以 `server misbehaving` 或 `i/o timeout` 结尾时重新运行构建；以 `no such host` 结尾且主机已不存在时，更换镜像名。',
      '为容器中的构建器指定 DNS：在 buildkitd.toml 的 `[dns]` 下写 `nameservers`，再执行 `docker buildx create --use --buildkitd-config buildkitd.toml`。',
    ],
    prevention: '让构建器使用宿主网络的 DNS，并关注守护进程设置中的镜像加速地址是否可用。',
  },
  source: 'containerd core/remotes/docker/resolver.go (`failed to do request: %w`), net/net.go DNSError',
  examples: {
    matches: [
      {
        log: '#3 [internal] load metadata for registry.example.org/tool:latest\n#3 ERROR: failed to do request: Head "https://registry.example.org/v2/tool/manifests/latest": dial tcp: lookup registry.example.org on 10.0.0.2:53: no such host',
        facts: { host: 'registry.example.org' },
      },
      {
        log: inPull(`${HEAD}${FAULT}`),
        evidence: `ERROR: ${HEAD}${FAULT}`,
        facts: { host: 'registry.example.org' },
      },
      {
        log: 'Error response from daemon: Get "https://registry.example.org/v2/": dial tcp: lookup registry.example.org on 10.0.0.2:53: server misbehaving',
      },
      {
        log: 'failed to authorize: failed to fetch anonymous token: Get "https://auth.example.org/token?service=registry.example.org": dial tcp: lookup auth.example.org: i/o timeout',
        facts: { host: 'auth.example.org' },
      },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.info": dial tcp: lookup goproxy.cn on 10.0.0.2:53: no such host',
      '    dial_test.go:9: dial tcp: lookup registry.example.org: no such host',
    ],
  },
}
