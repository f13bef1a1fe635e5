import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { BEFORE, isDependency, isLogged, isOwnCode, isVetReport, POSITION, wantsNewerGo } from './compiler.ts'
import { packageHeader } from './lines.ts'
import { LINT_SUFFIX } from './linters.ts'
import { WORDING } from './wording.ts'

/** Messages that another rule names more exactly, and those that only continue one. */
const NAMED =
  /^(?:(?:declared|imported|undefined:?)(?: and| and not)?\s*$|syntax error|undefined: |undeclared name|declared and not used|imported and not used|unknown field |.{1,300} undefined \(|.{1,300} (?:declared|imported|defined)(?: as \S{1,100})? (?:and|but) not used|.{1,200} redeclared|.{1,200} already declared|other declaration|too many errors|previous |.{0,60}could not determine |(?:\/\/|invalid |misplaced )?go:(?:linkname|embed)|missing go\.sum|no required module|cannot find (?:module|package)|can't find |package .{1,300} is not in |.{1,300} is not in (?:std|GOROOT)|use of (?:internal|vendored) package|import cycle|pattern |module |ambiguous import|found packages |expected .{1,60}, found |code in directory|local import|invalid import path|malformed import|import ")/

const isTypeError = (facts: Facts, context: MatchContext): boolean => {
  const message = facts['message'] ?? ''
  return !/^\s*\t/.test(context.line.text) && !NAMED.test(message) && isOwnCode(facts, context)
}

/** Any other message of the type checker at a position of the project's code. */
export const compileTypeError: Rule = {
  id: 'compile.type-error',
  title: 'Type error in {file}:{line}: {message}',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  patterns: [
    {
      literal: '.go:',
      match: new RegExp(String.raw`${BEFORE}${POSITION}: (?<message>[^\\]{1,200})`),
      guard: (facts, context) => {
        if (!isTypeError(facts, context)) return false
        if (/(?:^|\s|")vet: /.test(context.line.text) || WORDING.test(facts['message'] ?? '')) return true
        return packageHeader(context) !== undefined
      },
    },
    {
      literal: '.go:',
      match: new RegExp(
        String.raw`${BEFORE}${POSITION}: (?:fatal )?error: (?<message>(?!.{1,200}: No such file)[^\\]{1,200})`,
      ),
      guard: (facts, context) => {
        const header = packageHeader(context)
        if (header === undefined || header.startsWith('runtime/cgo') || isDependency(facts)) return false
        return (
          !isLogged(facts, context) &&
          !LINT_SUFFIX.test(context.line.text) &&
          !isVetReport(context) &&
          !wantsNewerGo(context)
        )
      },
      confidence: 0.9,
    },
  ],
  cause:
    'The type checker rejects {file} line {line}; after a dependency or generated code changed, the caller is often the side to adapt.',
  remedies: [
    'Correct {file} line {line}; `go vet ./...` shows the same message without Docker.',
    'Run `go generate ./...` and commit the result when the other side is generated code.',
    'Compare the API with `go doc PACKAGE.NAME` of the version in go.mod when a dependency was updated.',
  ],
  prevention:
    'Let `go vet ./...` run before the image build; it compiles everything, tests included, in seconds.',
  zh: {
    title: '{file}:{line} 类型错误：{message}',
    cause: '类型检查未通过：{file} 第 {line} 行。依赖或生成的代码变更之后，通常需要调整调用方。',
    remedies: [
      '修正 {file} 第 {line} 行；运行 `go vet ./...` 无需 Docker 即可看到同样的报错。',
      '如果另一侧是生成的代码，请运行 `go generate ./...` 并提交结果。',
      '升级过依赖时，用 `go doc PACKAGE.NAME` 对照 go.mod 中版本的 API。',
    ],
    prevention: '在构建镜像之前运行 `go vet ./...`，几秒钟就能编译包括测试在内的全部代码。',
  },
  source: 'cmd/compile/internal/types2 (errors.go and its callers), internal/types/errors/codes.go',
  examples: {
    matches: [
      {
        log: '#13 [build 6/6] RUN go build -o /bin/app ./cmd/app\n#13 7.420 # example.org/app/internal/api\n#13 7.420 internal/api/api.go:16:17: cannot use 1 (untyped int constant) as string value in variable declaration\n#13 7.421 internal/api/api.go:20:2: undefined: y\n#13 7.421 internal/api/api.go:20:2: too many errors\n#13 ERROR: process "/bin/sh -c go build -o /bin/app ./cmd/app" did not complete successfully: exit code: 1',
        evidence:
          'internal/api/api.go:16:17: cannot use 1 (untyped int constant) as string value in variable declaration',
        facts: { file: 'internal/api/api.go', line: '16', column: '17' },
      },
      {
        log: '# example.org/app\n./main.go:19:4: not enough arguments in call to f\n\thave (number)\n\twant (int, int)',
        evidence: './main.go:19:4: not enough arguments in call to f',
      },
      { log: '# example.org/app\n# [example.org/app]\nvet: ./main.go:13:1: missing return' },
      { log: '# example.org/app\n./main.go:6:25: no new variables on left side of :=' },
      { log: './main.go:6:25: *T does not implement I (missing method M)' },
      { log: './main.go:6:25: f() (no value) used as value' },
      { log: './main.go:6:2: x == nil (untyped bool value) is not used' },
      { log: './main.go:6:25: multiple-value f() in single-value context' },
      { log: './main.go:6:25: cannot infer T (declared at ./main.go:4:8)' },
      { log: "# example.org/app\n./zmq.go:12:3: error: unknown type name 'zctx_t'" },
    ],
    ignores: [
      '    cart_test.go:5: error: this is expected, connection refused\n--- PASS: TestTotal (0.00s)',
      '    main_test.go:16: cannot use 1',
      '\t/src/main.go:16 +0x1d',
      'main.go:16:2: hello from a log',
      '2026/01/02 10:00:00 main.go:16:2: invalid token, retrying (errcheck)',
      '# example.org/app\n./main.go:18:2: cannot use generic type (requires go1.18 or later)',
      "# example.org/app\n./zmq.go:12:3: warning: unused variable 'x'",
    ],
  },
}
