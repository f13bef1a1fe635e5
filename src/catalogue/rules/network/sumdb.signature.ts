import type { Rule } from '../../../model/rule.ts'
import { CERTIFICATE, TLS_ALERT } from '../../faults.ts'
import { sumDatabaseFault } from '../../requests.ts'
import { inBuild } from './texts.ts'

const VERIFYING = 'go: example.org/lib@v1.0.0: verifying module: example.org/lib@v1.0.0: '
const ASKED = `${VERIFYING}Get "https://sumdb.example.org/lookup/example.org/lib@v1.0.0": `

/** What the checksum database says cannot be verified. */
export const sumdbSignature: Rule = {
  id: 'sumdb.signature',
  title: 'Answer of the checksum database cannot be verified',
  blame: 'no',
  retryable: false,
  confidence: 0.98,
  patterns: [
    ...sumDatabaseFault(
      ...CERTIFICATE,
      ...TLS_ALERT,
      { literal: 'bad record mac', tail: '(?:local|remote) error: tls: (?<problem>bad record MAC)' },
      {
        literal: ': tls: ',
        tail: 'tls: (?<problem>(?!failed to verify certificate)[\\w ,:-]{3,120})',
      },
    ),
    {
      literal: 'verifying ',
      match:
        /verifying (?:module|go\.mod): .{0,600}(?<problem>malformed note|note has no verifiable signatures|invalid signature for key \S{1,200}|reading tree(?: note)?: .{1,80}|checking tree#\d{1,12}.{0,120}|cannot (?:validate record|authenticate record data).{0,80}|security error: misbehaving server|invalid GOSUMDB: .{1,80})/,
    },
    { literal: 'go.sum database server misbehavior', match: /go\.sum database server misbehavior detected/ },
    {
      literal: 'initializing sumdb.client',
      match:
        /initializing sumdb\.Client: (?<problem>(?!.{0,200}(?:Get "|reading http|permission denied|read-only)).{1,200})/,
    },
    { literal: 'invalid gosumdb: ', match: /(?:^|: )(?<problem>invalid GOSUMDB: .{1,80})/, confidence: 0.92 },
  ],
  cause:
    'TLS or the signature of the checksum database does not verify ({problem}): an emulated CPU that computes wrongly, a proxy that changes answers or re-signs TLS, a damaged copy under $GOPATH/pkg/sumdb, or a wrong key in GOSUMDB.',
  remedies: [
    'Build on a native machine of that platform, or update the emulator: `docker run --privileged --rm tonistiigi/binfmt --install all`.',
    'Cross-compile instead of emulating: `FROM --platform=$BUILDPLATFORM golang:1.26 AS build`, `ARG TARGETOS TARGETARCH`, then `RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build ./...`.',
    'Remove a damaged copy of the database: `rm -rf "$(go env GOPATH)/pkg/sumdb"`, and go back to the default with `go env -u GOSUMDB`.',
    'Add the company CA (`COPY company-ca.crt /usr/local/share/ca-certificates/`, `RUN update-ca-certificates`) when a proxy inspects TLS; do not set GOSUMDB=off.',
  ],
  prevention:
    'Download and build on the platform of the builder (`FROM --platform=$BUILDPLATFORM`) and commit a complete go.sum, so that emulated steps verify nothing over the network.',
  zh: {
    title: '校验和数据库的应答无法验证',
    cause:
      '校验和数据库的 TLS 或签名验证不通过（{problem}）：模拟的 CPU 计算出错、代理改动了应答或重新签发 TLS 证书、$GOPATH/pkg/sumdb 下的副本已损坏，或 GOSUMDB 中的密钥有误。',
    remedies: [
      '在该平台的原生机器上构建，或更新模拟器：`docker run --privileged --rm tonistiigi/binfmt --install all`。',
      '用交叉编译代替模拟：`FROM --platform=$BUILDPLATFORM golang:1.26 AS build`、`ARG TARGETOS TARGETARCH`，再 `RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build ./...`。',
      '删除损坏的数据库副本：`rm -rf "$(go env GOPATH)/pkg/sumdb"`，并用 `go env -u GOSUMDB` 恢复默认值。',
      '代理检查 TLS 时加入公司的 CA（`COPY company-ca.crt /usr/local/share/ca-certificates/`、`RUN update-ca-certificates`）；不要设 GOSUMDB=off。',
    ],
    prevention:
      '在构建机的平台上下载和构建（`FROM --platform=$BUILDPLATFORM`），并提交完整的 go.sum，使模拟的步骤无需联网校验。',
  },
  source:
    'golang.org/x/mod/sumdb/client.go, golang.org/x/mod/sumdb/note/note.go, crypto/tls, cmd/go/internal/modfetch/sumdb.go (`invalid GOSUMDB: %v`)',
  examples: {
    matches: [
      {
        log: inBuild(`${ASKED}tls: invalid signature by the server certificate: ECDSA verification failure`),
        evidence: `${ASKED}tls: invalid signature by the server certificate: ECDSA verification failure`,
        facts: { host: 'sumdb.example.org', module: 'example.org/lib' },
      },
      { log: `${ASKED}tls: failed to verify certificate: x509: certificate signed by unknown authority` },
      { log: `${VERIFYING}initializing sumdb.Client: reading tree note: malformed note\nnote:\n` },
      {
        log: 'SECURITY ERROR\ngo.sum database server misbehavior detected!\n\nold database:\n\tgo.sum database tree',
        evidence: 'go.sum database server misbehavior detected!',
      },
      { log: `${VERIFYING}cannot authenticate record data in server response` },
      { log: 'go: example.org/lib@v1.0.0: verifying go.mod: invalid GOSUMDB: malformed verifier id' },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: verifying module: checksum mismatch',
      `${ASKED}net/http: TLS handshake timeout`,
      'gpg: BAD signature from the archive key',
      '    note_test.go:12: malformed note',
    ],
  },
}
