import type { Rule } from '../../../model/rule.ts'
import { ANALYZER } from './analyzers.ts'
import { BEFORE, isDependency, isVetReport, POSITION } from './compiler.ts'
import { LINT_SUFFIX } from './linters.ts'

/** Messages of loading, which go vet prints too. */
const LOADING =
  /: (?:pattern |no required module|missing go\.sum|package .{1,300} is not in|could not import|cannot find|use of internal|import cycle|expected .{1,60}, found|syntax error|undefined: |build constraints|found packages)/

/** Findings of go vet's analyzers, which print in the shape of compiler errors. */
export const vetFindings: Rule = {
  id: 'vet.findings',
  title: 'go vet: {message} ({file}:{line})',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  patterns: [
    {
      literal: '.go:',
      match: new RegExp(String.raw`${BEFORE}${POSITION}: (?<message>[^\\]{1,200})`),
      guard: (facts, context) => {
        const { text } = context.line
        if (isDependency(facts) || /^\s*\t/.test(text) || LINT_SUFFIX.test(text)) return false
        if (LOADING.test(text)) return false
        if (facts['column'] === undefined && !ANALYZER.test(text)) return false
        return isVetReport(context)
      },
    },
    {
      literal: '.s:',
      match:
        /(?:^|\s)(?<file>[^\s:]{1,300}\.s):(?<line>\d{1,7}):(?<column>\d{1,5}): (?<message>\[\w{1,10}\] \S{1,100}: .{1,200})/,
    },
    {
      literal: 'vet: ',
      match: /^\s*(?:go: )?(?<message>vet: (?:\S{1,200}: )?exit status \d{1,3})/,
      confidence: 0.5,
    },
  ],
  cause:
    'go vet found suspicious code in {file} line {line}; `go test` runs the most reliable of its checks too and then reports the package as `[build failed]`.',
  remedies: [
    'Correct {file} line {line}.',
    'Run `go vet ./...` with the Go release of the image (`docker run --rm -v "$PWD":/src -w /src golang:1.26 go vet ./...`): each release brings new checks.',
    'Pass text that may hold a percent sign as an argument, `fmt.Printf("%s", text)`, when a format string is not constant.',
  ],
  prevention: 'Run `go vet ./...` in CI before the image is built.',
  zh: {
    title: 'go vet：{message}（{file}:{line}）',
    cause:
      'go vet 在 {file} 第 {line} 行发现可疑代码；`go test` 也会执行其中最可靠的检查，并把该包标记为 `[build failed]`。',
    remedies: [
      '修正 {file} 第 {line} 行。',
      '用镜像里的 Go 版本运行 `go vet ./...`（`docker run --rm -v "$PWD":/src -w /src golang:1.26 go vet ./...`）：每个版本都会新增检查。',
      '如果提示格式串不是常量，请把可能含百分号的文本作为参数传入：`fmt.Printf("%s", text)`。',
    ],
    prevention: '在构建镜像之前，先在 CI 中运行 `go vet ./...`。',
  },
  source: 'cmd/vet and golang.org/x/tools/go/analysis/passes (printf, copylocks, structtag, unusedresult, …)',
  examples: {
    matches: [
      {
        log: '#12 [build 5/6] RUN go vet ./...\n#12 6.020 # example.org/app\n#12 6.020 # [example.org/app]\n#12 6.020 ./main.go:4:14: fmt.Printf format %d has arg "x" of wrong type string\n#12 ERROR: process "/bin/sh -c go vet ./..." did not complete successfully: exit code: 1',
        evidence: './main.go:4:14: fmt.Printf format %d has arg "x" of wrong type string',
        facts: { file: './main.go', line: '4', column: '14' },
      },
      {
        log: '# example.org/app\n# [example.org/app]\n./main.go:4:14: fmt.Printf format %d has arg "x" of wrong type string\nFAIL\texample.org/app [build failed]\nFAIL',
        evidence: './main.go:4:14: fmt.Printf format %d has arg "x" of wrong type string',
      },
      {
        log: 'main_test.go:4:12: (*testing.common).Errorf format %d has arg "x" of wrong type string',
        facts: { file: 'main_test.go' },
      },
      { log: '# example.org/app\n./main.go:9:2: assignment copies lock value to b: sync.Mutex' },
      {
        log: '# example.org/app\n./main.go:9:2: non-constant format string in call to fmt.Errorf',
        facts: { line: '9' },
      },
      { log: '# example.org/app\n./main.go:9:2: unreachable code' },
      {
        log: 'main_test.go:16: call of check copies lock value: app.Counter contains sync.Mutex\nmain_test.go:39: check passes lock by value: app.Counter contains sync.Mutex',
        evidence: 'main_test.go:16: call of check copies lock value: app.Counter contains sync.Mutex',
        facts: { file: 'main_test.go', line: '16' },
      },
      { log: '# example.org/app\n# [example.org/app]\n./main.go:9:2: some check of a new release' },
    ],
    ignores: [
      '    main_test.go:16: call of check copies lock value: x',
      '# example.org/app\n# [example.org/app]\nvet: ./main.go:3:2: undefined: y',
      '# example.org/app\n./main.go:13:1: missing return',
      'main.go:4:14: printf: fmt.Printf format %d has arg "x" of wrong type string (govet)',
    ],
  },
}
