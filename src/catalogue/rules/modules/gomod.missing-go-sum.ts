import type { Rule } from '../../../model/rule.ts'
import { MAYBE_POSITION } from './patterns.ts'

/** A linter passes it on inside a message of its own, which says more of what stopped it. */
const LINTER = /could not import \S{1,300} \(|level=(?:error|warning)/

/** go.sum lacks the checksum of something the build needs. */
export const gomodMissingGoSum: Rule = {
  id: 'gomod.missing-go-sum',
  title: 'go.sum has no entry for {needed}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'missing go.sum entry',
      match:
        /(?<![^\s"(])(?<needed>(?<module>[^\s@:"(]{1,300})@(?<version>[^\s:]{1,200}))(?: \(replaced by [^\s)]{1,300}\))?: missing go\.sum entry/,
    },
    {
      literal: 'missing go.sum entry',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?missing go\.sum entry (?:for module providing|needed to verify) package (?<needed>(?<package>[^\s;]{1,300}))`,
      ),
      guard: (_facts, { line }) => !LINTER.test(line.text),
    },
    {
      literal: 'missing go.sum entry',
      match:
        /missing go\.sum entry (?:for module providing|needed to verify) package (?<needed>(?<package>[^\s;]{1,300}))/,
      guard: (_facts, { line }) => LINTER.test(line.text),
      confidence: 0.85,
    },
  ],
  cause:
    'go.mod requires a module whose checksum go.sum does not hold, and a build never writes go.sum by itself: `go mod tidy` was not run or its result not committed, or go.sum was not copied into the image.',
  remedies: [
    'Run `go mod tidy` and commit go.mod and go.sum together.',
    'Copy both files before the first go command: `COPY go.mod go.sum ./`.',
    'Check that .dockerignore and .gitignore do not exclude go.sum.',
    'Commit go.work.sum as well, and run `go work sync`, when the build uses a go.work file.',
  ],
  prevention:
    'Let CI run `go mod tidy -diff` (Go 1.23 and later), which fails when go.mod or go.sum is behind.',
  zh: {
    title: 'go.sum 中没有 {needed} 的记录',
    cause:
      'go.mod 依赖的某个模块在 go.sum 中没有校验和，而构建过程绝不会自行写入 go.sum：可能没有运行 `go mod tidy`，或者结果没有提交，或者 go.sum 没有复制进镜像。',
    remedies: [
      '运行 `go mod tidy`，并把 go.mod 和 go.sum 一起提交。',
      '在第一条 go 命令之前复制这两个文件：`COPY go.mod go.sum ./`。',
      '检查 .dockerignore 和 .gitignore 有没有排除 go.sum。',
      '如果构建使用 go.work，还要提交 go.work.sum，并运行 `go work sync`。',
    ],
    prevention: '在 CI 中运行 `go mod tidy -diff`（Go 1.23 及以上），go.mod 或 go.sum 落后时会直接失败。',
  },
  source:
    'cmd/go/internal/modload/import.go ImportMissingSumError, modload/modfile.go (`missing go.sum entry for go.mod file`)',
  examples: {
    matches: [
      {
        log: '#11 [build 5/5] RUN go build -o /app .\n#11 6.120 go: downloading example.org/web v1.7.1\n#11 6.204 main.go:2:8: missing go.sum entry for module providing package example.org/lib (imported by example.org/app); to add:\n#11 6.204 \tgo get example.org/app\n#11 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1',
        evidence:
          'main.go:2:8: missing go.sum entry for module providing package example.org/lib (imported by example.org/app); to add:',
        facts: { needed: 'example.org/lib', file: 'main.go', line: '2' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: missing go.sum entry for go.mod file; to add it:\n\tgo mod download example.org/lib',
        facts: { needed: 'example.org/lib@v1.0.0', module: 'example.org/lib', version: 'v1.0.0' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: missing go.sum entry; to add it:\n\tgo mod download example.org/lib',
      },
      {
        log: 'go: example.org/a@v1.0.0 (replaced by example.org/b@v1.0.0): missing go.sum entry',
      },
      {
        log: '/go/pkg/mod/example.org/tools@v0.1.2/mod.go:21:2: missing go.sum entry needed to verify package example.org/sem (imported by example.org/tools) is provided by exactly one module; to add:',
        facts: { needed: 'example.org/sem' },
      },
    ],
    ignores: [
      'go: downloading example.org/lib v1.0.0',
      'COPY go.mod go.sum ./',
      'docs: explain the missing go.sum entry error',
    ],
  },
}
