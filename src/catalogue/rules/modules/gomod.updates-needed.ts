import type { Rule } from '../../../model/rule.ts'

/** go.mod or go.sum would have to change, but the build may only read them. */
export const gomodUpdatesNeeded: Rule = {
  id: 'gomod.updates-needed',
  title: '{file} is not up to date with the code',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    { literal: 'updates to go.', match: /\bupdates to (?<file>go\.(?:mod|sum|work)(?:\.sum)?) needed/ },
    {
      literal: 'existing contents have changed since last read',
      match: /updating (?<file>go\.(?:mod|sum)): existing contents have changed since last read/,
    },
    {
      literal: ': updating go.',
      match:
        /\bgo: updating (?<file>go\.(?:mod|sum)): open \S{0,300}go\.(?:mod|sum)\S{0,30}: read-only file system/,
    },
    {
      // Of a user who may write little, what else he may not write tells more.
      literal: ': updating go.',
      match:
        /\bgo: updating (?<file>go\.(?:mod|sum)): open \S{0,300}go\.(?:mod|sum)\S{0,30}: permission denied/,
      confidence: 0.89,
    },
    {
      literal: 'should be required explicitly in go.mod',
      match: /vendored module (?<module>\S{1,300}) should be required explicitly in (?<file>go\.mod)/,
    },
    {
      literal: ' would select ',
      match: /^\s*but go (?<compatible>1\.\d{1,3}) would select /,
    },
    {
      literal: ' would fail to locate it',
      match: /^\s*but go (?<compatible>1\.\d{1,3}) would fail to locate it/,
    },
  ],
  cause:
    'The requirements the code needs differ from those in {file}, and go builds read-only (`-mod=readonly`) unless told otherwise; the file has to be written where the code is, not in the image.',
  remedies: [
    'Run `go mod tidy` with the Go version of the image and commit go.mod and go.sum.',
    'Raise the `go` line of go.mod together with the dependency that asks for it, then tidy again: `go get go@1.26 && go mod tidy`.',
    'Give up the graph of Go {compatible} when nobody builds with it: `go mod tidy -compat=1.26`.',
    'Run `go work sync` and tidy each module when the build uses a go.work file.',
  ],
  prevention: 'Let CI run `go mod tidy -diff` with the Go version of the image.',
  zh: {
    title: '{file} 与代码不一致，需要更新',
    cause:
      '代码需要的依赖与 {file} 中的不同，而 go 默认以只读方式构建（`-mod=readonly`）；应在源码处更新该文件，而不是在镜像里。',
    remedies: [
      '用与镜像相同的 Go 版本运行 `go mod tidy`，并提交 go.mod 和 go.sum。',
      '如果是依赖要求更高的版本，同时提升 go.mod 的 `go` 行再整理：`go get go@1.26 && go mod tidy`。',
      '如果没有人再用 Go {compatible} 构建，就不必兼容它的依赖图：`go mod tidy -compat=1.26`。',
      '如果构建使用 go.work，运行 `go work sync`，并在每个模块中执行 tidy。',
    ],
    prevention: '在 CI 中用与镜像相同的 Go 版本运行 `go mod tidy -diff`。',
  },
  source:
    'cmd/go/internal/modload/init.go goModDirtyError, modfetch/fetch.go ErrGoSumDirty, modload/load.go checkTidyCompatibility',
  examples: {
    matches: [
      {
        log: '#11 [build 5/5] RUN go build -o /app .\n#11 0.206 go: updates to go.mod needed; to update it:\n#11 0.206 \tgo mod tidy\n#11 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1',
        evidence: 'go: updates to go.mod needed; to update it:',
        facts: { file: 'go.mod' },
      },
      { log: 'go: updates to go.sum needed, disabled by -mod=readonly', facts: { file: 'go.sum' } },
      { log: 'go: updates to go.mod needed, but go.mod is part of the overlay specified with -overlay' },
      {
        log: 'go: updating go.sum: open /src/go.sum1234.tmp: read-only file system',
        facts: { file: 'go.sum' },
      },
      { log: 'go: updating go.mod: existing contents have changed since last read' },
      {
        log: 'go: example.org/app imports\n\texample.org/lib loaded from example.org/lib@v1.0.0,\n\tbut go 1.16 would select v1.1.0\n\nTo upgrade to the versions selected by go 1.16:\n\tgo mod tidy -go=1.16 && go mod tidy -go=1.17',
        evidence: '\tbut go 1.16 would select v1.1.0',
        facts: { compatible: '1.16' },
      },
      { log: 'go: vendored module example.org/lib should be required explicitly in go.mod' },
    ],
    ignores: [
      'go: upgraded example.org/lib v1.0.0 => v1.1.0',
      'go: finding module for package example.org/lib',
      'apt: updates to go available',
    ],
  },
}
