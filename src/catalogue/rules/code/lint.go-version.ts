import type { Rule } from '../../../model/rule.ts'

/** The linter was built with an older Go than the module asks for. */
export const lintGoVersion: Rule = {
  id: 'lint.go-version',
  title: 'The linter was built with Go {had}, the module wants Go {wanted}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'used to build golangci-lint is lower',
      match:
        /the Go language version \((?:go)?(?<had>[\w.-]{1,30})\) used to build golangci-lint is lower than the targeted Go version \((?:go)?(?<wanted>[\w.-]{1,30})\)/,
    },
    {
      literal: 'but staticcheck was built with ',
      match:
        /module requires at least (?:go)?(?<wanted>[\w.-]{1,30}), but Staticcheck was built with (?:go)?(?<had>[\w.-]{1,30})/,
    },
    {
      literal: 'requires newer go version ',
      match:
        /(?:package|file) requires newer Go version (?:go)?(?<wanted>[\w.-]{1,30})(?: \(application built with (?:go)?(?<had>[\w.-]{1,30})\))?/,
      guard: ({ had }, { lines }) =>
        had !== undefined ||
        lines.some((line) => /golangci|staticcheck|\(typecheck\)|govulncheck/.test(line.text)),
    },
    {
      literal: 'unsupported version: ',
      match: /internal error in importing \\?"[^"\\]{1,200}\\?" \(unsupported version: (?<format>\d{1,3})\)/,
    },
    {
      literal: 'export data is newer version',
      match:
        /unknown iexport format version (?<format>\d{1,3})\), export data is newer version - update tool/,
    },
    {
      literal: 'export data is newer version',
      match: /export data is newer version - update tool/,
      guard: (_facts, { line: { text } }) => !text.includes('unknown iexport format version'),
    },
    {
      literal: 'load embedded ruleguard rules',
      match: /load embedded ruleguard rules: \S{1,100}: can't load fmt/,
    },
    {
      literal: 'unsupported version of go',
      match: /(?:level=error|ERRO|Running error|could not load export data).{0,300}unsupported version of go/,
    },
  ],
  cause:
    'A linter reads code with the Go parser and type checker it was built with; code for a newer Go ({wanted}) is beyond it.',
  remedies: [
    'Use a release of golangci-lint that was built with that Go: `FROM golangci/golangci-lint:latest AS lint`, or a pinned newer tag.',
    'Build the linter with the Go of the project: `RUN GOTOOLCHAIN=auto go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@latest`.',
    'Lower what the linter aims at in .golangci.yml until then: `run: {go: "{had}"}`.',
  ],
  prevention: 'Raise the linter in the same change that raises the `go` line of go.mod.',
  zh: {
    title: '代码检查工具由 Go {had} 构建，而模块要求 Go {wanted}',
    cause: '代码检查工具使用构建它的那个 Go 的解析器和类型检查器；面向更新 Go（{wanted}）的代码它无法处理。',
    remedies: [
      '使用由该 Go 构建的 golangci-lint 版本：`FROM golangci/golangci-lint:latest AS lint`，或固定到更新的标签。',
      '用项目的 Go 构建检查工具：`RUN GOTOOLCHAIN=auto go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@latest`。',
      '在此之前，可在 .golangci.yml 中降低目标版本：`run: {go: "{had}"}`。',
    ],
    prevention: '提高 go.mod 的 `go` 行时，在同一次变更里升级检查工具。',
  },
  source:
    'golangci/golangci-lint pkg/config/loader.go (`the Go language version (%s) used to build golangci-lint is lower than the targeted Go version (%s)`), honnef.co/go/tools lintcmd, go/types, golang.org/x/tools gcexportdata',
  examples: {
    matches: [
      {
        log: '#13 [lint 4/4] RUN golangci-lint run\n#13 0.412 Error: can\'t load config: the Go language version (go1.22) used to build golangci-lint is lower than the targeted Go version (1.23.0)\n#13 0.412 The command is terminated due to an error: can\'t load config: the Go language version (go1.22) used to build golangci-lint is lower than the targeted Go version (1.23.0)\n#13 ERROR: process "/bin/sh -c golangci-lint run" did not complete successfully: exit code: 3',
        evidence:
          "Error: can't load config: the Go language version (go1.22) used to build golangci-lint is lower than the targeted Go version (1.23.0)",
        facts: { had: '1.22', wanted: '1.23.0' },
      },
      {
        log: '-: module requires at least go1.23.0, but Staticcheck was built with go1.22.5 (compile)\nexit status 1',
        facts: { had: '1.22.5', wanted: '1.23.0' },
      },
      {
        log: 'level=error msg="Running error: internal error: package requires newer Go version go1.24 (application built with go1.23)"',
        facts: { had: '1.23', wanted: '1.24' },
      },
      { log: "panic: load embedded ruleguard rules: rules/rules.go:13: can't load fmt" },
      {
        log: 'level=error msg="Running error: 1 error occurred: internal error in importing \\"internal/goarch\\" (unsupported version: 2); please report an issue"',
        facts: { format: '2' },
      },
    ],
    ignores: [
      'go: go.mod requires go >= 1.23.0 (running go 1.22.5; GOTOOLCHAIN=local)',
      'level=info msg="golangci-lint has version 2.1.0 built with go1.24.0"',
    ],
  },
}
