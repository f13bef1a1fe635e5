import type { Rule } from '../../../model/rule.ts'

/** The linter ran out of the time it gives itself. */
export const lintTimeout: Rule = {
  id: 'lint.timeout',
  title: 'golangci-lint ran out of its own time',
  blame: 'no',
  retryable: true,
  confidence: 0.97,
  patterns: [
    {
      literal: 'timeout exceeded: try increas',
      match: /Timeout exceeded: try increas(?:e|ing) it by passing --timeout option/,
      confidence: 0.98,
    },
    {
      literal: 'deadline exceeded: try increas',
      match: /[Dd]eadline exceeded: try increas(?:e|ing) it by passing --(?:deadline|timeout) option/,
    },
    {
      literal: 'timed out to load packages',
      match: /timed out to load packages: context deadline exceeded/,
    },
    {
      literal: 'context deadline exceeded',
      match:
        /(?:level=error msg="|ERRO |Error: )(?:Running error|context loading failed|\[linters?_context\]|Can't run linter).{0,300}context deadline exceeded/,
      guard: (_facts, { line: { text } }) => !/timed out to load packages|https?:\/\//.test(text),
    },
  ],
  cause:
    'golangci-lint stops when its `timeout` is over (1 minute in v1 unless set); with a cold cache in a container it loads and compiles every package first.',
  remedies: [
    'Raise the limit: `RUN golangci-lint run --timeout 10m ./...`, or `run: {timeout: 10m}` in .golangci.yml.',
    'Keep its caches between builds: `RUN --mount=type=cache,target=/root/.cache --mount=type=cache,target=/go/pkg/mod golangci-lint run ./...`.',
    'Download modules in a step before it (`RUN go mod download`), so that their time is not counted.',
    'Give the runner more cores or memory, or limit the linter to what changed: `--new-from-rev=origin/main`.',
  ],
  prevention:
    'Run the linter outside the image build, where its cache survives, with a limit well above its usual time.',
  zh: {
    title: 'golangci-lint 超过了自身的时限',
    cause:
      'golangci-lint 到达 `timeout` 就会停止（v1 默认 1 分钟）；容器里缓存是冷的，它需要先加载并编译所有的包。',
    remedies: [
      '提高时限：`RUN golangci-lint run --timeout 10m ./...`，或在 .golangci.yml 中设置 `run: {timeout: 10m}`。',
      '在多次构建之间保留缓存：`RUN --mount=type=cache,target=/root/.cache --mount=type=cache,target=/go/pkg/mod golangci-lint run ./...`。',
      '在它之前单独下载模块（`RUN go mod download`），下载时间就不会计入。',
      '给运行器更多核心或内存，或只检查变更部分：`--new-from-rev=origin/main`。',
    ],
    prevention: '把代码检查放在镜像构建之外，以便保留缓存，并把时限设得远高于平时耗时。',
  },
  source:
    'golangci/golangci-lint pkg/commands/run.go (`Timeout exceeded: try increasing it by passing --timeout option`), pkg/lint/package.go (`timed out to load packages`)',
  examples: {
    matches: [
      {
        log: '#13 [lint 4/4] RUN golangci-lint run ./...\n#13 61.90 level=error msg="Running error: context loading failed: failed to load packages: timed out to load packages: context deadline exceeded"\n#13 61.90 level=error msg="Timeout exceeded: try increasing it by passing --timeout option"\n#13 ERROR: process "/bin/sh -c golangci-lint run ./..." did not complete successfully: exit code: 4',
      },
      {
        log: 'level=error msg="Timeout exceeded: try increasing it by passing --timeout option"\nexit status 4',
      },
      { log: 'ERRO Timeout exceeded: try increasing it by passing --timeout option\nexit status 4' },
      {
        log: 'level=error msg="Deadline exceeded: try increase it by passing --deadline option"\nexit status 4',
      },
      { log: 'level=error msg="Running error: context deadline exceeded"\nexit status 3' },
    ],
    ignores: [
      'level=info msg="Execution took 59.9s"',
      'level=error msg="Get \\"https://api.example.org/\\": context deadline exceeded"',
    ],
  },
}
