import type { Rule } from '../../../model/rule.ts'
import { linesBelow } from './patterns.ts'

const TOOLCHAIN = /^golang\.org\/toolchain$/

/** A download differs from go.sum. */
export const gomodChecksumMismatch: Rule = {
  id: 'gomod.checksum-mismatch',
  title: 'Checksum of {module}@{version} differs from go.sum',
  blame: 'evidence',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: ': checksum mismatch',
      match:
        /\bverifying (?<module>[^\s@:"(]{1,300})@(?<version>[^\s:/]{1,200})(?:\/go\.mod)?: checksum mismatch/,
      guard: (facts, context) =>
        !TOOLCHAIN.test(facts['module'] ?? '') &&
        !linesBelow(context, 8).some((text) => text.includes('the one reported by the checksum server')),
    },
    {
      literal: 'wrong number of fields',
      match: /(?:^|\s)(?<file>\S{0,300}go\.(?:work\.)?sum):(?<line>\d{1,7}): wrong number of fields \d+/,
      confidence: 0.96,
    },
  ],
  cause:
    'go.sum is the record of what every download contained, and it does not fit here: the tag of the dependency was moved, go.sum was merged or edited wrongly, or a proxy or cache delivered other bytes.',
  remedies: [
    'See what changed the record: `git log -p -S"{module} {version}" -- go.sum`.',
    'Restore go.sum when an edit or a merge broke it: `git checkout origin/main -- go.sum && go mod tidy`.',
    'Compare with a fresh download: `go clean -modcache && go mod verify`; in Docker build once with `--no-cache` and another `id=` of the cache mount.',
    'Move to a newer tag when the old one was moved upstream: `go get {module}@latest && go mod tidy`; do not delete the line only to get through.',
  ],
  prevention:
    'Never move a published tag, and resolve conflicts in go.sum by running `go mod tidy` instead of by hand.',
  zh: {
    title: '{module}@{version} 的校验和与 go.sum 不一致',
    cause:
      'go.sum 记录了每次下载的内容，这里却对不上：依赖的标签被移动过，go.sum 被手工改错或合并出错，或者代理、缓存返回了不同的内容。',
    remedies: [
      '查看这条记录是怎么变的：`git log -p -S"{module} {version}" -- go.sum`。',
      '如果是修改或合并弄坏了 go.sum，就恢复它：`git checkout origin/main -- go.sum && go mod tidy`。',
      '与全新下载的内容比对：`go clean -modcache && go mod verify`；在 Docker 中可用 `--no-cache` 并换一个缓存挂载的 `id=` 构建一次。',
      '如果上游移动了旧标签，就换用更新的版本：`go get {module}@latest && go mod tidy`；不要为了通过构建而直接删掉这一行。',
    ],
    prevention: '已发布的标签不要再移动；go.sum 出现合并冲突时运行 `go mod tidy`，不要手工修改。',
  },
  source: 'cmd/go/internal/modfetch/fetch.go checkModSum (`verifying %s@%s: checksum mismatch`), readGoSum',
  examples: {
    matches: [
      {
        log: '#13 [build 4/6] RUN go mod download\n#13 24.99 verifying example.org/lib@v1.0.0/go.mod: checksum mismatch\n#13 24.99 \tdownloaded: h1:tZcMUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=\n#13 24.99 \tgo.sum:     h1:AAAAUHxLK3DYrkxo8vrVgATkxNEci8PO/8SC7lCb6Bw=\n#13 24.99 \n#13 24.99 SECURITY ERROR\n#13 24.99 This download does NOT match an earlier download recorded in go.sum.\n#13 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
        evidence: 'verifying example.org/lib@v1.0.0/go.mod: checksum mismatch',
        facts: { module: 'example.org/lib', version: 'v1.0.0' },
      },
      {
        log: 'go: verifying example.org/lib@v1.0.0+incompatible: checksum mismatch\n\tdownloaded: h1:tZcM=\n\tgo.sum:     h1:AAAA=',
        facts: { module: 'example.org/lib', version: 'v1.0.0+incompatible' },
      },
      {
        log: 'malformed go.sum:\n/src/go.sum:12: wrong number of fields 1',
        evidence: '/src/go.sum:12: wrong number of fields 1',
        facts: { file: '/src/go.sum', line: '12' },
      },
    ],
    ignores: [
      'go: downloading example.org/lib v1.0.0',
      'sha256sum: WARNING: 1 computed checksum did NOT match',
      'record on line 2: wrong number of fields',
      'verifying example.org/lib@v1.0.0: checksum mismatch\n\tdownloaded: h1:tZcM=\n\tsum.example.org: h1:AAAA=\n\nSECURITY ERROR\nThis download does NOT match the one reported by the checksum server.',
    ],
  },
}
