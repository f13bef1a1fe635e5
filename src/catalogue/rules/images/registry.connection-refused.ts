import type { Rule } from '../../../model/rule.ts'
import { REFUSED } from '../../faults.ts'
import { registryFault } from '../../requests.ts'
import { HEAD, inPull, MIRROR } from './texts.ts'

const FAULT = 'dial tcp 10.0.0.1:443: connect: connection refused'

/** The address of the image registry refuses connections. */
export const registryConnectionRefused: Rule = {
  id: 'registry.connection-refused',
  title: 'Registry {host} refuses connections',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [...registryFault(...REFUSED)],
  cause:
    'Nothing accepts connections at {host}, or at the HTTP proxy on the way: the registry is down, the port is wrong, or a firewall rejects it. For a builder in a container `localhost` is the builder itself.',
  remedies: [
    'Check that it runs: `curl -sSI https://{host}/v2/`.',
    'Give the builder the network of the host when the registry runs beside it: `docker buildx create --use --driver-opt network=host`.',
    'Check HTTP_PROXY and HTTPS_PROXY of the daemon (`docker info`) when the line says `proxyconnect`.',
    MIRROR.en,
  ],
  prevention:
    'Start a registry of your own before the build and wait until `/v2/` answers; name it by a host name that the builder can resolve, not localhost.',
  zh: {
    title: '镜像仓库 {host} 拒绝连接',
    cause:
      '{host} 或途中的 HTTP 代理上没有服务在监听：仓库已停止、端口写错，或被防火墙拒绝。对容器中的构建器来说，`localhost` 是构建器自身。',
    remedies: [
      '检查它是否在运行：`curl -sSI https://{host}/v2/`。',
      '仓库与构建器在同一台机器上时，让构建器使用宿主网络：`docker buildx create --use --driver-opt network=host`。',
      '该行含有 `proxyconnect` 时，检查守护进程的 HTTP_PROXY 和 HTTPS_PROXY（`docker info`）。',
      MIRROR.zh,
    ],
    prevention:
      '在构建之前启动自己的仓库，并等到 `/v2/` 有应答；使用构建器能解析的主机名，而不是 localhost。',
  },
  source: 'containerd core/remotes/docker/resolver.go (`failed to do request: %w`), net.OpError',
  examples: {
    matches: [
      {
        log: inPull(`${HEAD}${FAULT}`),
        evidence: `ERROR: ${HEAD}${FAULT}`,
        facts: { host: 'registry.example.org' },
      },
      {
        log: 'ERROR: failed to push registry.example.org:5000/app: failed to do request: Head "https://registry.example.org:5000/v2/app/blobs/sha256:1f2e": dial tcp 10.0.0.1:5000: connect: connection refused',
        facts: { host: 'registry.example.org:5000' },
      },
      {
        log: `Error response from daemon: Get "https://registry.example.org/v2/": proxyconnect tcp: ${FAULT}`,
      },
    ],
    ignores: [
      '    client_test.go:20: dial tcp 127.0.0.1:5432: connect: connection refused',
      `go: example.org/lib/v2@v2.0.0: Get "https://goproxy.cn/example.org/lib/v2/@v/v2.0.0.mod": ${FAULT}`,
      `#9 [build 5/5] RUN go test ./...\n#9 2.1 panic: Get "http://127.0.0.1:5000/v2/": ${FAULT}\n#9 ERROR: process "/bin/sh -c go test ./..." did not complete successfully: exit code: 1`,
    ],
  },
}
