import type { Rule } from '../../../model/rule.ts'
import { NOT_WRITABLE } from './patterns.ts'

/** The build cache of Go cannot be written, or has no place. */
export const gocachePermission: Rule = {
  id: 'gocache.permission',
  title: 'Go build cache {directory} cannot be written',
  blame: 'evidence',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'failed to initialize build cache at ',
      match: new RegExp(
        String.raw`failed to initialize build cache at (?<directory>\S{1,300}): (?:\w{1,20} \S{1,300}: )?${NOT_WRITABLE}`,
      ),
    },
    {
      literal: 'build cache is required, but could not be located',
      match: /build cache is required, but could not be located: (?<fault>[^"\\]{1,300})/,
    },
    {
      literal: 'build cache is disabled by gocache=off',
      match: /build cache is disabled by GOCACHE=off, but required/,
    },
    {
      literal: 'failed to trim cache: ',
      match: new RegExp(String.raw`failed to trim cache: \w{1,20} (?<directory>\S{1,300}): ${NOT_WRITABLE}`),
    },
    {
      literal: 'go: creating work dir: ',
      match: new RegExp(
        String.raw`\bgo: creating work dir: \w{1,20} (?<directory>\S{1,300}): ${NOT_WRITABLE}`,
      ),
      confidence: 0.92,
    },
    {
      literal: '/go-build/',
      match:
        /\b(?:open|mkdir|rename|stat|chtimes|remove|unlinkat|copying \S{1,300}: open) (?<directory>\/\S{0,200}\/go-build)\/\S{1,200}: (?<fault>permission denied|read-only file system|operation not permitted)/,
      guard: (_facts, { line }) => !/disabling cache|\bwarning\b/i.test(line.text),
      confidence: 0.94,
    },
  ],
  cause:
    'go build must write its cache, by default `$HOME/.cache/go-build`, and it cannot: the user of the step has no HOME (which becomes `/`), the folder belongs to another user, or the mount is read-only.',
  remedies: [
    'Set a place the user may write, before the first go command: `ENV GOCACHE=/tmp/go-build`.',
    'Give a cache mount to the user of the step: `RUN --mount=type=cache,target=/home/app/.cache/go-build,uid=1000,gid=1000 go build ./...`.',
    'Give the user a home: `RUN adduser -D app` then `USER app`, or `ENV HOME=/home/app`.',
    'Build as root in the build stage and set `USER` only in the final stage: the binary is all that is copied.',
  ],
  prevention:
    'Keep USER out of the build stage, or name GOCACHE, GOMODCACHE and the uid of the cache mounts together with it.',
  zh: {
    title: 'Go 构建缓存 {directory} 不可写',
    cause:
      'go build 必须写入构建缓存（默认是 `$HOME/.cache/go-build`），但无法写入：该步骤的用户没有 HOME（于是变成 `/`），目录属于其他用户，或者挂载是只读的。',
    remedies: [
      '在第一条 go 命令之前指定该用户可写的位置：`ENV GOCACHE=/tmp/go-build`。',
      '让缓存挂载属于该步骤的用户：`RUN --mount=type=cache,target=/home/app/.cache/go-build,uid=1000,gid=1000 go build ./...`。',
      '给用户一个主目录：`RUN adduser -D app` 后再 `USER app`，或 `ENV HOME=/home/app`。',
      '构建阶段用 root，只在最终阶段设置 `USER`：反正只会复制二进制文件。',
    ],
    prevention: '构建阶段不要使用 USER；如果要用，就同时指定 GOCACHE、GOMODCACHE 和缓存挂载的 uid。',
  },
  source:
    'cmd/go/internal/cache/default.go initDefaultCache (`failed to initialize build cache at %s: %s`), work/exec.go',
  examples: {
    matches: [
      {
        log: '#13 [build 6/6] RUN go build -o /app .\n#13 0.087 failed to initialize build cache at /.cache/go-build: mkdir /.cache: permission denied\n#13 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1',
        evidence: 'failed to initialize build cache at /.cache/go-build: mkdir /.cache: permission denied',
        facts: { directory: '/.cache/go-build', fault: 'permission denied' },
      },
      {
        log: 'failed to initialize build cache at /root/.cache/go-build: open /root/.cache/go-build: not a directory\nmake: *** [build] Error 1',
      },
      {
        log: 'build cache is required, but could not be located: GOCACHE is not defined and neither $XDG_CACHE_HOME nor $HOME are defined\nmake: *** [build] Error 1',
        facts: { fault: 'GOCACHE is not defined and neither $XDG_CACHE_HOME nor $HOME are defined' },
      },
      {
        log: 'build cache is disabled by GOCACHE=off, but required as of Go 1.12\nexit status 1',
      },
      { log: 'go: failed to trim cache: open /cache/go-build/trim.txt: permission denied' },
      { log: 'go: creating work dir: mkdir /scratch/go-build123: permission denied' },
      {
        log: 'open /root/.cache/go-build/4a/4a0c1d-d: permission denied',
        facts: { directory: '/root/.cache/go-build' },
      },
    ],
    ignores: [
      'go: disabling cache (/.cache/go-build) due to initialization failure: mkdir /.cache/go-build/00: permission denied',
      'failed to initialize build cache at /root/.cache/go-build: mkdir /root/.cache: no space left on device',
      'open /go/pkg/mod/cache/lock: permission denied',
      '/bin/sh: ./build.sh: Permission denied',
    ],
  },
}
