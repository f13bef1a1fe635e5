import type { Rule } from '../../../model/rule.ts'
import { isOutsideTests } from './lines.ts'

/** Every Go file of a package is excluded for this platform. */
export const compileBuildConstraints: Rule = {
  id: 'compile.build-constraints',
  title: 'Build constraints exclude every Go file in {directory}',
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'build constraints exclude all go files in ',
      match:
        /(?:(?:package|imports) (?<package>[^\s:]{1,300})(?: from [^\s:]{1,200})?: )?build constraints exclude all Go files in (?<directory>\S{1,300})/,
      guard: isOutsideTests,
    },
    {
      literal: 'source files not allowed when not using cgo',
      match:
        /(?:package (?<package>[^\s:]{1,300}): )?(?:C|C\+\+|Objective-C|Fortran) source files not allowed when not using cgo or SWIG: (?<file>\S{1,300})/,
      confidence: 0.93,
    },
    {
      literal: 'source files not supported without cgo',
      match: /(?<file>[^\s:]{1,300}): C source files not supported without cgo/,
      confidence: 0.93,
    },
  ],
  cause:
    'For the GOOS, GOARCH, tags and CGO_ENABLED of this build no file of a package remains; a package that needs cgo loses all its files with CGO_ENABLED=0.',
  remedies: [
    'Show what is excluded and why with `go list -e -json=IgnoredGoFiles,CgoFiles {directory}`.',
    'Set `ENV CGO_ENABLED=1` and install a C compiler (`RUN apk add --no-cache gcc musl-dev`) when the package uses `import "C"`.',
    'Pass the missing tag with `go build -tags NAME`, or leave the package out on this platform.',
    'Set the target with `GOOS` and `GOARCH` that the package supports; it may need another operating system.',
  ],
  prevention:
    'Compile for every platform of the image in CI (`GOOS=linux GOARCH=arm64 go vet ./...`), with the CGO_ENABLED of the Dockerfile.',
  zh: {
    title: '构建约束排除了 {directory} 中的所有 Go 文件',
    cause:
      '按照本次构建的 GOOS、GOARCH、标签和 CGO_ENABLED，某个包没有剩下任何文件；依赖 cgo 的包在 CGO_ENABLED=0 时会失去全部文件。',
    remedies: [
      '用 `go list -e -json=IgnoredGoFiles,CgoFiles {directory}` 查看哪些文件被排除以及原因。',
      '如果该包使用 `import "C"`，请设置 `ENV CGO_ENABLED=1` 并安装 C 编译器（`RUN apk add --no-cache gcc musl-dev`）。',
      '用 `go build -tags NAME` 传入缺少的标签，或者在该平台上不引用这个包。',
      '把 `GOOS` 和 `GOARCH` 设为该包支持的目标；它可能只支持其他操作系统。',
    ],
    prevention:
      '在 CI 中为镜像的每个平台编译一次（`GOOS=linux GOARCH=arm64 go vet ./...`），CGO_ENABLED 与 Dockerfile 保持一致。',
  },
  source:
    'cmd/go/internal/load/pkg.go (`build constraints exclude all Go files in`, `%s source files not allowed when not using cgo or SWIG`), cmd/go/internal/work/gc.go',
  examples: {
    matches: [
      {
        log: '#13 [build 6/6] RUN CGO_ENABLED=0 go build -o /app .\n#13 1.020 package example.org/app\n#13 1.020 \timports example.org/gl: build constraints exclude all Go files in /go/pkg/mod/example.org/gl@v1.0.0\n#13 ERROR: process "/bin/sh -c CGO_ENABLED=0 go build -o /app ." did not complete successfully: exit code: 1',
        evidence:
          '\timports example.org/gl: build constraints exclude all Go files in /go/pkg/mod/example.org/gl@v1.0.0',
        facts: { directory: '/go/pkg/mod/example.org/gl@v1.0.0', package: 'example.org/gl' },
      },
      {
        log: 'package example.org/app: build constraints exclude all Go files in /src/app',
        facts: { directory: '/src/app' },
      },
      {
        log: 'main.go:5:2: build constraints exclude all Go files in /src/app/x',
        facts: { directory: '/src/app/x' },
      },
      {
        log: 'package example.org/app/x: C source files not allowed when not using cgo or SWIG: x.c',
        facts: { file: 'x.c' },
      },
    ],
    ignores: [
      'go: warning: "./..." matched no packages',
      '//go:build constraints exclude nothing',
      'go: downloading example.org/build-constraints v1.0.0',
    ],
  },
}
