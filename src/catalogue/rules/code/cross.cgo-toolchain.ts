import type { Rule } from '../../../model/rule.ts'
import { C_COMPILER, CROSS_COMPILER, LINKER } from './cc.ts'
import { hasLine, packageHeader } from './lines.ts'

/** The header above the faults of Go's own C code, whose file names no other package has. */
const RUNTIME_CGO = /^\s*# runtime\/cgo\s*$/

/** Flags that cgo passes for one processor or system, which a compiler for another one refuses. */
const TARGET_FLAG = String.raw`-m(?:64|32|31|arm|thumb|threads|x32|abi=\S{1,20}|float-abi=\S{1,20}|fpu=\S{1,20}|arch=\S{1,20}|cpu=\S{1,20}|tune=\S{1,20}|little-endian|big-endian|power\d{1,2}|soft-float|hard-float)|-arch|-EL|-EB|-isysroot|-framework`

/** A C compiler or linker of the host is used for another target, or the one for the target is not installed. */
export const crossCgoToolchain: Rule = {
  id: 'cross.cgo-toolchain',
  title: 'The C tool chain does not fit the target of the build',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'unrecognized command',
      match: new RegExp(
        String.raw`(?:^|[\s:])(?<compiler>${C_COMPILER}|cc1(?:plus)?|as): (?:fatal )?[Ee]rror: unrecognized command[- ]line option [‘'"\`](?<option>${TARGET_FLAG})['"’\`]`,
      ),
    },
    {
      literal: 'unsupported ',
      match: new RegExp(
        String.raw`(?:^|[\s:])(?<compiler>clang[\w+.-]{0,20}|zig|cc): (?:fatal )?error: (?:unsupported option|unknown argument:?|unsupported argument) [‘'"\`](?<option>${TARGET_FLAG})['"’\`]`,
      ),
    },
    {
      literal: 'c compiler "',
      match: new RegExp(`cgo: C compiler "(?<compiler>${CROSS_COMPILER})" not found`),
    },
    {
      literal: 'executable file not found in $path',
      match: new RegExp(
        String.raw`(?:^|\s)exec: "(?<compiler>${CROSS_COMPILER})": executable file not found in \$PATH`,
      ),
      guard: (_facts, { line: { text } }) =>
        !/OCI runtime|runc run|unable to start|cgo: C compiler/.test(text),
    },
    {
      literal: 'error: ',
      match:
        /(?:^|\s)(?:\S{0,200}\/)?(?<file>(?:gcc_|asm_|gcc|linux_)\w{1,40}\.(?:S|s|c)):(?<line>\d{1,6})(?::\d{1,5})?: (?:fatal )?[Ee]rror: (?<problem>.{1,200})/,
      guard: (_facts, context) => hasLine(context, RUNTIME_CGO),
    },
    {
      literal: 'fatal error: ',
      match:
        /(?:^|\s)(?<file>[^\s:"]{1,300}):(?<line>\d{1,7}):\d{1,5}: fatal error: '?(?<problem>(?:bits\/[\w-]{1,40}|gnu\/stubs-\w{1,20})\.h)'?(?:: No such file or directory| file not found)/,
      guard: (_facts, context) => packageHeader(context) !== undefined,
    },
    {
      literal: 'error: no such instruction: ',
      match:
        /(?:^|\s)(?<file>[^\s:"]{1,300}\.[sS]):(?<line>\d{1,6}): Error: (?<problem>no such instruction: .{1,200})/,
      guard: (_facts, context) =>
        packageHeader(context) !== undefined && packageHeader(context) !== 'runtime/cgo',
      confidence: 0.93,
    },
    {
      literal: 'unrecogni',
      match: new RegExp(String.raw`(?:^|\s)${LINKER}: unrecogni[sz]ed emulation mode: (?<target>\S{1,60})`),
    },
    {
      literal: 'relocations in generic elf',
      match: /(?<file>\S{1,300}): Relocations in generic ELF \(EM: \d{1,4}\)/,
    },
    {
      literal: ' is incompatible with ',
      match:
        /(?:^|\s)\S{1,200}: (?:error: )?(?:(?<target>[\w:.-]{1,40}) architecture of input file [`'‘](?<file>\S{1,300})['’] is incompatible with \S{1,40} output|(?<object>\S{1,300}\.(?:o|a|so)\S{0,20}) is incompatible with \S{1,60})/,
    },
    {
      literal: 'wrong format',
      match:
        /(?:^|\s)(?<file>\S{1,300}\.(?:o|a|so)[\w.()]{0,60}): (?:error adding symbols: )?[Ff]ile in wrong format/,
    },
    {
      literal: 'cannot find -l',
      match: new RegExp(String.raw`(?:^|\s)${LINKER}: cannot find -l(?<library>[\w.+-]{1,100})`),
      guard: (_facts, context) => hasLine(context, /skipping incompatible /),
      confidence: 0.95,
    },
    {
      literal: 'cannot parse gcc output ',
      match: /cgo: cannot parse gcc output (?<file>\S{1,300}) as ELF, Mach-O, PE/,
    },
    {
      literal: 'requires external (cgo) linking',
      match:
        /(?:^|\s)(?<target>\w{1,20}\/\w{1,20}) requires external \(cgo\) linking, but cgo is not enabled/,
    },
    {
      literal: ' but not ',
      match:
        /(?:load(?:elf|pe|macho)): (?<file>\S{1,300}): (?:\S{1,300}: )?elf object but not (?<target>\w{1,20})/,
    },
  ],
  cause:
    'GOOS/GOARCH ask for one platform, but the C compiler or linker in the stage makes code for another: with cgo, Go needs a C cross compiler in CC.',
  remedies: [
    'Build without cgo when no C code is needed, Go then needs no C compiler: `RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .`.',
    'Install the compiler of the target and name it: `RUN apt-get update && apt-get install -y gcc-aarch64-linux-gnu libc6-dev-arm64-cross`, then `CC=aarch64-linux-gnu-gcc CGO_ENABLED=1 GOARCH=arm64 go build -o /app .`.',
    'Let xx choose compiler and flags: `COPY --from=tonistiigi/xx / /`, `RUN xx-apk add gcc musl-dev`, `RUN xx-go build -o /app .`.',
    'Build each platform natively: take fixed `GOARCH=…` out of the Dockerfile and `--platform=$BUILDPLATFORM` out of the builder `FROM`.',
  ],
  prevention: 'Write GOARCH only as `$TARGETARCH`; a fixed value breaks the build on every other platform.',
  zh: {
    title: 'C 工具链与构建目标不匹配',
    cause:
      'GOOS/GOARCH 指定了一个平台，而该阶段里的 C 编译器或链接器生成的是另一个平台的代码：启用 cgo 时，Go 需要由 CC 指定 C 交叉编译器。',
    remedies: [
      '不需要 C 代码时关闭 cgo，就不再需要 C 编译器：`RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .`。',
      '安装目标平台的编译器并指明：`RUN apt-get update && apt-get install -y gcc-aarch64-linux-gnu libc6-dev-arm64-cross`，然后 `CC=aarch64-linux-gnu-gcc CGO_ENABLED=1 GOARCH=arm64 go build -o /app .`。',
      '由 xx 选择编译器和参数：`COPY --from=tonistiigi/xx / /`、`RUN xx-apk add gcc musl-dev`、`RUN xx-go build -o /app .`。',
      '每个平台原生构建：去掉 Dockerfile 里写死的 `GOARCH=…`，并去掉构建阶段 `FROM` 的 `--platform=$BUILDPLATFORM`。',
    ],
    prevention: 'GOARCH 只写成 `$TARGETARCH`；写死的值会让其他平台的构建失败。',
  },
  source:
    'gcc (`unrecognized command-line option`), GNU as, GNU ld (`Relocations in generic ELF`, `file in wrong format`, `unrecognised emulation mode`), cmd/cgo/gcc.go, cmd/go/internal/load/pkg.go',
  examples: {
    matches: [
      {
        log: '#13 [build 6/6] RUN GOARCH=amd64 go build -o /app .\n#13 9.120 # runtime/cgo\n#13 9.120 gcc: error: unrecognized command-line option \'-m64\'\n#13 ERROR: process "/bin/sh -c GOARCH=amd64 go build -o /app ." did not complete successfully: exit code: 1',
        evidence: "gcc: error: unrecognized command-line option '-m64'",
        facts: { compiler: 'gcc', option: '-m64' },
      },
      {
        log: '# runtime/cgo\ngcc: error: unrecognized command line option ‘-marm’; did you mean ‘-mabm’?',
        facts: { option: '-marm' },
      },
      {
        log: '# runtime/cgo\ncgo: C compiler "aarch64-linux-gnu-gcc" not found: exec: "aarch64-linux-gnu-gcc": executable file not found in $PATH',
        facts: { compiler: 'aarch64-linux-gnu-gcc' },
      },
      {
        log: '# runtime/cgo\nexec: "x86_64-linux-musl-gcc": executable file not found in $PATH',
        facts: { compiler: 'x86_64-linux-musl-gcc' },
      },
      {
        log: "# runtime/cgo\ngcc_arm64.S: Assembler messages:\ngcc_arm64.S:30: Error: no such instruction: `stp x29,x30,[sp,'\ngcc_arm64.S:34: Error: too many memory references for `mov'",
        evidence: "gcc_arm64.S:30: Error: no such instruction: `stp x29,x30,[sp,'",
        facts: { file: 'gcc_arm64.S', line: '30' },
      },
      {
        log: '# runtime/cgo\ngcc_libinit_windows.c:7:10: fatal error: windows.h: No such file or directory',
        facts: { file: 'gcc_libinit_windows.c' },
      },
      {
        log: '# runtime/cgo\nIn file included from _cgo_export.c:3:\n/usr/include/stdlib.h:26:10: fatal error: bits/libc-header-start.h: No such file or directory',
        facts: { problem: 'bits/libc-header-start.h' },
      },
      {
        log: '# example.org/app\n/usr/bin/ld: unrecognised emulation mode: armelf_linux_eabi',
        facts: { target: 'armelf_linux_eabi' },
      },
      {
        log: '# example.org/app\n/usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1\n/usr/bin/ld: /tmp/go-link-1/go.o: Relocations in generic ELF (EM: 183)\n/usr/bin/ld: /tmp/go-link-1/go.o: error adding symbols: file in wrong format\ncollect2: error: ld returned 1 exit status',
        evidence: '/usr/bin/ld: /tmp/go-link-1/go.o: Relocations in generic ELF (EM: 183)',
      },
      {
        log: '# example.org/app\n/usr/bin/ld: skipping incompatible /usr/lib/libz.so when searching for -lz\n/usr/bin/ld: cannot find -lz: No such file or directory',
        evidence: '/usr/bin/ld: cannot find -lz: No such file or directory',
        facts: { library: 'z' },
      },
      {
        log: 'android/arm64 requires external (cgo) linking, but cgo is not enabled',
        facts: { target: 'android/arm64' },
      },
    ],
    ignores: [
      "gcc: error: unrecognized command-line option '-Wno-foo'",
      '/usr/bin/ld: cannot find -lzmq: No such file or directory',
      'cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
    ],
  },
}
