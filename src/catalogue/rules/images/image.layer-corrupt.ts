import type { MatchContext, Pattern, Rule } from '../../../model/rule.ts'
import { isImageTransfer } from '../../requests.ts'
import { inPull } from './texts.ts'

const ELSEWHERE =
  /no space left|permission denied|operation not permitted|input\/output error|lchown|blobs\/uploads/

const said = (literal: string, match: RegExp, confidence?: number): Pattern => ({
  literal,
  match,
  guard: (_facts: unknown, context: MatchContext) =>
    isImageTransfer(context) && !ELSEWHERE.test(context.line.text),
  ...(confidence === undefined ? {} : { confidence }),
})

const BROKEN = String.raw`(?:unexpected EOF|EOF\b|archive\/tar: .{1,60}|(?:gzip|zlib|flate|zstd|bzip2)[:/ ].{1,80}|invalid (?:tar header|checksum|magic).{0,60}|corrupt.{0,60}|duplicates? .{1,60}|wrong diff id.{0,200}|magic number mismatch|failed to (?:verify|get stream processor|Lchown).{0,60})`

/** A layer of an image cannot be unpacked or is not what its digest says. */
export const imageLayerCorrupt: Rule = {
  id: 'image.layer-corrupt',
  title: 'A downloaded layer is damaged: {problem}',
  blame: 'no',
  retryable: true,
  confidence: 0.97,
  patterns: [
    said(
      'failed to extract layer ',
      new RegExp(
        `failed to extract layer .{0,400}(?<digest>sha256:[0-9a-f]{4,64}).{0,400}: (?<problem>${BROKEN})`,
      ),
    ),
    said('failed to register layer: ', new RegExp(`failed to register layer: .{0,300}(?<problem>${BROKEN})`)),
    said('failed to register layer: ', /failed to register layer: (?<problem>.{1,200})/, 0.75),
    said('failed to extract layer ', /failed to extract layer .{0,300}: (?<problem>.{1,160})/, 0.75),
    said(
      'unexpected commit digest ',
      /(?<problem>unexpected commit digest (?<digest>sha256:[0-9a-f]{4,64}), expected sha256:[0-9a-f]{4,64})/,
    ),
    said('unexpected commit size ', /(?<problem>unexpected commit size \d{1,20}, expected \d{1,20})/),
    said(
      'verification failed for digest',
      /(?<problem>(?:filesystem layer|image config|manifest) verification failed for digest (?<digest>sha256:[0-9a-f]{4,64}))/,
    ),
    said('wrong diff id', /(?<problem>wrong diff id .{0,60}calculated on extraction)/),
    said(
      "layers from manifest don't match",
      /(?<problem>layers from manifest don't match image configuration)/,
    ),
    said(
      'mismatched image rootfs',
      /(?<problem>mismatched image rootfs (?:and manifest layers|errors?).{0,80})/,
    ),
    said(
      'error processing tar file',
      new RegExp(`Error processing tar file\\(exit status \\d\\): (?<problem>${BROKEN})`),
    ),
    said(
      'digest did not match, expected ',
      /(?<problem>Digest did not match, expected (?<digest>sha256:[0-9a-f]{2,64}), got sha256:[0-9a-f]{2,64})/,
    ),
    said('failed size validation', /(?<problem>failed size validation: \d{1,20} != \d{1,20})/),
    said('short read: expected ', /(?<problem>short read: expected \d{1,20} bytes but got \d{1,20})/),
    said(
      'could not fetch content descriptor',
      /could not fetch content descriptor (?<digest>sha256:[0-9a-f]{4,64}) \([^)]{0,60}\b(?:layer|rootfs\.diff)\.[^)]{1,60}\) from remote: (?<problem>not found)/,
      0.965,
    ),
    said('invalid diffid for layer', /(?<problem>invalid diffID for layer \d{1,4}: .{1,200})/i),
  ],
  cause:
    'A layer arrived incomplete or different from its digest ({problem}): a broken transfer, a mirror or HTTP proxy that alters content, or a damaged store of the builder.',
  remedies: [
    'Run the build again once.',
    'Throw the local copy away: `docker buildx prune --all --force`, and for the daemon `docker image prune --all --force`.',
    'Pull without the mirror or proxy in between and compare: `docker pull registry.example.org/library/golang:1.26`.',
    'Check disk and memory of the builder when it repeats with other layers: `dmesg | tail`.',
  ],
  prevention: 'Keep free space on the disk of the builder, and use mirrors that verify what they store.',
  zh: {
    title: '下载的镜像层已损坏：{problem}',
    cause:
      '镜像层不完整，或与其摘要不符（{problem}）：传输中断、镜像加速服务或 HTTP 代理改动了内容，或构建器的存储已损坏。',
    remedies: [
      '重新运行一次构建。',
      '丢弃本地副本：`docker buildx prune --all --force`，守护进程则用 `docker image prune --all --force`。',
      '绕过中间的镜像加速或代理拉取并比较：`docker pull registry.example.org/library/golang:1.26`。',
      '换成其他层仍反复出现时，检查构建机的磁盘和内存：`dmesg | tail`。',
    ],
    prevention: '为构建机的磁盘留出空间，并使用会校验所存内容的镜像加速服务。',
  },
  source:
    'containerd plugins/content/local/writer.go (`unexpected commit digest %s, expected %s`), containerd core/unpack/unpacker.go (`failed to extract layer`), moby daemon/internal/distribution/pull_v2.go (`filesystem layer verification failed for digest %s`), moby daemon/internal/distribution/xfer/download.go (`failed to register layer: %v`)',
  examples: {
    matches: [
      {
        log: inPull(
          'failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:9a940d11 (application/vnd.oci.image.layer.v1.tar+gzip) from remote: not found',
        ),
        facts: { digest: 'sha256:9a940d11' },
      },
      {
        log: inPull(
          'failed commit on ref "layer-sha256:1f2e3d4c5b6a": unexpected commit digest sha256:0a1b2c3d4e5f, expected sha256:1f2e3d4c5b6a: failed precondition',
        ),
        facts: { digest: 'sha256:0a1b2c3d4e5f' },
      },
      {
        log: '#5 [build 1/6] FROM registry.example.org/library/golang:1.26@sha256:1f2e3d4c\n#5 extracting sha256:5b6a7988 0.3s\n#5 ERROR: failed to extract layer sha256:5b6a79880001: unexpected EOF\nERROR: failed to build: failed to solve: failed to extract layer sha256:5b6a79880001: unexpected EOF',
        evidence: 'ERROR: failed to extract layer sha256:5b6a79880001: unexpected EOF',
      },
      { log: 'failed to register layer: Error processing tar file(exit status 1): unexpected EOF' },
      { log: 'filesystem layer verification failed for digest sha256:5b6a79880001' },
      {
        log: 'ERROR: failed to solve: failed to extract layer (application/vnd.oci.image.layer.v1.tar+gzip sha256:5b6a79880001) to overlayfs as "extract-1": archive/tar: invalid tar header',
      },
      {
        log: 'Error: creating build container: copying system image from manifest list: writing blob: storing blob to file "/var/tmp/storage/1": Digest did not match, expected sha256:1f2e3d4c, got sha256:5a6b7c8d',
        facts: { digest: 'sha256:1f2e3d4c' },
      },
    ],
    ignores: [
      'failed to extract layer sha256:5b6a79880001: write /var/lib/containerd/x: no space left on device',
      'failed to register layer: write /usr/lib/x: no space left on device',
      'gzip: stdin: unexpected end of file',
      'go: example.org/lib@v1.0.0: read "https:/goproxy.cn/@v/v1.0.0.zip": unexpected EOF',
    ],
  },
}
