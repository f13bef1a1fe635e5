import type { Rule } from '../../../model/rule.ts'
import { C_COMPILER, CROSS_COMPILER } from './cc.ts'
import { hasLine, packageHeader } from './lines.ts'

const CROSS = new RegExp(`^${CROSS_COMPILER}$`)
const isNative = ({ compiler = '' }: { readonly compiler?: string }): boolean => !CROSS.test(compiler)

/** Headers that come with the C library, not with a library of their own. */
const LIBC_HEADER =
  'assert|ctype|dirent|errno|fcntl|features|grp|inttypes|limits|locale|math|memory|netdb|pthread|pwd|sched|setjmp|signal|stdarg|stdbool|stddef|stdint|stdio|stdlib|string|strings|sys\\/[a-z_]{1,20}|termios|time|unistd|wchar|wctype|linux\\/[a-z_]{1,30}|asm\\/[a-z_]{1,20}|arpa\\/inet|netinet\\/[a-z_]{1,10}|net\\/if'

/** The image has no C compiler, or one without the headers of the C library. */
export const cgoNoCompiler: Rule = {
  id: 'cgo.no-compiler',
  title: 'cgo needs a C compiler that is not installed ({compiler})',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'c compiler "',
      match: /cgo: C compiler "(?<compiler>[^"]{1,200})" not found/,
      guard: isNative,
    },
    {
      literal: 'executable file not found in ',
      match:
        /(?:cgo: (?:exec \S{1,200}: )?|running \S{1,100} failed: )exec: "(?<compiler>[^"]{1,200})": executable file not found in [$%]PATH/i,
      guard: isNative,
    },
    {
      literal: 'executable file not found in ',
      match: new RegExp(
        String.raw`(?:^|\s)exec: "(?<compiler>${C_COMPILER})": executable file not found in [$%]PATH`,
        'i',
      ),
      guard: (facts, { line: { text } }) =>
        isNative(facts) &&
        !/OCI runtime|runc run|unable to start/.test(text) &&
        !/cgo:|running \S{1,100} failed/.test(text),
    },
    {
      literal: 'cgo: exec ',
      match: /cgo: exec (?<compiler>\S{1,200}): fork\/exec \S{1,200}: no such file or directory/,
      guard: isNative,
    },
    {
      literal: ' requires cgo',
      match: /(?:^|\s)(?:go: |go (?:build|test|install|run|vet): )?(?<option>-race|-msan|-asan) requires cgo/,
      confidence: 0.93,
    },
    {
      literal: 'cgo is not enabled',
      match:
        /(?<option>-buildmode=\S{1,30}|-linkmode=external) requires external \(cgo\) linking, but cgo is not enabled/,
      confidence: 0.93,
    },
    {
      literal: 'fatal error: ',
      match: new RegExp(
        String.raw`(?:^|\s)(?<file>[^\s:"]{1,300}):\d{1,7}:\d{1,5}: fatal error: '?(?<header>(?:${LIBC_HEADER})\.h)'?(?:: No such file or directory| file not found)`,
      ),
      guard: (_facts, context) => {
        const header = packageHeader(context)
        return header !== undefined && !/windows\.h|TargetConditionals/.test(context.line.text)
      },
      confidence: 0.95,
    },
    {
      literal: 'cannot execute ',
      match:
        /(?<compiler>gcc|g\+\+|cc|c\+\+): (?:fatal )?error: (?:cannot execute|trying to exec) [‘'`](?:\S{0,200}\/)?cc1(?:plus)?['’]: /,
      confidence: 0.95,
    },
    {
      literal: 'error trying to exec ',
      match: /(?<compiler>gcc|g\+\+|cc|c\+\+): error trying to exec [‘'`](?:\S{0,200}\/)?cc1(?:plus)?['’]/,
      confidence: 0.95,
    },
    {
      literal: 'crt1.o',
      match: /\bcannot find (?:\S{0,200}\/)?(?<file>[gS]?crt[1in]\.o): No such file or directory/,
      guard: (_facts, context) =>
        !hasLine(context, /skipping incompatible|wrong format|-m(?:32|64)\b.{0,40}unrecognized/),
      confidence: 0.93,
    },
  ],
  cause:
    'A package with C code (net and os/user, sqlite drivers, anything built with -race) is compiled with cgo, and the alpine and slim images hold no C compiler or no C headers.',
  remedies: [
    'Build without cgo when no C code is needed: `ENV CGO_ENABLED=0` before `RUN go build`.',
    'Install a compiler in the builder stage: `RUN apk add --no-cache gcc g++ musl-dev` (Alpine) or `RUN apt-get update && apt-get install -y --no-install-recommends gcc g++ libc6-dev` (Debian).',
    'Build in the full image, which has gcc: `FROM golang:1.26` in place of `golang:1.26-alpine`.',
    'Set `CGO_ENABLED=1` as well when `{option}` is wanted: without a compiler in the image Go turns cgo off by itself.',
  ],
  prevention:
    'State `CGO_ENABLED` in the Dockerfile; its default depends on whether a compiler is found in the image.',
  zh: {
    title: 'cgo 所需的 C 编译器未安装（{compiler}）',
    cause:
      '含 C 代码的包（net 与 os/user、sqlite 驱动，以及任何使用 -race 的构建）由 cgo 编译，而 alpine 和 slim 镜像不带 C 编译器或 C 头文件。',
    remedies: [
      '不需要 C 代码时关闭 cgo：在 `RUN go build` 之前写 `ENV CGO_ENABLED=0`。',
      '在构建阶段安装编译器：Alpine 用 `RUN apk add --no-cache gcc g++ musl-dev`，Debian 用 `RUN apt-get update && apt-get install -y --no-install-recommends gcc g++ libc6-dev`。',
      '使用自带 gcc 的完整镜像：`FROM golang:1.26`，而不是 `golang:1.26-alpine`。',
      '需要 `{option}` 时还要设置 `CGO_ENABLED=1`：镜像里没有编译器时 Go 会自动关闭 cgo。',
    ],
    prevention: '在 Dockerfile 中写明 `CGO_ENABLED`；它的默认值取决于镜像里能否找到编译器。',
  },
  source:
    'cmd/cgo/gcc.go (`C compiler %q not found`), cmd/go/internal/work/{exec,init}.go (`%s requires cgo; enable cgo by setting CGO_ENABLED=1`), cmd/link/internal/ld/lib.go, gcc',
  examples: {
    matches: [
      {
        log: '#12 [build 6/6] RUN go build -o /app .\n#12 11.30 # runtime/cgo\n#12 11.30 cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH\n#12 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1',
        evidence: 'cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
        facts: { compiler: 'gcc' },
      },
      { log: '# runtime/cgo\nexec: "gcc": executable file not found in $PATH', facts: { compiler: 'gcc' } },
      {
        log: '# example.org/app\n/usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exec: "gcc": executable file not found in $PATH',
        facts: { compiler: 'gcc' },
      },
      { log: 'go: -race requires cgo; enable cgo by setting CGO_ENABLED=1', facts: { option: '-race' } },
      {
        log: '-buildmode=c-shared requires external (cgo) linking, but cgo is not enabled',
        facts: { option: '-buildmode=c-shared' },
      },
      {
        log: '# runtime/cgo\n_cgo_export.c:3:10: fatal error: stdlib.h: No such file or directory\n    3 | #include <stdlib.h>\n      |          ^~~~~~~~~~\ncompilation terminated.',
        evidence: '_cgo_export.c:3:10: fatal error: stdlib.h: No such file or directory',
        facts: { header: 'stdlib.h' },
      },
      {
        log: "# example.org/lib\ngcc: fatal error: cannot execute 'cc1plus': execvp: No such file or directory\ncompilation terminated.",
      },
      {
        log: '# runtime/cgo\n/usr/bin/ld: cannot find Scrt1.o: No such file or directory\ncollect2: error: ld returned 1 exit status',
        facts: { file: 'Scrt1.o' },
      },
    ],
    ignores: [
      '/bin/sh: 1: gcc: not found',
      'package example.org/app: build constraints exclude all Go files in /src',
      'runc run failed: unable to start container process: exec: "gcc": executable file not found in $PATH',
      'cgo: C compiler "aarch64-linux-gnu-gcc" not found: exec: "aarch64-linux-gnu-gcc": executable file not found in $PATH',
    ],
  },
}
