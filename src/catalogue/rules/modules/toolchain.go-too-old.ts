import type { Rule } from '../../../model/rule.ts'

/** go.mod asks for a newer Go than the image has. */
export const toolchainGoTooOld: Rule = {
  id: 'toolchain.go-too-old',
  title: '{file} wants Go {wanted}, the image has Go {running}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: ' requires go >= ',
      match:
        /(?<![^\s"(])(?<file>[^\s:"(]{0,200}go\.(?:mod|work)) requires go >= (?<wanted>[\w.-]{1,40}) \(running go (?<running>[\w.-]{1,40})/,
    },
    {
      literal: 'file indicates go ',
      match:
        /(?<file>go\.(?:mod|work)) file indicates go (?<wanted>[\w.]{1,40}), but maximum (?:supported version|version supported by tidy) is (?<running>[\w.]{1,40})/,
    },
  ],
  cause:
    'The `go` line of {file} names {wanted}, the Go in the image is {running}, and switching to a downloaded toolchain is off (GOTOOLCHAIN=local, the setting of the official images).',
  remedies: [
    'Raise the image: `FROM golang:{wanted}`.',
    'Lower the line when the code does not need the newer Go: `go mod edit -go={running} && go mod tidy`.',
    'Allow the download instead: `ENV GOTOOLCHAIN=auto`; every build without that layer in the cache then fetches the toolchain.',
  ],
  prevention:
    'Take the version of the image from one place, e.g. `ARG GO_VERSION` next to the go line, and update both in one change.',
  zh: {
    title: '{file} 需要 Go {wanted}，而镜像中是 Go {running}',
    cause:
      '{file} 的 `go` 行要求 {wanted}，镜像里的 Go 是 {running}，并且自动切换工具链已关闭（GOTOOLCHAIN=local，官方镜像的默认设置）。',
    remedies: [
      '升级镜像：`FROM golang:{wanted}`。',
      '如果代码并不需要更新的 Go，就降低该行：`go mod edit -go={running} && go mod tidy`。',
      '也可以允许下载：`ENV GOTOOLCHAIN=auto`；此后凡是没有命中该层缓存的构建都会重新下载工具链。',
    ],
    prevention: '镜像版本只在一处定义，例如与 go 行对应的 `ARG GO_VERSION`，两者在同一次改动中更新。',
  },
  source:
    'cmd/go/internal/gover/toolchain.go TooNewError (`%v requires go >= %v (running go %v%v)`), modload/load.go',
  examples: {
    matches: [
      {
        log: '#14 [builder 5/6] RUN go mod download\n#14 0.059 go: go.mod requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)\n#14 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1\n------\n > [builder 5/6] RUN go mod download:\n0.059 go: go.mod requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)\n------\nDockerfile:6\n--------------------\n   4 |     WORKDIR /app\n   5 |     COPY . /app\n   6 | >>> RUN go mod download\n--------------------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
        evidence: 'go: go.mod requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
        facts: { file: 'go.mod', wanted: '1.99', running: '1.26.8' },
      },
      {
        log: 'go: ../go.work requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
        facts: { file: '../go.work' },
      },
      {
        log: 'go: go.mod file indicates go 1.21, but maximum supported version is 1.20',
        facts: { wanted: '1.21', running: '1.20' },
      },
      { log: 'go: go.mod file indicates go 1.21, but maximum version supported by tidy is 1.20' },
    ],
    ignores: [
      'go: example.org/dep@v1.2.0 requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
      'go: module . listed in go.work file requires go >= 1.99, but go.work lists go 1.26; to update it:',
      'go: upgraded go 1.24 => 1.26',
    ],
  },
}
