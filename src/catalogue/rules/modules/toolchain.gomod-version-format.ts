import type { Rule } from '../../../model/rule.ts'

/** An old Go cannot read the version on the go line. */
export const toolchainGomodVersionFormat: Rule = {
  id: 'toolchain.gomod-version-format',
  title: 'This Go cannot read `go {wanted}` in go.mod',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'invalid go version ',
      match:
        /(?:(?<file>\S{0,300}go\.(?:mod|work)):(?<line>\d{1,7}): )?invalid go version '(?<wanted>[^']{1,60})': must match format (?<format>[\d.]{1,20})/,
    },
    {
      literal: ': usage: go 1.',
      match: /(?<file>\S{0,300}go\.mod):(?<line>\d{1,7}): usage: go (?<format>1\.\d{1,3})/,
    },
    {
      literal: 'invalid toolchain version ',
      match:
        /(?:(?<file>\S{0,300}go\.(?:mod|work)):(?<line>\d{1,7}): )?invalid toolchain version '(?<wanted>[^']{1,60})': must match format (?<format>go[\d.]{1,20})/,
    },
  ],
  cause:
    'The go line of go.mod says {wanted}, and the Go in the image accepts only the form {format}: Go before 1.21 knows no third part such as in 1.22.0.',
  remedies: [
    'Raise the image to the Go the line names, at least 1.21: `FROM golang:{wanted}`.',
    'Raise the image to the version on the go line of go.mod, or to any of 1.21 and later.',
    'Write the line in the old form when an old Go has to build it: `go mod edit -go=1.20 -toolchain=none`.',
  ],
  prevention:
    'Update the tag of the image together with the go line; `go mod tidy` of a newer Go rewrites that line.',
  zh: {
    title: '镜像里的 Go 无法识别 go.mod 中的 `go {wanted}`',
    cause:
      'go.mod 的 go 行写的是 {wanted}，而镜像里的 Go 只接受 {format} 这种格式：1.21 之前的 Go 不支持 1.22.0 这样带第三段的版本号。',
    remedies: [
      '把镜像升级到该行写明的版本，至少 1.21：`FROM golang:{wanted}`。',
      '把镜像升级到 go.mod 中 go 行的版本，或任意 1.21 及以上的版本。',
      '如果必须用旧版 Go 构建，就改写成旧格式：`go mod edit -go=1.20 -toolchain=none`。',
    ],
    prevention: '镜像标签与 go 行要一起更新；新版 Go 的 `go mod tidy` 会改写这一行。',
  },
  source: 'golang.org/x/mod/modfile/rule.go (`invalid go version %s: must match format 1.23`)',
  examples: {
    matches: [
      {
        log: '#9 [build 5/7] RUN go mod download\n#9 0.172 go: errors parsing go.mod:\n#9 0.172 /src/go.mod:3: invalid go version \'1.22.0\': must match format 1.23\n#9 0.172 /src/go.mod:5: unknown directive: toolchain\n#9 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
        evidence: "/src/go.mod:3: invalid go version '1.22.0': must match format 1.23",
        facts: { wanted: '1.22.0', format: '1.23', file: '/src/go.mod', line: '3' },
      },
      {
        log: 'go: errors parsing go.mod:\n/src/go.mod:3: usage: go 1.23',
        evidence: '/src/go.mod:3: usage: go 1.23',
        facts: { format: '1.23' },
      },
      {
        log: "go: errors parsing go.mod:\ngo.mod:5: invalid toolchain version '1.22': must match format go1.23.0 or default",
        facts: { wanted: '1.22' },
      },
    ],
    ignores: [
      'go version go1.22.0 linux/amd64',
      'Usage: go 1.22 image builder',
      "error: invalid go versions in matrix: '1.x'",
    ],
  },
}
