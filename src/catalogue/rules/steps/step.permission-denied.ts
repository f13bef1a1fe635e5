import type { Rule } from '../../../model/rule.ts'

/** A step may not run a script or write where it wants to. */
export const stepPermissionDenied: Rule = {
  id: 'step.permission-denied',
  title: 'Permission denied: {file}',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  patterns: [
    {
      literal: ': permission denied',
      match:
        /^\s*(?:\/bin\/)?(?:ba|da|a|z)?sh: (?:line )?(?:\d{1,6}: )?(?<file>[^\s:]{1,300}): Permission denied/,
    },
    {
      literal: 'permission denied',
      match: /exec: \\?"(?<file>[^"\\]{1,300})\\?": permission denied/,
    },
    {
      literal: 'copying ',
      match:
        /^(?:[^\s:]{1,300}: )?(?:go (?:build|install|test|run) [^\s:]{1,300}: )?copying \S{1,300}: open (?<file>\S{1,300}): (?:permission denied|read-only file system)/,
      confidence: 0.93,
    },
    {
      literal: 'open ',
      match:
        /^(?:go: |pattern \S{1,300}: )(?:reading go\.\w{3}: )?open (?<file>\S{1,300}): (?:permission denied|operation not permitted)/,
      confidence: 0.93,
    },
    {
      literal: ': mkdir ',
      match:
        /^go (?:build|install|test|run) \S{1,300}: mkdir (?<file>(?!\S{0,300}\/(?:pkg\/mod|go-build|\.cache))\S{1,300}): (?:permission denied|read-only file system)/,
      confidence: 0.93,
    },
    {
      literal: 'lock file ',
      match: /E: Could not open lock file (?<file>\S{1,200}) - open \(13: Permission denied\)/,
    },
    {
      literal: 'acquire (13: permission denied)',
      match: /E: List directory (?<file>\S{1,200}) is missing\. - Acquire \(13: Permission denied\)/,
    },
    {
      literal: 'are you root?',
      match: /E: Unable to (?:acquire|lock) .{0,100}\((?<file>[^)]{1,200})\), are you root\?/,
      confidence: 0.93,
    },
    {
      literal: 'unable to lock database',
      match: /ERROR: Unable to lock database: Permission denied/,
    },
    {
      literal: 'failed to open apk database',
      match: /ERROR: Failed to open apk database: Permission denied/,
      confidence: 0.92,
    },
    {
      literal: 'permission denied',
      match:
        /(?:^|\s)(?:mkdir|touch|cp|mv|ln|rm|chmod|chown|tar|install|sed|tee|cat|find|curl|wget|unzip|rmdir): (?:cannot|can't|couldn't|changing|failed|setting)? ?(?:create|touch|remove|open|move|stat|access|to|change|write|permissions|ownership)? ?(?:.{0,60}?\s)?['‘"]?(?<file>[^'’":\s]{1,300})['’"]?: (?:Cannot open: )?Permission denied/,
    },
    {
      literal: 'operation not permitted',
      match:
        /(?:chown|chmod|mknod|mount): (?:.{0,60}?\s)?['‘]?(?<file>[^'’:\s]{1,300})['’]?: Operation not permitted/,
    },
    {
      literal: 'code eacces',
      match: /npm (?:ERR!|error) code EACCES/,
      confidence: 0.95,
    },
    {
      literal: 'eacces: permission denied',
      match: /EACCES: permission denied, \w{1,20} '(?<file>[^']{1,300})'/,
    },
    {
      literal: '[errno 13] permission denied',
      match: /\[Errno 13\] Permission denied(?:: '(?<file>[^']{1,300})')?/,
    },
    {
      literal: 'superuser privileges',
      match: /This command has to be run with superuser privileges/,
    },
    {
      literal: 'need to be root to perform',
      match: /You need to be root to perform this command/,
    },
    {
      literal: 'permission denied @',
      match: /Permission denied @ \w{1,40} - (?<file>\S{1,300})/,
    },
    {
      literal: 'cannot create ',
      match: /(?:ba|da)?sh: (?:\d{1,6}: )?cannot create (?<file>\S{1,300}): Permission denied/,
    },
    {
      literal: 'unable to lock the download directory',
      match: /E: Unable to lock the download directory/,
      confidence: 0.93,
    },
    {
      literal: "can't create ",
      match: /(?:ba|da|a)?sh: (?:\d{1,6}: )?can't create (?<file>\S{1,300}): Permission denied/,
    },
    {
      literal: 'could not create temp file',
      match: /error: could not create temp file (?<file>\S{1,300}): Permission denied/,
    },
  ],
  cause:
    'The user of the step may not run or write {file}: the execute bit was lost on the way into the repository, or USER was set before a line that needs root.',
  remedies: [
    'Keep the execute bit in the repository: `git update-index --chmod=+x {file}`, or set it while copying: `COPY --chmod=755 {file} ./`.',
    'Install packages before `USER`, or switch for the line: `USER root`, then back.',
    'Give the folder to the user of the stage: `COPY --chown=app:app …` or `RUN install -d -o app /dir`.',
  ],
  prevention: 'Set modes in git, install before USER, and give each user the folders it writes.',
  zh: {
    title: '权限不足：{file}',
    cause: '该步骤的用户无权运行或写入 {file}：可执行位在进入仓库时丢失，或在需要 root 的行之前设置了 USER。',
    remedies: [
      '在仓库中保留可执行位：`git update-index --chmod=+x {file}`，或在复制时设置：`COPY --chmod=755 {file} ./`。',
      '在 `USER` 之前安装软件包，或为该行切换：`USER root`，之后再切回。',
      '把目录交给该阶段的用户：`COPY --chown=app:app …` 或 `RUN install -d -o app /dir`。',
    ],
    prevention: '在 git 中设置文件模式，在 USER 之前安装软件包，并把需要写入的目录交给对应用户。',
  },
  source:
    'dash, bash (`Permission denied`, exit code 126), runc (`exec: "%s": permission denied`), apt, apk-tools, coreutils, npm (EACCES), CPython, cmd/go work/shell.go CopyFile',
  examples: {
    matches: [
      {
        log: 'go build example.org/app/cmd/manager: mkdir /go/src/example.org/app/build: permission denied\nmake: *** [Makefile:12: manager] Error 1',
        facts: { file: '/go/src/example.org/app/build' },
      },
      {
        log: 'example.org/app: go build example.org/app: copying /tmp/go-build1/b001/exe/a.out: open /app: permission denied',
        facts: { file: '/app' },
      },
      { log: 'go: open /src/go.mod: permission denied', facts: { file: '/src/go.mod' } },
      {
        log: '#9 0.2 /bin/sh: 1: ./build.sh: Permission denied\n#9 ERROR: process "/bin/sh -c ./build.sh" did not complete successfully: exit code: 126',
        evidence: '/bin/sh: 1: ./build.sh: Permission denied',
        facts: { file: './build.sh' },
      },
      {
        log: 'ERROR: Unable to lock database: Permission denied\nERROR: Failed to open apk database: Permission denied',
        evidence: 'ERROR: Unable to lock database: Permission denied',
      },
      {
        log: 'E: Could not open lock file /var/lib/dpkg/lock-frontend - open (13: Permission denied)',
      },
      {
        log: "mkdir: cannot create directory '/data': Permission denied",
        facts: { file: '/data' },
      },
      {
        log: "mkdir: can't create directory '/data': Permission denied",
      },
      {
        log: 'npm error code EACCES',
      },
      {
        log: "chown: changing ownership of '/data': Operation not permitted",
      },
    ],
    ignores: [
      'go: could not create module cache: mkdir /go/pkg/mod: permission denied',
      'permission denied is what the test expects',
    ],
  },
}
