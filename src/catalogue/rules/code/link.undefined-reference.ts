import type { Rule } from '../../../model/rule.ts'
import { LINKER } from './cc.ts'
import { hasLine } from './lines.ts'

/** Symbols that nothing in the link defines. */
export const linkUndefinedReference: Rule = {
  id: 'link.undefined-reference',
  title: 'The linker finds no definition of {symbol}',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  patterns: [
    {
      literal: 'undefined reference to ',
      match: /: (?:error: )?undefined reference to (?:symbol )?[`'‘"](?<symbol>[^'’"]{1,300})['’"]/,
      guard: (_facts, context) =>
        !/\bwarning: /.test(context.line.text) &&
        !hasLine(context, /, not found \(try using -rpath|Error: linker `?cc|rust-lld|error: linking with `/),
    },
    {
      literal: 'undefined symbol: ',
      match: new RegExp(String.raw`(?:^|\s)${LINKER}: error: undefined symbol: (?<symbol>.{1,200})`),
    },
    {
      literal: 'undefined symbols for architecture ',
      match: /(?:^|\s)Undefined symbols for architecture (?<architecture>\w{1,30}):/,
    },
    {
      literal: 'dso missing from command line',
      match: /(?:^|\s)(?<library>\S{1,300}): error adding symbols: DSO missing from command line/,
      guard: (_facts, context) => !hasLine(context, /undefined reference to symbol/),
    },
    {
      literal: 'relocation target ',
      match: /(?:^|\s)(?<caller>\S{1,300}): relocation target (?<symbol>\S{1,300}) not defined/,
    },
  ],
  cause:
    'The linker meets {symbol} and no object or library defines it: the library is of another version or built for another C library (glibc against musl), or a flag or file that brings it in is missing.',
  remedies: [
    'Use the library version the Go package was written for; install headers and library from the same package: `RUN apk add --no-cache NAME-dev`.',
    'Keep C libraries of one kind together: libraries built for glibc (Debian) do not link on musl (Alpine); change the builder to `FROM golang:1.26-bookworm`, or take the musl build (`go build -tags musl`).',
    'Name the missing library after the one that needs it: `ENV CGO_LDFLAGS="-lfoo -lm -lstdc++"`; with `-static` all its dependencies too.',
    'Look for assembly or `//go:linkname` without its other half when the message says `relocation target … not defined`, and update that module.',
  ],
  prevention:
    'Build and link on one base image, and update the Go binding and the C library in the same change.',
  zh: {
    title: '链接器找不到 {symbol} 的定义',
    cause:
      '链接时用到了 {symbol}，但没有任何目标文件或库定义它：库的版本不对，或是为另一种 C 库（glibc 与 musl）编译的，也可能缺少引入它的参数或文件。',
    remedies: [
      '使用该 Go 包所适配的库版本；头文件和库请从同一个软件包安装：`RUN apk add --no-cache NAME-dev`。',
      'C 库要保持一致：为 glibc（Debian）编译的库无法在 musl（Alpine）上链接；把构建镜像换成 `FROM golang:1.26-bookworm`，或使用 musl 版本（`go build -tags musl`）。',
      '把缺少的库写在依赖它的库之后：`ENV CGO_LDFLAGS="-lfoo -lm -lstdc++"`；使用 `-static` 时还要列出它的全部依赖。',
      '如果报的是 `relocation target … not defined`，请检查缺少另一半的汇编或 `//go:linkname`，并升级对应模块。',
    ],
    prevention: '在同一个基础镜像上编译和链接，并在同一次变更里升级 Go 绑定与 C 库。',
  },
  source:
    "GNU ld (`undefined reference to `%s'`), lld, mold (`undefined symbol: %s`), Apple ld, cmd/link/internal/ld/errors.go (`relocation target %s not defined`)",
  examples: {
    matches: [
      {
        log: '#14 [build 7/7] RUN go build -o /app .\n#14 31.77 # example.org/app\n#14 31.77 /usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1\n#14 31.77 /usr/bin/ld: /tmp/go-link-1/000012.o: in function `_cgo_0b3b_Cfunc_zmq_poll\':\n#14 31.77 /tmp/go-build/cgo-gcc-prolog:61: undefined reference to `zmq_poll\'\n#14 31.77 collect2: error: ld returned 1 exit status\n#14 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1',
        evidence: "/tmp/go-build/cgo-gcc-prolog:61: undefined reference to `zmq_poll'",
        facts: { symbol: 'zmq_poll' },
      },
      { log: '# example.org/app\nld.lld: error: undefined symbol: zmq_poll', facts: { symbol: 'zmq_poll' } },
      {
        log: 'Undefined symbols for architecture arm64:\n  "_zmq_poll", referenced from:',
        facts: { architecture: 'arm64' },
      },
      {
        log: '# example.org/app\nexample.org/lib.wrap: relocation target example.org/lib.fast not defined',
        facts: { symbol: 'example.org/lib.fast' },
      },
      {
        log: "# example.org/app\n/usr/bin/ld: $WORK/b001/_x002.o: undefined reference to symbol 'dlopen@@GLIBC_2.2.5'\n/usr/bin/ld: /lib/x86_64-linux-gnu/libdl.so.2: error adding symbols: DSO missing from command line",
      },
    ],
    ignores: [
      'ReferenceError: undefined reference to window',
      '    ld_test.go:9: undefined reference to foo',
      "warning: undefined reference to `x' ignored",
    ],
  },
}
