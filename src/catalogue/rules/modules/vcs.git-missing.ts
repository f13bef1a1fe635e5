import type { Facts, Rule } from '../../../model/rule.ts'

const COMMANDS: Readonly<Record<string, string>> = {
  Git: 'git',
  Mercurial: 'hg',
  Bazaar: 'bzr',
  Subversion: 'svn',
  Fossil: 'fossil',
}

const byName = (facts: Facts): Facts => ({ tool: COMMANDS[facts['name'] ?? ''] ?? 'git' })

/** The version control program that go calls is not in the image. */
export const vcsGitMissing: Rule = {
  id: 'vcs.git-missing',
  title: '{tool} is not installed in the image',
  blame: 'no',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'executable file not found in ',
      match: /exec: "(?<tool>git|hg|svn|bzr|fossil)(?:\.exe)?": executable file not found in [$%]PATH%?/i,
    },
    {
      literal: ' command. see https://golang.org/s/gogetcmd',
      match: /\bgo: missing (?<name>[A-Z]\w{1,20}) command\. See /,
      guard: byName,
      confidence: 0.96,
    },
    {
      literal: 'unable to resolve git version: ',
      match: /unable to resolve git version: .{0,200}executable file not found/,
      guard: () => ({ tool: 'git' }),
    },
    {
      literal: 'error: cannot run ssh: no such file',
      match: /error: cannot run ssh: No such file or directory/,
      guard: () => ({ tool: 'ssh' }),
      confidence: 0.95,
    },
  ],
  cause:
    'go fetches this module straight from its repository (GOPROXY=direct, GOPRIVATE, or the proxy does not have it), for which it runs {tool}, and slim images such as golang:alpine do not have it.',
  remedies: [
    'Install it before the go command: `RUN apk add --no-cache git openssh-client` (Alpine) or `RUN apt-get update && apt-get install -y --no-install-recommends git openssh-client ca-certificates` (Debian slim).',
    'Build in the full image `FROM golang:1.26`, which has git, and copy only the binary into the final stage.',
    'Fetch public modules through a proxy, then no git is needed: `ENV GOPROXY=https://goproxy.cn,direct`.',
  ],
  prevention: 'Choose the full golang image for stages that fetch private modules.',
  zh: {
    title: '镜像中没有安装 {tool}',
    cause:
      'go 要直接从仓库下载这个模块（GOPROXY=direct、GOPRIVATE，或者代理上没有），为此会调用 {tool}，而 golang:alpine 之类的精简镜像中没有它。',
    remedies: [
      '在 go 命令之前安装：`RUN apk add --no-cache git openssh-client`（Alpine），或 `RUN apt-get update && apt-get install -y --no-install-recommends git openssh-client ca-certificates`（Debian slim）。',
      '在自带 git 的完整镜像 `FROM golang:1.26` 中构建，最终阶段只复制二进制文件。',
      '公共模块通过代理下载就不需要 git：`ENV GOPROXY=https://goproxy.cn,direct`。',
    ],
    prevention: '需要下载私有模块的阶段使用完整的 golang 镜像。',
  },
  source:
    'os/exec ErrNotFound, cmd/go/internal/vcs/vcs.go (`go: missing %s command`), git run-command.c (`cannot run %s`)',
  examples: {
    matches: [
      {
        log: '#10 [build 4/6] RUN go mod download\n#10 0.911 go: example.org/lib@v1.5.1: git init --bare in /go/pkg/mod/cache/vcs/ed2f: exec: "git": executable file not found in $PATH\n#10 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
        evidence:
          'go: example.org/lib@v1.5.1: git init --bare in /go/pkg/mod/cache/vcs/ed2f: exec: "git": executable file not found in $PATH',
        facts: { tool: 'git' },
      },
      {
        log: 'go: missing Git command. See https://golang.org/s/gogetcmd\npackage example.org/dep: exec: "git": executable file not found in $PATH',
        facts: { tool: 'git' },
      },
      {
        log: 'go: missing Mercurial command. See https://golang.org/s/gogetcmd\nexit status 1',
        facts: { tool: 'hg' },
      },
      {
        log: 'error obtaining VCS status: exec: "git": executable file not found in $PATH\n\tUse -buildvcs=false to disable VCS stamping.',
      },
      {
        log: '\terror: cannot run ssh: No such file or directory\n\tfatal: unable to fork\nexit status 128',
        facts: { tool: 'ssh' },
      },
    ],
    ignores: [
      '/bin/sh: git: not found',
      'exec: "gcc": executable file not found in $PATH',
      'Setting up git (1:2.39.5-0+deb12u2) ...',
    ],
  },
}
