import type { MatchContext, Rule } from '../../../model/rule.ts'
import { isBelow, isOnlyGo } from './context.ts'

const isC = (context: MatchContext): boolean =>
  !isOnlyGo(context) && !isBelow(context, /^# (?:runtime\/cgo|[\w.-]+\/)|^# [a-z]\S* *$/, 200)

/** Code in another language than Go does not compile. */
export const stepCompileError: Rule = {
  id: 'step.compile-error',
  title: '{language} code does not compile ({file}:{line})',
  blame: 'yes',
  retryable: false,
  confidence: 0.92,
  patterns: [
    {
      literal: ': error: ',
      match:
        /(?:^|\s)(?<file>[^\s:]{1,300}\.(?:c|cc|cpp|cxx|h|hh|hpp|hxx|m|mm|cu|swift)):(?<line>\d{1,7}):(?<column>\d{1,5}): (?:fatal )?error: (?<message>.{1,300})/,
      guard: (_facts, context) => isC(context) && { language: 'C' },
    },
    {
      literal: ': fatal error: ',
      match:
        /(?:^|\s)(?<file>[^\s:]{1,300}\.(?:c|cc|cpp|cxx|h|hh|hpp|hxx|pyx|pxd)):(?<line>\d{1,7}):(?<column>\d{1,5}): fatal error: (?<message>.{1,300})/,
      guard: (_facts, context) => isC(context) && { language: 'C' },
    },
    {
      literal: 'failed to parse manifest',
      match: /error: failed to parse manifest at `(?<file>[^`]{1,300})`/,
      guard: () => ({ language: 'Rust' }),
      confidence: 0.9,
    },
    {
      literal: 'supported edition values are',
      match: /supported edition values are (?<message>.{1,200})/,
      guard: () => ({ language: 'Rust' }),
    },
    {
      literal: 'error[e0',
      match: /error\[E0\d{3}\]: (?<message>.{1,300})/,
      guard: () => ({ language: 'Rust' }),
    },
    {
      literal: 'error: could not compile',
      match: /error: [Cc]ould not compile `(?<package>[^`]{1,100})`/,
      guard: () => ({ language: 'Rust' }),
      confidence: 0.86,
    },
    {
      literal: 'error ts',
      match:
        /(?<file>[^\s:(]{1,300}\.(?:d\.)?[cm]?tsx?)[(:](?<line>\d{1,7})[,:](?<column>\d{1,5})\)?(?:: | - )error TS\d{4,5}: (?<message>.{1,300})/,
      guard: () => ({ language: 'TypeScript' }),
    },
    {
      literal: 'error ts',
      match: /^\s*error TS\d{4,5}: (?<message>.{1,300})/,
      guard: () => ({ language: 'TypeScript' }),
    },
    {
      literal: 'type error: ',
      match: /^\s*Type error: (?<message>.{1,300})/,
      guard: () => ({ language: 'TypeScript' }),
      confidence: 0.91,
    },
    {
      literal: '.java:',
      match:
        /(?<file>[^\s:[]{1,300}\.(?:java|scala)):(?:\[)?(?<line>\d{1,7})(?:[,:](?<column>\d{1,5})\]?)?:? error: (?<message>.{1,300})/,
      guard: () => ({ language: 'Java' }),
    },
    {
      literal: '.java:[',
      match:
        /\[ERROR\] (?<file>[^\s:[]{1,300}\.(?:java|kt)):\[(?<line>\d{1,7}),(?<column>\d{1,5})\] (?<message>.{1,300})/,
      guard: () => ({ language: 'Java' }),
    },
    {
      literal: 'compilation error',
      match: /\[ERROR\] COMPILATION ERROR/,
      guard: () => ({ language: 'Java' }),
      confidence: 0.85,
    },
    {
      literal: 'e: ',
      match:
        /^e: (?:file:\/\/)?(?<file>[^\s:]{1,300}\.kts?):(?: \()?(?<line>\d{1,7})[:,] ?(?<column>\d{1,5})\)?:? (?<message>.{1,300})/,
      guard: () => ({ language: 'Kotlin' }),
    },
    {
      literal: ': error cs',
      match:
        /(?<file>[^\s:(]{1,300}\.cs)\((?<line>\d{1,7}),(?<column>\d{1,5})\): error CS\d{4}: (?<message>.{1,300})/,
      guard: () => ({ language: 'C#' }),
    },
    {
      literal: '[error] ',
      match: /^\s*(?:✘|X) \[ERROR\] (?<message>.{1,300})/,
      guard: () => ({ language: 'JavaScript' }),
    },
    {
      literal: 'module not found: ',
      match: /^\s*(?:ERROR in .{0,200})?Module not found: (?:Error: )?(?<message>Can't resolve .{1,300})/,
      guard: () => ({ language: 'JavaScript' }),
    },
    {
      literal: 'failed to compile',
      match: /^\s*Failed to compile\.?\s*$/,
      guard: () => ({ language: 'JavaScript' }),
      confidence: 0.8,
    },
    {
      literal: 'compilation failed; see the compiler',
      match: /Compilation failed; see the compiler (?:error )?output for details/,
      guard: () => ({ language: 'Java' }),
      confidence: 0.8,
    },
    {
      literal: 'rollup failed to resolve import',
      match: /Rollup failed to resolve import (?<message>.{1,300})/,
      guard: () => ({ language: 'JavaScript' }),
    },
    {
      literal: 'failed to build gem native extension',
      match: /ERROR: Failed to build gem native extension/,
      guard: () => ({ language: 'C' }),
      confidence: 0.86,
    },
    {
      literal: 'could not build wheels for',
      match: /Could not build wheels for (?<package>[^\s,]{1,100})/,
      guard: () => ({ language: 'C' }),
      confidence: 0.8,
    },
    {
      literal: "error: command '",
      match:
        /error: command '?(?<compiler>[^'\s]{1,100}(?:gcc|g\+\+|cc|clang|c\+\+))'? failed(?!: No such file)/,
      guard: () => ({ language: 'C' }),
      confidence: 0.86,
    },
    {
      literal: 'cmake error',
      match: /CMake Error(?: at (?<file>[^\s:]{1,300}):(?<line>\d{1,7}).{0,60})?:/,
      guard: () => ({ language: 'C' }),
      confidence: 0.84,
    },
    {
      literal: 'configure: error: ',
      match: /configure: error: (?<message>.{1,300})/,
      guard: () => ({ language: 'C' }),
      confidence: 0.84,
    },
    {
      literal: "couldn't install package",
      match: /Couldn't install package: (?<package>\S{1,100})/,
      guard: () => ({ language: 'C' }),
      confidence: 0.7,
    },
    {
      literal: 'multiple definition of ',
      match: /: (?<message>multiple definition of [`'‘][^'’`]{1,200}['’])/,
      guard: (_facts, { line }) => !/\$WORK|go-build|\.cgo\d/.test(line.text) && { language: 'C' },
      confidence: 0.86,
    },
  ],
  cause: 'The compiler rejects the {language} code of this step: {message}',
  remedies: [
    'Open {file} at line {line} and fix what the compiler names.',
    'Run the command of the step locally with the versions of the lock file.',
    'Install the headers of the library the code includes in the same stage, for instance `RUN apk add --no-cache build-base` or the `-dev` package.',
  ],
  prevention:
    'Compile the code in a check of the pull request before the image is built, with the same versions.',
  zh: {
    title: '{language} 代码无法编译（{file}:{line}）',
    cause: '编译器拒绝了该步骤的 {language} 代码：{message}',
    remedies: [
      '打开 {file} 第 {line} 行，修正编译器指出的问题。',
      '用 lock 文件中的版本在本地运行该步骤的命令。',
      '在同一阶段安装代码所需库的头文件，例如 `RUN apk add --no-cache build-base` 或对应的 `-dev` 包。',
    ],
    prevention: '在构建镜像之前，用相同版本在合并请求的检查中编译代码。',
  },
  source:
    'GCC and Clang diagnostics, rustc (`error[E0425]`), TypeScript diagnostic messages, javac, Maven compiler plugin, kotlinc, Roslyn, esbuild, webpack',
  examples: {
    matches: [
      {
        log: '#9 3.1 src/app/page.ts(12,7): error TS2304: Cannot find name \'foo\'.\n#9 ERROR: process "/bin/sh -c npm run build" did not complete successfully: exit code: 2',
        evidence: "src/app/page.ts(12,7): error TS2304: Cannot find name 'foo'.",
        facts: { file: 'src/app/page.ts', line: '12' },
      },
      {
        log: 'error[E0425]: cannot find value `x` in this scope\n --> src/main.rs:2:5\nerror: could not compile `shop` (bin "shop") due to 1 previous error',
        evidence: 'error[E0425]: cannot find value `x` in this scope',
      },
      {
        log: "make -C src\nsrc/lib.c:10:5: error: unknown type name 'foo'\nmake: *** [Makefile:3: lib.o] Error 1",
        evidence: "src/lib.c:10:5: error: unknown type name 'foo'",
        facts: { file: 'src/lib.c' },
      },
      {
        log: '[ERROR] COMPILATION ERROR : \n[ERROR] /src/App.java:[7,9] cannot find symbol',
        evidence: '[ERROR] /src/App.java:[7,9] cannot find symbol',
      },
      {
        log: "Program.cs(3,1): error CS0103: The name 'x' does not exist in the current context",
      },
      {
        log: 'ERROR: Could not build wheels for multidict, which is required to install pyproject.toml-based projects',
      },
      {
        log: 'CMake Error at CMakeLists.txt:12 (find_package):\n-- Configuring incomplete, errors occurred!',
      },
      {
        log: "/usr/bin/ld: b.o:(.bss+0x0): multiple definition of `hook'; a.o:(.bss+0x0): first defined here\ncollect2: error: ld returned 1 exit status\nmake: *** [all] Error 1",
      },
    ],
    ignores: [
      '# example.org/lib/sqlite\nsqlite.c:10:5: error: unknown type name',
      'warning: unused variable: `x`',
    ],
  },
}
