import type { Rule } from '../../../model/rule.ts'

/** The records of the builder and what lies on its disk do not agree. */
export const buildkitStateCorrupt: Rule = {
  id: 'buildkit.state-corrupt',
  title: 'The builder has lost part of its own state: {problem}',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [
    {
      literal: 'inconsistent graph state',
      match: /(?<problem>(?:failed to get edge: )?inconsistent graph state.{0,100})/,
      confidence: 0.98,
    },
    {
      literal: ' does not exist: not found',
      match: /(?<problem>(?:parent |target )?snapshot \S{1,200} does not exist: not found)/,
      confidence: 0.97,
    },
    {
      literal: 'lease "',
      match: /(?<problem>lease "[^"]{1,200}": not found)/,
    },
    {
      literal: 'layer does not exist',
      match: /(?<problem>(?:failed to get layer \S{1,200}: )?layer does not exist)\s*$/,
      confidence: 0.94,
    },
    {
      literal: 'invalid mutable ref ',
      match: /(?<problem>(?:error committing \S{1,100}: )?invalid mutable ref \S{1,60})/,
    },
    {
      literal: ' not found',
      match: /failed to .{0,200}: (?<problem>snapshot \w{20,80} not found)/,
      confidence: 0.93,
    },
    { literal: 'layer not retained', match: /(?<problem>layer not retained(?:: \S{1,200})?)/ },
    {
      literal: 'unknown parent image id',
      match: /(?<problem>(?:failed to set parent \S{1,200}: )?unknown parent image ID \S{1,200})/,
    },
    {
      literal: 'missing descriptor handlers for lazy blobs',
      match: /(?<problem>missing descriptor handlers for lazy blobs.{0,200})/,
    },
    { literal: ' bucket: not found', match: /(?<problem>missing parent "[^"]{1,200}" bucket: not found)/ },
    {
      literal: 'rw layer snapshot not found',
      match: /(?<problem>rw layer snapshot not found for container.{0,100})/,
    },
    {
      literal: 'failed to get ref ',
      match: /(?<problem>failed to (?:get|load|find|retrieve) ref \S{1,200}: .{0,100}not found)/,
    },
    {
      literal: 'could not find ref ',
      match: /failed to \w{1,20}: (?<problem>could not find (?:ref|request for ref) \S{1,200})/,
      confidence: 0.9,
    },
    { literal: 'no such job', match: /failed to solve: (?:NotFound: )?(?<problem>no such job \S{1,100})/ },
    {
      literal: '/overlay2/',
      match:
        /(?<problem>(?:stat|lstat|open|readlink|mkdir|failed to find) \S{0,60}\/(?:image\/)?overlay2\/\S{1,300}: no such file or directory)/,
      guard: (_facts, { line }) => !/(?:COPY|ADD) failed|checksum of ref|\/merged\//.test(line.text),
      confidence: 0.92,
    },
    {
      literal: 'containerd',
      match:
        /(?<problem>(?:stat|lstat|open|readlink) \S{0,100}snapshotter\S{0,60}\/snapshots\/\d{1,9}\/fs\S{0,200}: no such file or directory)/,
      guard: (_facts, { line }) => !/checksum of ref/.test(line.text),
      confidence: 0.92,
    },
    {
      literal: '/snapshots/snapshots/',
      match:
        /(?<problem>(?:stat|lstat|open|readlink) \S{0,200}\/snapshots\/snapshots\/\d{1,9}(?:\/\S{0,200})?: no such file or directory)/,
      guard: (_facts, { line }) => !/checksum of ref/.test(line.text),
      confidence: 0.94,
    },
    {
      literal: 'accessing released result',
      match: /(?<problem>(?:accessing|evaluating) released result)/,
    },
    {
      literal: 'content digest sha256:',
      match: /(?<problem>content digest sha256:\w{1,64}: not found)/,
      confidence: 0.92,
    },
    {
      literal: 'already exists: already exists',
      match: /(?<problem>(?:ref|snapshot|target snapshot) \S{1,200} already exists: already exists)/,
    },
    {
      literal: 'database disk image is malformed',
      match: /(?<problem>database disk image is malformed)/,
      confidence: 0.6,
    },
    {
      literal: 'buildkit scheduler error',
      match: /(?<problem>buildkit scheduler error: .{1,200})/,
    },
    {
      literal: 'history record',
      match: /failed to \w{1,20}: (?<problem>.{0,60}unknown (?:blob|history record).{0,200})/,
      confidence: 0.9,
    },
  ],
  cause:
    'BuildKit keeps a database of layers and cache entries; one of them is gone or changed on disk (a prune during the build, a crashed daemon, a defect of BuildKit). Nothing in the repository brings this about.',
  remedies: [
    'Run the build again.',
    'Drop the broken state when it comes back: `docker builder prune --all --force`, or for a builder of its own `docker buildx rm NAME`.',
    'Upgrade BuildKit or Docker Engine: `docker buildx version; docker version --format "{{.Server.Version}}"`.',
    'Do not run `docker system prune` on a machine while builds run.',
  ],
  prevention:
    'Let BuildKit collect its own garbage (`gc` in buildkitd.toml or `builder.gc` in daemon.json) instead of pruning from outside.',
  zh: {
    title: '构建器丢失了自身的部分状态：{problem}',
    cause:
      'BuildKit 用数据库记录镜像层和缓存条目；其中某一项在磁盘上丢失或被改动（构建期间执行了清理、守护进程崩溃，或 BuildKit 的缺陷）。与仓库内容无关。',
    remedies: [
      '重新运行构建。',
      '如果反复出现，清除损坏的状态：`docker builder prune --all --force`，独立构建器则用 `docker buildx rm NAME`。',
      '升级 BuildKit 或 Docker Engine：`docker buildx version; docker version --format "{{.Server.Version}}"`。',
      '机器上有构建在运行时不要执行 `docker system prune`。',
    ],
    prevention:
      '让 BuildKit 自行回收（buildkitd.toml 的 `gc` 或 daemon.json 的 `builder.gc`），不要从外部清理。',
  },
  source:
    'moby/buildkit solver/scheduler.go (`inconsistent graph state`), containerd core/snapshots (`snapshot %v does not exist`), core/leases, moby daemon/internal/layer (`layer does not exist`)',
  examples: {
    matches: [
      {
        log: 'ERROR: failed to build: failed to solve: failed to read dockerfile: failed to walk: resolve : lstat /var/lib/buildkit/runc-overlayfs/snapshots/snapshots/1: no such file or directory',
      },
      {
        log: '#15 exporting to image\n#15 exporting layers 2.1s done\n#15 unpacking to registry.example.org/app:1 0.1s done\n#15 ERROR: failed to prepare extraction snapshot "extract-7717-MArs sha256:aaaa": parent snapshot sha256:bbbb does not exist: not found\n------\n > exporting to image:\n------\nERROR: failed to build: failed to solve: failed to prepare extraction snapshot "extract-7717-MArs sha256:aaaa": parent snapshot sha256:bbbb does not exist: not found',
      },
      {
        log: 'ERROR: failed to solve: failed to get edge: inconsistent graph state',
        facts: { problem: 'failed to get edge: inconsistent graph state' },
      },
      { log: 'failed to solve: lease "k3v9q": not found' },
      {
        log: 'failed to export image: failed to set parent sha256:cccc: unknown parent image ID sha256:cccc',
      },
      { log: 'failed to solve: layer does not exist' },
      {
        log: 'failed to solve: rpc error: code = Unknown desc = error committing 5yhgjt88cnwecs2gtanqos715: invalid mutable ref 0xc002a652c0: invalid: executor failed running [/bin/sh -c go build ./...]: stat /var/lib/docker/overlay2/5yhgjt88cnwecs2gtanqos715: no such file or directory',
      },
      { log: 'ERROR: failed to solve: missing descriptor handlers for lazy blobs [sha256:dddd]' },
    ],
    ignores: [
      'COPY failed: stat /var/lib/docker/overlay2/ab12/merged/app: no such file or directory',
      'user "alice" does not exist: not found',
      'Error: graph state is inconsistent with the database of the service',
    ],
  },
}
