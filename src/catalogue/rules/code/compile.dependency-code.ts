import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { BEFORE, isForeignCode, isLogged, isVetReport, POSITION, wantsNewerGo } from './compiler.ts'
import { rootOf } from './gopath.ts'
import { packageHeader } from './lines.ts'
import { LINT_SUFFIX } from './linters.ts'
import { WORDING } from './wording.ts'

/** Messages of package loading, of warnings and of the rule for `//go:linkname`. */
const ELSEWHERE =
  /^(?:too many errors|warning: |note: |\/\/go:linkname|missing go\.sum|no required module|cannot find (?:module|package)|package .{1,300} is not in |use of (?:internal|vendored) package|import cycle|pattern |module |ambiguous import|fatal error: .{1,200}: No such file)/

/** Messages that have a rule of their own in the project's code. */
const NAMED =
  /^(?:undefined: |syntax error: |declared and not used|imported and not used|unknown field |\S{1,200} undefined \(|\S{1,200} redeclared|\S{1,200} (?:declared|imported) (?:and|but) not used)/

const MODULE =
  /pkg[\\/]mod[\\/](?<module>[^\s@]{1,200})@(?<version>[^\s\\/]{1,100})|^(?<bare>[\w.-]{1,100}\/[^\s@]{1,200})@(?<at>v[^\s\\/]{1,100})/

const moduleOf = ({ file = '' }: Facts, header = ''): Facts => {
  const { module, version, bare, at } = MODULE.exec(file)?.groups ?? {}
  const name = module ?? bare
  if (name !== undefined) return { module: name, version: version ?? at ?? '' }
  return /^[\w-]{1,60}\.[\w.-]{1,100}\/\S/.test(header) ? { module: rootOf(header) } : {}
}

const isCompiler = (facts: Facts, context: MatchContext): boolean | Facts => {
  const { text } = context.line
  if (
    !isForeignCode(facts, context) ||
    isLogged(facts, context) ||
    /^\s*\t/.test(text) ||
    ELSEWHERE.test(facts['message'] ?? '')
  )
    return false
  if (LINT_SUFFIX.test(text) || isVetReport(context) || wantsNewerGo(context)) return false
  const message = facts['message'] ?? ''
  const isKnown = packageHeader(context) !== undefined || WORDING.test(message) || NAMED.test(message)
  return isKnown && moduleOf(facts, packageHeader(context))
}

/** Code of a dependency, not of the project, does not compile. */
export const compileDependencyCode: Rule = {
  id: 'compile.dependency-code',
  title: 'A dependency does not compile: {message} ({file}:{line})',
  blame: 'evidence',
  retryable: false,
  confidence: 0.94,
  patterns: [
    {
      literal: '.go:',
      match: new RegExp(String.raw`${BEFORE}${POSITION}: (?<message>[^\\]{1,200})`),
      guard: isCompiler,
    },
    {
      literal: ': error: ',
      match:
        /^\s*(?:In file included from )?(?<file>[^\s:"]{1,300}\.(?:c|cc|cpp|cxx|h|hpp|m|S)):(?<line>\d{1,7}):\d{1,5}: error: (?<message>.{1,200})/,
      guard: (facts, context) => {
        const header = packageHeader(context) ?? ''
        return (
          /^[\w-]{1,63}\.[\w.-]{1,100}\/\S/.test(header) &&
          !facts['file']?.startsWith('./') &&
          moduleOf(facts)
        )
      },
      confidence: 0.92,
    },
  ],
  cause:
    'The compiler stops in {file}, which comes from a module you require: its version does not fit the Go release, the C library, or the other versions chosen.',
  remedies: [
    'Move to a version that compiles: `go get {module}@latest && go mod tidy`.',
    'Show who asks for a module with `go mod graph`, then pin a pair that fits: `go get MODULE@VERSION && go mod tidy`.',
    'Build with the Go release the module was written for when it uses compiler or runtime internals: `FROM golang:1.22`.',
    'Run `go mod vendor` again when the file lies in a vendor folder.',
  ],
  prevention:
    'Update dependencies in pull requests of their own, and build them with the image of the Dockerfile, not with the Go of a laptop.',
  zh: {
    title: '依赖无法编译：{message}（{file}:{line}）',
    cause: '编译器停在 {file}，它属于所依赖的模块：该版本与当前 Go 版本、C 库或其他依赖的版本不匹配。',
    remedies: [
      '升级到可以编译的版本：`go get {module}@latest && go mod tidy`。',
      '用 `go mod graph` 查看是谁引入了它，再固定一组匹配的版本：`go get MODULE@VERSION && go mod tidy`。',
      '如果该模块使用了编译器或运行时的内部接口，请使用它所适配的 Go 版本构建：`FROM golang:1.22`。',
      '如果文件在 vendor 目录中，请重新运行 `go mod vendor`。',
    ],
    prevention: '依赖升级单独提合并请求，并使用 Dockerfile 里的镜像来构建验证，而不是本机的 Go。',
  },
  source:
    'cmd/compile/internal/types2 messages at positions below $GOMODCACHE, vendor or $GOROOT/src; gcc and clang under cgo',
  examples: {
    matches: [
      {
        log: "Step 2/8 : WORKDIR /go/src/github.com/owner/tool\nStep 3/8 : RUN go get github.com/owner/lib\n ---> Running in 0123456789ab\n# github.com/owner/lib/store\n../lib/store/store.go:35:11: assignment mismatch: 2 variables but 1 values\nThe command '/bin/sh -c go get github.com/owner/lib' returned a non-zero code: 2",
        facts: { file: '../lib/store/store.go' },
      },
      {
        log: '#12 [build 6/6] RUN go build -o /app .\n#12 30.11 # example.org/lib/token\n#12 30.11 /go/pkg/mod/example.org/lib@v1.2.0/token/token.go:12:9: invalid array length -delta * delta (constant -256 of type int64)\n#12 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1',
        evidence:
          '/go/pkg/mod/example.org/lib@v1.2.0/token/token.go:12:9: invalid array length -delta * delta (constant -256 of type int64)',
        facts: {
          file: '/go/pkg/mod/example.org/lib@v1.2.0/token/token.go',
          line: '12',
          module: 'example.org/lib',
          version: 'v1.2.0',
        },
      },
      {
        log: '# example.org/lib\nvendor/example.org/lib/lib.go:12:9: undefined: other.Missing',
        facts: { line: '12' },
      },
      {
        log: '# example.org/lib\nexample.org/lib@v1.2.0/lib.go:12:9: undefined: other.Missing',
        facts: { module: 'example.org/lib' },
      },
      {
        log: '/go/pkg/mod/example.org/lib@v1.2.0/lib.go:12:9: undefined: other.Missing',
        facts: { module: 'example.org/lib', line: '12' },
      },
      {
        log: "# example.org/cgo-sqlite\nsqlite3-binding.c: In function 'seekAndRead':\nsqlite3-binding.c:35901:42: error: 'pread64' undeclared here (not in a function); did you mean 'pread'?",
        facts: { file: 'sqlite3-binding.c', line: '35901' },
      },
      {
        log: 'Step 3/7 : ADD . /go/src/example.org/team/app\n ---> f20ba4754775\nStep 4/7 : RUN cd /go/src/example.org/team/app && go get ./...\n ---> Running in 43a22a98e327\n# github.com/acme/store/client\n../../../github.com/acme/store/client/response.go:61:13: z.HasExtensions undefined (type codec.encoder has no field or method HasExtensions)',
        facts: { module: 'github.com/acme/store', line: '61' },
      },
      {
        log: '#9 [3/5] WORKDIR /go/src/example.org/team/app\n#9 DONE 0.1s\n#10 [4/5] RUN go build ./...\n#10 3.1 # github.com/acme/store\n#10 3.1 /go/src/github.com/acme/store/conn.go:12:5: c.Dial undefined (type Conn has no field or method Dial)\n#10 ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 2',
        facts: { module: 'github.com/acme/store' },
      },
    ],
    ignores: [
      '# github.com/acme/app/internal/db\n../../internal/db/db.go:12:5: undefined: open',
      'Step 1/2 : WORKDIR /go/src/github.com/acme/app\nStep 2/2 : RUN go build ./...\n ---> Running in 43a22a98e327\n# github.com/acme/app\n/go/src/github.com/acme/app/main.go:12:5: undefined: open',
      '/go/pkg/mod/example.org/lib@v1.2.0/lib.go:12:9: connected to example.org',
      '\t/go/pkg/mod/example.org/lib@v1.2.0/lib.go:12 +0x1d',
      '# example.org/app\n./main.go:18:2: undefined: y',
      '/go/pkg/mod/example.org/lib@v1.2.0/lib.go:5:2: missing go.sum entry for module providing package example.org/x',
      "# example.org/cgo-sqlite\nsqlite3-binding.c:35901:42: warning: 'x' may be used uninitialized",
    ],
  },
}
