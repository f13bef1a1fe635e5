import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { isAbove, isBelow } from './context.ts'
import { GO_FILES } from './go-files.ts'

const TOOLS = String.raw`(?:cat|cp|mv|ls|ln|rm|chmod|chown|stat|sed|awk|grep|tar|gzip|unzip|install|find|head|tail|source|openssl|gpg|patch|bzip2|xz|sha256sum|md5sum|readlink|du|strip|touch)`

/** Whether make does not go on after this line: with `-` before the command it does. https://www.gnu.org/software/make/manual/html_node/Errors.html */
const isFatal = (_: Facts, context: MatchContext): boolean =>
  !isAbove(context, /^\s*make(?:\[\d{1,2}\])?: .{0,300}Error \d{1,3} \(ignored\)/, 1)

/** A command of a step needs a file that is not in the image. */
export const stepMissingFile: Rule = {
  id: 'step.missing-file',
  title: '{file} is not in the image',
  blame: 'yes',
  retryable: false,
  confidence: 0.92,
  patterns: [
    {
      literal: 'no such file or directory',
      match: new RegExp(
        String.raw`(?:^|\s)${TOOLS}: (?:cannot (?:stat|access|open|remove)|can't (?:stat|read|open)|failed to (?:access|open)|cannot find or open)? ?['‘]?(?<file>[^'’:\s][^'’:]{0,300})['’]?:? (?:Cannot open: )?No such file or directory`,
      ),
      guard: isFatal,
    },
    {
      literal: 'no such file or directory',
      match: /(?:^|: )cd: (?:can't cd to )?(?<file>\S{1,300}): No such file or directory/,
      guard: isFatal,
    },
    ...GO_FILES,
    {
      literal: 'go: chdir ',
      match: /^go: chdir (?<file>\S{1,300}): no such file or directory/,
    },
    {
      literal: 'cannot find goroot directory',
      match: /\bgo: cannot find GOROOT directory: (?<file>\S{1,300})/,
    },
    {
      literal: 'error obtaining buildid for go tool ',
      match:
        /\bgo: error obtaining buildID for go tool \w{1,40}: .{0,300}?(?<file>\/\S{1,300}): no such file or directory/,
    },
    { literal: 'go: no such tool ', match: /^go: no such tool "(?<file>\w{1,40})"/ },
    {
      literal: "can't cd to",
      match: /cd: (?:line \d{1,6}: )?can't cd to (?<file>\S{1,300})/,
    },
    {
      literal: "can't open",
      match: /^(?:\/bin\/)?(?:ba|da)?sh: (?:\d{1,6}: )?[Cc]an't open '?(?<file>[^\s':]{1,300})/,
    },
    {
      literal: ': cannot open ',
      match: /^(?:\/bin\/)?(?:ba|da)?sh: (?:\d{1,6}: )?cannot open '?(?<file>[^\s':]{1,300})/,
    },
    {
      literal: "can't open file ",
      match: /python\d?(?:\.\d{1,2})?: can't open file '(?<file>[^']{1,300})'/,
    },
    {
      literal: 'no rule to make target',
      match: /make(?:\[\d{1,2}\])?: \*\*\* No rule to make target ['`](?<file>[^'`]{1,200})['`]/,
    },
    {
      literal: 'no makefile found',
      match: /make: \*\*\* No targets specified and no (?<file>makefile) found/,
    },
    {
      literal: 'could not open requirements file',
      match: /Could not open requirements file: .{0,60}No such file or directory: '(?<file>[^']{1,300})'/,
    },
    {
      literal: 'enoent',
      match:
        /ENOENT: no such file or directory, (?:open|stat|scandir|lstat|access|chmod|copyfile|uv_cwd|mkdir) ?'?(?<file>[^'\s]{1,300})?/,
    },
    {
      literal: 'filenotfounderror: ',
      match: /^\s*FileNotFoundError: \[Errno 2\] No such file or directory: '(?<file>[^']{1,300})'/,
    },
    {
      literal: 'cannot find module ',
      match: /Error: Cannot find module '(?<file>\/[^']{1,300})'/,
    },
    {
      literal: 'goal you specified requires a project',
      match: /The goal you specified requires a project to execute but there is no POM/,
    },
    {
      literal: 'could not find `cargo.toml`',
      match: /error: could not find `(?<file>Cargo\.toml)`/,
    },
    {
      literal: 'error: could not find ',
      match:
        /^\s*(?:\S{1,40} )?Error: Could not find (?:the |a |an )?(?<file>.{1,80}?(?:[Ss]chema|file|directory|folder|config\w{0,12}))\b/,
      confidence: 0.9,
    },
    {
      literal: 'could not find a package.json',
      match: /(?:Couldn't|Could not) find (?:a )?(?<file>package\.json) file/,
    },
    {
      literal: 'could not locate gemfile',
      match: /Could not locate (?<file>Gemfile)/,
    },
    {
      literal: 'composer could not find',
      match: /Composer could not find a (?<file>composer\.json) file/,
    },
    {
      literal: 'does not contain a project or solution',
      match: /MSB1003: Specify a project or solution file/,
    },
    {
      literal: 'the tool needs',
      match: /protoc: .{0,10}(?<file>[\w./-]{1,300}\.proto): (?:File does not reside|No such file)/,
    },
    {
      literal: '.proto: no such file',
      match: /(?<file>[\w./-]{1,300}\.proto): No such file or directory/,
    },
    {
      literal: 'not found',
      match: /^\s*(?<file>[\w./-]{1,300}\.proto): File not found/,
    },
    {
      literal: 'directory nonexistent',
      match: /cannot create (?<file>\S{1,300}): Directory nonexistent/,
    },
    {
      literal: 'could not open input file',
      match: /Could not open input file: (?<file>\S{1,300})/,
    },
    {
      literal: 'could not create output file (',
      match: /zip error: Could not create output file \((?<file>[^)]{1,300})\)/,
      guard: (_facts, context) => isBelow(context, /^zip I\/O error: No such file or directory/, 3),
    },
    {
      literal: 'cannot find or open',
      match: /unzip: {1,2}cannot find or open (?<file>[^\s,]{1,300})/,
    },
    {
      literal: ': cannot open: no such file',
      match: /tar (?:\(child\))?: ?(?<file>[^\s:]{1,300}): Cannot open: No such file or directory/,
    },
    {
      literal: 'does not appear to contain cmakelists.txt',
      match:
        /CMake Error: The source directory "(?<file>[^"]{1,300})" does not (?:appear to contain CMakeLists\.txt|exist)/,
      confidence: 0.94,
    },
    {
      literal: 'could not read file',
      match: /\(File\.Error\) could not read file "(?<file>[^"]{1,300})": no such file/,
    },
    {
      literal: 'no composer.json',
      match: /No (?<file>composer\.json) present in the current directory/,
      confidence: 0.9,
    },
  ],
  cause:
    '{file} is not there when the command runs: it was not copied into this stage before, is excluded by .dockerignore, or lies in another folder.',
  remedies: [
    'Copy it before the line that needs it: `COPY {file} ./`.',
    'Look at `.dockerignore`: what it names never reaches the build.',
    'Look at WORKDIR: relative paths start there; `RUN ls -la` shows what is there.',
    'Skip hooks that need sources when only dependencies are installed: `npm ci --ignore-scripts`.',
  ],
  prevention:
    'Copy what a RUN line needs right before it, and keep .dockerignore free of what the build needs.',
  zh: {
    title: '镜像中没有 {file}',
    cause: '命令运行时 {file} 不存在：此前没有复制进该阶段、被 .dockerignore 排除，或在另一个目录。',
    remedies: [
      '在需要它的行之前复制：`COPY {file} ./`。',
      '检查 `.dockerignore`：其中列出的内容不会进入构建。',
      '检查 WORKDIR：相对路径从那里开始；`RUN ls -la` 可以查看内容。',
      '只安装依赖时跳过需要源码的钩子：`npm ci --ignore-scripts`。',
    ],
    prevention: '在每个 RUN 之前复制它需要的文件，不要让 .dockerignore 排除构建所需的内容。',
  },
  source:
    'coreutils, busybox, tar, GNU make (`No rule to make target`), CPython, Node.js (ENOENT), pip, cargo, Maven, Go io/fs PathError, golang/dep, godep',
  examples: {
    matches: [
      {
        log: '#7 [3/4] RUN sh scripts/generate.sh\n#7 0.560 sh: 0: cannot open scripts/generate.sh: No such file\n#7 ERROR: process "/bin/sh -c sh scripts/generate.sh" did not complete successfully: exit code: 2',
        facts: { file: 'scripts/generate.sh' },
      },
      {
        log: '#9 0.3 cp: cannot stat \'config.yaml\': No such file or directory\n#9 ERROR: process "/bin/sh -c cp config.yaml /etc/" did not complete successfully: exit code: 1',
        evidence: "cp: cannot stat 'config.yaml': No such file or directory",
        facts: { file: 'config.yaml' },
      },
      {
        log: 'cat: VERSION: No such file or directory',
        facts: { file: 'VERSION' },
      },
      {
        log: "cat: can't open 'VERSION': No such file or directory",
      },
      {
        log: 'could not find project Gopkg.toml, use dep init to initiate a manifest',
        facts: { file: 'Gopkg.toml' },
      },
      {
        log: 'zip I/O error: No such file or directory\nzip error: Could not create output file (/out/app.zip)',
        facts: { file: '/out/app.zip' },
      },
      {
        log: '[ERROR]\tFailed to find glide.yaml file in directory tree: Cannot resolve parent of /',
        facts: { file: 'glide.yaml' },
      },
      { log: 'lstat web/dist/: no such file or directory', facts: { file: 'web/dist/' } },
      {
        log: "/bin/sh: 1: cd: can't cd to web",
      },
      {
        log: "make: *** No rule to make target 'build'.  Stop.",
        facts: { file: 'build' },
      },
      {
        log: "ERROR: Could not open requirements file: [Errno 2] No such file or directory: 'requirements.txt'",
      },
      {
        log: "npm error enoent Could not read package.json: Error: ENOENT: no such file or directory, open '/app/package.json'",
        facts: { file: '/app/package.json' },
      },
      {
        log: "python3: can't open file '/app/run.py': [Errno 2] No such file or directory",
      },
      {
        log: '/bin/sh: 1: cannot create /etc/nginx/nginx.conf: Directory nonexistent',
        facts: { file: '/etc/nginx/nginx.conf' },
      },
    ],
    ignores: [
      'open /src/go.mod: no such file or directory',
      'warning: no such file or directory is ignored',
      "rm: cannot remove 'none': No such file or directory\nmake: [Makefile:5: clean] Error 1 (ignored)",
    ],
  },
}
