import type { Rule } from '../../../model/rule.ts'
import { someLine } from '../../patterns.ts'
import { installsTool } from './install.ts'
import { factsIn, linesAbove } from './patterns.ts'

/** The module that `go install` refuses to take because of its go.mod. */
const REFUSED = /(?:\(in |: )(?<module>[^\s@()]{1,300})@(?<version>[^\s():]{1,200})\)?:?\s*$/

/** `go get` or a bare `go install` is used to install a tool where there is no module. */
export const gomodGetOutsideModule: Rule = {
  id: 'gomod.get-outside-module',
  title: '`go get` no longer installs tools outside a module',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: ': argument must ',
      match:
        /\bgo: (?<package>\S{1,300}): argument must (?:be a (?:clean )?package path|not be a package in the standard library)/,
    },
    {
      literal: 'go.mod file not found in current directory',
      match: /go\.mod file not found in current directory or any parent directory/,
      guard: (_facts, context) => installsTool(context),
    },
    {
      literal: "'go get' is no longer supported outside a module",
      match: /'go get' is no longer supported outside a module/,
      confidence: 0.94,
    },
    {
      literal: 'when current directory is not in a module',
      match:
        /'go install' requires a version when current directory is not in a module|go install: version is required when current directory is not in a module/,
    },
    {
      literal: 'can only use path@version syntax with',
      match: /(?:package (?<tool>\S{1,300}): )?can only use path@version syntax with 'go get'/,
    },
    {
      literal: 'cannot use path@version syntax in gopath mode',
      match: /(?:package (?<tool>\S{1,300}): )?cannot use path@version syntax in GOPATH mode/,
    },
    {
      literal: 'for the module providing named packages contains one or',
      match: /The go\.mod file for the module providing named packages contains one or/,
      guard: (_facts, context) => factsIn(linesAbove(context, 1), REFUSED),
    },
    {
      literal: 'modules disabled by go111module=off',
      match: /\bgo: modules disabled by GO111MODULE=off\b/,
      guard: (_facts, context) =>
        /\bgo get\b/.test(context.step?.instruction ?? '') || someLine(context, /\bgo get\b/),
    },
    {
      literal: 'modules disabled by go111module=off',
      match: /\bgo: modules disabled by GO111MODULE=off\b/,
      confidence: 0.7,
    },
  ],
  cause:
    'Since Go 1.18 `go get` only edits the go.mod of the module it runs in (since 1.22 also with GO111MODULE=off); it builds no commands, and here it runs where there is no module. `go install …@version` builds them, but from no module whose go.mod has replace or exclude lines.',
  remedies: [
    'Install the tool with its version instead: `RUN go install example.org/cmd/tool@v1.2.3`.',
    'Replace `RUN go get -d ./...` by `COPY go.mod go.sum ./` and `RUN go mod download` when it was to fetch the dependencies of the project.',
    'Build {module} in its own source, as its go.mod has replace lines: clone the tag {version}, then `go build -o /usr/local/bin/ ./...` there.',
    'Remove `ENV GO111MODULE=off` (and `go env -w GO111MODULE=off`) and give the project a go.mod: `go mod init example.org/app && go mod tidy`.',
  ],
  prevention:
    'Pin the image (`FROM golang:1.26`) and the tools (`go install …@v1.2.3`), so that a new Go release does not change a working Dockerfile.',
  zh: {
    title: '`go get` 不再支持在模块之外安装工具',
    cause:
      '从 Go 1.18 起，`go get` 只修改当前模块的 go.mod（从 1.22 起在 GO111MODULE=off 时也不可用），不再编译安装命令；而这里执行它的目录不在任何模块中。`go install …@version` 可以编译命令，但不接受 go.mod 中含有 replace 或 exclude 的模块。',
    remedies: [
      '改用带版本号的安装方式：`RUN go install example.org/cmd/tool@v1.2.3`。',
      '如果原意是下载项目依赖，把 `RUN go get -d ./...` 换成 `COPY go.mod go.sum ./` 加 `RUN go mod download`。',
      '{module} 的 go.mod 含有 replace，需在其源码中构建：克隆标签 {version}，再在其中运行 `go build -o /usr/local/bin/ ./...`。',
      '去掉 `ENV GO111MODULE=off`（以及 `go env -w GO111MODULE=off`），并为项目创建 go.mod：`go mod init example.org/app && go mod tidy`。',
    ],
    prevention:
      '固定镜像版本（`FROM golang:1.26`）和工具版本（`go install …@v1.2.3`），避免 Go 发布新版后原本可用的 Dockerfile 失效。',
  },
  source: 'cmd/go/internal/modget/get.go, work/build.go, load/pkg.go, modload/init.go',
  examples: {
    matches: [
      {
        log: 'go: ./cmd/tool@latest: argument must be a package path, not a relative path',
        facts: { package: './cmd/tool@latest' },
      },
      { log: "\t'go get' is no longer supported outside a module." },
      {
        log: "#15 [tools 1/1] RUN go get example.org/md2man@v2.0.1\n#15 0.626 go: go.mod file not found in current directory or any parent directory.\n#15 0.626 \t'go get' is no longer supported outside a module.\n#15 0.626 \tTo build and install a command, use 'go install' with a version,\n#15 0.626 \tlike 'go install example.com/cmd@latest'\n#15 ERROR: process \"/bin/sh -c go get example.org/md2man@v2.0.1\" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process \"/bin/sh -c go get example.org/md2man@v2.0.1\" did not complete successfully: exit code: 1",
        evidence: 'go: go.mod file not found in current directory or any parent directory.',
      },
      {
        log: "go: 'go install' requires a version when current directory is not in a module\n\tTry 'go install example.org/tool@latest' to install the latest version",
      },
      { log: 'go install: version is required when current directory is not in a module' },
      {
        log: "package example.org/tool@v1.0.0: can only use path@version syntax with 'go get' and 'go install' in module-aware mode",
        facts: { tool: 'example.org/tool@v1.0.0' },
      },
      { log: 'package example.org/tool@v1.0.0: cannot use path@version syntax in GOPATH mode' },
      {
        log: '#13 [8/9] RUN GO111MODULE=off go get -v example.org/runtime\n#13 0.211 go: modules disabled by GO111MODULE=off; see \'go help modules\'\n#13 ERROR: process "/bin/sh -c GO111MODULE=off go get -v example.org/runtime" did not complete successfully: exit code: 1',
        evidence: "go: modules disabled by GO111MODULE=off; see 'go help modules'",
      },
      {
        log: 'go: example.org/tool/cmd/x@latest (in example.org/tool@v1.2.0):\n\tThe go.mod file for the module providing named packages contains one or\n\tmore replace directives. It must not contain directives that would cause\n\tit to be interpreted differently than if it were the main module.',
        evidence: '\tThe go.mod file for the module providing named packages contains one or',
        facts: { module: 'example.org/tool', version: 'v1.2.0' },
      },
      { log: "go: modules disabled by GO111MODULE=off; see 'go help modules'" },
    ],
    ignores: [
      "go get: installing executables with 'go get' in module mode is deprecated.",
      "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
      'ENV GO111MODULE=off',
    ],
  },
}
