import type { LogLine } from '../../../model/log.ts'
import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { hasLine } from './lines.ts'

const OTHER_RULE =
  /used to build golangci-lint is lower|Timeout exceeded|Deadline exceeded|deadline exceeded|requires newer Go version|unsupported version(?:: \d| of go)|export data is newer|but Staticcheck was built with/
const NETWORK =
  /dial tcp|i\/o timeout|connection (?:reset|refused)|TLS handshake|no such host|unexpected EOF|\b50[0-4] |could not read Username|x509: |no space left|cannot allocate memory|signal: killed/

const isOwn = (_facts: Facts, context: MatchContext): boolean =>
  !OTHER_RULE.test(context.line.text) && !NETWORK.test(context.line.text)

/** The package the linter could not read, said before it finds nothing left to check. https://github.com/golangci/golangci-lint/blob/main/pkg/lint/context.go */
const unreadable = ({ lines, at, line }: MatchContext): LogLine | undefined =>
  line.text.includes('no go files to analyze')
    ? lines.slice(0, at).find(({ text }) => /(?:level=error|ERRO).{0,100}typechecking error: /.test(text))
    : undefined

const withCause = (facts: Facts, context: MatchContext): boolean | Facts => {
  if (!isOwn(facts, context)) return false
  const message = /typechecking error: ([^"]{1,300})/.exec(unreadable(context)?.text ?? '')?.[1]
  return message === undefined || { message }
}

/** The linter could not load its configuration or the packages, so it did not check anything. */
export const lintLoadFailed: Rule = {
  id: 'lint.load-failed',
  title: 'The linter could not load the code: {message}',
  blame: 'evidence',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: 'context loading failed: ',
      match: /context loading failed: (?<message>[^"]{1,300})/,
      guard: withCause,
      cause: unreadable,
    },
    {
      literal: 'could not load export data',
      match: /(?<message>failed to load package \S{0,200}: could not load export data: .{1,200})/,
      guard: (facts, context) =>
        isOwn(facts, context) && /level=error|ERRO|Error|^\s*\* /.test(context.line.text),
    },
    {
      literal: 'failed to load package',
      match:
        /(?:level=error msg="|ERRO |^\s*Error: ).{0,300}?(?<message>failed to load packages?:? .{1,300})/,
      guard: (facts, { line, ...context }) =>
        isOwn(facts, { line, ...context }) &&
        !/context loading failed|could not load export data/.test(line.text),
    },
    {
      literal: '(typecheck)',
      match:
        /(?:^|\s)(?<file>[^\s:]{1,300}\.go):(?<line>\d{1,7})(?::(?<column>\d{1,5}))?: (?<message>.{1,300}) \(typecheck\)\s*$/,
      guard: isOwn,
      confidence: 0.95,
    },
    {
      literal: '(compile)',
      match:
        /(?:^|\s)(?:(?<file>[^\s:]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5})|-): (?<message>.{1,300}) \(compile\)\s*$/,
      guard: isOwn,
    },
    {
      literal: 'no go files to analyze',
      match: /(?:level=error|ERRO).{0,100}(?<message>no go files to analyze)/,
      guard: (facts, context) =>
        !/context loading failed/.test(context.line.text) && withCause(facts, context),
      cause: unreadable,
    },
    {
      literal: 'typechecking error: ',
      match: /typechecking error: (?<message>[^"]{1,300})/,
      guard: isOwn,
      confidence: 0.93,
    },
    {
      literal: "can't load config",
      match: /(?<message>can't load config: [^"]{1,300})/,
      guard: isOwn,
    },
    {
      literal: "can't read config",
      match: /(?<message>Can't read (?:viper )?config: [^"]{1,300})/,
      guard: isOwn,
    },
    {
      literal: 'unsupported version of the configuration',
      match: /(?<message>unsupported version of the configuration: .{1,200})/,
      guard: (_facts, context) => !/can't load config/.test(context.line.text),
    },
    {
      literal: 'configuration file for golangci-lint v2 with golangci-lint v1',
      match: /(?<message>you are using a configuration file for golangci-lint v2 with golangci-lint v1)/,
      guard: (_facts, context) => !/can't load config/.test(context.line.text),
    },
    {
      literal: 'golangci-lint help linters',
      match: /(?<message>unknown linters?: '?[^']{1,200}'?), run 'golangci-lint help linters'/,
    },
    {
      literal: 'the configuration contains invalid elements',
      match:
        /(?:level=error msg="|Error: |ERRO )\[?.{0,60}(?<message>the configuration contains invalid elements)/,
    },
    {
      literal: 'running error: ',
      match: /(?:level=error msg="|ERRO )Running error: (?<message>[^"]{1,300})/,
      guard: (facts, context) =>
        isOwn(facts, context) &&
        !/context loading failed|could not load export data|failed to load package/.test(context.line.text),
      confidence: 0.9,
    },
    {
      literal: 'golangci-lint exit with code ',
      match: /(?<message>golangci-lint exit with code [357])\b/,
      guard: (_facts, context) =>
        !hasLine(context, /(?:level=error|ERRO) ?.{0,300}|can't load config|Timeout exceeded/),
      confidence: 0.55,
    },
  ],
  cause:
    'Before it checks anything, the linter reads its configuration and compiles the packages with their dependencies; that failed, so the message after it is the one to mend.',
  remedies: [
    'Run `go build ./... && go vet ./...` in the same step before the linter: it shows the nested error in full.',
    'Correct {file} line {line} first: {message}.',
    'Give the lint stage what the build stage has: the C compiler and `-dev` packages of cgo code, generated files, access to private modules, `go mod download`.',
    'Bring the configuration to the version of the linter: `golangci-lint migrate`, then `golangci-lint config verify`.',
  ],
  prevention: 'Pin the version of the linter, and let it run only after the build has passed.',
  zh: {
    title: '代码检查工具无法加载代码：{message}',
    cause:
      '检查开始之前，工具需要读取配置，并连同依赖一起编译各个包；这一步失败了，需要修复的是随后的那条报错。',
    remedies: [
      '在同一步骤中先运行 `go build ./... && go vet ./...`，可以看到完整的内层错误。',
      '先修正 {file} 第 {line} 行：{message}。',
      '让检查阶段具备与构建阶段相同的条件：cgo 代码所需的 C 编译器与 `-dev` 包、生成的文件、私有模块的访问权限、`go mod download`。',
      '把配置升级到工具对应的版本：`golangci-lint migrate`，然后 `golangci-lint config verify`。',
    ],
    prevention: '固定检查工具的版本，并且只在构建通过之后才运行它。',
  },
  source:
    'golangci/golangci-lint pkg/commands/run.go, pkg/lint/{context,package}.go, pkg/config/loader.go, pkg/goanalysis; honnef.co/go/tools lintcmd (`(compile)`)',
  examples: {
    matches: [
      {
        log: '#13 [lint 4/4] RUN golangci-lint run ./...\n#13 12.10 level=warning msg="[runner] Can\'t run linter goanalysis_metalinter: buildir: failed to load package zmq: could not load export data: no export data for \\"example.org/zmq\\""\n#13 12.10 level=error msg="Running error: 1 error occurred:\\n\\t* can\'t run linter goanalysis_metalinter: buildir: failed to load package zmq: could not load export data: no export data for \\"example.org/zmq\\"\\n\\n"\n#13 ERROR: process "/bin/sh -c golangci-lint run ./..." did not complete successfully: exit code: 3',
        evidence:
          'level=error msg="Running error: 1 error occurred:\\n\\t* can\'t run linter goanalysis_metalinter: buildir: failed to load package zmq: could not load export data: no export data for \\"example.org/zmq\\"\\n\\n"',
      },
      {
        log: 'level=error msg="Running error: context loading failed: no go files to analyze: running `go mod tidy` may solve the problem"\nexit status 5',
      },
      {
        log: 'level=error msg="[linters_context] typechecking error: pattern ./...: directory prefix . does not contain main module or its selected dependencies"\nlevel=error msg="Running error: context loading failed: no go files to analyze"\nexit status 5',
        evidence:
          'level=error msg="[linters_context] typechecking error: pattern ./...: directory prefix . does not contain main module or its selected dependencies"',
        facts: {
          message:
            'pattern ./...: directory prefix . does not contain main module or its selected dependencies',
        },
      },
      {
        log: 'ERRO Running error: context loading failed: failed to load packages: failed to load with go/packages: err: exit status 1: stderr: flag provided but not defined: -x\nexit status 3',
      },
      {
        log: 'main.go:12:2: undefined: helper (typecheck)\nexit status 1',
        facts: { file: 'main.go', line: '12', message: 'undefined: helper' },
      },
      {
        log: 'main.go:12:2: undefined: helper (compile)\nexit status 1',
        facts: { message: 'undefined: helper' },
      },
      {
        log: 'Error: can\'t load config: unsupported version of the configuration: "" See https://example.org/migration-guide for migration instructions\nexit status 3',
      },
      {
        log: "level=error msg=\"Running error: unknown linters: 'deadcode', run 'golangci-lint help linters' to see the list of supported linters\"\nexit status 3",
      },
    ],
    ignores: [
      'level=warning msg="[runner] Can\'t run linter goanalysis_metalinter: buildir: failed to load package zmq"',
      'main.go:12:2: Error return value is not checked (errcheck)\nexit status 1',
      'level=error msg="Timeout exceeded: try increasing it by passing --timeout option"\nexit status 4',
    ],
  },
}
