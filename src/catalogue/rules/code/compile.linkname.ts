import type { Rule } from '../../../model/rule.ts'
import { BEFORE, POSITION } from './compiler.ts'

const MODULE = /pkg\/mod\/(?<module>[^\s@]{1,200})@(?<version>[^\s/]{1,100})/

/** Code reaches into the runtime by `//go:linkname` where this Go does not allow it: an old dependency, often golang.org/x/sys. */
export const compileLinkname: Rule = {
  id: 'compile.linkname',
  title: 'A dependency uses //go:linkname in a way this Go refuses ({module})',
  blame: 'evidence',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'go:linkname must refer to declared function or variable',
      match: new RegExp(
        String.raw`${BEFORE}${POSITION}: \/\/go:linkname must refer to declared function or variable(?! \(will be)`,
      ),
      guard: ({ file = '' }) => ({ ...MODULE.exec(file)?.groups }),
    },
    {
      literal: 'go:linkname',
      match: new RegExp(
        String.raw`${BEFORE}${POSITION}: (?:\/\/go:linkname only allowed in Go files that import|\/\/go:linkname requires linkname argument|\/\/go:linkname reference of an instantiation|duplicate \/\/go:linkname for )`,
      ),
      guard: ({ file = '' }) => ({ ...MODULE.exec(file)?.groups }),
    },
    {
      literal: ': invalid reference to ',
      match:
        /(?:^|\s)link: (?<module>[^\s:]{1,300}): invalid reference to (?<symbol>[\w./()*[\]\-·]{1,300})\s*$/,
    },
  ],
  cause:
    'Since Go 1.18 a `//go:linkname` must name something declared, and since Go 1.23 the linker refuses references into the standard library that it does not list. Old releases of golang.org/x/sys, golang.org/x/net and of JSON libraries do that.',
  remedies: [
    'Update the package that is named: `go get golang.org/x/sys@latest golang.org/x/net@latest && go mod tidy`.',
    'Find who keeps the old version with `go mod why -m {module}`, and update that module.',
    'Build for the time being with the last Go that allowed it (`FROM golang:1.22`), or with `go build -ldflags=-checklinkname=0`.',
  ],
  prevention: 'Update golang.org/x modules together with the Go image; a bot can open that pull request.',
  zh: {
    title: '依赖以当前 Go 不允许的方式使用 //go:linkname（{module}）',
    cause:
      '自 Go 1.18 起 `//go:linkname` 必须指向已声明的符号，自 Go 1.23 起链接器拒绝未列入白名单的标准库内部引用。旧版 golang.org/x/sys、golang.org/x/net 以及一些 JSON 库会触发该限制。',
    remedies: [
      '升级报错中的包：`go get golang.org/x/sys@latest golang.org/x/net@latest && go mod tidy`。',
      '用 `go mod why -m {module}` 找出是谁保留了旧版本，并升级那个模块。',
      '临时方案：使用最后一个允许它的 Go（`FROM golang:1.22`），或加上 `go build -ldflags=-checklinkname=0`。',
    ],
    prevention: '升级 Go 镜像时同步升级 golang.org/x 系列模块；可以让机器人自动提交这类合并请求。',
  },
  source:
    'cmd/compile/internal/noder (`//go:linkname must refer to declared function or variable`), cmd/link/internal/loader checkLinkname (`%s: invalid reference to %s`)',
  examples: {
    matches: [
      {
        log: '#15 [build 6/6] RUN GOOS=darwin go build -o /app .\n#15 22.10 # golang.org/x/sys/unix\n#15 22.10 /go/pkg/mod/golang.org/x/sys@v0.0.0-20200930185726-fdedc70b468f/unix/syscall_darwin.1_13.go:25:3: //go:linkname must refer to declared function or variable\n#15 22.10 /go/pkg/mod/golang.org/x/sys@v0.0.0-20200930185726-fdedc70b468f/unix/zsyscall_darwin_amd64.1_13.go:27:3: //go:linkname must refer to declared function or variable\n#15 22.10 /go/pkg/mod/golang.org/x/sys@v0.0.0-20200930185726-fdedc70b468f/unix/zsyscall_darwin_amd64.go:121:3: too many errors\n#15 ERROR: process "/bin/sh -c GOOS=darwin go build -o /app ." did not complete successfully: exit code: 1',
        evidence:
          '/go/pkg/mod/golang.org/x/sys@v0.0.0-20200930185726-fdedc70b468f/unix/syscall_darwin.1_13.go:25:3: //go:linkname must refer to declared function or variable',
        facts: { module: 'golang.org/x/sys', line: '25' },
      },
      {
        log: '# example.org/app\nlink: golang.org/x/net/internal/socket: invalid reference to syscall.recvmsg',
        evidence: 'link: golang.org/x/net/internal/socket: invalid reference to syscall.recvmsg',
        facts: { module: 'golang.org/x/net/internal/socket', symbol: 'syscall.recvmsg' },
      },
      { log: '# example.org/lib\n./a.go:3:3: //go:linkname only allowed in Go files that import "unsafe"' },
    ],
    ignores: [
      '/go/pkg/mod/example.org/lib@v1.0.0/a.go:3:3: //go:linkname must refer to declared function or variable (will be an error in Go 1.17)',
      'error: invalid reference to type',
      '//go:linkname now runtime.now',
    ],
  },
}
