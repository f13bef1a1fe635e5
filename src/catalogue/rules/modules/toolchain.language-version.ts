import type { Rule } from '../../../model/rule.ts'
import { installsForeign } from './install.ts'
import { newerGo } from './newer-go.ts'
import { MAYBE_POSITION } from './patterns.ts'

/** The code needs a newer Go language or standard library than the image, or the go line, gives it. */
export const toolchainLanguageVersion: Rule = {
  id: 'toolchain.language-version',
  title: 'The code needs Go {wanted} or later',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    ...newerGo((context) => !installsForeign(context)),
    {
      literal: ' or later',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}.{0,300}\brequires? (?:version |newer )?go(?<wanted>1\.\d{1,3}) or later`,
      ),
    },
    {
      literal: 'requires newer go version go1.',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:file|package) requires newer Go version go(?<wanted>1\.[\w.]{1,20})`,
      ),
      guard: (_facts, { line }) => !/golangci-lint|level=|typecheck/.test(line.text),
    },
    {
      literal: 'max known version is "go1.',
      match: /invalid value "go(?<wanted>1\.[\w.]{1,20})" for (?:flag )?-lang: max known version is "go1\.\d/,
    },
  ],
  cause:
    'The code, or a dependency of it, uses language features or packages of Go {wanted}, and the Go in the image is older, or the go line of go.mod says an older version; it shows as undefined names, unknown packages or errors of syntax.',
  remedies: [
    'Raise the image: `FROM golang:{wanted}` or later.',
    'Raise the go line when the message says `-lang was set to …`: `go mod edit -go={wanted} && go mod tidy`.',
    'Go back to a version of the dependency that still builds with the old Go: `go get MODULE@VERSION && go mod tidy`.',
  ],
  prevention:
    'Keep the go line of go.mod true to what the code uses: Go 1.21 and later then say at once that the image is too old.',
  zh: {
    title: '代码需要 Go {wanted} 或更高版本',
    cause:
      '代码或它的依赖使用了 Go {wanted} 的语言特性或标准库包，而镜像里的 Go 较旧，或者 go.mod 的 go 行写的版本较旧；表现为未定义的名字、找不到的包或语法错误。',
    remedies: [
      '升级镜像：`FROM golang:{wanted}` 或更高版本。',
      '如果信息中写着 `-lang was set to …`，提升 go 行：`go mod edit -go={wanted} && go mod tidy`。',
      '退回到仍能用旧版 Go 构建的依赖版本：`go get MODULE@VERSION && go mod tidy`。',
    ],
    prevention: 'go.mod 的 go 行要如实反映代码所用的版本：这样 Go 1.21 及以上会立刻指出镜像过旧。',
  },
  source:
    'cmd/go/internal/work/exec.go (`note: module requires Go %s`), modload/import.go (`note: imported by a module that requires go %s`), cmd/compile types2 version.go',
  examples: {
    matches: [
      {
        log: '# example.org/rand\n/go/pkg/mod/example.org/rand@v1.0.0/rng.go:63:19: undefined: bits.Add64\nnote: module requires Go 1.12# example.org/matrix\n/go/pkg/mod/example.org/matrix@v0.7.0/lapack.go:39:15: syntax error: unexpected p\nnote: module requires Go 1.13',
        evidence: 'note: module requires Go 1.12# example.org/matrix',
        facts: { wanted: '1.12' },
      },
      {
        log: '# example.org/app/view\nview/funcs.go:573:16: value.MapRange undefined (type reflect.Value has no field or method MapRange)',
        facts: { wanted: '1.12', name: 'MapRange', file: 'view/funcs.go', line: '573' },
      },
      {
        log: "# example.org/app\n./main.go:9:25: unknown field 'SameSite' in struct literal of type http.Cookie",
        facts: { wanted: '1.11', name: 'SameSite' },
      },
      {
        log: 'build example.org/app: cannot load crypto/ed25519: cannot find module providing package crypto/ed25519',
        facts: { wanted: '1.13', package: 'crypto/ed25519' },
      },
      {
        log: '#12 [build 5/5] RUN go build -o /app .\n#12 9.120 # example.org/lib\n#12 9.120 ../go/pkg/mod/example.org/lib@v1.0.0/x.go:9:3: undefined: max\n#12 9.120 note: module requires Go 1.21\n#12 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 2\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 2',
        evidence: 'note: module requires Go 1.21',
        facts: { wanted: '1.21', file: '../go/pkg/mod/example.org/lib@v1.0.0/x.go', line: '9', column: '3' },
      },
      {
        log: 'main.go:4:2: package log/slog is not in std (/usr/local/go/src/log/slog)\nnote: imported by a module that requires go 1.21',
        facts: { wanted: '1.21' },
      },
      { log: 'go build example.org/flag: module requires Go 1.12', facts: { wanted: '1.12' } },
      {
        log: './main.go:7:17: cannot range over 10 (untyped int constant): requires go1.22 or later (-lang was set to go1.20; check go.mod)',
        facts: { wanted: '1.22', file: './main.go', line: '7' },
      },
      {
        log: './x.go:3:10: predeclared any requires go1.18 or later (-lang was set to go1.16; check go.mod)',
      },
      { log: './x.go:3:10: undefined: any (requires version go1.18 or later)' },
      {
        log: '# github.com/acme/socket\n/go/src/github.com/acme/socket/conn.go:1102:11: undefined: io.ReadAll',
        facts: { wanted: '1.16', name: 'io.ReadAll' },
      },
      { log: 'x.go:1:1: file requires newer Go version go1.24 (application built with go1.22)' },
      {
        log: 'main.go:14:2: //go:build comment without // +build comment',
        facts: { wanted: '1.17' },
      },
      {
        log: 'main.go:3:8: package slices is not in GOROOT (/usr/local/go/src/slices)',
        facts: { package: 'slices', wanted: '1.21' },
      },
      {
        log: 'build example.org/app: cannot load io/fs: malformed module path "io/fs": missing dot in first path element',
        facts: { package: 'io/fs', wanted: '1.16' },
      },
      {
        log: 'main.go:3:8: cannot find package "embed" in any of:\n\t/usr/local/go/src/embed (from $GOROOT)',
      },
    ],
    ignores: [
      '#7 [2/2] RUN go get -u example.org/lint/golint\n#7 7.413 note: module requires Go 1.19\n#7 ERROR: process "/bin/sh -c go get -u example.org/lint/golint" did not complete successfully: exit code: 2',
      'package app/foo is not in std (/usr/local/go/src/app/foo)',
      'This project requires Go 1.21 or newer.',
      'WARN: requires node 18 or later',
      './main.go:9:3: undefined: max',
    ],
  },
}
