import type { Rule } from '../../../model/rule.ts'

/** Several platforms, or another result, are asked of a builder that cannot make it. */
export const buildkitMultiPlatformUnsupported: Rule = {
  id: 'buildkit.multi-platform-unsupported',
  title: 'The builder cannot make this result: {problem}',
  blame: 'evidence',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: 'operating system is not supported',
      match: /failed to solve: (?<problem>operating system is not supported)$/,
    },
    {
      literal: 'is not supported for the ',
      match:
        /(?<problem>(?:Multi-platform build|OCI exporter|Docker exporter|Direct push|Attestations?|Automatically load images to the Docker Engine image store) is not supported for the (?<driver>[\w-]{1,40}) driver)/,
    },
    {
      literal: 'feature is currently not supported for ',
      match:
        /(?<problem>(?:[Mm]ultiple platforms|OCI exporter|[Dd]ocker exporter|[Aa]ttestations?) feature is currently not supported for (?<driver>[\w-]{1,40}) driver)/,
    },
    {
      literal: 'support exporting manifest lists',
      match: /(?<problem>docker exporter does not (?:currently )?support exporting manifest lists)/,
    },
    {
      literal: 'multi-node push can',
      match:
        /(?<problem>multi-node push can't currently be performed with the (?<driver>[\w-]{1,40}) driver)/,
    },
    {
      literal: 'for multi-node builds currently not supported',
      match: /(?<problem>\S{1,40} for multi-node builds currently not supported)/,
    },
    {
      literal: 'push-by-digest is currently not implemented',
      match: /(?<problem>push-by-digest is currently not implemented for (?<driver>[\w-]{1,40}) driver)/,
    },
    {
      literal: 'attestations are not supported by the current buildkit daemon',
      match: /(?<problem>Attestations are not supported by the current BuildKit daemon)/,
    },
    {
      literal: 'multiple target platforms is not allowed',
      match: /(?<problem>(?:conflicting config: )?returning multiple target platforms is not allowed)/,
    },
    {
      literal: 'unable to export multiple platforms without map',
      match: /(?<problem>unable to export multiple platforms without map)/,
      confidence: 0.93,
    },
    {
      literal: 'multiple outputs currently unsupported',
      match: /(?<problem>multiple outputs currently unsupported by the current BuildKit daemon)/,
    },
  ],
  cause:
    'The default `docker` driver with its old image store, and `load: true` (`--load`), hold one platform only; a list of images for several platforms must be made by another driver and pushed.',
  remedies: [
    'Add docker/setup-buildx-action before the build (driver docker-container) and push: `docker buildx build --platform linux/amd64,linux/arm64 --push -t registry.example.org/app .`.',
    'Build one platform where the image is only loaded: `docker buildx build --platform linux/amd64 --load .`.',
    'Turn on the containerd image store of the daemon, which keeps several platforms: `{"features":{"containerd-snapshotter":true}}` in /etc/docker/daemon.json.',
  ],
  prevention:
    'Use one builder set-up for pull requests and releases: pull requests one platform with `load`, releases all with `push`.',
  zh: {
    title: '构建器无法生成这种结果：{problem}',
    cause:
      '默认的 `docker` 驱动（旧的镜像存储）以及 `load: true`（`--load`）只能保存单个平台；多平台的镜像清单必须由其他驱动构建并直接推送。',
    remedies: [
      '在构建之前加上 docker/setup-buildx-action（docker-container 驱动）并推送：`docker buildx build --platform linux/amd64,linux/arm64 --push -t registry.example.org/app .`。',
      '只需加载到本机时只构建一个平台：`docker buildx build --platform linux/amd64 --load .`。',
      '启用守护进程的 containerd 镜像存储，它可以保存多个平台：在 /etc/docker/daemon.json 中写入 `{"features":{"containerd-snapshotter":true}}`。',
    ],
    prevention: '拉取请求和发布使用同一套构建器配置：前者单平台加 `load`，后者全平台加 `push`。',
  },
  source:
    'docker/buildx build/utils.go (notSupported), driver/features.go, build/opt.go (`docker exporter does not support exporting manifest lists`)',
  examples: {
    matches: [
      {
        log: 'ERROR: failed to solve: operating system is not supported',
      },
      {
        log: 'ERROR: failed to build: Multi-platform build is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.\nLearn more at https://docs.docker.com/go/build-multi-platform/',
        evidence: 'ERROR: failed to build: Multi-platform build is not supported for the docker driver.',
        facts: { driver: 'docker' },
      },
      {
        log: 'error: multiple platforms feature is currently not supported for docker driver. Please switch to a different driver (eg. "docker buildx create --use")',
      },
      {
        log: '#30 exporting to docker image format\n#30 ERROR: docker exporter does not currently support exporting manifest lists\n------\n > exporting to docker image format:\n------\nERROR: failed to solve: docker exporter does not currently support exporting manifest lists',
      },
      {
        log: 'ERROR: docker exporter does not support exporting manifest lists, use the oci exporter instead',
      },
      { log: 'ERROR: OCI exporter is not supported for the docker driver.' },
    ],
    ignores: [
      'ERROR: Cache export is not supported for the docker driver.',
      'GOOS=plan9 is not supported for the plugin build mode',
    ],
  },
}
