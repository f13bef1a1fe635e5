import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { linesAbove, linesBelow } from './patterns.ts'

const STOPPED =
  /error obtaining VCS status|\bError 128\b|exit (?:status|code:?) 128|^\s*make(?:\[\d+\])?: \*\*\*/

/** What follows, or who asked, shows that the build stopped at it; a command in `$(…)` is often survived. */
const stopsBuild = (facts: Facts, context: MatchContext): boolean =>
  (facts['path'] ?? '').includes('/cache/vcs/') ||
  context.step?.exitCode === 128 ||
  linesAbove(context, 2).some((text) => /: exit status 128:\s*$/.test(text)) ||
  linesBelow(context, 8).some((text) => STOPPED.test(text))

/** git refuses to read a repository that belongs to another user. */
export const vcsDubiousOwnership: Rule = {
  id: 'vcs.dubious-ownership',
  title: 'git does not trust the repository {path} of another owner',
  blame: 'no',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'detected dubious ownership in repository at ',
      match: /fatal: detected dubious ownership in repository at '(?<path>[^']{1,300})'/,
      guard: stopsBuild,
    },
    {
      literal: 'detected dubious ownership in repository at ',
      match: /fatal: detected dubious ownership in repository at '(?<path>[^']{1,300})'/,
      confidence: 0.8,
    },
    {
      literal: 'is owned by someone else',
      match: /fatal: unsafe repository \('(?<path>[^']{1,300})' is owned by someone else\)/,
      guard: stopsBuild,
    },
    {
      literal: 'is owned by someone else',
      match: /fatal: unsafe repository \('(?<path>[^']{1,300})' is owned by someone else\)/,
      confidence: 0.8,
    },
  ],
  cause:
    'Since git 2.35.2 git stops in a repository whose owner is not the user who runs it: {path} was copied, mounted or restored from a cache with another uid than that of this step.',
  remedies: [
    'Trust the folder before the first command that uses git: `RUN git config --global --add safe.directory {path}`.',
    'Copy the code with the right owner: `COPY --chown=app:app . .`, after `USER` is chosen.',
    'Give cache mounts the uid of the step: `--mount=type=cache,target=/go/pkg/mod,uid=1000,gid=1000`.',
    'Switch the stamp of go off when git is needed for nothing else: `ENV GOFLAGS=-buildvcs=false`.',
  ],
  prevention:
    'Use one user for COPY, cache mounts and RUN of a stage, or leave .git out of the build context.',
  zh: {
    title: 'git 不信任属于其他用户的仓库 {path}',
    cause:
      '从 git 2.35.2 起，如果仓库的所有者不是运行 git 的用户，git 就会拒绝工作：{path} 是以与本步骤不同的 uid 复制、挂载或从缓存恢复的。',
    remedies: [
      '在第一条用到 git 的命令之前信任该目录：`RUN git config --global --add safe.directory {path}`。',
      '以正确的所有者复制代码：在确定 `USER` 之后用 `COPY --chown=app:app . .`。',
      '让缓存挂载使用该步骤的 uid：`--mount=type=cache,target=/go/pkg/mod,uid=1000,gid=1000`。',
      '如果别处用不到 git，关闭 go 写入提交信息的功能：`ENV GOFLAGS=-buildvcs=false`。',
    ],
    prevention: '同一阶段的 COPY、缓存挂载和 RUN 使用同一个用户，或者不要把 .git 放进构建上下文。',
  },
  source: 'git setup.c die_upon_dubious_ownership (`detected dubious ownership in repository at`)',
  examples: {
    matches: [
      {
        log: '#9 [build 4/4] RUN make build\n#9 0.419 # cd /src; git status --porcelain\n#9 0.419 fatal: detected dubious ownership in repository at \'/src\'\n#9 0.419 To add an exception for this directory, call:\n#9 0.419 \n#9 0.419 \tgit config --global --add safe.directory /src\n#9 0.420 error obtaining VCS status: exit status 128\n#9 0.420 \tUse -buildvcs=false to disable VCS stamping.\n#9 0.421 make: *** [Makefile:9: build] Error 1\n#9 ERROR: process "/bin/sh -c make build" did not complete successfully: exit code: 2\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c make build" did not complete successfully: exit code: 2',
        evidence: "fatal: detected dubious ownership in repository at '/src'",
        facts: { path: '/src' },
      },
      {
        log: "go: example.org/lib@v1.0.0: git init --bare in /go/pkg/mod/cache/vcs/5b2e: exit status 128:\n\tfatal: detected dubious ownership in repository at '/go/pkg/mod/cache/vcs/5b2e'",
        facts: { path: '/go/pkg/mod/cache/vcs/5b2e' },
      },
      {
        log: "fatal: unsafe repository ('/src' is owned by someone else)\nTo add an exception for this directory, call:\n\n\tgit config --global --add safe.directory /src\nmake: *** [Makefile:95: version] Error 128",
        facts: { path: '/src' },
      },
      { log: "fatal: detected dubious ownership in repository at '/work'" },
    ],
    ignores: [
      '#9 [5/5] RUN VERSION=$(git describe) go build\n#9 0.1 fatal: detected dubious ownership in repository at \'/src\'\n#9 3.1 ./main.go:9:3: undefined: total\n#9 ERROR: process "/bin/sh -c VERSION=$(git describe) go build" did not complete successfully: exit code: 1',
      "fatal: detected dubious ownership in repository at '/src'\nTo add an exception for this directory, call:\n./main.go:9:3: undefined: total",
      'git config --global --add safe.directory /src',
      'error obtaining VCS status: exit status 128',
    ],
  },
}
