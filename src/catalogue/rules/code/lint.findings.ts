import type { Rule } from '../../../model/rule.ts'
import { hasLine } from './lines.ts'
import { LINTER, STATICCHECK } from './linters.ts'

const PLACE = String.raw`(?<file>[^\s:="]{1,300}(?:\.go|go\.mod)):(?<line>\d{1,7})(?::(?<column>\d{1,5}))?`
const OTHER_FAILURE =
  /\(typecheck\)|context loading failed|Timeout exceeded|Running error|can't load config|^panic: |compile\)$/

/** golangci-lint or another linter reports issues. */
export const lintFindings: Rule = {
  id: 'lint.findings',
  title: '{linter}: {message} ({file}:{line})',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  patterns: [
    {
      literal: '.go:',
      match: new RegExp(
        String.raw`(?:^|\s)${PLACE}: (?<message>.{1,300}) \((?<linter>${LINTER})(?:, (?:${LINTER})){0,9}\)\s*$`,
      ),
    },
    {
      literal: '.go:',
      match: new RegExp(String.raw`(?:^|\s)${PLACE}: (?<message>.{1,300}) \((?<linter>${STATICCHECK})\)\s*$`),
    },
    {
      literal: '.go:',
      match: new RegExp(String.raw`^\s*${PLACE}\s{1,20}(?<linter>${LINTER})\s{1,20}(?<message>\S.{0,300})$`),
    },
    {
      literal: 'go.mod:',
      match: new RegExp(String.raw`(?:^|\s)${PLACE}: (?<message>.{1,300}) \((?<linter>${LINTER})\)\s*$`),
    },
    {
      literal: 'error file=',
      match: new RegExp(
        String.raw`::error file=(?<file>[^\s,]{1,300}),line=(?<line>\d{1,7})(?:,col=(?<column>\d{1,5}))?::(?<message>.{1,300}) \((?<linter>${LINTER}|${STATICCHECK})\)`,
      ),
    },
    {
      literal: '"fromlinter":"',
      match: /"FromLinter":"(?<linter>(?!typecheck)[\w-]{1,40})","Text":"(?<message>[^"]{1,300})/,
    },
    {
      literal: '(confidence: ',
      match:
        /\[(?<file>[^\s:\]]{1,300}\.go):(?<line>\d{1,7})(?:-\d{1,7})?\] - (?<linter>G\d{3}) \(.{1,60}\): (?<message>.{1,200}) \(Confidence: /,
    },
    {
      literal: 'should have comment ',
      match:
        /(?:^|\s)(?<file>[^\s:"]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): (?<message>exported \w{1,20} \S{1,200} should have comment .{1,100})/,
      guard: () => ({ linter: 'revive' }),
      confidence: 0.9,
    },
    {
      literal: 'ineffectual assignment to ',
      match:
        /(?:^|\s)(?<file>[^\s:"]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): (?<message>ineffectual assignment to \S{1,100})\s*$/,
      guard: () => ({ linter: 'ineffassign' }),
    },
    {
      literal: ' issues:',
      match: /^\s*(?<message>\d{1,6} issues:)\s*$/,
      guard: (_facts, context) => !hasLine(context, OTHER_FAILURE),
      confidence: 0.6,
    },
    {
      literal: 'issues found',
      match: /^\s*(?:Error: )?(?<message>issues found)\s*$/,
      guard: (_facts, context) => !hasLine(context, OTHER_FAILURE),
      confidence: 0.55,
    },
    {
      literal: 'golangci-lint exit with code 1',
      match: /(?<linter>golangci-lint) exit with code 1\b/,
      guard: (_facts, context) => !hasLine(context, OTHER_FAILURE),
      confidence: 0.55,
    },
  ],
  cause:
    'A linter that runs in the build refuses the code; golangci-lint ends with exit code 1 when it has issues to show.',
  remedies: [
    'Correct {file} line {line}: {message}.',
    'Repeat it without Docker: `golangci-lint run ./...`; `golangci-lint run --fix ./...` mends what can be mended.',
    'Say why where the code is right: `//nolint:{linter} // reason` on that line.',
    'Report only what a change brings: `golangci-lint run --new-from-rev=origin/main ./...`.',
  ],
  prevention: 'Run the linter in a CI job of its own with a pinned version, not within the image build.',
  zh: {
    title: '{linter}：{message}（{file}:{line}）',
    cause: '构建中运行的代码检查未通过；golangci-lint 有问题需要报告时以退出码 1 结束。',
    remedies: [
      '修正 {file} 第 {line} 行：{message}。',
      '在 Docker 之外复现：`golangci-lint run ./...`；`golangci-lint run --fix ./...` 可以自动修复一部分。',
      '如果代码确实没问题，在该行注明原因：`//nolint:{linter} // 原因`。',
      '只报告本次变更引入的问题：`golangci-lint run --new-from-rev=origin/main ./...`。',
    ],
    prevention: '用单独的 CI 任务、以固定版本运行代码检查，而不是放在镜像构建里。',
  },
  source:
    'golangci/golangci-lint pkg/printers (text, tab, github, json), honnef.co/go/tools, securego/gosec, mgechev/revive',
  examples: {
    matches: [
      {
        log: '#13 [lint 4/4] RUN golangci-lint run ./...\n#13 41.20 internal/api/api.go:42:17: Error return value of `resp.Body.Close` is not checked (errcheck)\n#13 41.20 \tdefer resp.Body.Close()\n#13 41.20 \t                     ^\n#13 41.20 1 issues:\n#13 41.20 * errcheck: 1\n#13 ERROR: process "/bin/sh -c golangci-lint run ./..." did not complete successfully: exit code: 1',
        evidence:
          'internal/api/api.go:42:17: Error return value of `resp.Body.Close` is not checked (errcheck)',
        facts: { file: 'internal/api/api.go', line: '42', linter: 'errcheck' },
      },
      {
        log: 'main.go:12:2: SA4006: this value of `x` is never used (staticcheck)',
        facts: { linter: 'staticcheck' },
      },
      {
        log: 'main.go:12:2: this value of x is never used (SA4006)\nexit status 1',
        facts: { linter: 'SA4006' },
      },
      {
        log: 'main.go:12: File is not `gofmt`-ed with `-s` (gofmt)\nexit status 1',
        facts: { linter: 'gofmt', line: '12' },
      },
      {
        log: 'main.go:12:2  errcheck  Error return value is not checked\nexit status 1',
        facts: { linter: 'errcheck' },
      },
      {
        log: '::error file=main.go,line=12,col=2::Error return value is not checked (errcheck)',
        facts: { file: 'main.go' },
      },
      {
        log: '[/src/main.go:12] - G104 (CWE-703): Errors unhandled. (Confidence: HIGH, Severity: LOW)\nexit status 1',
        facts: { linter: 'G104' },
      },
      { log: 'main.go:12:1: exported function Run should have comment or be unexported\nexit status 1' },
    ],
    ignores: [
      'main.go:12:2: undefined: x (typecheck)\nexit status 1',
      '2026/01/02 10:00:00 main.go:12: retrying (errcheck disabled)',
      '0 issues.',
      'level=warning msg="[config_reader] The linter deadcode is deprecated"',
    ],
  },
}
