import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { linesBelow, MAYBE_POSITION } from './patterns.ts'
import { releaseOfStandardPackage } from './standard-library.ts'

const VENDORED = /\/vendor\/|\(vendor tree\)/

/** Where go test says itself that it could not load a package, which is another failure. */
const isOutsideTests = ({ lines }: MatchContext): boolean =>
  !lines.some(({ text }) => /^FAIL\t\S{1,300} \[setup failed\]/.test(text))

/** A package that is named like a file is an argument of the command line that is not in the image. */
const withArgument = (facts: Facts): Facts => {
  const wanted = facts['package'] ?? ''
  return wanted.endsWith('.go') ? { argument: wanted } : {}
}

/** An imported package belongs to no module of go.mod. */
export const gomodNoRequiredModule: Rule = {
  id: 'gomod.no-required-module',
  title: 'No module in go.mod provides package {package}',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'no required module provides package ',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?no required module provides package (?<package>[^\s;:]{1,300})(?!: go\.mod file not found)(?=[\s;:]|$)`,
      ),
      guard: withArgument,
    },
    {
      literal: 'is replaced but not required',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}module (?<module>\S{1,300}) provides package (?<package>\S{1,300}) and is replaced but not required`,
      ),
    },
    {
      literal: 'cannot find module providing package ',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?cannot find module providing package (?<package>[^\s;:]{1,300})(?:: import lookup disabled by -mod=(?!vendor)|\s*$)`,
      ),
      guard: (facts) => releaseOfStandardPackage(facts['package'] ?? '') === undefined,
    },
    {
      literal: 'from implicitly required module',
      match:
        /package \S{1,300} imports (?<package>\S{1,300}) from implicitly required module; to add missing requirements/,
    },
    {
      literal: 'missing module for import: ',
      match:
        /missing module for import: (?<module>[^\s@]{1,300})@(?<version>\S{1,200}) provides (?<package>\S{1,300})/,
    },
    {
      literal: 'cannot find package "',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?cannot find package "(?<package>[\w-]{1,60}\.[\w.-]{1,100}/[^"]{1,300})" in any of:`,
      ),
      guard: (_facts, context) =>
        isOutsideTests(context) && !linesBelow(context, 3).some((text) => VENDORED.test(text)),
      confidence: 0.955,
    },
    ...[' is not in std', ' is not in goroot ('].map((literal) => ({
      literal,
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?package (?<package>[\w-]{1,60}\.[\w.-]{1,100}/\S{1,300}) is not in (?:std(?: \(|\s*$)|GOROOT \()`,
      ),
      guard: (_facts: Facts, context: MatchContext) => isOutsideTests(context),
      confidence: 0.955,
    })),
    {
      literal: 'cannot find module for path ',
      match: /cannot find module for path (?<package>[^\s"]{1,300})\s*$/,
    },
  ],
  cause:
    'The build needs package {package}, and neither the main module nor any `require` of go.mod contains it: a new import was not added to go.mod, or a folder of your own module was not copied into the image.',
  remedies: [
    'Copy {argument} into the image before the RUN, or build the folder instead of the file: `go build .`.',
    'Run `go get {package}` where the code is, and commit go.mod and go.sum.',
    'Copy the folder into the image (`COPY . .`, .dockerignore) when {package} is part of your own module, or generate it first.',
    'Add a `replace` or a go.work entry, and copy that folder too, when it is another local module.',
  ],
  prevention: 'Run `go mod tidy` after every new import and let CI check it with `go mod tidy -diff`.',
  zh: {
    title: 'go.mod 中没有模块提供包 {package}',
    cause:
      '构建需要包 {package}，但主模块和 go.mod 里的任何 `require` 都不包含它：新的导入没有加入 go.mod，或者你自己模块中的某个目录没有复制进镜像。',
    remedies: [
      '在 RUN 之前把 {argument} 复制进镜像，或者按目录而不是按文件构建：`go build .`。',
      '在代码所在处运行 `go get {package}`，并提交 go.mod 和 go.sum。',
      '如果 {package} 属于你自己的模块，把对应目录复制进镜像（`COPY . .`，并检查 .dockerignore），或者先生成它。',
      '如果它是另一个本地模块，添加 `replace` 或 go.work 条目，并把那个目录也复制进镜像。',
    ],
    prevention: '每次新增导入后运行 `go mod tidy`，并在 CI 中用 `go mod tidy -diff` 检查。',
  },
  source:
    'cmd/go/internal/modload/import.go ImportMissingError (`no required module provides package %s`), go/build Import (`package %s is not in std (%s)`)',
  examples: {
    matches: [
      {
        log: 'main.go:3:8: cannot find package "example.org/lib/db" in any of:\n\t/usr/local/go/src/example.org/lib/db (from $GOROOT)\n\t/go/src/example.org/lib/db (from $GOPATH)',
        facts: { package: 'example.org/lib/db', file: 'main.go', line: '3' },
      },
      {
        log: '#12 [build 6/6] RUN go build -o /app .\n#12 0.604 main.go:2:8: no required module provides package example.org/lib; to add it:\n#12 0.604 \tgo get example.org/lib\n#12 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1',
        evidence: 'main.go:2:8: no required module provides package example.org/lib; to add it:',
        facts: { package: 'example.org/lib', file: 'main.go', line: '2' },
      },
      {
        log: 'no required module provides package main.go; to add it:\n\tgo get main.go',
        facts: { package: 'main.go', argument: 'main.go' },
      },
      {
        log: 'main.go:2:8: module example.org/lib provides package example.org/lib/sub and is replaced but not required; to add it:',
        facts: { package: 'example.org/lib/sub', module: 'example.org/lib' },
      },
      {
        log: 'main.go:2:8: cannot find module providing package example.org/lib: import lookup disabled by -mod=readonly',
      },
      {
        log: 'go: package example.org/app imports example.org/lib from implicitly required module; to add missing requirements, run:\n\tgo get example.org/lib@v1.0.0',
      },
      {
        log: 'build example.org/app: cannot load example.org/lib: cannot find module providing package example.org/lib',
      },
      { log: 'main.go:3:2: missing module for import: example.org/lib@v1.0.0 provides example.org/lib/sub' },
      {
        log: 'main.go:4:2: package example.org/app/db is not in GOROOT (/usr/local/go/src/example.org/app/db)',
        facts: { package: 'example.org/app/db', file: 'main.go', line: '4' },
      },
      { log: 'main.go:3:2: cannot find module for path example.org/lib' },
    ],
    ignores: [
      'go: found example.org/lib in example.org/lib v1.0.0',
      "no required module provides package example.org/app: go.mod file not found in current directory or any parent directory; see 'go help modules'",
      'main.go:2:8: cannot find module providing package example.org/lib: import lookup disabled by -mod=vendor',
      'go: finding module for package example.org/lib',
      'build example.org/app: cannot load crypto/ed25519: cannot find module providing package crypto/ed25519',
    ],
  },
}
