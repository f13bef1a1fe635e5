import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'

const exporting = (_facts: Facts, { step, line }: MatchContext): boolean =>
  /(?:^|\] )exporting (?:cache|to GitHub Actions Cache)/.test(step?.name ?? '') &&
  !/legacy service is shutting down|context canceled$/.test(line.text)

const notRetired = (_facts: Facts, { line }: MatchContext): boolean =>
  !line.text.includes('legacy service is shutting down')

/** The image is there; its cache could not be stored. */
export const cacheExportFailed: Rule = {
  id: 'cache.export-failed',
  title: 'The build cache could not be written: {problem}',
  blame: 'no',
  retryable: true,
  confidence: 0.975,
  patterns: [
    { literal: 'error: ', match: /^ERROR: (?<problem>.{1,400})/, guard: exporting, confidence: 0.985 },
    {
      literal: 'error writing layer blob',
      match: /(?<problem>error writing layer blob: .{1,300})/,
      guard: notRetired,
    },
    {
      literal: 'error writing manifest blob: ',
      match: /(?<problem>error writing manifest blob: .{1,300})/,
    },
    {
      literal: 'error writing config blob: ',
      match: /(?<problem>error writing config blob: .{1,300})/,
    },
    {
      literal: 'failed to reserve cache',
      match:
        /(?:ERROR|error|failed to solve): .{0,200}(?<problem>failed to (?:reserve|commit|finalize) cache.{0,200})/,
      confidence: 0.95,
    },
    {
      literal: 'failed to parse error response ',
      match: /(?:ERROR|error): .{0,200}(?<problem>failed to parse error response \d{3}.{0,200})/,
      confidence: 0.95,
    },
    {
      literal: ' cache exporter: ',
      match:
        /(?:ERROR|error|failed to solve): .{0,200}(?<problem>failed to configure \S{1,40} cache exporter: .{1,300})/,
      confidence: 0.975,
    },
    {
      literal: 'not set for github actions cache',
      match: /(?<problem>(?:token|url) not set for github actions cache)/,
      confidence: 0.95,
    },
    {
      literal: 'for s3 cache',
      match:
        /(?:ERROR|error|failed to solve): .{0,200}(?<problem>(?:bucket|region) \(\S{1,40}\) not set for s3 cache)/,
      confidence: 0.95,
    },
    {
      literal: 'cache already exists',
      match: /failed to solve: .{0,300}(?<problem>[Cc]ache already exists.{0,200})/,
      confidence: 0.95,
    },
    {
      literal: '_apis/artifactcache/',
      match:
        /failed to solve: .{0,200}(?<problem>(?:Patch|Post|Put) "https?:\/\/\S{1,300}\/_apis\/artifactcache\/\S{1,200}.{0,200})/,
      guard: notRetired,
      confidence: 0.96,
    },
  ],
  cause:
    'All steps ran and the image was made; only `cache-to` failed: the cache service refused or broke off the upload (quota, throttling, a 5xx, a token without write access, or two jobs that write one scope).',
  remedies: [
    'Keep the job green when the cache fails: `cache-to: type=gha,mode=max,ignore-error=true`.',
    'Give each image and each matrix leg a scope of its own: `cache-to: type=gha,scope=app-amd64,mode=max`.',
    'Run the job again; free quota with `gh cache list --sort size_in_bytes` and `gh cache delete KEY`.',
    'Let only the default branch write: set `cache-to` where `github.ref_name == github.event.repository.default_branch`, and leave it empty elsewhere.',
  ],
  prevention: 'Write caches with `ignore-error=true`: a cache is never worth a red build.',
  zh: {
    title: '构建缓存写入失败：{problem}',
    cause:
      '所有步骤都已执行，镜像已生成；只有 `cache-to` 失败：缓存服务拒绝或中断了上传（配额、限流、5xx、令牌没有写权限，或两个作业写同一个 scope）。',
    remedies: [
      '缓存失败时保持作业成功：`cache-to: type=gha,mode=max,ignore-error=true`。',
      '每个镜像、每个矩阵分支使用独立的 scope：`cache-to: type=gha,scope=app-amd64,mode=max`。',
      '重新运行作业；用 `gh cache list --sort size_in_bytes` 和 `gh cache delete KEY` 释放配额。',
      '只让默认分支写缓存：仅当 `github.ref_name == github.event.repository.default_branch` 时设置 `cache-to`，其他情况留空。',
    ],
    prevention: '写缓存时一律加 `ignore-error=true`：不值得为缓存让构建变红。',
  },
  source:
    'moby/buildkit cache/remotecache/gha/gha.go, cache/remotecache/s3/s3.go (`error writing layer blob`), solver/llbsolver/solver.go (exporting cache), control/control.go (failed to configure … cache exporter)',
  examples: {
    matches: [
      {
        log: '#19 exporting to image\n#19 pushing layers 1.0s done\n#19 DONE 4.1s\n#20 exporting to GitHub Actions Cache\n#20 preparing build cache for export\n#20 writing layer sha256:3333 0.2s done\n#20 ERROR: error writing layer blob: failed to reserve cache\n------\n > exporting to GitHub Actions Cache:\n------\nERROR: failed to build: failed to solve: error writing layer blob: failed to reserve cache',
        evidence: 'ERROR: error writing layer blob: failed to reserve cache',
        facts: { problem: 'error writing layer blob: failed to reserve cache' },
      },
      {
        log: '#20 exporting cache to registry\n#20 preparing build cache for export\n#20 ERROR: error writing manifest blob: failed commit on ref "sha256:4444": unexpected status from PUT request to https://registry.example.org/v2/app/manifests/buildcache: 400 Bad Request\n------\n > exporting cache to registry:\n------\nERROR: failed to solve: error writing manifest blob: failed commit on ref "sha256:4444": unexpected status from PUT request to https://registry.example.org/v2/app/manifests/buildcache: 400 Bad Request',
      },
      {
        log: 'error: failed to solve: error writing layer blob: Patch "https://cache.example.org/AbC/_apis/artifactcache/caches/730": http: read on closed response body',
      },
      {
        log: 'error: failed to solve: rpc error: code = Unknown desc = error writing manifest blob: failed commit on ref "sha256:4444": unexpected status: 401 Unauthorized',
      },
      {
        log: '#21 exporting cache\n#21 ERROR: failed to parse error response 429: {"message":"Request was blocked due to exceeding usage of resource Count"}: invalid character\n------\n > exporting cache:\n------\nerror: failed to solve: failed to parse error response 429: {"message":"Request was blocked due to exceeding usage of resource Count"}: invalid character',
      },
      {
        log: 'ERROR: failed to build: failed to solve: failed to configure gha cache exporter: token is unverifiable: signing method (alg) is unspecified',
        facts: {
          problem:
            'failed to configure gha cache exporter: token is unverifiable: signing method (alg) is unspecified',
        },
      },
    ],
    ignores: [
      '#20 exporting to GitHub Actions Cache\n#20 writing layer sha256:3333 0.2s done\n#20 DONE 1.2s',
      '#5 importing cache manifest from gha:1234\n#5 ERROR: failed to load: cache already exists',
      'Warning: Cache save failed.',
    ],
  },
}
