import type { Rule } from '../../../model/rule.ts'

/** The builder in use cannot export a cache. */
export const cacheExportUnsupported: Rule = {
  id: 'cache.export-unsupported',
  title: 'The builder cannot export a cache: {problem}',
  blame: 'no',
  retryable: false,
  confidence: 0.985,
  patterns: [
    {
      literal: 'cache export',
      match: /(?<problem>[Cc]ache export is not supported for the (?<driver>[\w-]{1,40}) driver)/,
    },
    {
      literal: 'cache export feature is currently not supported',
      match:
        /(?<problem>[Cc]ache export feature is currently not supported for (?<driver>[\w-]{1,40}) driver)/,
    },
    {
      literal: 'unknown cache exporter',
      match: /(?<problem>unknown cache exporter: "?(?<type>[\w-]{1,40})"?)/,
      confidence: 0.96,
    },
    {
      literal: 'unknown cache importer',
      match: /failed to solve.{0,120}(?<problem>unknown cache importer: "?(?<type>[\w-]{1,40})"?)/,
      confidence: 0.94,
    },
  ],
  cause:
    '`cache-to` needs a builder that can write caches; the default `docker` driver with the old image store cannot, and no other builder was set up in this job.',
  remedies: [
    'Add `uses: docker/setup-buildx-action@v3` before the build: it makes a builder of the docker-container driver.',
    'Do the same on the command line: `docker buildx create --name ci --driver docker-container --use`.',
    'Turn on the containerd image store instead: `{"features":{"containerd-snapshotter":true}}` in /etc/docker/daemon.json.',
    'Use an inline cache where neither is possible: `cache-to: type=inline` with `cache-from: type=registry,ref=registry.example.org/app`.',
  ],
  prevention: 'Put docker/setup-buildx-action into every job that builds images.',
  zh: {
    title: '当前构建器不能导出缓存：{problem}',
    cause:
      '`cache-to` 需要能写缓存的构建器；默认的 `docker` 驱动（旧的镜像存储）不支持，而本作业没有配置其他构建器。',
    remedies: [
      '在构建之前加上 `uses: docker/setup-buildx-action@v3`，它会创建 docker-container 驱动的构建器。',
      '命令行做法相同：`docker buildx create --name ci --driver docker-container --use`。',
      '或者启用 containerd 镜像存储：在 /etc/docker/daemon.json 中写入 `{"features":{"containerd-snapshotter":true}}`。',
      '两者都不可行时使用内联缓存：`cache-to: type=inline`，并设置 `cache-from: type=registry,ref=registry.example.org/app`。',
    ],
    prevention: '每个构建镜像的作业都加上 docker/setup-buildx-action。',
  },
  source:
    'docker/buildx build/utils.go (notSupported), driver/features.go (`Cache export`), moby/buildkit control/control.go (`unknown cache exporter`)',
  examples: {
    matches: [
      {
        log: '/usr/bin/docker buildx build --cache-from type=gha --cache-to type=gha,mode=max --push .\nERROR: failed to build: Cache export is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.\nLearn more at https://docs.docker.com/go/build-cache-backends/\nError: buildx failed with: Learn more at https://docs.docker.com/go/build-cache-backends/',
        evidence: 'ERROR: failed to build: Cache export is not supported for the docker driver.',
        facts: { driver: 'docker' },
      },
      {
        log: 'error: cache export feature is currently not supported for docker driver. Please switch to a different driver (eg. "docker buildx create --use")',
      },
      { log: 'error: failed to solve: rpc error: code = Unknown desc = unknown cache exporter: "gha"' },
    ],
    ignores: [
      'ERROR: Multi-platform build is not supported for the docker driver.',
      '#20 exporting cache to registry',
    ],
  },
}
