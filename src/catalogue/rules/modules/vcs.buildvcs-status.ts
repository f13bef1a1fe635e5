import type { Rule } from '../../../model/rule.ts'

/** Go could not ask version control what to stamp into the binary. */
export const vcsBuildvcsStatus: Rule = {
  id: 'vcs.buildvcs-status',
  title: 'Go cannot read the VCS status to stamp the binary',
  blame: 'evidence',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'error obtaining vcs status: ',
      match: /\berror obtaining VCS status: (?<reason>\S.{0,300})/,
      guard: (facts) => !/executable file not found/.test(facts['reason'] ?? ''),
    },
  ],
  cause:
    'go build stamps the commit into the binary whenever it finds a .git and a git program, and `git status` failed there ({reason}): .git is only a pointer of a worktree or submodule, was copied in part, or belongs to another user than the step runs as.',
  remedies: [
    'Switch the stamp off for the image: `RUN go build -buildvcs=false -o /app .`, or `ENV GOFLAGS=-buildvcs=false`.',
    'Trust the folder when the stamp is wanted: `RUN git config --global --add safe.directory /src` before the build.',
    'Keep .git out of the context when nothing in the image needs it: a line `.git` in .dockerignore.',
    'See what git says: `RUN git -C /src status` in front of the go command.',
  ],
  prevention:
    'Pass the version as a build argument (`-ldflags "-X main.version=$VERSION"`) and leave .git out of the build context.',
  zh: {
    title: 'Go 无法读取要写入二进制文件的 VCS 状态',
    cause:
      '只要找到 .git 和 git 程序，go build 就会把提交信息写入二进制文件，而这里 `git status` 失败了（{reason}）：.git 只是工作树或子模块的指针，没有完整复制，或者属于与该步骤不同的用户。',
    remedies: [
      '在镜像构建中关闭该功能：`RUN go build -buildvcs=false -o /app .`，或 `ENV GOFLAGS=-buildvcs=false`。',
      '如果需要写入提交信息，在构建前信任该目录：`RUN git config --global --add safe.directory /src`。',
      '如果镜像中用不到 .git，就不要放进上下文：在 .dockerignore 中加一行 `.git`。',
      '查看 git 的报错：在 go 命令之前加 `RUN git -C /src status`。',
    ],
    prevention:
      '用构建参数传入版本号（`-ldflags "-X main.version=$VERSION"`），并且不要把 .git 放进构建上下文。',
  },
  source: 'cmd/go/internal/load/pkg.go setBuildInfo (`error obtaining VCS status: %v`)',
  examples: {
    matches: [
      {
        log: '#11 [build_base 7/7] RUN go build -ldflags "-w -s" -o app .\n#11 6.495 error obtaining VCS status: exit status 128\n#11 6.495 \tUse -buildvcs=false to disable VCS stamping.\n#11 ERROR: process "/bin/sh -c go build -ldflags \\"-w -s\\" -o app ." did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build -ldflags \\"-w -s\\" -o app ." did not complete successfully: exit code: 1',
        evidence: 'error obtaining VCS status: exit status 128',
        facts: { reason: 'exit status 128' },
      },
      {
        log: 'error obtaining VCS status: main module is in repository "/src" but current directory is in repository "/src/sub"\n\tUse -buildvcs=false to disable VCS stamping.',
      },
      {
        log: 'error obtaining VCS status: directory "/src" uses git, but parent "/" uses fossil\n\tUse -buildvcs=false to disable VCS stamping.',
      },
      {
        log: '# cd /src; git status --porcelain\nfatal: not a git repository: /src/../.git/modules/app\nerror obtaining VCS status: exit status 128\n\tUse -buildvcs=false to disable VCS stamping.',
        evidence: 'error obtaining VCS status: exit status 128',
      },
    ],
    ignores: [
      'fatal: not a git repository (or any of the parent directories): .git',
      'ENV GOFLAGS=-buildvcs=false',
      'error obtaining VCS status: exec: "git": executable file not found in $PATH\n\tUse -buildvcs=false to disable VCS stamping.',
    ],
  },
}
