import type { Rule } from '../../../model/rule.ts'
import { NOT_WRITABLE } from './patterns.ts'

const REFUSED = '(?<fault>permission denied|read-only file system|operation not permitted)'

/** The module cache of Go cannot be written, or has no place. */
export const modcachePermission: Rule = {
  id: 'modcache.permission',
  title: 'Go module cache {directory} cannot be written',
  blame: 'evidence',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'could not create module cache: ',
      match:
        /could not create module cache: (?:.?(?:mkdir|stat|open) (?<directory>[^\s:`'"]{1,300}).?: (?<fault>permission denied|read-only file system|operation not permitted|not a directory|no such file or directory|file exists|input\/output error)|"(?<file>[^"]{1,300})" is not a directory)/,
    },
    {
      literal: 'failed to create cache directory',
      match: new RegExp(
        String.raw`failed to create cache directory(?: \S{1,300})?: \w{1,20} (?<directory>\S{1,300}): ${NOT_WRITABLE}`,
      ),
    },
    {
      literal: 'go: writing ',
      match: new RegExp(
        String.raw`\bgo: writing (?:stat|go\.mod) cache: \w{1,20} (?<directory>\S{1,300}): ${REFUSED}`,
      ),
      confidence: 0.9,
    },
    {
      literal: '/pkg/mod',
      match: new RegExp(
        String.raw`\b(?:open|mkdir|rename|link|lock|RLock|chmod|remove|unlinkat|stat|lstat|symlink|copying \S{1,300}) (?<directory>\S{0,200}/pkg/mod)(?:/\S{1,300})?(?: \S{1,300})?: ${REFUSED}`,
      ),
      guard: (_facts, { line }) => !/\bgo: writing (?:stat|go\.mod) cache: /.test(line.text),
      confidence: 0.95,
    },
    {
      literal: '/cache/',
      match: new RegExp(
        String.raw`\b(?:open|mkdir|rename|lock|RLock|stat) (?<directory>\S{1,200})/cache/(?:lock|download/\S{1,300}|vcs/\S{1,300}): ${REFUSED}`,
      ),
      guard: (_facts, { line }) => !/\bgo: writing (?:stat|go\.mod) cache: /.test(line.text),
      confidence: 0.94,
    },
    {
      literal: "can't find or create lock file",
      match: new RegExp(
        String.raw`codehost\.WorkDir: can't find or create lock file: \w{1,20} (?<directory>\S{1,300}): ${NOT_WRITABLE}`,
      ),
    },
    {
      literal: 'module cache not found: ',
      match: /module cache not found: neither GOMODCACHE nor GOPATH is set/,
    },
    { literal: 'neither gopath nor gomodcache are set', match: /neither GOPATH nor GOMODCACHE are set/ },
    {
      literal: 'entry is relative; must be absolute path',
      match: /\b(?:GOMODCACHE|GOPATH) entry is relative; must be absolute path: "(?<directory>[^"]{1,300})"/,
    },
  ],
  cause:
    'go mod download writes to the module cache, by default `/go/pkg/mod` in the official images, and the user of the step may not: the folder or the cache mount belongs to root, is read-only, or GOPATH points to a wrong place.',
  remedies: [
    'Give the cache mount to the user of the step: `RUN --mount=type=cache,target=/go/pkg/mod,uid=1000,gid=1000 go mod download`.',
    'Set a place the user may write, before the first go command: `ENV GOMODCACHE=/tmp/gomod`.',
    'Give the folder to the user while still root: `RUN mkdir -p /go/pkg && chown -R app:app /go` then `USER app`.',
    'Download as root in the build stage and set `USER` only in the final stage.',
  ],
  prevention:
    'Keep USER out of the build stage, or name GOMODCACHE, GOCACHE and the uid of the cache mounts together with it.',
  zh: {
    title: 'Go 模块缓存 {directory} 不可写',
    cause:
      'go mod download 要写入模块缓存（官方镜像中默认是 `/go/pkg/mod`），而该步骤的用户没有权限：目录或缓存挂载属于 root，是只读的，或者 GOPATH 指向了错误的位置。',
    remedies: [
      '让缓存挂载属于该步骤的用户：`RUN --mount=type=cache,target=/go/pkg/mod,uid=1000,gid=1000 go mod download`。',
      '在第一条 go 命令之前指定该用户可写的位置：`ENV GOMODCACHE=/tmp/gomod`。',
      '在仍是 root 时把目录交给该用户：`RUN mkdir -p /go/pkg && chown -R app:app /go`，然后 `USER app`。',
      '构建阶段用 root 下载，只在最终阶段设置 `USER`。',
    ],
    prevention: '构建阶段不要使用 USER；如果要用，就同时指定 GOMODCACHE、GOCACHE 和缓存挂载的 uid。',
  },
  source:
    'cmd/go/internal/modfetch/cache.go checkCacheDir (`could not create module cache: %w`), codehost WorkDir',
  examples: {
    matches: [
      {
        log: '#11 [build 4/6] RUN go mod download\n#11 0.104 go: could not create module cache: mkdir /go/pkg/mod: permission denied\n#11 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
        evidence: 'go: could not create module cache: mkdir /go/pkg/mod: permission denied',
        facts: { directory: '/go/pkg/mod', fault: 'permission denied' },
      },
      {
        log: 'go: could not create module cache: "/go/pkg/mod" is not a directory',
        facts: { file: '/go/pkg/mod' },
      },
      { log: 'go: failed to create cache directory /go/pkg/mod/cache: mkdir /go: permission denied' },
      {
        log: 'go: writing go.mod cache: mkdir /go/pkg/mod/cache/download/example.org: permission denied\ngo: downloading example.org/lib v1.0.0\ngo: example.org/lib@v1.0.0: mkdir /go/pkg/mod/cache/download/example.org: permission denied',
        evidence:
          'go: example.org/lib@v1.0.0: mkdir /go/pkg/mod/cache/download/example.org: permission denied',
        facts: { directory: '/go/pkg/mod' },
      },
      { log: 'go: RLock /gomod/cache/lock: read-only file system', facts: { directory: '/gomod' } },
      {
        log: "go: example.org/lib@v1.0.0: codehost.WorkDir: can't find or create lock file: open /data/vcs/5b2e.lock: permission denied",
      },
      { log: 'go: module cache not found: neither GOMODCACHE nor GOPATH is set' },
      {
        log: 'go: GOPATH entry is relative; must be absolute path: "gopath".\nFor more details see: \'go help gopath\'',
        facts: { directory: 'gopath' },
      },
    ],
    ignores: [
      'failed to initialize build cache at /.cache/go-build: mkdir /.cache: permission denied',
      'go: could not create module cache: mkdir /go/pkg/mod: no space left on device',
      'npm ERR! Error: EACCES: permission denied, mkdir /root/.npm/_cacache',
      'open /etc/app/config.yaml: permission denied',
    ],
  },
}
