import type { Rule } from '../../../model/rule.ts'
import { GENERATORS } from './generators.ts'
import { GO_USE } from './go-use.ts'
import { SCRIPT_TOOLS } from './script-tools.ts'
import { UNCAUGHT } from './uncaught.ts'

/** A program of the project raised an error while it ran. */
export const stepScriptError: Rule = {
  id: 'step.script-error',
  title: 'A script failed: {error}',
  blame: 'yes',
  retryable: false,
  confidence: 0.8,
  patterns: [...UNCAUGHT, ...SCRIPT_TOOLS, ...GO_USE, ...GENERATORS],
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
    'CPython traceback module, Node.js uncaught errors, JVM, Ruby, PHP, npm lifecycle, cmd/go (flags, GOFLAGS, where to write), wire, sqlc, go generate',
  examples: {
    matches: [
      {
        log: '#7 [2/4] RUN apt-get update && apt-get install git\n#7 4.1 After this operation, 40 MB of additional disk space will be used.\n#7 4.1 Do you want to continue? [Y/n] Abort.\n#7 ERROR: process "/bin/sh -c apt-get update && apt-get install git" did not complete successfully: exit code: 1',
        evidence: 'Do you want to continue? [Y/n] Abort.',
      },
      {
        log: 'Rpmdb checksum is invalid: dCDPT(pkg checksums): example.noarch 1:1.3-7 - u',
      },
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
        log: '# command-line-arguments\n/usr/local/go/pkg/tool/linux_amd64/link: -X flag requires argument of the form importpath.name=value',
      },
      {
        log: '#9 [build 5/5] RUN ./server --warm-up\n#9 3.1 fatal error: all goroutines are asleep - deadlock!\n#9 3.1\n#9 3.1 goroutine 1 [chan receive]:\n#9 ERROR: process "/bin/sh -c ./server --warm-up" did not complete successfully: exit code: 2',
        evidence: 'fatal error: all goroutines are asleep - deadlock!',
      },
      {
        log: "gen.rb:7:in 'Integer#/': divided by 0 (ZeroDivisionError)\n\tfrom gen.rb:7:in '<main>'",
        facts: { error: 'divided by 0' },
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
      {
        log: 'wire: /src/di/wire.go:9:1: inject Init: no provider found for *example.org/app/db.Pool\n\tneeded by *example.org/app.Server in provider "New" (/src/server.go:4:6)\nwire: example.org/app/di: generate failed\nwire: at least one generate failure',
        evidence: 'wire: /src/di/wire.go:9:1: inject Init: no provider found for *example.org/app/db.Pool',
        facts: { file: '/src/di/wire.go', line: '9' },
      },
      {
        log: '# package store\nerror parsing schema: open sql/missing.sql: no such file or directory',
        evidence: 'error parsing schema: open sql/missing.sql: no such file or directory',
      },
      {
        log: '# package store\nsql/orders.sql:7:12: column "totl" does not exist',
        evidence: 'sql/orders.sql:7:12: column "totl" does not exist',
        facts: { file: 'sql/orders.sql', line: '7' },
      },
      { log: 'api/doc.go:3: running "enumer": exit status 2', facts: { file: 'api/doc.go' } },
    ],
    ignores: [
      'wire: example.org/app/di: wrote /src/di/wire_gen.go',
      'sql/orders.sql:7:12: a file in a list',
      'TypeError: is documented in the manual',
      '--- PASS: TestError: ok',
    ],
  },
}
