import type { Rule } from '../../../model/rule.ts'
import { LINKER } from './cc.ts'
import { hasLine } from './lines.ts'

/** The linker does not find a library it is told to use. */
export const linkMissingLibrary: Rule = {
  id: 'link.missing-library',
  title: 'The linker does not find the library {library}',
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'cannot find ',
      match: new RegExp(
        String.raw`(?:^|\s)${LINKER}: (?:error: )?cannot find (?:-l(?<library>:?[\w.+-]{1,100})|(?<file>\S{1,300}\.(?:a|so)[\w.]{0,20}))(?:$|[:\s])`,
      ),
      guard: (_facts, context) => !hasLine(context, /skipping incompatible /),
    },
    {
      // Alone this is a compiler without its C library; beside a missing library it is the first thing missed.
      literal: 'cannot find ',
      match: new RegExp(
        String.raw`(?:^|\s)${LINKER}: (?:error: )?cannot find (?<file>\S{1,300}\.o)(?:$|[:\s])`,
      ),
      guard: (_facts, context) =>
        hasLine(context, /: cannot find -l/) && !hasLine(context, /skipping incompatible /),
    },
    {
      literal: 'library not found for -l',
      match: /(?:^|\s)ld: library not found for -l(?<library>[\w.+-]{1,100})/,
    },
    { literal: "library '", match: /(?:^|\s)ld: library '(?<library>[\w.+-]{1,100})' not found/ },
    {
      literal: 'unable to find library ',
      match: new RegExp(
        String.raw`(?:^|\s)${LINKER}: error: unable to find library -l(?<library>[\w.+:-]{1,100})`,
      ),
    },
    {
      literal: 'library not found: ',
      match: new RegExp(
        String.raw`(?:^|\s)${LINKER}: (?:fatal|error): library not found: (?<library>[\w.+:-]{1,100})`,
      ),
    },
    {
      literal: ', not found (try using -rpath',
      match:
        /(?:^|\s)\S{1,200}: warning: (?<library>[\w.+-]{1,100}\.so[\w.]{0,20}), needed by \S{1,300}, not found \(try using -rpath/,
      guard: (_facts, context) => hasLine(context, /undefined reference to/),
    },
    {
      literal: 'error: ',
      match:
        /(?:^|\s)(?:\S{0,100}-)?(?:gcc|g\+\+|cc|clang)(?:-\d{1,3})?: error: (?:no such file or directory: ['‘])?(?<library>\S{1,300}\.(?:a|so)[\w.]{0,20})(?:: No such file or directory|['’])/,
    },
    {
      literal: 'attempted static link of dynamic object',
      match: /attempted static link of dynamic object [`'‘](?<library>\S{1,300})['’]/,
    },
    {
      literal: 'error while loading shared libraries: ',
      match: /error while loading shared libraries: (?<library>\S{1,100}): cannot open shared object file/,
      guard: (_facts, context) => hasLine(context, /^\s*(?:FAIL|ok {1,3})\t|\.test: error while loading/),
      confidence: 0.9,
    },
  ],
  cause:
    'A package with C code links against {library}, and the builder stage does not hold it where the linker looks; with `-static` the archive (`.a`) is needed too, which many packages ship apart.',
  remedies: [
    'Install the development package of the library in the builder stage: `RUN apk add --no-cache NAME-dev` (Alpine, `NAME-static` for `-static`) or `RUN apt-get update && apt-get install -y --no-install-recommends libNAME-dev` (Debian).',
    'Tell the linker where a library of your own lies: `ENV CGO_LDFLAGS=-L/usr/local/lib`, and copy it from its stage first: `COPY --from=deps /usr/local /usr/local`.',
    'Leave out `-extldflags "-static"` when there is no static library, and use a runtime image with the same C library.',
  ],
  prevention: 'Pin base image and development packages together, and link in the stage that installs them.',
  zh: {
    title: '链接器找不到库 {library}',
    cause:
      '含 C 代码的包需要链接 {library}，但构建阶段中链接器搜索的目录里没有它；使用 `-static` 时还需要静态库（`.a`），很多发行版把它单独打包。',
    remedies: [
      '在构建阶段安装该库的开发包：Alpine 用 `RUN apk add --no-cache NAME-dev`（`-static` 时再加 `NAME-static`），Debian 用 `RUN apt-get update && apt-get install -y --no-install-recommends libNAME-dev`。',
      '自行编译的库请告诉链接器位置：`ENV CGO_LDFLAGS=-L/usr/local/lib`，并先从对应阶段复制：`COPY --from=deps /usr/local /usr/local`。',
      '没有静态库时去掉 `-extldflags "-static"`，并使用 C 库一致的运行镜像。',
    ],
    prevention: '基础镜像与开发包的版本一起固定，并在安装它们的阶段里完成链接。',
  },
  source:
    'GNU ld (`cannot find -l%s`), gold, lld (`unable to find library -l`), mold (`library not found: `), Apple ld (`library not found for -l`), gcc, glibc ld.so',
  examples: {
    matches: [
      {
        log: '#14 [build 7/7] RUN go build -o /app .\n#14 22.01 # example.org/app\n#14 22.01 /usr/local/go/pkg/tool/linux_amd64/link: running gcc failed: exit status 1\n#14 22.01 /usr/bin/gcc -m64 -o $WORK/b001/exe/a.out -lzmq /tmp/go-link-1/go.o\n#14 22.01 /usr/bin/ld: cannot find -lzmq: No such file or directory\n#14 22.01 collect2: error: ld returned 1 exit status\n#14 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1',
        evidence: '/usr/bin/ld: cannot find -lzmq: No such file or directory',
        facts: { library: 'zmq' },
      },
      {
        log: '# example.org/app\n/usr/lib/gcc/x86_64-alpine-linux-musl/13.2.1/../../../../x86_64-alpine-linux-musl/bin/ld: cannot find -lzmq',
        facts: { library: 'zmq' },
      },
      { log: '# example.org/app\nld.lld: error: unable to find library -lzmq', facts: { library: 'zmq' } },
      { log: '# example.org/app\nmold: fatal: library not found: zmq', facts: { library: 'zmq' } },
      { log: 'ld: library not found for -lzmq', facts: { library: 'zmq' } },
      {
        log: '# example.org/app\n/usr/bin/ld: cannot find /usr/local/lib/libzmq.a: No such file or directory',
        facts: { file: '/usr/local/lib/libzmq.a' },
      },
      {
        log: '# example.org/app\n/usr/bin/ld: cannot find Scrt1.o: No such file or directory\n/usr/bin/ld: cannot find -lzmq',
        evidence: '/usr/bin/ld: cannot find Scrt1.o: No such file or directory',
        facts: { file: 'Scrt1.o' },
      },
      {
        log: '# example.org/app\ngcc: error: /usr/local/lib/libzmq.a: No such file or directory',
        facts: { library: '/usr/local/lib/libzmq.a' },
      },
    ],
    ignores: [
      'checking for main in -lzmq... cannot find -lzmq',
      'error while loading shared libraries: libzmq.so.5: cannot open shared object file: No such file or directory',
      'ldconfig: cannot find libzmq',
    ],
  },
}
