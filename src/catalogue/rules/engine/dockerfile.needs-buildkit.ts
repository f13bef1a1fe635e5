import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'

const notBuildkit = (_facts: Facts, { log }: MatchContext): boolean =>
  log.format === 'classic' || log.format === 'bare'

/** The Dockerfile or the command needs BuildKit, and the builder is another one. */
export const dockerfileNeedsBuildkit: Rule = {
  id: 'dockerfile.needs-buildkit',
  title: 'This build needs BuildKit: {problem}',
  blame: 'evidence',
  retryable: false,
  confidence: 0.98,
  patterns: [
    { literal: ' option requires buildkit', match: /(?<problem>the --\w{1,30} option requires BuildKit)/ },
    {
      literal: 'unknown flag: ',
      match:
        /[Dd]ockerfile parse error (?:on )?line (?<line>\d{1,6}): (?<problem>Unknown flag: (?:mount|platform|chmod|link|security|network|parents|exclude|checksum|keep-git-dir)\b)/,
    },
    {
      literal: 'failed to parse platform ',
      match: /(?<problem>failed to parse platform : "" is an invalid (?:OS )?component of "")/,
      guard: notBuildkit,
    },
    {
      literal: '"--platform" is only supported on a docker daemon with experimental',
      match:
        /(?<problem>"--platform" is only supported on a Docker daemon with experimental features enabled)/,
    },
    { literal: 'buildkit not supported by daemon', match: /(?<problem>buildkit not supported by daemon)/ },
    {
      literal: 'buildx component',
      match:
        /(?<problem>BuildKit is enabled but the buildx component is missing or broken|docker bake requires the buildx component but it is missing or broken)/,
    },
    {
      literal: "docker: 'buildx' is not a docker command",
      match: /(?<problem>docker: 'buildx' is not a docker command)/,
    },
    {
      literal: 'unknown command: docker buildx',
      match: /(?<problem>unknown command: docker buildx)/,
    },
    {
      literal: 'unknown flag: --',
      match:
        /^(?:docker: )?(?<problem>unknown flag: --(?:mount|secret|ssh|progress|load|push|cache-to|platform|build-context|attest|provenance|sbom|output))\b/,
      guard: (_facts, { lines, at }) =>
        lines
          .slice(at, at + 4)
          .some((line) => /docker(?: image| builder)?(?: build)? --help|docker --help/.test(line.text)),
    },
    {
      literal: "the classic builder doesn't support ",
      match: /(?<problem>the classic builder doesn't support [\w -]{1,60}), set DOCKER_BUILDKIT=1/,
    },
    {
      literal: 'requires buildkit',
      match: /(?<problem>"?--?\w[\w-]{1,30}"? (?:flag )?requires BuildKit)/,
    },
    {
      literal: 'compose build requires buildx ',
      match: /(?<problem>compose build requires buildx \S{1,20} or later)/,
    },
    {
      literal: 'buildkit is not supported',
      match: /(?<problem>BuildKit is not (?:supported|enabled|available).{0,80})/i,
      confidence: 0.93,
    },
    {
      literal: 'is not a docker command',
      match: /(?<problem>docker: '(?:bake|--platform)' is not a docker command)/,
    },
  ],
  cause:
    '`RUN --mount`, `COPY --chmod`, `FROM --platform` and build secrets are features of BuildKit; this build ran with the classic builder, an old daemon, or a docker command without the buildx plugin.',
  remedies: [
    'Turn BuildKit on: `DOCKER_BUILDKIT=1 docker build .`, or call `docker buildx build .`.',
    'Install the plugin where it is missing: `apt-get install -y docker-buildx-plugin`, on Alpine `apk add docker-cli-buildx`, in a workflow docker/setup-buildx-action.',
    'Upgrade Docker to 23.0 or newer, where BuildKit is the default.',
    'Drop the syntax for a builder that will never have it (ACR Tasks, old docker-py): `RUN go mod download` without `--mount`.',
  ],
  prevention:
    'State the least version of Docker in the README and check `docker buildx version` first in the job.',
  zh: {
    title: '这个构建需要 BuildKit：{problem}',
    cause:
      '`RUN --mount`、`COPY --chmod`、`FROM --platform` 和构建 secret 都是 BuildKit 的功能；本次构建使用的却是经典构建器、旧版守护进程，或没有 buildx 插件的 docker 命令。',
    remedies: [
      '启用 BuildKit：`DOCKER_BUILDKIT=1 docker build .`，或直接使用 `docker buildx build .`。',
      '缺少插件时安装：`apt-get install -y docker-buildx-plugin`，Alpine 用 `apk add docker-cli-buildx`，工作流中用 docker/setup-buildx-action。',
      '把 Docker 升级到 23.0 或更新，默认即使用 BuildKit。',
      '构建器不可能支持时（ACR Tasks、旧版 docker-py），去掉这些语法：写成不带 `--mount` 的 `RUN go mod download`。',
    ],
    prevention: '在 README 中写明 Docker 最低版本，并在作业开头检查 `docker buildx version`。',
  },
  source:
    'moby/moby daemon/builder/dockerfile/dispatchers.go (`the --%s option requires BuildKit`), docker/cli cmd/docker/builder.go, containerd/platforms platforms.go (`%q is an invalid OS component of %q`), docker/compose pkg/compose/build_classic.go',
  examples: {
    matches: [
      {
        log: 'Step 5/14 : RUN --mount=type=cache,target=/go/pkg/mod go mod download\nthe --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled',
        evidence:
          'the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled',
      },
      {
        log: 'Error response from daemon: Dockerfile parse error line 12: Unknown flag: mount',
        facts: { line: '12' },
      },
      {
        log: 'Step 1/9 : FROM --platform=$BUILDPLATFORM golang:1.26 AS build\nfailed to parse platform : "" is an invalid component of "": platform specifier component must match "^[A-Za-z0-9_-]+$": invalid argument',
      },
      {
        log: 'Step 1/2 : FROM --platform=$BUILDPLATFORM golang:1.26\nfailed to parse platform : "" is an invalid OS component of "": OSAndVersion specifier component must match "^([A-Za-z0-9_-]+)$": invalid argument',
      },
      { log: 'ERROR: BuildKit is enabled but the buildx component is missing or broken.' },
      { log: "docker: 'buildx' is not a docker command.\nSee 'docker --help'" },
      { log: "unknown flag: --secret\nSee 'docker build --help'." },
      {
        log: "the classic builder doesn't support additional contexts, set DOCKER_BUILDKIT=1 to use BuildKit",
      },
    ],
    ignores: [
      'DEPRECATED: The legacy builder is deprecated and will be removed in a future release.',
      'ERROR: failed to solve: dockerfile parse error on line 3: unknown flag: --montu',
      'unknown flag: --platform\nUsage: app [flags]',
    ],
  },
}
