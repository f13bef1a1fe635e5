import type { Rule } from '../../../model/rule.ts'
import { LINKER } from './cc.ts'
import { hasLine } from './lines.ts'

const OTHER_CAUSE =
  /undefined reference to|undefined symbol|cannot find |unable to find library|library not found|relocation|multiple definition|wrong format|unrecogni[sz]ed|executable file not found|No space left|Cannot allocate|signal: killed|\[Killed\]|signal 9/

/** Go, C compiler, assembler and linker of the stage do not fit together. */
export const linkEnvironment: Rule = {
  id: 'link.environment',
  title: 'The tools that link do not fit together: {problem}',
  blame: 'no',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'unrecogni',
      match: new RegExp(
        String.raw`(?:^|\s)${LINKER}: (?<file>\S{1,300}): (?<problem>unrecognized relocation (?:type )?\(?0x[0-9a-f]{1,8}\)?.{0,100})`,
      ),
    },
    {
      literal: "cannot find 'ld",
      match: /(?:^|\s)collect2: fatal error: (?<problem>cannot find [‘'`]ld(?:\.\w{1,10})?['’])/,
    },
    {
      literal: '-fuse-ld=',
      match:
        /(?:error: )(?<problem>(?:invalid linker name in (?:argument )?|unrecognized command[- ]line option )['‘"]?-fuse-ld=[^'’"]{1,60})/,
    },
    {
      literal: 'lto',
      match:
        /(?:^|\s)\S{1,200}: (?:fatal error: |error: )?(?:\S{1,300}: )?(?<problem>bytecode stream in file \S{1,300} generated with LTO version .{1,100}|plugin needed to handle lto object)/,
      guard: (_facts, { line: { text } }) => /bytecode stream|error/.test(text),
    },
    {
      literal: 'recompile with -f',
      match:
        /(?:^|\s)\S{1,300}: (?:error: )?(?<problem>(?:relocation |dynamic STT_GNU_IFUNC symbol |requires dynamic ).{1,200}(?:recompile with -fPI[CE]|relink with -pie).{0,60})/,
    },
    {
      literal: 'terminated with signal ',
      match:
        /(?:^|\s)collect2: (?:fatal )?error: (?<problem>ld terminated with signal (?:4|6|7|8|11) \[.{1,60}\])/,
    },
    {
      literal: 'internal error ',
      match: new RegExp(String.raw`(?:^|\s)${LINKER}: (?:BFD .{1,60} )?(?<problem>internal error .{1,200})`),
    },
    {
      literal: 'unrecognized option ',
      match: new RegExp(String.raw`(?:^|\s)${LINKER}: (?<problem>unrecognized option ['‘"]?-.{1,100})`),
    },
    {
      literal: 'unknown option',
      match: new RegExp(
        String.raw`(?:^|\s)${LINKER}: (?:error: )?(?<problem>unknown (?:option|argument):? ['‘"]?-.{1,100})`,
      ),
    },
    {
      literal: 'does not match go tool version',
      match:
        /(?:^|\s)(?:compile|asm|link|cgo|vet|cover): (?<problem>version "(?<had>[^"]{1,60})" does not match go tool version "(?<wanted>[^"]{1,60})")/,
    },
    {
      literal: 'object is [',
      match:
        /(?:^|\s)\S{1,300}: (?:import \S{1,200}: )?(?<problem>object is \[(?<had>[^\]]{1,100})\] expected \[(?<wanted>[^\]]{1,100})\])/,
    },
    {
      literal: 'linked object header mismatch',
      match: /(?:^|\s)\S{1,300}: (?<problem>linked object header mismatch)/,
    },
    {
      literal: 'fingerprint mismatch',
      match: /(?:^|\s)(?:link: )?(?<problem>fingerprint mismatch: \S{1,300} has .{1,200})/,
    },
    {
      literal: 'final link failed: ',
      match: new RegExp(String.raw`(?:^|\s)${LINKER}: (?<problem>final link failed: (?!No space).{1,100})`),
      guard: (_facts, context) => !hasLine(context, OTHER_CAUSE),
      confidence: 0.85,
    },
    {
      literal: ' failed: exit status ',
      match:
        /(?:^|\s)(?:\S{0,200}\/)?link: (?<problem>running (?<compiler>\S{1,200}) failed: exit status \d{1,3})/,
      guard: (_facts, context) => !hasLine(context, OTHER_CAUSE),
      confidence: 0.55,
    },
  ],
  cause:
    'Compiler, assembler, linker or Go tools in this stage come from different releases: one writes what the other cannot read. The code of the project is not at fault.',
  remedies: [
    'Use one image for all tools, unmixed: `FROM golang:1.26-bookworm`, and install gcc and binutils from its own packages: `RUN apt-get update && apt-get install -y --no-install-recommends gcc binutils libc6-dev`.',
    'Install the linker that is asked for: on arm64, Go before 1.25 links with gold, which is a package of its own in newer distributions (`binutils-gold`).',
    'Remove a Go that was unpacked over another one: `RUN rm -rf /usr/local/go` before unpacking, and unset `GOROOT`.',
    'Build without cgo, which needs no C linker: `ENV CGO_ENABLED=0`.',
  ],
  prevention:
    'Pin the builder image by digest, and do not copy tools or libraries from images of another distribution.',
  zh: {
    title: '链接所用的工具不匹配：{problem}',
    cause:
      '该阶段里的编译器、汇编器、链接器或 Go 工具来自不同的发行版本，一方生成的内容另一方无法识别。项目代码没有问题。',
    remedies: [
      '所有工具使用同一个镜像，不要混装：`FROM golang:1.26-bookworm`，gcc 与 binutils 从它自带的软件源安装：`RUN apt-get update && apt-get install -y --no-install-recommends gcc binutils libc6-dev`。',
      '安装所要求的链接器：在 arm64 上，Go 1.25 之前使用 gold 链接，较新的发行版把它放在单独的包（`binutils-gold`）里。',
      '不要把一个 Go 解压覆盖到另一个之上：解压前先 `RUN rm -rf /usr/local/go`，并取消 `GOROOT`。',
      '关闭 cgo 就不需要 C 链接器：`ENV CGO_ENABLED=0`。',
    ],
    prevention: '按摘要固定构建镜像，不要从其他发行版的镜像里复制工具或库。',
  },
  source:
    'GNU binutils (`unrecognized relocation`, `final link failed`), gcc collect2 and lto1, clang, cmd/link/internal/ld/lib.go (`running %s failed`), cmd/compile (`version %q does not match go tool version %q`)',
  examples: {
    matches: [
      {
        log: '#14 [build 7/7] RUN go build -o /app .\n#14 31.77 # example.org/app\n#14 31.77 /usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1\n#14 31.77 /usr/bin/ld: /tmp/go-link-1/000006.o: unrecognized relocation (0x2a) in section `.text\'\n#14 31.77 /usr/bin/ld: final link failed: Bad value\n#14 31.77 collect2: error: ld returned 1 exit status\n#14 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1',
        evidence: "/usr/bin/ld: /tmp/go-link-1/000006.o: unrecognized relocation (0x2a) in section `.text'",
      },
      {
        log: "# example.org/app\n/usr/local/go/pkg/tool/linux_arm64/link: running gcc failed: exit status 1\ncollect2: fatal error: cannot find 'ld'\ncompilation terminated.",
        evidence: "collect2: fatal error: cannot find 'ld'",
      },
      { log: "# example.org/app\nclang: error: invalid linker name in '-fuse-ld=gold'" },
      {
        log: "# example.org/app\n/usr/bin/ld: $WORK/b001/_x002.o: relocation R_X86_64_32 against `.rodata' can not be used when making a PIE object; recompile with -fPIE",
      },
      {
        log: 'compile: version "go1.21.3" does not match go tool version "go1.22.0"',
        facts: { had: 'go1.21.3', wanted: 'go1.22.0' },
      },
      {
        log: '# example.org/app\n/usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1',
        facts: { compiler: 'gcc' },
      },
    ],
    ignores: [
      "/usr/bin/ld: /tmp/x.o: in function `main':\nx.c:3: undefined reference to `foo'\n/usr/bin/ld: final link failed: bad value",
      'ld: warning: object file was built for newer macOS version',
      'collect2: fatal error: ld terminated with signal 9 [Killed]',
    ],
  },
}
