import type { Facts, Rule } from '../../../model/rule.ts'
import { linesBelow, MAYBE_POSITION } from './patterns.ts'
import { releaseOfStandardPackage } from './standard-library.ts'

const VENDORED = /\/vendor\/|\(vendor tree\)/

/** A path that begins with a host: a package of some module. */
const HOSTED = /^[\w-]{1,60}\.[\w.-]{1,100}\/\S/

/** Not one that a newer Go has: then the image is too old, which is another failure. */
const isOwn = (facts: Facts): boolean | Facts => {
  const wanted = facts['package'] ?? ''
  if (releaseOfStandardPackage(wanted) !== undefined || HOSTED.test(wanted)) return false
  return wanted.endsWith('.go') ? { argument: wanted } : true
}

/** An import without a dot was looked up in the standard library. */
export const gopathPackageNotInStd: Rule = {
  id: 'gopath.package-not-in-std',
  title: 'Package {package} is neither in the standard library nor in your module',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: ' is not in std',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?package (?<package>\S{1,300}) is not in std(?: \(|\s*$)`,
      ),
      guard: isOwn,
    },
    {
      literal: ' is not in goroot (',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?package (?<package>\S{1,300}) is not in GOROOT \(`,
      ),
      guard: isOwn,
    },
    {
      literal: 'cannot find package "',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?cannot find package "(?<package>[^"]{1,300})" in(?: any of:|:| GOROOT)`,
      ),
      guard: (facts, context) => !linesBelow(context, 3).some((text) => VENDORED.test(text)) && isOwn(facts),
    },
    {
      literal: 'missing dot in first path element',
      match: /malformed module path "(?<package>[^"\s]{1,300})": missing dot in first path element/,
      guard: isOwn,
      confidence: 0.95,
    },
  ],
  cause:
    'A path whose first part has no dot is looked up in the Go installation, and {package} is not there: the path lacks the module name as prefix, go runs in the wrong folder or without modules, or the folder is not in the image.',
  remedies: [
    'Copy {argument} into the image before the RUN, or build the folder instead of the file: `go build ./cmd/server`.',
    'Import by module path: the `module` line of go.mod plus the folder, e.g. `example.org/app/internal/db`.',
    'Write `./` in front of a folder on the command line: `go build ./{package}`.',
    'Run go in the root of the module (`WORKDIR /src`, `COPY . .`), after code that a tool makes was generated, and remove `GO111MODULE=off`.',
  ],
  prevention:
    'Give the module a path with a dot (`example.org/app`), so that its packages can not be taken for the standard library.',
  zh: {
    title: '包 {package} 既不在标准库中，也不在你的模块中',
    cause:
      '第一段不含点的路径会到 Go 安装目录中查找，而那里没有 {package}：路径缺少模块名前缀，go 在错误的目录里运行或没有启用模块，或者该目录没有进入镜像。',
    remedies: [
      '在 RUN 之前把 {argument} 复制进镜像，或者按目录而不是按文件构建：`go build ./cmd/server`。',
      '用模块路径导入：go.mod 的 `module` 行加上目录，例如 `example.org/app/internal/db`。',
      '命令行中的目录前要写 `./`：`go build ./{package}`。',
      '在模块根目录运行 go（`WORKDIR /src`、`COPY . .`），由工具生成的代码要先生成，并去掉 `GO111MODULE=off`。',
    ],
    prevention: '模块路径使用带点的名字（`example.org/app`），这样其中的包不会被误认为标准库。',
  },
  source:
    'cmd/go/internal/modload/import.go ImportMissingError (`package %s is not in std (%s)`), go/build Import',
  examples: {
    matches: [
      {
        log: '#12 [build 6/6] RUN go build -o /app ./cmd\n#12 0.204 main.go:2:8: package app/foo is not in std (/usr/local/go/src/app/foo)\n#12 ERROR: process "/bin/sh -c go build -o /app ./cmd" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build -o /app ./cmd" did not complete successfully: exit code: 1',
        evidence: 'main.go:2:8: package app/foo is not in std (/usr/local/go/src/app/foo)',
        facts: { package: 'app/foo', file: 'main.go', line: '2', column: '8' },
      },
      {
        log: 'package cmd/server is not in std (/usr/local/go/src/cmd/server)',
        facts: { package: 'cmd/server' },
      },
      {
        log: 'package cmd/main.go is not in std (/usr/local/go/src/cmd/main.go)',
        facts: { package: 'cmd/main.go', argument: 'cmd/main.go' },
      },
      {
        log: 'main.go:3:8: cannot find package "foo" in any of:\n\t/usr/local/go/src/foo (from $GOROOT)\n\t/go/src/foo (from $GOPATH)',
        evidence: 'main.go:3:8: cannot find package "foo" in any of:',
        facts: { package: 'foo' },
      },
      { log: 'main.go:3:8: package app/internal is not in GOROOT (/usr/local/go/src/app/internal)' },
      {
        log: 'build example.org/app/cmd: cannot load app/db: malformed module path "app/db": missing dot in first path element',
        facts: { package: 'app/db' },
      },
    ],
    ignores: [
      'E: Unable to locate package foo',
      'main.go:2:8: no required module provides package example.org/lib; to add it:',
      'main.go:3:8: package slices is not in GOROOT (/usr/local/go/src/slices)',
      'main.go:3:8: cannot find package "." in:\n\t/src/vendor/example.org/lib',
    ],
  },
}
