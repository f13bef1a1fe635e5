import type { Rule } from '../../../model/rule.ts'
import { CERTIFICATE, TLS_ALERT } from '../../faults.ts'
import { isImageTransfer, registryFault } from '../../requests.ts'
import { HEAD, inPull, inPush } from './texts.ts'

const UNKNOWN = 'tls: failed to verify certificate: x509: certificate signed by unknown authority'

/** The certificate of the registry is not accepted. */
export const registryTls: Rule = {
  id: 'registry.tls',
  title: 'The certificate of registry {host} is not accepted',
  blame: 'no',
  retryable: false,
  confidence: 0.97,
  patterns: [
    ...registryFault(...CERTIFICATE, ...TLS_ALERT),
    {
      literal: 'pinging container registry ',
      match: /pinging container registry (?<host>[\w.:-]{1,253}): .{0,300}x509: (?<problem>.{1,200})/,
      guard: (_facts, context) => isImageTransfer(context),
    },
  ],
  cause:
    'TLS with {host} fails: {problem}. A company CA that daemon or builder do not know, a self-signed registry, an expired certificate, or a wrong clock. A builder in a container does not see the certificates of the host.',
  remedies: [
    'Name the CA in buildkitd.toml: `[registry."{host}"]` with `ca = ["/certs/company-ca.crt"]`, then `docker buildx create --use --buildkitd-config buildkitd.toml` (buildx copies the files into the builder).',
    'Install the CA for the daemon: `sudo mkdir -p /etc/docker/certs.d/{host} && sudo cp company-ca.crt /etc/docker/certs.d/{host}/ca.crt`; no restart is needed.',
    'Renew the certificate, or set the clock (`date -u`), when it is said to be expired or not yet valid.',
    'See which certificate is shown: `openssl s_client -connect {host}:443 -showcerts </dev/null`.',
  ],
  prevention:
    'Create builders with a buildkitd.toml that names the company CA, and watch the end of the certificates you issue.',
  zh: {
    title: '镜像仓库 {host} 的证书不被接受',
    cause:
      '与 {host} 的 TLS 失败：{problem}。守护进程或构建器不认识公司的 CA、仓库使用自签名证书、证书已过期，或时钟不准。容器中的构建器看不到宿主机的证书。',
    remedies: [
      '在 buildkitd.toml 中指定 CA：`[registry."{host}"]` 下写 `ca = ["/certs/company-ca.crt"]`，再执行 `docker buildx create --use --buildkitd-config buildkitd.toml`（buildx 会把文件复制进构建器）。',
      '为守护进程安装 CA：`sudo mkdir -p /etc/docker/certs.d/{host} && sudo cp company-ca.crt /etc/docker/certs.d/{host}/ca.crt`，无需重启。',
      '提示证书过期或尚未生效时，更新证书或校准时钟（`date -u`）。',
      '查看对方出示的证书：`openssl s_client -connect {host}:443 -showcerts </dev/null`。',
    ],
    prevention: '用指定了公司 CA 的 buildkitd.toml 创建构建器，并关注自己签发的证书的有效期。',
  },
  source:
    'crypto/x509/verify.go, crypto/tls, containerd core/remotes/docker/resolver.go (`failed to do request: %w`)',
  examples: {
    matches: [
      {
        log: inPull(`${HEAD}${UNKNOWN}`),
        evidence: `ERROR: ${HEAD}${UNKNOWN}`,
        facts: { host: 'registry.example.org' },
      },
      {
        log: inPush(
          `failed to authorize: failed to fetch oauth token: Post "https://registry.example.org/service/token": ${UNKNOWN}`,
        ),
        facts: { host: 'registry.example.org' },
      },
      {
        log: 'Error response from daemon: Get "https://registry.example.org/v2/": x509: certificate has expired or is not yet valid: current time 2026-01-02T03:04:05Z is after 2025-12-31T00:00:00Z',
      },
      {
        log: 'Error response from daemon: Get "https://registry.example.org/v2/": remote error: tls: handshake failure',
      },
    ],
    ignores: [
      `go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": ${UNKNOWN}`,
      '    tls_test.go:12: x509: certificate signed by unknown authority',
      'curl: (60) SSL certificate problem: unable to get local issuer certificate',
    ],
  },
}
