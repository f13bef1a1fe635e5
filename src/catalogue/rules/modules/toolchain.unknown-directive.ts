import type { Facts, Rule } from '../../../model/rule.ts'

/** First Go release that knows a directive of go.mod. https://go.dev/ref/mod#go-mod-file */
const SINCE: Readonly<Record<string, string>> = {
  retract: '1.16',
  use: '1.18',
  toolchain: '1.21',
  godebug: '1.23',
  tool: '1.24',
  ignore: '1.25',
}

const since = (facts: Facts): boolean | Facts => {
  const release = SINCE[facts['directive'] ?? '']
  return release === undefined ? true : { since: release }
}

/** An old Go does not know a line of go.mod. */
export const toolchainUnknownDirective: Rule = {
  id: 'toolchain.unknown-directive',
  title: 'This Go does not know `{directive}` in go.mod',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: ': unknown directive: ',
      match:
        /(?<file>\S{0,300}go\.(?:mod|work)):(?<line>\d{1,7}): unknown directive: (?<directive>[a-z]{1,40})/,
      guard: since,
    },
    {
      literal: ': unknown block type: ',
      match:
        /(?<file>\S{0,300}go\.(?:mod|work)):(?<line>\d{1,7}): unknown block type: (?<directive>[a-z]{1,40})/,
      guard: since,
    },
  ],
  cause:
    'go.mod has a `{directive}` line, and the Go that reads it is older than that directive: toolchain came with Go 1.21, godebug with 1.23, tool with 1.24, ignore with 1.25.',
  remedies: [
    'Raise the image to Go {since} or later: `FROM golang:{since}`.',
    'Raise the image to the version on the go line of go.mod.',
    'Remove a toolchain line when an old Go has to build it: `go mod edit -toolchain=none -go=1.20`.',
    'Update the tool (wire, mockgen, scanners) when it is not go itself that complains: it reads go.mod with a parser of its own age.',
  ],
  prevention:
    'Update the tag of the image together with go.mod: newer Go versions add these lines by themselves.',
  zh: {
    title: '镜像里的 Go 不认识 go.mod 中的 `{directive}`',
    cause:
      'go.mod 中有一行 `{directive}`，而读取它的 Go 早于该指令：toolchain 从 Go 1.21 起支持，godebug 从 1.23，tool 从 1.24，ignore 从 1.25。',
    remedies: [
      '把镜像升级到 Go {since} 或更高版本：`FROM golang:{since}`。',
      '把镜像升级到 go.mod 中 go 行的版本。',
      '如果必须用旧版 Go 构建，去掉 toolchain 行：`go mod edit -toolchain=none -go=1.20`。',
      '如果报错的不是 go 本身，而是某个工具（wire、mockgen、扫描器等），就升级该工具：它用自带的旧解析器读取 go.mod。',
    ],
    prevention: '镜像标签与 go.mod 一起更新：新版 Go 会自动加入这些行。',
  },
  source: 'golang.org/x/mod/modfile/rule.go (`unknown directive: %s`, `unknown block type: %s`)',
  examples: {
    matches: [
      {
        log: '#14 [builder 4/5] RUN go mod download\n#14 0.326 go: errors parsing go.mod:\n#14 0.326 /app/go.mod:5: unknown directive: toolchain\n#14 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
        evidence: '/app/go.mod:5: unknown directive: toolchain',
        facts: { directive: 'toolchain', since: '1.21', file: '/app/go.mod', line: '5' },
      },
      {
        log: 'go: errors parsing go.mod:\ngo.mod:160: unknown block type: tool',
        facts: { directive: 'tool', since: '1.24' },
      },
      {
        log: 'wire: err: exit status 1: stderr: go: errors parsing go.mod:\n\tgo.mod:5: unknown directive: godebug',
      },
    ],
    ignores: [
      'nginx: [emerg] unknown directive "toolchain" in /etc/nginx/nginx.conf:5',
      'go.mod:9: unknown directive: <<<<<<<',
      'Dockerfile:3: unknown instruction: TOOL',
    ],
  },
}
