import type { Rule } from '../../../model/rule.ts'
import { installsForeign } from './install.ts'
import { newerGo, unknownToGet } from './newer-go.ts'

/** go.mod, or a tool that the step installs, asks for a newer Go than the image has. */
export const toolchainGoTooOld: Rule = {
  id: 'toolchain.go-too-old',
  title: 'Go {wanted} is needed, the image has an older one',
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
    ...newerGo(installsForeign),
    unknownToGet,
  ],
  cause:
    'The `go` line of go.mod, or the tool that this step installs, needs Go {wanted}, the Go in the image is older, and it does not fetch a newer one: GOTOOLCHAIN=local is the setting of the official images, and Go before 1.21 cannot do it at all.',
  remedies: [
    'Raise the image: `FROM golang:{wanted}`.',
    'Lower the line when the code does not need the newer Go: `go mod edit -go={running} && go mod tidy`.',
    'Name a version of the tool that the old Go still builds: `RUN go install example.org/tool@v1.2.3` instead of `@latest` or `go get -u`.',
    'In an image with Go 1.21 or newer, allow the download instead: `ENV GOTOOLCHAIN=auto`; every build without that layer in the cache then fetches the toolchain.',
  ],
  prevention:
    'Take the version of the image from one place, e.g. `ARG GO_VERSION` next to the go line, and update both in one change.',
  zh: {
    title: '需要 Go {wanted}，而镜像中的 Go 较旧',
    cause:
      'go.mod 的 `go` 行，或者这一步安装的工具，需要 Go {wanted}，而镜像里的 Go 较旧，也不会去下载新版：官方镜像默认 GOTOOLCHAIN=local，1.21 之前的 Go 则完全不支持。',
    remedies: [
      '升级镜像：`FROM golang:{wanted}`。',
      '如果代码并不需要更新的 Go，就降低该行：`go mod edit -go={running} && go mod tidy`。',
      '指定旧版 Go 仍能编译的工具版本：用 `RUN go install example.org/tool@v1.2.3`，而不是 `@latest` 或 `go get -u`。',
      '镜像中的 Go 为 1.21 或更新时，也可以允许下载：`ENV GOTOOLCHAIN=auto`；此后凡是没有命中该层缓存的构建都会重新下载工具链。',
    ],
    prevention: '镜像版本只在一处定义，例如与 go 行对应的 `ARG GO_VERSION`，两者在同一次改动中更新。',
  },
  source:
    'cmd/go/internal/gover/toolchain.go TooNewError (`%v requires go >= %v (running go %v%v)`), modload/load.go',
  examples: {
    matches: [
      {
        log: 'Step 4/9 : RUN go get && go build -o /app .\n ---> Running in 0123456789ab\npackage math/bits: unrecognized import path "math/bits" (import path does not begin with hostname)\nThe command \'/bin/sh -c go get && go build -o /app .\' returned a non-zero code: 1',
        facts: { package: 'math/bits', wanted: '1.9' },
      },
      {
        log: 'package git.example.org/team/tool\n\timports golang.org/x/sys/unix\n\timports math/bits: unrecognized import path "math/bits"',
        facts: { package: 'math/bits' },
      },
      {
        log: "Step 3/5 : RUN go get -u -ldflags '-w -s'     github.com/owner/tool\n ---> Running in 0123456789ab\n# github.com/owner/tool/gen\ngo/src/github.com/owner/tool/gen/template.go:20:14: undefined: strings.Builder\nThe command '/bin/sh -c go get' returned a non-zero code: 2",
        facts: { wanted: '1.10' },
      },
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
      {
        log: '#11 [builder 3/3] RUN go install -v example.org/scan/cmd/scan@latest\n#11 6.156 pkg/mod/example.org/tls@v1.5.4/kem.go:25:2: package crypto/ecdh is not in GOROOT (/usr/local/go/src/crypto/ecdh)\n#11 ERROR: process "/bin/sh -c go install -v example.org/scan/cmd/scan@latest" did not complete successfully: exit code: 1',
        facts: { wanted: '1.20', package: 'crypto/ecdh' },
      },
      {
        log: '#7 [2/2] RUN go get -u example.org/lint/golint\n#7 7.412 # example.org/tools/stdlib\n#7 7.412 /go/pkg/mod/example.org/tools@v0.23.0/stdlib.go:78:22: undefined: strings.Cut\n#7 7.413 note: module requires Go 1.19\n#7 ERROR: process "/bin/sh -c go get -u example.org/lint/golint" did not complete successfully: exit code: 2',
        evidence: 'note: module requires Go 1.19',
      },
      {
        log: '#7 7.412 /go/pkg/mod/example.org/tools@v0.23.0/stdlib.go:78:22: undefined: strings.Cut\n#7 7.413 note: module requires Go 1.19\n#7 ERROR: process "/bin/sh -c go get -u example.org/lint/golint" did not complete successfully: exit code: 2\n------\n > [4/5] RUN go get -u example.org/lint/golint:\n7.413 note: module requires Go 1.19\n------\nERROR: failed to solve: process "/bin/sh -c go get -u example.org/lint/golint" did not complete successfully: exit code: 2',
      },
      {
        log: 'Step 2/10 : RUN go get example.org/mux\n ---> Running in 9ffc1eb9e750\npackage context: unrecognized import path "context" (import path does not begin with hostname)\nThe command \'/bin/sh -c go get example.org/mux\' returned a non-zero code: 1',
        facts: { wanted: '1.7' },
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
