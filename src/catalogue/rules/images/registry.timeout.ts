import type { Rule } from '../../../model/rule.ts'
import { TIMEOUT, TLS_TIMEOUT, UNREACHABLE } from '../../faults.ts'
import { registryFault } from '../../requests.ts'
import { HEAD, inPull, MIRROR, OWN_COPIES } from './texts.ts'

/** The image registry does not answer in time. */
export const registryTimeout: Rule = {
  id: 'registry.timeout',
  title: 'Registry {host} does not answer in time',
  blame: 'no',
  retryable: true,
  confidence: 0.95,
  quotes: 'last',
  patterns: [...registryFault(...TIMEOUT, ...TLS_TIMEOUT, ...UNREACHABLE)],
  cause:
    'The registry {host}, its token service or the store behind it gave no answer in time: network, firewall or a slow registry.',
  remedies: [
    'Run the build again.',
    'Check from the builder: `curl -sSI https://{host}/v2/`; behind an HTTP proxy set HTTPS_PROXY for the daemon, or as `--driver-opt env.HTTPS_PROXY=http://proxy.example.org:3128` for a builder in a container.',
    MIRROR.en,
  ],
  prevention: OWN_COPIES.en,
  zh: {
    title: '镜像仓库 {host} 没有及时应答',
    cause: '仓库 {host}、其令牌服务或背后的存储没有及时应答：网络、防火墙，或仓库太慢。',
    remedies: [
      '重新运行构建。',
      '从构建器检查：`curl -sSI https://{host}/v2/`；在 HTTP 代理之后时，为守护进程设置 HTTPS_PROXY，容器中的构建器则用 `--driver-opt env.HTTPS_PROXY=http://proxy.example.org:3128`。',
      MIRROR.zh,
    ],
    prevention: OWN_COPIES.zh,
  },
  source: 'containerd core/remotes/docker/resolver.go (`failed to do request: %w`), net/http',
  examples: {
    matches: [
      {
        log: inPull(`${HEAD}dial tcp 10.0.0.1:443: i/o timeout`),
        evidence: `ERROR: ${HEAD}dial tcp 10.0.0.1:443: i/o timeout`,
        facts: { host: 'registry.example.org' },
      },
      {
        log: 'Error response from daemon: Get "https://registry.example.org/v2/": net/http: TLS handshake timeout',
      },
      {
        log: 'Error response from daemon: Get "https://registry.example.org/v2/": net/http: request canceled while waiting for connection (Client.Timeout exceeded while awaiting headers)',
      },
      {
        log: 'failed to fetch anonymous token: Get "https://auth.example.org/token?service=registry": context deadline exceeded',
        facts: { host: 'auth.example.org' },
      },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: i/o timeout',
      '    client_test.go:9: Get "http://127.0.0.1:4001/v2/": context deadline exceeded',
    ],
  },
}
