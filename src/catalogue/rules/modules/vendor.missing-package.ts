import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { factsIn, linesBelow, MAYBE_POSITION } from './patterns.ts'
import { releaseOfStandardPackage } from './standard-library.ts'

const VENDORED = /\/vendor\/(?<package>\S{1,300})/

/** The folders listed below the message are of a vendor tree; a `.` is said there with its path. */
const inVendor = (facts: Facts, context: MatchContext): boolean | Facts => {
  const found = factsIn(linesBelow(context, 3), VENDORED)
  const wanted = facts['package'] === '.' ? found['package'] : facts['package']
  if (found['package'] === undefined || releaseOfStandardPackage(wanted ?? '') !== undefined) return false
  return facts['package'] === '.' ? found : true
}

/** A package is absent from vendor/. */
export const vendorMissingPackage: Rule = {
  id: 'vendor.missing-package',
  title: 'vendor/ does not contain package {package}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'disabled by -mod=vendor',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?(?:cannot find module providing package |no required module provides package )(?<package>[^\s;:]{1,300}): (?:import|module) lookup disabled by -mod=vendor`,
      ),
    },
    {
      literal: 'module lookup disabled by -mod=vendor',
      match:
        /(?:(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:"]{1,200}): )?module lookup disabled by -mod=vendor/,
      confidence: 0.95,
    },
    {
      literal: 'cannot query module due to -mod=vendor',
      match: new RegExp(String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?cannot query module due to -mod=vendor`),
    },
    {
      literal: 'cannot find package "',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?cannot find package "(?<package>[^"]{1,300})" in(?: any of)?:`,
      ),
      guard: inVendor,
    },
    {
      literal: '/vendor/',
      match:
        /: cannot load (?<package>[^\s:]{1,300}): open \S{0,300}\/vendor\/\S{1,300}: no such file or directory/,
    },
    {
      literal: 'is not a package listed in vendor/modules.txt',
      match: /directory (?<package>\S{1,300}) is not a package listed in vendor\/modules\.txt/,
    },
    {
      literal: "can't resolve module using the vendor directory",
      match: /(?:(?<module>[^\s:"]{1,300}): )?can't resolve module using the vendor directory/,
    },
  ],
  cause:
    'The module has a vendor folder, so go looks nowhere else, and package {package} is not in it: `go mod vendor` was not run after the import came, leaves out what only another platform or a tool needs, or vendor/ (or your own folder) was not copied whole.',
  remedies: [
    'Run `go mod tidy && go mod vendor` and commit vendor/, go.mod and go.sum.',
    'Look past vendor/ for this command: `RUN go build -mod=mod ./...`, or `RUN go run -mod=mod {package}`.',
    'Copy the folder when {package} is part of your own module (`COPY . .`), check that .dockerignore does not exclude it, and run `go mod vendor` after that COPY when the image makes vendor/ itself.',
    'Import tools in a file with `//go:build tools` (or as `tool` lines from Go 1.24 on), so that they are vendored.',
  ],
  prevention: 'Let CI run `go mod vendor && git diff --exit-code vendor`.',
  zh: {
    title: 'vendor/ 中没有包 {package}',
    cause:
      '模块带有 vendor 目录，go 只在其中查找，而里面没有 {package}：新增导入后没有运行 `go mod vendor`，它不包含只有其他平台或工具才需要的包，或者 vendor/（或你自己的目录）没有完整复制进镜像。',
    remedies: [
      '运行 `go mod tidy && go mod vendor`，并提交 vendor/、go.mod 和 go.sum。',
      '让这条命令不使用 vendor/：`RUN go build -mod=mod ./...`，或 `RUN go run -mod=mod {package}`。',
      '如果 {package} 属于你自己的模块，复制对应目录（`COPY . .`），检查 .dockerignore 有没有排除它；如果 vendor/ 在镜像中生成，要在这条 COPY 之后运行 `go mod vendor`。',
      '在带 `//go:build tools` 的文件中导入工具（Go 1.24 起可用 `tool` 行），这样它们也会进入 vendor。',
    ],
    prevention: '在 CI 中运行 `go mod vendor && git diff --exit-code vendor`。',
  },
  source:
    'cmd/go/internal/modload/import.go queryImport (`import lookup disabled by -mod=%s`), load.go, query.go',
  examples: {
    matches: [
      {
        log: 'build example.org/app: cannot load example.org/lib/store: open /app/vendor/example.org/lib/store: no such file or directory',
        facts: { package: 'example.org/lib/store' },
      },
      {
        log: '#12 [build 5/5] RUN go build -mod=vendor -o /app .\n#12 0.311 main.go:6:2: cannot find module providing package example.org/lib: import lookup disabled by -mod=vendor\n#12 0.311 \t(Go version in go.mod is at least 1.14 and vendor directory exists.)\n#12 ERROR: process "/bin/sh -c go build -mod=vendor -o /app ." did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build -mod=vendor -o /app ." did not complete successfully: exit code: 1',
        evidence:
          'main.go:6:2: cannot find module providing package example.org/lib: import lookup disabled by -mod=vendor',
        facts: { package: 'example.org/lib', file: 'main.go', line: '6' },
      },
      {
        log: 'main.go:6:2: cannot find package "." in:\n\t/src/vendor/example.org/lib/sub',
        evidence: 'main.go:6:2: cannot find package "." in:',
        facts: { package: 'example.org/lib/sub' },
      },
      {
        log: 'main.go:12:2: cannot find package "example.org/lib" in any of:\n\t/go/src/app/vendor/example.org/lib (vendor tree)\n\t/usr/local/go/src/example.org/lib (from $GOROOT)',
        facts: { package: 'example.org/lib' },
      },
      { log: 'vendor/example.org/rpc/types.go:22:2: cannot query module due to -mod=vendor' },
      { log: 'go: example.org/lib@v1.0.0: module lookup disabled by -mod=vendor' },
      { log: 'directory vendor/example.org/lib is not a package listed in vendor/modules.txt' },
      {
        log: "go: example.org/lib: can't resolve module using the vendor directory\n\t(Use -mod=mod or -mod=readonly to bypass.)",
      },
    ],
    ignores: [
      'main.go:4:2: cannot find package "." in:\n\t/src/vendor/embed',
      'main.go:2:8: cannot find module providing package example.org/lib: import lookup disabled by -mod=readonly',
      'go: inconsistent vendoring in /src:',
      'main.go:3:8: cannot find package "foo" in any of:\n\t/usr/local/go/src/foo (from $GOROOT)',
    ],
  },
}
