import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'

const EXPORTING = /exporting (?:cache|to GitHub Actions Cache)/

const whileUsing = (_facts: Facts, { step }: MatchContext): boolean => !EXPORTING.test(step?.name ?? '')

/** Whether the build reads a cache from elsewhere. */
const imports = ({ log }: MatchContext): boolean =>
  log.steps.some((step) => /^importing cache manifest|^inferred cache manifest/.test(step.name))

const withImport = (facts: Facts, context: MatchContext): boolean =>
  whileUsing(facts, context) && !/^FROM\b/.test(context.step?.instruction ?? '') && imports(context)

/** The imported cache names layers that its store no longer has. */
export const cacheBlobMissing: Rule = {
  id: 'cache.blob-missing',
  title: 'The imported build cache lacks a layer: {problem}',
  blame: 'no',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'blob not found',
      match:
        /^(?:ERROR: |.{0,200}failed to (?:compute cache key|load cache key|load cache|solve): )(?<problem>blob not found)/,
      guard: whileUsing,
    },
    {
      literal: 'blob sha256:',
      match:
        /(?:^ERROR: |failed to (?:compute cache key|load cache key|load cache|solve|get state for index .{0,60}): )(?<problem>blob (?<digest>sha256:[\w*]{1,64}):? not found)/,
      guard: whileUsing,
    },
    {
      literal: 'failed to get state for index',
      match: /(?<problem>failed to get state for index .{0,200}not found)/,
      guard: whileUsing,
    },
    {
      literal: '/actions-cache/',
      match:
        /(?:^ERROR: |failed to (?:copy|solve|compute cache key)|failed to push).{0,300}(?<problem>GET https:\/\/\S{1,200}\/actions-cache\/\S{1,200})/,
      guard: (facts, context) =>
        whileUsing(facts, context) && !context.line.text.includes('error writing layer blob'),
    },
    {
      literal: 'failed to load cache',
      match:
        /(?<problem>failed to load cache(?: key| result for \S{1,200})?: .{0,200}(?:not found|BlobNotFound))/,
      guard: whileUsing,
      confidence: 0.93,
    },
    {
      literal: 'from remote: not found',
      match:
        /(?<problem>could not fetch content descriptor (?<digest>sha256:\w{1,64}) .{0,120}from remote: not found)/,
      guard: withImport,
      confidence: 0.97,
    },
    {
      literal: 'content sha256:',
      match:
        /(?:^|: |desc = )(?:ERROR: |NotFound: )?(?<problem>content (?<digest>sha256:[0-9a-f]{2,64}): not found)/,
      guard: (facts, context) =>
        whileUsing(facts, context) && (imports(context) || !/^FROM\b/.test(context.step?.instruction ?? '')),
    },
  ],
  cause:
    'The cache manifest was read from the cache store, but the store evicted one of its layers before the build used it, so a step taken from the cache cannot be put in place.',
  remedies: [
    'Run the build once without the import: leave out `cache-from:`, or set `no-cache: true`; the next export repairs the cache.',
    'Delete the damaged entries: `gh cache delete --all`, or for a registry cache remove the tag that `cache-from` names.',
    'Use another scope for the new cache: `cache-to: type=gha,scope=build-v2` with the same `scope` in `cache-from`.',
    'Upgrade BuildKit: newer versions fall back to building the step.',
  ],
  prevention:
    'Keep the caches of a repository below its quota, with one scope per image, so that nothing in use is evicted.',
  zh: {
    title: '导入的构建缓存缺少镜像层：{problem}',
    cause: '缓存清单读取成功，但其中某一层在被使用之前已被缓存服务淘汰，来自缓存的步骤因此无法还原。',
    remedies: [
      '先不导入缓存构建一次：去掉 `cache-from:`，或设置 `no-cache: true`；下一次导出会修复缓存。',
      '删除损坏的条目：`gh cache delete --all`；registry 缓存则删除 `cache-from` 指向的标签。',
      '给新缓存换一个 scope：`cache-to: type=gha,scope=build-v2`，`cache-from` 使用同样的 `scope`。',
      '升级 BuildKit：较新版本会改为重新构建该步骤。',
    ],
    prevention: '让仓库的缓存总量低于配额，每个镜像一个 scope，避免正在使用的条目被淘汰。',
  },
  source:
    'moby/buildkit cache/remotecache (`blob %s not found`), tonistiigi/go-actions-cache, containerd core/remotes/docker/httpreadseeker.go, plugins/content/local/store.go (`content %v: not found`) and core/content/proxy (how a local cache is read)',
  examples: {
    matches: [
      {
        log: '#5 importing cache manifest from gha:1234\n#5 DONE 0.3s\n#18 [stage-1 3/5] COPY --from=build /out/app /app\n#18 ERROR: blob not found\n------\n > [stage-1 3/5] COPY --from=build /out/app /app:\n------\nerror: failed to solve: failed to compute cache key: blob not found',
        evidence: 'ERROR: blob not found',
      },
      {
        log: 'ERROR: failed to solve: blob sha256:1111111111111111111111111111111111111111111111111111111111111111 not found',
      },
      {
        log: 'ERROR: failed to push registry.example.org/app:1: failed to copy: GET https://results.example.org/actions-cache/7e0-27115',
      },
      {
        log: '#5 importing cache manifest from registry.example.org/app:buildcache\n#5 DONE 0.3s\n#9 [build 3/6] RUN go mod download\n#9 ERROR: failed to copy: httpReadSeeker: failed open: could not fetch content descriptor sha256:2222 (application/vnd.oci.image.layer.v1.tar+gzip) from remote: not found',
      },
      {
        log: '#4 importing cache manifest from local:17301504938710374231\n#4 inferred cache manifest type: application/vnd.oci.image.index.v1+json done\n#4 DONE 0.0s\n#8 [build 2/4] RUN go mod download\n#8 ERROR: failed to compute cache key: rpc error: code = NotFound desc = content sha256:3333333333333333333333333333333333333333333333333333333333333333: not found\n------\nERROR: failed to solve: failed to compute cache key: NotFound: rpc error: code = NotFound desc = content sha256:3333333333333333333333333333333333333333333333333333333333333333: not found',
        facts: {
          problem:
            'content sha256:3333333333333333333333333333333333333333333333333333333333333333: not found',
        },
      },
      {
        log: 'ERROR: failed to build: failed to solve: NotFound: rpc error: code = NotFound desc = content sha256:4444444444444444444444444444444444444444444444444444444444444444: not found',
      },
    ],
    ignores: [
      '#9 [build 1/4] FROM registry.example.org/base:1\n#9 ERROR: failed to resolve: content sha256:55555555: not found',
      '#20 exporting to GitHub Actions Cache\n#20 ERROR: error writing layer blob: GET https://results.example.org/actions-cache/d00-7004\n------\n > exporting to GitHub Actions Cache:\n------',
      'storage: blob not found in bucket',
    ],
  },
}
