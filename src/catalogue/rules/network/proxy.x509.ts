import type { Rule } from '../../../model/rule.ts'
import { CERTIFICATE, TLS_ALERT } from '../../faults.ts'
import { moduleProxyFault } from '../../requests.ts'
import { FETCH, inBuild, MIRRORED } from './texts.ts'

const UNKNOWN = 'tls: failed to verify certificate: x509: certificate signed by unknown authority'

/** The certificate of the module proxy is not trusted. */
export const proxyX509: Rule = {
  id: 'proxy.x509',
  title: 'Certificate of module proxy {host} is not trusted',
  blame: 'no',
  retryable: false,
  confidence: 0.97,
  patterns: [
    ...moduleProxyFault(...CERTIFICATE),
    ...moduleProxyFault(...TLS_ALERT).map((pattern) => ({ ...pattern, confidence: 0.85 })),
  ],
  cause:
    'The build container cannot verify the certificate {host} shows: {problem}. An image without CA certificates, a company proxy that re-signs TLS, or a self-signed proxy.',
  remedies: [
    'Install the CA certificates in the builder stage, before the first download: `RUN apk add --no-cache ca-certificates` (Alpine) or `RUN apt-get update && apt-get install -y ca-certificates` (Debian).',
    'Add the company CA before the first download: `COPY company-ca.crt /usr/local/share/ca-certificates/` then `RUN update-ca-certificates`.',
    'Check the clock of the builder when the certificate is said to be expired or not yet valid: `date -u`.',
    'Do not switch verification off: GOINSECURE and GONOSUMDB would let anyone replace your dependencies.',
  ],
  prevention:
    'Build from an image that holds your company CA and up-to-date CA certificates, so that no Dockerfile has to add them.',
  zh: {
    title: '模块代理 {host} 的证书不受信任',
    cause:
      '构建容器无法验证 {host} 出示的证书：{problem}。镜像中没有 CA 证书、公司代理重新签发了 TLS 证书，或代理使用自签名证书。',
    remedies: [
      '在构建阶段、首次下载之前安装 CA 证书：`RUN apk add --no-cache ca-certificates`（Alpine）或 `RUN apt-get update && apt-get install -y ca-certificates`（Debian）。',
      '在首次下载之前加入公司的 CA：`COPY company-ca.crt /usr/local/share/ca-certificates/`，再 `RUN update-ca-certificates`。',
      '提示证书过期或尚未生效时，检查构建机的时钟：`date -u`。',
      '不要关闭验证：GOINSECURE 和 GONOSUMDB 会让任何人都能替换你的依赖。',
    ],
    prevention: '使用已包含公司 CA 和最新 CA 证书的基础镜像，各个 Dockerfile 就不必再添加。',
  },
  source: 'crypto/x509/verify.go, crypto/tls (`tls: failed to verify certificate`)',
  examples: {
    matches: [
      { log: `${FETCH}${UNKNOWN}`, evidence: `${FETCH}${UNKNOWN}`, facts: { host: 'goproxy.cn' } },
      {
        log: inBuild(`${FETCH}x509: certificate signed by unknown authority`),
        facts: { host: 'goproxy.cn' },
      },
      {
        log: `${MIRRORED}x509: certificate has expired or is not yet valid`,
        evidence:
          '\tserver response: upstream goproxy.example.org: x509: certificate has expired or is not yet valid',
        facts: { host: 'goproxy.example.org' },
      },
      { log: `${FETCH}x509: certificate is valid for *.example.net, not goproxy.cn` },
      { log: `${FETCH}remote error: tls: handshake failure` },
    ],
    ignores: [
      '    tls_test.go:12: x509: certificate signed by unknown authority',
      'go: downloading example.org/lib v1.0.0',
      `failed to do request: Head "https://registry.example.org/v2/app/manifests/1": ${UNKNOWN}`,
    ],
  },
}
