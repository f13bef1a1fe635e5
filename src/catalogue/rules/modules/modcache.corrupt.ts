import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { linesAbove, MAYBE_POSITION } from './patterns.ts'

const DOWNLOADING = /\bgo: downloading (?<module>\S{1,300}) (?<version>v\S{1,200})/

/** It is the go command that reads the archive: it names a module, a Go file, or said before that it downloads. */
const readsModule = (facts: Facts, context: MatchContext): boolean =>
  facts['module'] !== undefined ||
  facts['file'] !== undefined ||
  /^go(?: [a-z]{1,12}){0,2}: |\bverifying\b/.test(context.line.text) ||
  (/^\s*zip: /.test(context.line.text) &&
    /\bgo (?:mod|build|install|get|list)\b/.test(context.step?.instruction ?? '') &&
    linesAbove(context, 200).some((text) => DOWNLOADING.test(text)))

/** A module's path as the module cache spells it, as itself. https://go.dev/ref/mod#module-cache */
const unescaped = (path: string): string =>
  path.replace(/!(?<letter>[a-z])/g, (_all, letter: string) => letter.toUpperCase())

/** A module in the module cache is broken. */
export const modcacheCorrupt: Rule = {
  id: 'modcache.corrupt',
  title: 'Module cache holds a broken copy of {module}',
  blame: 'no',
  retryable: true,
  confidence: 0.95,
  patterns: [
    {
      literal: ' exists with wrong content (have ',
      match: /(?<file>\S{1,300}\/cache\/vcs\/\S{1,100}) exists with wrong content \(have /,
    },
    {
      literal: '/cache/download/',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}.{0,200}?\bunzip \S{0,200}/cache/download/(?<module>[^\s@:]{1,300})/@v/(?<version>v[^\s/:]{1,200})\.zip: (?<fault>zip: (?:not a valid zip file|checksum error|unsupported compression algorithm))`,
      ),
      guard: ({ module = '' }) => ({ module: unescaped(module) }),
      confidence: 0.96,
    },
    {
      literal: 'zip: ',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:.{0,200}?(?<![^\s"(])(?<module>[^\s@:"(/][^\s@:"(]{0,300})@(?<version>v[^\s:"]{1,200}): )?(?:unzip \S{1,300}: |verifying \S{1,300}: )?(?<fault>zip: (?:not a valid zip file|checksum error|unsupported compression algorithm))`,
      ),
      guard: readsModule,
    },
    {
      literal: 'flate: corrupt input before offset',
      match:
        /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})@(?<version>v[^\s:"]{1,200}): .{0,300}(?<fault>flate: corrupt input before offset)/,
    },
    {
      literal: 'unexpected ziphash: ',
      match:
        /verifying (?<module>[^\s@:"(]{1,300})@(?<version>[^\s:"]{1,200}): unexpected (?<fault>ziphash): /,
      confidence: 0.97,
    },
    {
      literal: 'ziphash',
      match:
        /(?<module>[^\s@:"(]{1,300})[@ ](?<version>v[^\s:"]{1,200}): (?:missing ziphash: |open \S{1,300}\.ziphash: |ziphash file is missing)/,
    },
    {
      literal: 'not completely extracted',
      match:
        /(?:\/\S{0,200}\/pkg\/mod\/)?(?<module>[^\s@:"(]{1,300})@(?<version>v[^\s:"]{1,200}): (?<fault>not completely extracted)/,
    },
    {
      literal: ' has been modified (',
      match:
        /(?<![^\s"(])(?<module>[^\s@:"(]{1,300}) (?<version>v[^\s:"]{1,200}): (?<fault>(?:zip|dir) has been modified) \(/,
    },
    {
      literal: '/pkg/mod/',
      match:
        /\/pkg\/mod\/(?<module>[^\s@:]{1,300})@(?<version>[^\s/:]{1,200})\/[^\s:]{1,300}\.go:\d{1,7}:\d{1,5}: (?<fault>expected 'package', found 'EOF'|(?:syntax error: )?(?:illegal character|invalid) NUL(?: character)?|illegal character U\+0000)/,
      confidence: 0.97,
    },
    {
      literal: '/pkg/mod/',
      match:
        /\b(?:open|stat|lstat|read) \S{0,200}\/pkg\/mod\/(?!cache\/)(?<module>[^\s@:]{1,300})@(?<version>v[^\s/:]{1,200})\/[^\s:]{1,300}\.(?:go|s|h|c): (?<fault>no such file or directory|input\/output error)/,
      confidence: 0.93,
    },
  ],
  cause:
    'What the module cache of this builder holds of {module} is not what was downloaded: the cache was saved or restored half, a build was killed while it wrote, or two systems share one cache mount.',
  remedies: [
    'Empty the cache of the builder and build again: `docker builder prune --filter type=exec.cachemount`.',
    'Start from a new cache mount: `RUN --mount=type=cache,id=gomod-2,target=/go/pkg/mod go mod download`.',
    'Change the key of the cache that the workflow restores, or delete that entry, when the folder comes from actions/cache.',
    'Let only one build write at a time: `--mount=type=cache,target=/go/pkg/mod,sharing=locked`.',
  ],
  prevention:
    'Save a module cache only after a build that succeeded, and run `go mod verify` after restoring one.',
  zh: {
    title: '模块缓存中 {module} 的副本已损坏',
    cause:
      '这个构建器的模块缓存里保存的 {module} 与下载的内容不一致：缓存只保存或恢复了一半，写入时构建被终止，或者两个系统共用同一个缓存挂载。',
    remedies: [
      '清空构建器的缓存后重新构建：`docker builder prune --filter type=exec.cachemount`。',
      '换一个新的缓存挂载：`RUN --mount=type=cache,id=gomod-2,target=/go/pkg/mod go mod download`。',
      '如果目录来自 actions/cache，修改工作流恢复的缓存键，或者删除那条缓存。',
      '同一时间只允许一个构建写入：`--mount=type=cache,target=/go/pkg/mod,sharing=locked`。',
    ],
    prevention: '只在构建成功后保存模块缓存，恢复后运行 `go mod verify`。',
  },
  source:
    'cmd/go/internal/modfetch/fetch.go checkMod and downloadZip, cache.go DownloadDirPartialError, modcmd/verify.go; archive/zip ErrFormat',
  examples: {
    matches: [
      {
        log: '#12 [build 4/6] RUN --mount=type=cache,target=/go/pkg/mod go mod download\n#12 3.201 go: example.org/lib@v1.4.2: zip: not a valid zip file\n#12 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
        evidence: 'go: example.org/lib@v1.4.2: zip: not a valid zip file',
        facts: { module: 'example.org/lib', version: 'v1.4.2', fault: 'zip: not a valid zip file' },
      },
      {
        log: '/go/pkg/mod/example.org/log@v1.9.3/terminal.go:6:8: zip: not a valid zip file',
        facts: { file: '/go/pkg/mod/example.org/log@v1.9.3/terminal.go' },
      },
      {
        log: '#12 [build 4/6] RUN go build ./...\n#12 1.100 go: downloading example.org/lib v1.4.2\n#12 1.201 zip: checksum error\n#12 ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
        evidence: 'zip: checksum error',
      },
      {
        log: '#10 [6/6] RUN go build ./...\n#10 1.063 shop/shop.go:3:8: unzip /go/pkg/mod/cache/download/example.org/!team/price/@v/v1.0.0.zip: zip: not a valid zip file\n#10 ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
        facts: { file: 'shop/shop.go', line: '3', module: 'example.org/Team/price', version: 'v1.0.0' },
      },
      {
        log: 'verifying example.org/lib@v0.0.1: unexpected ziphash: ""',
        facts: { module: 'example.org/lib', version: 'v0.0.1' },
      },
      {
        log: 'go: example.org/lib@v0.0.1: unzip /go/pkg/mod/cache/download/x.zip: flate: corrupt input before offset 73',
      },
      { log: 'example.org/lib v1.0.0: missing ziphash: open hash: no such file or directory\nexit status 1' },
      {
        log: 'example.org/lib v1.0.0: dir has been modified (/go/pkg/mod/example.org/lib@v1.0.0)\nexit status 1',
      },
      { log: 'go: /go/pkg/mod/example.org/lib@v1.0.0: not completely extracted' },
      {
        log: "/go/pkg/mod/example.org/lib@v1.0.0/lib.go:1:1: expected 'package', found 'EOF'",
        facts: { module: 'example.org/lib', version: 'v1.0.0' },
      },
      { log: 'main.go:4:2: open /go/pkg/mod/example.org/lib@v1.0.0/lib.go: no such file or directory' },
    ],
    ignores: [
      '#9 [5/5] RUN go test ./...\n#9 0.1 go: downloading example.org/lib v1.4.2\n#9 3.1     archive_test.go:9: zip: not a valid zip file\n#9 ERROR: process "/bin/sh -c go test ./..." did not complete successfully: exit code: 1',
      'unzip:  cannot find zipfile directory in one of app.zip',
      '    archive_test.go:9: zip: not a valid zip file',
      'go: downloading example.org/lib v1.4.2',
      "./main.go:1:1: expected 'package', found 'EOF'",
      'go: example.org/lib@v1.0.0: reading file:///go/pkg/mod/cache/download/example.org/lib/@v/v1.0.0.zip: no such file or directory',
    ],
  },
}
