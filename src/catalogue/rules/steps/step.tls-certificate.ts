import type { Rule } from '../../../model/rule.ts'
import { isFetchedByGo } from '../modules/git.ts'
import { isOnlyGo } from './context.ts'

/** A check of a TLS certificate fails inside a RUN line. */
export const stepTlsCertificate: Rule = {
  id: 'step.tls-certificate',
  title: 'The certificate of {host} is not accepted inside the build',
  blame: 'no',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'curl: (60)',
      match: /curl: \(60\) (?<fault>.{1,200})/,
    },
    {
      literal: 'curl: (77)',
      match: /curl: \(77\) (?<fault>.{1,200})/,
    },
    {
      literal: 'curl: (51)',
      match: /curl: \(51\) (?<fault>.{1,200})/,
    },
    {
      literal: 'cannot verify ',
      match: /ERROR: cannot verify (?<host>[\w.-]{1,253})'s certificate/,
    },
    {
      literal: 'no certificate subject alternative name matches',
      match: /ERROR: (?<fault>no certificate subject alternative name matches)/,
    },
    {
      literal: 'certificate of ',
      match:
        /ERROR: The certificate of ['‘]?(?<host>[\w.-]{1,253})['’]? (?<fault>(?:is not trusted|has expired|hasn't got a known issuer|doesn't have a known issuer))/,
    },
    {
      literal: 'certificate verification failed',
      match: /(?<host>[\w.-]{4,253}): certificate verification failed: (?<fault>.{1,200})/,
    },
    {
      literal: 'certificate verification failed: the certificate is not trusted',
      match: /Certificate verification failed: The certificate is NOT trusted\.(?<fault>.{0,200})/,
      confidence: 0.94,
    },
    {
      literal: 'server certificate verification failed',
      match:
        /fatal: unable to access '\w{2,6}:\/\/(?<host>[^\s'/]{1,253})[^']{0,300}': (?<fault>server certificate verification failed)/,
      guard: (_facts, context) => !isFetchedByGo(context),
    },
    {
      literal: 'ssl certificate problem',
      match:
        /(?:fatal: unable to access '\w{2,6}:\/\/(?<host>[^\s'/]{1,253})[^']{0,300}': )?(?<fault>SSL certificate problem: .{1,200})/,
      guard: (_facts, context) => !isFetchedByGo(context),
    },
    {
      literal: 'certificate_verify_failed',
      match: /(?<fault>CERTIFICATE_VERIFY_FAILED)/,
      guard: (_facts, { line }) => !/WARNING: Retrying/.test(line.text),
    },
    {
      literal: '_cert',
      match:
        /\b(?<fault>UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT)\b/,
    },
    {
      literal: 'cert_has_expired',
      match: /\b(?<fault>CERT_HAS_EXPIRED)\b/,
    },
    {
      literal: 'code ',
      match:
        /npm (?:ERR!|error) code (?<fault>UNABLE_TO_GET_ISSUER_CERT_LOCALLY|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|CERT_HAS_EXPIRED|DEPTH_ZERO_SELF_SIGNED_CERT|ERR_TLS_CERT_ALTNAME_INVALID)/,
    },
    {
      literal: 'self signed certificate',
      match: /(?:error |Error: )(?<fault>self[- ]signed certificate(?: in certificate chain)?)/,
      confidence: 0.93,
    },
    {
      literal: 'unable to get local issuer certificate',
      match: /(?<fault>unable to get local issuer certificate)/,
      guard: (_facts, context) => !isFetchedByGo(context),
      confidence: 0.92,
    },
    {
      literal: 'pkix path building failed',
      match: /(?<fault>PKIX path building failed)/,
    },
    {
      literal: 'server certificate not trusted',
      match: /(?<fault>TLS: server certificate not trusted)/,
    },
    {
      literal: 'certificate verify failed',
      match: /(?<fault>certificate verify failed)/,
      guard: (_facts, context) => !isFetchedByGo(context),
      confidence: 0.91,
    },
    {
      literal: 'invalid peer certificate',
      match: /(?<fault>invalid peer certificate: \w{1,60})/,
    },
    {
      literal: 'x509: ',
      match:
        /x509: (?<fault>certificate (?:signed by unknown authority|has expired|is (?:not )?valid for).{0,200})/,
      guard: (_facts, context) => !isOnlyGo(context) && !isFetchedByGo(context),
      confidence: 0.7,
    },
    {
      literal: 'cert_untrusted',
      match: /\b(?<fault>CERT_UNTRUSTED)\b/,
    },
  ],
  cause:
    'The program does not accept the certificate of {host} ({fault}): it expired or names another host, the image has no or old root certificates, or a proxy of the company signs with its own authority.',
  remedies: [
    'Install current root certificates in that stage: `RUN apt-get update && apt-get install -y ca-certificates` or `RUN apk add --no-cache ca-certificates`.',
    'Behind a proxy that signs itself, add its authority: `COPY company-ca.crt /usr/local/share/ca-certificates/` and `RUN update-ca-certificates`.',
    'When the certificate of {host} expired, tell its owner or use another address.',
    'Do not switch the check off (`-k`, `--no-check-certificate`).',
  ],
  prevention: 'Use current base images, and put the authority of the company into a base image of your own.',
  zh: {
    title: '构建中不接受 {host} 的证书',
    cause:
      '程序不接受 {host} 的证书（{fault}）：证书已过期或主机名不符、镜像没有或只有过旧的根证书，或公司代理使用了自己的证书颁发机构。',
    remedies: [
      '在该阶段安装最新的根证书：`RUN apt-get update && apt-get install -y ca-certificates` 或 `RUN apk add --no-cache ca-certificates`。',
      '若位于自签名代理之后，请加入其证书颁发机构：`COPY company-ca.crt /usr/local/share/ca-certificates/`，再 `RUN update-ca-certificates`。',
      '若 {host} 的证书已过期，请告知其所有者或换用其他地址。',
      '不要关闭校验（`-k`、`--no-check-certificate`）。',
    ],
    prevention: '使用较新的基础镜像，并把公司的证书颁发机构放进自己的基础镜像。',
  },
  source:
    "libcurl lib/strerror.c, wget src/openssl.c and src/gnutls.c (`cannot verify %s's certificate`), OpenSSL X509_verify_cert_error_string, GnuTLS, Node.js tls, JSSE, rustls",
  examples: {
    matches: [
      {
        log: '#9 0.6 curl: (60) SSL certificate problem: certificate has expired\n#9 0.6 More details here: https://curl.example.org/docs/sslcerts.html\n#9 ERROR: process "/bin/sh -c curl -fO https://files.example.org/a" did not complete successfully: exit code: 60',
        evidence: 'curl: (60) SSL certificate problem: certificate has expired',
      },
      {
        log: "ERROR: cannot verify files.example.org's certificate, issued by ‘CN=Example’:",
        facts: { host: 'files.example.org' },
      },
      {
        log: 'ssl_client: files.example.org: certificate verification failed: unable to get local issuer certificate',
      },
      {
        log: "Cloning into 'x'...\nfatal: unable to access 'https://git.example.org/x/': server certificate verification failed. CAfile: none CRLfile: none",
        facts: { host: 'git.example.org' },
      },
      {
        log: 'npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      },
      {
        log: 'urllib.error.URLError: <urlopen error [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1007)>',
      },
    ],
    ignores: [
      'Updating certificates in /etc/ssl/certs... 137 added, 0 removed; done.',
      'go: example.org/m@v1.0.0: Get "https://goproxy.example.org/example.org/m/@v/v1.0.0.mod": tls: failed to verify certificate: x509: certificate signed by unknown authority',
    ],
  },
}
