import type { Rule } from '../../../model/rule.ts'
import { installsTool } from './install.ts'

/** The go command runs where there is no go.mod. */
export const gomodFileNotFound: Rule = {
  id: 'gomod.file-not-found',
  title: 'No go.mod where go looks for it',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'go.mod file not found in current directory',
      match: /go\.mod file not found in current directory or any parent directory/,
      guard: (_facts, context) => !installsTool(context),
    },
    {
      literal: 'does not contain main module',
      match: /directory prefix (?<directory>\S{1,300}) does not contain main module/,
    },
    {
      literal: 'outside main module or its selected dependencies',
      match:
        /(?:^|\s)(?:current directory|directory (?<directory>\S{1,300})) outside main module or its selected dependencies/,
    },
    {
      literal: 'outside available modules',
      match: /directory (?:prefix )?(?<directory>\S{1,300}) outside available modules/,
    },
    { literal: 'no modules specified', match: /\bno modules specified \(see 'go help mod download'\)/ },
    { literal: 'cannot find main module', match: /\bgo: cannot find main module\b/ },
    {
      literal: 'working directory is not part of a module',
      match: /\bworking directory is not part of a module\b/,
    },
    {
      literal: '$gopath/go.mod exists but should not',
      match: /(?:^|\s)\$GOPATH\/go\.mod exists but should not/,
    },
    {
      literal: ' only valid when using modules',
      match: /\bbuild flag -(?:mod=\S{0,40}|modcacherw|modfile) only valid when using modules/,
    },
    { literal: 'no go.work file found', match: /\bgo: no go\.work file found\b/ },
    {
      literal: 'go.work: no such file or directory',
      match: /\breading go\.work: open (?<file>\S{0,300}go\.work): no such file or directory/,
    },
    {
      literal: ' listed in go.work file: ',
      match:
        /cannot load module (?<member>\S{1,300}) listed in go\.work file: open (?<file>\S{1,300}): no such file or directory/,
    },
    {
      literal: 'cannot load module listed in go.work file: ',
      match: /cannot load module listed in go\.work file: open (?<file>\S{1,300}): no such file or directory/,
    },
    {
      literal: 'go.mod: no such file or directory',
      match:
        /^go: (?:reading |error reading )?(?:\S{1,300}: )?open (?<file>\S{0,300}go\.mod): no such file or directory/,
      confidence: 0.9,
    },
  ],
  cause:
    'The go command looks for go.mod in its working directory and the folders above, and the image has no usable one there: the file was not copied before the RUN, WORKDIR points elsewhere (or at GOPATH itself), or the module lives in a subfolder.',
  remedies: [
    'Copy the module files first and stay in their folder: `WORKDIR /src` then `COPY go.mod go.sum ./`; for a module in a subfolder `WORKDIR /src/service`.',
    'Copy the go.mod of each module that go.work lists before the first go command: `COPY {member}/go.mod {member}/go.sum ./{member}/`, or set `ENV GOWORK=off`.',
    'Check that .dockerignore does not exclude go.mod and that the build context is the folder that holds it.',
    'Create the module when the project has none yet: `go mod init example.org/app && go mod tidy`, and commit both files; install a tool with `go install example.org/tool@v1.2.3`, which needs no module.',
  ],
  prevention: 'Keep WORKDIR and the `COPY go.mod go.sum ./` next to each other, before the first go command.',
  zh: {
    title: 'go 在应有的位置找不到 go.mod',
    cause:
      'go 命令会在工作目录及其上级目录中查找 go.mod，而镜像里没有可用的：该文件没有在 RUN 之前复制进来，WORKDIR 指向了别处（或者就是 GOPATH 本身），或者模块位于子目录中。',
    remedies: [
      '先复制模块文件，并留在同一目录：`WORKDIR /src`，然后 `COPY go.mod go.sum ./`；模块在子目录时用 `WORKDIR /src/service`。',
      '在第一条 go 命令之前复制 go.work 所列每个模块的 go.mod：`COPY {member}/go.mod {member}/go.sum ./{member}/`，或者设置 `ENV GOWORK=off`。',
      '检查 .dockerignore 有没有排除 go.mod，以及构建上下文是不是包含它的目录。',
      '项目还没有模块时先创建：`go mod init example.org/app && go mod tidy`，并提交这两个文件；安装工具则用不需要模块的 `go install example.org/tool@v1.2.3`。',
    ],
    prevention: '让 WORKDIR 与 `COPY go.mod go.sum ./` 写在一起，并放在第一条 go 命令之前。',
  },
  source:
    'cmd/go/internal/modload/init.go noMainModulesError (`go.mod file not found in current directory or any parent directory`), load.go resolveLocalDirs',
  examples: {
    matches: [
      {
        log: '#9 [build 4/5] RUN go build -o /app .\n#9 0.337 go: go.mod file not found in current directory or any parent directory; see \'go help modules\'\n#9 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1',
        evidence:
          "go: go.mod file not found in current directory or any parent directory; see 'go help modules'",
      },
      {
        log: "no required module provides package example.org/app/cmd: go.mod file not found in current directory or any parent directory; see 'go help modules'",
      },
      { log: 'pattern ./...: directory prefix . does not contain main module or its selected dependencies' },
      { log: "go: no modules specified (see 'go help mod download')" },
      { log: 'current directory outside main module or its selected dependencies' },
      { log: 'go: directory /go/src/app outside available modules', facts: { directory: '/go/src/app' } },
      { log: 'go: cannot find main module, but found .git/config in /src' },
      {
        log: 'main.go:4:2: cannot find module providing package example.org/lib: working directory is not part of a module',
      },
      { log: '$GOPATH/go.mod exists but should not\nmake: *** [build] Error 1' },
      {
        log: 'go: cannot load module pkg/svc listed in go.work file: open pkg/svc/go.mod: no such file or directory',
        facts: { member: 'pkg/svc' },
      },
      {
        log: 'go: cannot load module listed in go.work file: open /src/svc/go.mod: no such file or directory',
      },
      {
        log: "go: go.mod file not found in current directory or any parent directory.\n'go get' is no longer supported outside a module.\nTo build and install a command, use 'go install' with a version,\nlike 'go install example.com/cmd@latest'",
      },
      { log: 'go: open /src/go.mod: no such file or directory', facts: { file: '/src/go.mod' } },
    ],
    ignores: [
      'pattern ./...: directory prefix . does not contain modules listed in go.work or their selected dependencies',
      'COPY go.mod go.sum ./',
      "+ go get example.org/tool\ngo: go.mod file not found in current directory or any parent directory.\n\t'go get' is no longer supported outside a module.",
    ],
  },
}
