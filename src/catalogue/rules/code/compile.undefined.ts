import type { Rule } from '../../../model/rule.ts'
import { compilerMessage, wrappedMessage } from './compiler.ts'
import { isOwnPackage } from './gopath.ts'
import { packageHeader } from './lines.ts'

/** A name, member or package the compiler cannot find. */
export const compileUndefined: Rule = {
  id: 'compile.undefined',
  title: '`{name}` is not defined ({file}:{line})',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  patterns: [
    compilerMessage('undefined: ', String.raw`undefined: (?<name>(?:"[^"]{1,300}"\.)?[\w.]{1,200})`),
    compilerMessage(' undefined (', String.raw`(?<name>[^\s:]{1,300}) undefined \(`),
    compilerMessage('undeclared name: ', String.raw`undeclared name: (?<name>[\w.]{1,200})`),
    compilerMessage(' not declared by package ', String.raw`(?<name>\w{1,200}) not declared by package `),
    compilerMessage(
      ' not exported by package ',
      String.raw`(?:name )?(?<name>\w{1,200}) not exported by package `,
    ),
    compilerMessage(
      'unexported ',
      String.raw`cannot refer to unexported (?:name|field|method|field or method) '?(?<name>[\w.]{1,200})`,
    ),
    compilerMessage('unknown field ', String.raw`unknown field '?(?<name>\w{1,200})'? in struct literal`),
    compilerMessage(
      ' not defined',
      String.raw`(?:break |continue |goto )?label (?<name>\w{1,200}) (?:is )?not defined`,
    ),
    compilerMessage(
      'could not determine ',
      String.raw`could not determine (?:what|kind of name for) (?<name>C\.\w{1,200})`,
    ),
    {
      literal: 'function main is undeclared in the main package',
      match: /\bfunction (?<name>main) is undeclared in the main package/,
    },
    {
      literal: 'could not determine ',
      match: /^could not determine (?:what|kind of name for) (?<name>C\.\w{1,200})/,
      guard: (_facts, context) => isOwnPackage(packageHeader(context) ?? '', context),
    },
    wrappedMessage(String.raw`undefined: (?<name>[\w.]{1,200})`),
  ],
  cause:
    'The compiler knows no `{name}`: its declaration is missing, misspelt, excluded by a build tag or by CGO_ENABLED=0, not copied into the image, or absent from the version of the dependency in go.mod.',
  remedies: [
    'Search for the declaration with `git grep -nw "{name}"`; when it is in a file git does not list, commit that file.',
    'Generate the code before the build (`RUN go generate ./...`), or commit it, when `{name}` lives in a generated file.',
    'Build the package, not single files: `go build ./cmd/app` in place of `go build main.go` takes all files of the folder.',
    'Check the `//go:build` line and the GOOS/GOARCH suffix of the file that declares it, and .dockerignore.',
  ],
  prevention:
    'Run `go vet ./...` in a clean clone (`git clone . /tmp/x`) before pushing: it finds files that were never committed.',
  zh: {
    title: '`{name}` 未定义（{file}:{line}）',
    cause:
      '编译器找不到 `{name}` 的声明：可能漏写、拼写错误、被构建标签或 CGO_ENABLED=0 排除、没有复制进镜像，或者 go.mod 中的依赖版本里没有它。',
    remedies: [
      '用 `git grep -nw "{name}"` 查找声明；如果所在文件没有被 git 跟踪，请提交该文件。',
      '如果 `{name}` 在生成的代码里，请在构建前生成（`RUN go generate ./...`）或直接提交生成结果。',
      '按包而不是按单个文件构建：用 `go build ./cmd/app` 代替 `go build main.go`，目录下的所有文件才会参与编译。',
      '检查声明所在文件的 `//go:build` 行、文件名中的 GOOS/GOARCH 后缀，以及 .dockerignore。',
    ],
    prevention: '推送前在全新克隆（`git clone . /tmp/x`）中运行 `go vet ./...`，可以发现忘记提交的文件。',
  },
  source:
    'cmd/compile/internal/types2: typexpr.go, call.go, lookup errors (`undefined: %s`, `%s undefined (type %s has no field or method %s)`), cmd/cgo/gcc.go, cmd/link/internal/ld/errors.go',
  examples: {
    matches: [
      {
        log: "Step 4/6 : WORKDIR /go/src/example.org/team/key\nStep 5/6 : RUN go get -v ./...\n ---> Running in 0123456789ab\n# example.org/team/key\ncould not determine kind of name for C.key_serial\nThe command '/bin/sh -c go get -v ./...' returned a non-zero code: 2",
        facts: { name: 'C.key_serial' },
      },
      {
        log: '# example.org/app\n./api.pb.go:30:11: undefined: "example.org/app/vendor/proto".Version4',
        facts: { name: '"example.org/app/vendor/proto".Version4' },
      },
      {
        log: '#14 [builder 5/5] RUN go build -o /app .\n#14 9.201 # example.org/app\n#14 9.201 ./main.go:18:2: undefined: newServer\n#14 9.201 ./main.go:19:6: cannot use 1 (untyped int constant) as string value in assignment\n#14 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1\n------\n > [builder 5/5] RUN go build -o /app .:\n9.201 # example.org/app\n9.201 ./main.go:18:2: undefined: newServer\n------\nERROR: failed to solve: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1',
        evidence: './main.go:18:2: undefined: newServer',
        facts: { file: './main.go', line: '18', column: '2', name: 'newServer' },
      },
      {
        log: '# example.org/app\n# [example.org/app]\nvet: ./server.go:25:6: undefined: fmt.Foo',
        facts: { name: 'fmt.Foo' },
      },
      {
        log: '# example.org/app\n./main.go:22:4: t.Bar undefined (type T has no field or method Bar)',
        facts: { name: 't.Bar' },
      },
      {
        log: './main.go:22:4: s.Conn().close undefined (cannot refer to unexported method close)',
        facts: { name: 's.Conn().close' },
      },
      { log: '# example.org/app\n./main.go:18: undefined: y', facts: { line: '18', name: 'y' } },
      { log: './main.go:7:6: Missing not declared by package lib' },
      { log: './main.go:7:6: name helper not exported by package lib', facts: { name: 'helper' } },
      { log: './main.go:7:6: cannot refer to unexported name lib.helper', facts: { name: 'lib.helper' } },
      {
        log: './main.go:9:3: unknown field Retry in struct literal of type lib.Options',
        facts: { name: 'Retry' },
      },
      {
        log: '# example.org/app\n./zmq.go:31:9: could not determine what C.zmq_ctx_new refers to',
        facts: { name: 'C.zmq_ctx_new' },
      },
      {
        log: '# command-line-arguments\nruntime.main_main·f: function main is undeclared in the main package',
        facts: { name: 'main' },
      },
      {
        log: '{"ImportPath":"example.org/app","Action":"build-output","Output":"# example.org/app\\n"}\n{"ImportPath":"example.org/app","Action":"build-output","Output":"./main.go:18:2: undefined: y\\n"}\n{"ImportPath":"example.org/app","Action":"build-fail"}\nexit status 1',
        facts: { file: './main.go', name: 'y' },
      },
    ],
    ignores: [
      '2026/01/02 10:00:00 main.go:18: undefined: y',
      'main.js:18:2: undefined: y is not a function',
      '    value_test.go:18: undefined: y',
      '--- PASS: TestUndefined (0.00s)',
      '# example.org/app\n./main.go:18:2: undefined: slices\nnote: module requires Go 1.21',
      'main.go:18:2: undefined: y (typecheck)',
    ],
  },
}
