import type { Rule } from '../../../model/rule.ts'
import { isAbove, isBelow, isOnlyGo } from './context.ts'
import { GO_USE } from './go-use.ts'

const TRACEBACK = /^\s*Traceback \(most recent call last\)|^\s*File "[^"]{1,300}", line \d+/
const FRAMES = /^\s*at (?:\S|async )/

/** A program of the project raised an error while it ran. */
export const stepScriptError: Rule = {
  id: 'step.script-error',
  title: 'A script failed: {error}',
  blame: 'yes',
  retryable: false,
  confidence: 0.8,
  patterns: [
    {
      literal: 'modulenotfounderror: ',
      match: /^\s*(?<error>ModuleNotFoundError: .{1,300})/,
      confidence: 0.92,
    },
    {
      literal: 'error: ',
      match:
        /^\s*(?<error>(?:[a-z_][\w.]{0,100}\.)?[A-Z]\w{0,60}(?:Error|Exception|Warning|Interrupt|Failure|Exit): .{0,300})/,
      guard: (_facts, context) => isBelow(context, TRACEBACK, 8) || isAbove(context, FRAMES, 6),
      confidence: 0.84,
    },
    {
      literal: 'error',
      match: /^\s*(?<error>(?:[a-z_][\w.]{0,100}\.)?[A-Z]\w{0,60}(?:Error|Exception))\s*$/,
      guard: (_facts, context) => isBelow(context, TRACEBACK, 4),
    },
    {
      literal: 'exception: ',
      match: /^\s*(?<error>(?:[a-z_][\w.]{0,100}\.)?[A-Z]?\w{0,60}(?:Exception|Errors?): .{0,300})/,
      guard: (_facts, context) => isBelow(context, TRACEBACK, 8) || isAbove(context, FRAMES, 6),
      confidence: 0.83,
    },
    {
      literal: 'error: ',
      match: /^\s*(?:Uncaught |\[?[Ee]rror\]? )?(?<error>Error: .{1,300})/,
      guard: (_facts, context) => isAbove(context, FRAMES, 6),
      confidence: 0.82,
    },
    {
      literal: 'exception in thread',
      match: /(?<error>Exception in thread "[^"]{1,100}" .{1,300})/,
      confidence: 0.86,
    },
    {
      literal: 'php fatal error: ',
      match: /(?:PHP )?(?<error>Fatal error: {1,2}Uncaught .{1,300})/,
      confidence: 0.88,
    },
    {
      literal: 'in @inc',
      match: /(?<error>Can't locate \S{1,200}\.pm in @INC)/,
      confidence: 0.92,
    },
    {
      literal: 'err_module_not_found',
      match: /(?<error>Error \[ERR_MODULE_NOT_FOUND\]: .{1,300})/,
      confidence: 0.92,
    },
    {
      literal: 'cannot find module ',
      match: /(?<error>Error: Cannot find module '(?!\/)[^']{1,200}')/,
      confidence: 0.92,
    },
    {
      literal: 'digital envelope routines',
      match: /(?<error>error:0308010C:digital envelope routines::unsupported)/,
      confidence: 0.92,
    },
    {
      literal: 'errorerror',
      match: /^\S{1,300}\.rb:\d{1,6}:in [`'].{1,200}': (?<error>.{1,300}) \(\w{1,60}(?:::\w{1,60}){0,5}\)/,
    },
    {
      literal: ':in `',
      match: /^\S{1,300}\.rb:\d{1,6}:in `.{1,200}': (?<error>.{1,300}) \((?:\w{1,60}::){0,5}\w{1,60}\)/,
      confidence: 0.88,
    },
    {
      literal: 'rake aborted!',
      match: /(?<error>rake aborted!)/,
      confidence: 0.8,
    },
    {
      literal: 'code elifecycle',
      match: /npm (?:ERR!|error) code (?<error>ELIFECYCLE)/,
      confidence: 0.55,
    },
    {
      literal: 'error command failed with exit code',
      match: /error (?<error>Command failed with exit code [1-9]\d{0,2})\./,
      confidence: 0.5,
    },
    {
      literal: '" failed with error code ',
      match: /^\s*(?:ERROR: )?(?<error>Command ".{1,2000}" failed with error code \d{1,3})/,
      confidence: 0.7,
    },
    {
      literal: ': error: ',
      match:
        /^\s*(?<error>[\w.-]{1,100}: error: (?:unrecognized arguments|no such option|the following arguments are required|argument \S{1,100}: (?:invalid|expected)).{0,200})/,
      confidence: 0.9,
    },
    {
      literal: 'setup.py egg_info',
      match:
        /(?<error>python setup\.py egg_info).{0,60}(?:failed with error code \d|Check the logs|did not run successfully)/,
      confidence: 0.76,
    },
    {
      literal: 'errored out with exit status',
      match: /(?<error>Command errored out with exit status \d{1,3}: .{1,100})/,
      confidence: 0.72,
    },
    {
      literal: 'subprocess-exited-with-error',
      match: /error: (?<error>subprocess-exited-with-error)/,
      confidence: 0.7,
    },
    {
      literal: 'legacy-install-failure',
      match: /error: (?<error>legacy-install-failure)/,
      confidence: 0.7,
    },
    {
      literal: 'while executing gem',
      match: /ERROR: {1,2}(?<error>While executing gem \.\.\. \(\w{1,60}\))/,
      confidence: 0.86,
    },
    {
      literal: 'php parse error',
      match: /(?:PHP )?(?<error>Parse error: {1,2}.{1,300})/,
      confidence: 0.86,
    },
    {
      literal: 'missing script: ',
      match: /npm (?:ERR!|error) (?<error>[Mm]issing script: .{1,100})/,
      confidence: 0.9,
    },
    {
      literal: 'npm err! typeerror',
      match: /npm ERR! (?<error>[Tt]ype[Ee]rror .{1,200})/,
      confidence: 0.76,
    },
    {
      literal: 'returned an error code',
      match: /E: (?<error>Sub-process \S{1,100} returned an error code \(\d{1,3}\))/,
      confidence: 0.7,
    },
    {
      literal: ': file exists',
      match: /(?:ln|mkdir): (?<error>.{1,200}: File exists)/,
      confidence: 0.78,
    },
    {
      literal: 'is not unique',
      match: /(?:useradd|groupadd): (?<error>[UG]ID \S{1,20} is not unique)/,
      confidence: 0.86,
    },
    {
      literal: 'already exists',
      match:
        /(?:useradd|groupadd|adduser|addgroup): (?<error>(?:user|group) '[^']{1,60}' (?:already exists|in use))/,
      confidence: 0.86,
    },
    {
      literal: 'failed to execute goal',
      match: /\[ERROR\] (?<error>Failed to execute goal .{1,300})/,
      confidence: 0.7,
    },
    {
      literal: 'goroutine ',
      match: /^goroutine \d{1,9} \[running\]:/,
      guard: (_facts, context) => isBelow(context, /^panic: /, 6) && !isOnlyGo(context),
      confidence: 0.6,
    },
    {
      literal: 'panic: ',
      match: /^(?<error>panic: .{1,300})/,
      guard: (_facts, context) => isAbove(context, /^goroutine \d+ \[/, 6) && !isOnlyGo(context),
      confidence: 0.82,
    },
    ...GO_USE,
  ],
  cause: 'The command of the step started and ended with an error of its own: {error}',
  remedies: [
    'Read the error and the frames around it in the log; the frame in your own code tells where.',
    'Run the same command in the image of the stage: `docker build --target STAGE …`, then `docker run`.',
    'Compare versions: a tool or a dependency without a pinned version may be newer than yesterday.',
  ],
  prevention: 'Pin the versions of tools and dependencies that scripts of the build call.',
  zh: {
    title: '脚本运行失败：{error}',
    cause: '该步骤的命令已启动，但以自身的错误结束：{error}',
    remedies: [
      '阅读日志中的错误及其前后的调用栈；属于你代码的那一帧指出了位置。',
      '在该阶段的镜像中运行同一命令：`docker build --target STAGE …`，再 `docker run`。',
      '比较版本：没有固定版本的工具或依赖可能比昨天更新。',
    ],
    prevention: '固定构建脚本所调用的工具和依赖的版本。',
  },
  source:
    'CPython traceback module, Node.js uncaught errors, JVM, Ruby, PHP, npm lifecycle, cmd/go (flags, GOFLAGS, where to write)',
  examples: {
    matches: [
      {
        log: 'usage: install.py [-h]\ninstall.py: error: unrecognized arguments: --download-forests',
        facts: { error: 'install.py: error: unrecognized arguments: --download-forests' },
      },
      {
        log: 'Command "/usr/bin/python3 -u -c "import setuptools"" failed with error code 1 in /tmp/pip-build-1/shop/',
      },
      {
        log: '#9 1.1 Traceback (most recent call last):\n#9 1.1   File "/app/setup.py", line 3, in <module>\n#9 1.1     import yaml\n#9 1.1 ModuleNotFoundError: No module named \'yaml\'\n#9 ERROR: process "/bin/sh -c python setup.py" did not complete successfully: exit code: 1',
        evidence: "ModuleNotFoundError: No module named 'yaml'",
      },
      {
        log: '/app/gen.js:3\nTypeError: x is not a function\n    at Object.<anonymous> (/app/gen.js:3:1)\n    at node:internal/main',
        evidence: 'TypeError: x is not a function',
      },
      {
        log: 'Exception in thread "main" java.lang.NullPointerException: x',
      },
      {
        log: "node:internal/modules/cjs/loader:1143\nError: Cannot find module 'yargs'\nRequire stack:",
      },
      { log: 'Command "python setup.py egg_info" failed with error code 1 in /tmp/pip-build-a/example/' },
      { log: 'npm error Missing script: "build"' },
      {
        log: 'go: build output "server" already exists and is a directory',
        facts: { error: 'build output "server" already exists and is a directory' },
      },
      { log: 'go: parsing $GOFLAGS: non-flag "mod=vendor"' },
      {
        log: 'flag provided but not defined: -tag\nusage: go build [-o output] [build flags] [packages]',
        evidence: 'flag provided but not defined: -tag',
      },
    ],
    ignores: ['TypeError: is documented in the manual', '--- PASS: TestError: ok'],
  },
}
