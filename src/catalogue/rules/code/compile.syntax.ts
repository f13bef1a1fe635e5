import type { Rule } from '../../../model/rule.ts'
import { compilerMessage } from './compiler.ts'
import { MOD_SYNTAX } from './mod-syntax.ts'

const LEXER =
  "newline in (?:string|rune literal)|(?:string|rune literal|comment|raw string|string literal|rune|raw string literal|escape sequence|escape) (?:literal )?not terminated|(?:invalid|illegal) (?:character|NUL character|BOM|UTF-8|byte order mark|rune literal|digit|radix point|label declaration)|empty rune literal|more than one character in rune literal|unknown escape|escape is invalid Unicode|identifier cannot begin with digit|(?:exponent|\\w{1,12} literal) has no digits|'_' must separate successive digits|octal escape value|method has (?:no receiver|multiple receivers)|can only use \\.\\.\\. with final parameter|(?:middle|final) index required in 3-index slice|import path must be a string|missing import path|invalid import path: "

/** The parser cannot read a Go file. */
export const compileSyntax: Rule = {
  id: 'compile.syntax',
  title: 'Syntax error in {file}:{line}: {problem}',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  patterns: [
    compilerMessage('syntax error: ', String.raw`syntax error: (?<problem>[^\\]{1,200})`),
    compilerMessage(', found ', String.raw`(?<problem>expected [^,]{1,60}, found [^\\]{1,100})`),
    compilerMessage(': missing ', String.raw`(?<problem>missing '[^']{1,3}' (?:before|in) [^\\]{1,100})`),
    compilerMessage(
      'unexpected ',
      String.raw`(?<problem>unexpected \S{1,60}(?: \S{1,60})?(?: in [\w ]{1,60})?[;,] expect(?:ing|ed) [^\\]{1,100})`,
    ),
    ...[
      'newline in ',
      ' terminated',
      ' character',
      'utf-8',
      'bom in ',
      'rune literal',
      'unknown escape',
      'escape is invalid',
      ' digit',
      'label declaration',
      'radix point',
      'escape value',
      'method has ',
      'final parameter',
      '3-index slice',
      'import path',
    ].map((literal) => compilerMessage(literal, `(?<problem>(?:${LEXER})[^\\\\]{0,120})`)),
    ...MOD_SYNTAX,
  ],
  cause: 'The file {file} cannot be parsed at line {line}, so nothing that needs it can be built.',
  remedies: [
    'Correct {file} line {line}; the fault is often one line above: an open bracket, a missing comma, a merge marker (`<<<<<<<`).',
    'Run `gofmt -l -e .` before pushing; it lists every file that does not parse.',
    'Run `go mod edit -fmt` for a go.mod and `go work edit -fmt` for a go.work: they name each line they cannot read.',
    'Raise the Go image when the file uses newer syntax (type parameters need Go 1.18): `FROM golang:1.26`.',
  ],
  prevention:
    'Let the editor or a pre-commit hook run `gofmt -l -e .`; a file that does not parse then never reaches the image build.',
  zh: {
    title: '{file}:{line} 语法错误：{problem}',
    cause: '{file} 第 {line} 行无法解析，依赖它的代码都无法构建。',
    remedies: [
      '修正 {file} 第 {line} 行；问题常出在上一行：括号未闭合、缺少逗号，或残留合并冲突标记（`<<<<<<<`）。',
      '推送前运行 `gofmt -l -e .`，它会列出所有无法解析的文件。',
      'go.mod 用 `go mod edit -fmt` 检查，go.work 用 `go work edit -fmt`：它们会指出每一行无法解析的内容。',
      '如果用到了较新的语法（类型参数需要 Go 1.18），请升级 Go 镜像：`FROM golang:1.26`。',
    ],
    prevention: '在编辑器或 pre-commit 钩子中运行 `gofmt -l -e .`，无法解析的文件就不会进入镜像构建。',
  },
  source:
    'cmd/compile/internal/syntax/{parser,scanner}.go (`syntax error: unexpected …`), go/parser, go/scanner (`expected …, found …`), go/build read.go (`invalid import path: %s`), golang.org/x/mod/modfile/{read,rule}.go',
  examples: {
    matches: [
      {
        log: '#12 [build 6/6] RUN go build -o /out/app ./cmd/app\n#12 4.118 # example.org/app/cmd/app\n#12 4.118 cmd/app/main.go:14:2: syntax error: unexpected } at end of statement\n#12 4.118 cmd/app/main.go:20:1: syntax error: non-declaration statement outside function body\n#12 ERROR: process "/bin/sh -c go build -o /out/app ./cmd/app" did not complete successfully: exit code: 1',
        evidence: 'cmd/app/main.go:14:2: syntax error: unexpected } at end of statement',
        facts: { file: 'cmd/app/main.go', line: '14', problem: 'unexpected } at end of statement' },
      },
      {
        log: '# example.org/app\n./main.go:4:9: syntax error: unexpected comma; expected ]',
        facts: { file: './main.go', line: '4', problem: 'unexpected comma; expected ]' },
      },
      {
        log: 'main.go:4:8:\ncache/cache.go:2:10: invalid import path: ""',
        facts: { file: 'cache/cache.go', line: '2' },
      },
      { log: "main.go:1:1: expected 'package', found pakage", facts: { file: 'main.go', line: '1' } },
      {
        log: "conf.go:9:1: expected declaration, found '<<'",
        facts: { problem: "expected declaration, found '<<'" },
      },
      { log: "conf.go:9:12: missing ',' before newline in composite literal" },
      {
        log: 'main.go:2:8: string literal not terminated',
        facts: { problem: 'string literal not terminated' },
      },
      {
        log: '# example.org/app\n# [example.org/app]\nvet: ./main.go:4:9: unexpected comma; expecting ] (and 2 more errors)',
      },
      {
        log: 'go: errors parsing go.mod:\n/src/go.mod:7: unknown directive: <<<<<<<\n/src/go.mod:9: unknown directive: =======',
        evidence: '/src/go.mod:7: unknown directive: <<<<<<<',
        facts: { file: '/src/go.mod', line: '7', problem: 'unknown directive: <<<<<<<' },
      },
      {
        log: 'go: errors parsing go.mod:\ngo.mod:9:2: syntax error (unterminated block started at go.mod:5:1)',
        facts: { file: 'go.mod', line: '9', column: '2' },
      },
      { log: './main.go:5:9: newline in string' },
      { log: "./main.go:5:9: invalid character U+201C '“'" },
      { log: './main.go:1:1: invalid BOM in the middle of the file' },
    ],
    ignores: [
      '/bin/sh: 1: Syntax error: Unterminated quoted string',
      'dockerfile parse error on line 3: unknown instruction: RUNN',
      '    parser_test.go:12: got syntax error: unexpected comma',
      '/go/pkg/mod/example.org/lib@v1.0.0/a.go:3:1: syntax error: unexpected [, expected (',
    ],
  },
}
