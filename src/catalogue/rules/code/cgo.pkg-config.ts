import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { hasLine, packageHeader, START } from './lines.ts'

/** Whether it is no check of CMake, which prints its messages behind `-- ` and may go on without the library. https://cmake.org/cmake/help/latest/command/message.html */
const ofGo = (_facts: Facts, { line }: MatchContext): boolean => !/^\s*-- /.test(line.text)

/** cgo asks pkg-config for a C library, and pkg-config or the library's development files are missing. */
export const cgoPkgConfig: Rule = {
  id: 'cgo.pkg-config',
  title: 'cgo cannot use the C library {library}',
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'invalid pkg-config package name: ',
      match: /\binvalid pkg-config package name: (?<library>\S{1,100})/,
    },
    {
      literal: 'pkg-config": executable file not found',
      match:
        /(?:^|\s)(?:\S{1,100}: )?exec: "(?<program>(?:\S{1,200}[-/])?pkg-config)": executable file not found in [$%]PATH/i,
    },
    {
      literal: 'pkg-config search path',
      match: new RegExp(
        String.raw`${START}Package (?<library>\S{1,100}) was not found in the pkg-config search path`,
      ),
      guard: ofGo,
    },
    {
      literal: "', required by '",
      match: new RegExp(
        `${START}Package '(?<library>[^']{1,100})', required by '(?<parent>[^']{1,100})', not found`,
      ),
      guard: ofGo,
    },
    {
      literal: "no package '",
      match: new RegExp(`${START}No package '(?<library>[^']{1,100})' found`),
      guard: (_facts, context) =>
        !hasLine(context, /was not found in the pkg-config search path|', required by '/),
      confidence: 0.93,
    },
    {
      literal: 'requested ',
      match: new RegExp(
        String.raw`${START}(?:Requested|Package) '(?<library>\S{1,100}) (?<wanted>[<>=!]{1,2} \S{1,40})' but version of \S{1,100} is (?<had>\S{1,40})`,
      ),
    },
    {
      literal: 'package dependency requirement ',
      match: new RegExp(
        `${START}Package dependency requirement '(?<library>[^']{1,100})' could not be satisfied`,
      ),
    },
    {
      literal: 'pkg-config: exit status ',
      match: /(?:^|\s)(?:\S{1,100}-)?pkg-config: exit status \d{1,3}/,
      confidence: 0.6,
    },
    {
      literal: 'invalid flag in ',
      match:
        /invalid flag in (?:pkg-config --(?<kind>cflags|libs)|#cgo (?<variable>[A-Z]{2,10})): (?<option>\S{1,200})/,
      guard: ({ kind, variable = kind === 'libs' ? 'LDFLAGS' : 'CFLAGS' }) => ({ variable }),
    },
    {
      literal: 'fatal error: ',
      match:
        /(?:^|\s)(?<file>[^\s:"]{1,300}):(?<line>\d{1,7}):\d{1,5}: fatal error: '?(?<library>[^\s':]{1,200}\.h(?:pp|h)?)'?(?:: No such file or directory| file not found)/,
      guard: ({ file = '' }, context) => {
        const header = packageHeader(context)
        if (header?.startsWith('runtime/')) return false
        return file.endsWith('.go') || header !== undefined
      },
      confidence: 0.92,
    },
  ],
  cause:
    'A package with C code (`#cgo pkg-config: …`, `#include <…>`) needs the development files of a C library: headers, `.pc` file and the pkg-config program are not in the builder stage, or a flag that comes with them is none that go hands to a compiler.',
  remedies: [
    'Install pkg-config and the development package of {library} in the builder stage: names end in `-dev` on Alpine and Debian, `-devel` on Fedora.',
    'Start with `RUN apk add --no-cache build-base pkgconf` (Alpine) or `RUN apt-get update && apt-get install -y --no-install-recommends build-essential pkg-config` (Debian), and add the `-dev` package of the library.',
    'Allow the flag where you trust the package that asks for it: `ENV CGO_{variable}_ALLOW={option}` (a regular expression).',
    'Find the package that holds the file: `apk search -x cmd:pkg-config pc:{library}` (Alpine), `apt-file search {library}.pc` (Debian).',
    'Point to a library you built yourself: `ENV PKG_CONFIG_PATH=/usr/local/lib/pkgconfig` and `ENV CGO_CFLAGS=-I/usr/local/include`.',
    'Look for a build tag that leaves the C code out, e.g. `go build -tags netgo,osusergo`, and build with `CGO_ENABLED=0`.',
  ],
  prevention:
    'Keep the list of `-dev` packages next to the import that needs them, and build on the same base image everywhere.',
  zh: {
    title: 'cgo 无法使用 C 库 {library}',
    cause:
      '含 C 代码的包（`#cgo pkg-config: …`、`#include <…>`）需要某个 C 库的开发文件，而构建阶段里缺少头文件、`.pc` 文件或 pkg-config 程序，或者其中某个标志不在 go 允许传给编译器的范围内。',
    remedies: [
      '在构建阶段安装 pkg-config 和 {library} 的开发包：Alpine 与 Debian 的包名以 `-dev` 结尾，Fedora 以 `-devel` 结尾。',
      '先安装 `RUN apk add --no-cache build-base pkgconf`（Alpine）或 `RUN apt-get update && apt-get install -y --no-install-recommends build-essential pkg-config`（Debian），再加上该库的 `-dev` 包。',
      '信任要求该标志的包时，允许它：`ENV CGO_{variable}_ALLOW={option}`（正则表达式）。',
      '查找文件所属的包：Alpine 用 `apk search -x cmd:pkg-config pc:{library}`，Debian 用 `apt-file search {library}.pc`。',
      '如果库是自行编译的，请指明位置：`ENV PKG_CONFIG_PATH=/usr/local/lib/pkgconfig` 和 `ENV CGO_CFLAGS=-I/usr/local/include`。',
      '看看是否有构建标签可以去掉 C 代码，例如 `go build -tags netgo,osusergo`，并以 `CGO_ENABLED=0` 构建。',
    ],
    prevention: '把所需的 `-dev` 包列表写在对应依赖旁边，并在各处使用同一个基础镜像构建。',
  },
  source:
    "cmd/go/internal/work/exec.go getPkgConfigFlags, work/security.go checkFlags, freedesktop pkg-config (`Package %s was not found in the pkg-config search path.`), pkgconf (`Package '%s', required by '%s', not found`), gcc, clang",
  examples: {
    matches: [
      {
        log: "--   Package 'heimdal', required by 'virtual:world', not found\n# pkg-config --cflags -- libgit2\nPackage libgit2 was not found in the pkg-config search path.\npkg-config: exit status 1",
        evidence: 'Package libgit2 was not found in the pkg-config search path.',
      },
      { log: '# example.org/app\ninvalid pkg-config package name: --libs', facts: { library: '--libs' } },
      {
        log: 'example.org/vips: invalid flag in #cgo LDFLAGS: -fplugin=vips.so (see https://go.dev/s/invalidflag)',
        facts: { variable: 'LDFLAGS', option: '-fplugin=vips.so' },
      },
      {
        log: 'go build example.org/vips: invalid flag in pkg-config --cflags: -Xpreprocessor',
        facts: { variable: 'CFLAGS', option: '-Xpreprocessor' },
      },
      {
        log: "#11 [build 5/5] RUN go build -o /app .\n#11 8.204 # example.org/zmq\n#11 8.204 # [pkg-config --cflags  -- libzmq]\n#11 8.204 Package libzmq was not found in the pkg-config search path.\n#11 8.204 Perhaps you should add the directory containing `libzmq.pc'\n#11 8.204 to the PKG_CONFIG_PATH environment variable\n#11 8.204 Package 'libzmq', required by 'virtual:world', not found\n#11 ERROR: process \"/bin/sh -c go build -o /app .\" did not complete successfully: exit code: 1",
        evidence: 'Package libzmq was not found in the pkg-config search path.',
        facts: { library: 'libzmq' },
      },
      {
        log: '# pkg-config --cflags  -- rdkafka\npkg-config: exec: "pkg-config": executable file not found in $PATH',
        facts: { program: 'pkg-config' },
      },
      {
        log: "# pkg-config --cflags -- vips\nPackage 'vips', required by 'virtual:world', not found\npkg-config: exit status 1",
        facts: { library: 'vips' },
      },
      {
        log: "# pkg-config --cflags -- vips\nNo package 'vips' found\npkg-config: exit status 1",
        facts: { library: 'vips' },
      },
      {
        log: "Requested 'libzmq >= 4.1' but version of ZeroMQ is 4.0.5",
        facts: { library: 'libzmq', wanted: '>= 4.1', had: '4.0.5' },
      },
      {
        log: '# example.org/hid\n./hid.go:12:10: fatal error: libusb.h: No such file or directory\n   12 | // #include <libusb.h>\n      |          ^~~~~~~~~~\ncompilation terminated.',
        evidence: './hid.go:12:10: fatal error: libusb.h: No such file or directory',
        facts: { library: 'libusb.h', file: './hid.go', line: '12' },
      },
      {
        log: "# example.org/hid\nIn file included from hid.c:4:\nusb/core.h:3:10: fatal error: 'libusb.h' file not found",
        facts: { library: 'libusb.h' },
      },
    ],
    ignores: [
      'checking for pkg-config... /usr/bin/pkg-config',
      'Setting up pkg-config (0.29.2-1) ...',
      '    c_test.go:4: No package was found',
      'conftest.c:9:10: fatal error: ac_nonexistent.h: No such file or directory',
    ],
  },
}
