import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { isAbove, isForeign } from './context.ts'

/** What the shell, or BuildKit, says of a program that a signal ended. https://git.savannah.gnu.org/cgit/bash.git/tree/jobs.c */
const DIED = /\b(?:Aborted|Segmentation fault|Illegal instruction|Bus error)\b|exit code: 13[249]\b/

/** What programs say before they abort: glog's fatal level, the C and C++ libraries, abseil. https://github.com/google/glog#severity-levels */
const LAST_WORDS = [
  {
    literal: ': f ',
    match: /^\d{4}-\d\d-\d\d [\d:.]{8,20}: F \S{1,200}\.cc:\d{1,7}\] (?<fault>.{1,200})/,
  },
  { literal: '.cc:', match: /^F\d{4,8} [\d:.]{8,20} +\d+ \S{1,200}\.cc:\d{1,7}\] (?<fault>.{1,200})/ },
  {
    literal: 'terminate called ',
    match:
      /terminate called (?<fault>(?:after throwing an instance of|without an active exception|recursively).{0,200})/,
  },
  { literal: 'libc++abi: ', match: /libc\+\+abi: (?<fault>terminating .{1,200})/ },
  { literal: ': assertion ', match: /: Assertion [`'‘](?<fault>.{1,200})['’] failed\./ },
]

/** A program of a step crashes natively. */
export const stepNativeCrash: Rule = {
  id: 'step.native-crash',
  title: 'A program crashed: {fault}',
  blame: 'no',
  retryable: false,
  confidence: 0.88,
  patterns: [
    ...LAST_WORDS.map((words) => ({
      ...words,
      guard: (_facts: Facts, context: MatchContext): boolean =>
        isAbove(context, DIED, 4) && !isForeign(context),
      confidence: 0.885,
    })),
    {
      literal: 'segmentation fault',
      match: /(?:^|: |\d )(?<fault>Segmentation fault)(?: \(core dumped\))?/,
      guard: (_facts, context) => !isForeign(context),
    },
    {
      literal: 'core dumped',
      match:
        /(?<fault>Aborted|Bus error|Illegal instruction|Floating point exception|Trace\/breakpoint trap) \(core dumped\)/,
      guard: (_facts, context) => !isForeign(context),
    },
    {
      literal: 'stack smashing detected',
      match: /\*\*\* (?<fault>stack smashing detected) \*\*\*/,
    },
    {
      literal: 'free(): invalid',
      match:
        /(?<fault>(?:double free or corruption|free\(\): invalid (?:pointer|size|next size)|malloc\(\): .{1,40}|corrupted size vs\. prev_size))/,
    },
    {
      literal: 'double free or corruption',
      match: /(?<fault>double free or corruption)/,
    },
    {
      literal: 'signal sigsegv',
      match: /\(signal: 11, (?<fault>SIGSEGV): invalid memory reference\)/,
    },
    {
      literal: 'exited with code 139',
      match: /(?<fault>exited with code 139)/,
      confidence: 0.8,
    },
    {
      literal: 'did not complete successfully: exit code: 139',
      match: /process ".{1,2000}" did not complete successfully: (?<fault>exit code: 139)/,
      guard: (_facts, context) => !isForeign(context),
      confidence: 0.8,
    },
    {
      literal: 'internal compiler error',
      match: /(?<fault>internal compiler error): .{1,200}/,
    },
    {
      literal: 'symbol not found',
      match: /Error relocating \S{1,300}: (?<fault>\S{1,200}: symbol not found)/,
      confidence: 0.92,
    },
    {
      literal: 'version `glibc',
      match: /(?<fault>version `GLIBC(?:XX)?_[\d.]{1,20}' not found)/,
      confidence: 0.93,
    },
    {
      literal: 'error while loading shared libraries',
      match: /(?<program>\S{1,300}): error while loading shared libraries: (?<fault>\S{1,200})/,
      confidence: 0.93,
    },
  ],
  cause:
    'The program died by a fault of its own machine code ({fault}): libraries of different releases are mixed, the binary does not fit the base image, or it has a defect.',
  remedies: [
    'Take all packages from one release of one distribution; do not mix sources.',
    'Use a binary made for the C library of the image: Alpine has musl, Debian has glibc; for Go set `CGO_ENABLED=0`.',
    'Update the program, and pin the version that works.',
  ],
  prevention: 'Keep one distribution release per stage, and pin the versions of native tools.',
  zh: {
    title: '程序崩溃：{fault}',
    cause:
      '程序因自身机器码的错误而终止（{fault}）：混用了不同发行版的库、二进制文件与基础镜像不匹配，或程序本身有缺陷。',
    remedies: [
      '所有软件包来自同一发行版的同一版本，不要混用软件源。',
      '使用与镜像 C 库匹配的二进制文件：Alpine 是 musl，Debian 是 glibc；Go 请设置 `CGO_ENABLED=0`。',
      '更新该程序，并固定可用的版本。',
    ],
    prevention: '每个阶段只用一个发行版版本，并固定本地工具的版本。',
  },
  source:
    'bash and dash job messages, glibc (`stack smashing detected`, `double free or corruption`), ld.so (`error while loading shared libraries`), musl (`Error relocating`)',
  examples: {
    matches: [
      {
        log: '#7 [4/4] RUN ["./price"]\n#7 ERROR: process "./price" did not complete successfully: exit code: 139\nERROR: failed to build: failed to solve: process "./price" did not complete successfully: exit code: 139',
        evidence:
          'ERROR: failed to build: failed to solve: process "./price" did not complete successfully: exit code: 139',
      },
      {
        log: '#8 1.423 Segmentation fault (core dumped)\n#8 ERROR: process "/bin/sh -c ./tool" did not complete successfully: exit code: 139',
        evidence: 'Segmentation fault (core dumped)',
      },
      {
        log: "2020-07-08 02:18:14.562804: F tensorflow/core/platform/cpu_feature_guard.cc:37] The library was compiled to use AVX2 instructions, but these aren't available on your machine.\nAborted (core dumped)",
        evidence:
          "2020-07-08 02:18:14.562804: F tensorflow/core/platform/cpu_feature_guard.cc:37] The library was compiled to use AVX2 instructions, but these aren't available on your machine.",
      },
      {
        log: "terminate called after throwing an instance of 'std::runtime_error'\n  what():  locale::facet::_S_create_c_locale name not valid\n/bin/sh: line 1:     7 Aborted                 (core dumped) ./price",
      },
      {
        log: '*** stack smashing detected ***: terminated',
      },
      {
        log: "./tool: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by ./tool)",
      },
      {
        log: './tool: error while loading shared libraries: libssl.so.1.1: cannot open shared object file: No such file or directory',
      },
    ],
    ignores: ['--- PASS: TestSegmentationFault (0.00s)', 'see the manual of core dumped files'],
  },
}
