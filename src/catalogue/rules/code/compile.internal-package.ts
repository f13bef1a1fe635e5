import type { Rule } from '../../../model/rule.ts'

/** A package that may not be imported from where it is imported: internal, vendored, or a program. */
export const compileInternalPackage: Rule = {
  id: 'compile.internal-package',
  title: 'Package {package} may not be imported here',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'use of internal package ',
      match:
        /(?:(?<![^\s"(:])(?<file>[^\s:"(]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): )?use of internal package (?<package>\S{1,300}) not allowed/,
    },
    {
      literal: 'use of vendored package not allowed',
      match:
        /(?:package |imports )?(?<package>[^\s:]{1,300})(?: from [^\s:]{1,200})?: use of vendored package not allowed/,
    },
    {
      literal: ' is a program, not an importable package',
      match:
        /(?:(?<![^\s"(:])(?<file>[^\s:"(]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): )?import "(?<package>[^"]{1,300})" is a program, not an importable package/,
      confidence: 0.92,
    },
    {
      literal: 'local import "',
      match:
        /(?:(?<![^\s"(:])(?<file>[^\s:"(]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): )?local import "(?<package>[^"]{1,300})" in non-local package/,
    },
    {
      literal: 'relative import paths are not supported in module mode',
      match:
        /(?:(?<![^\s"(:])(?<file>[^\s:"(]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): )?"(?<package>[^"]{1,300})" is relative, but relative import paths are not supported in module mode/,
    },
  ],
  cause:
    'Go lets only code below the parent folder of `internal` import such a package; {package} is imported from outside. A program (`package main`) and a foreign vendor folder cannot be imported at all, and neither can a path that begins with a dot.',
  remedies: [
    'Import a public package of that module in place of {package}.',
    'Move {package} out of `internal` when both sides are yours.',
    'Write a relative import in full: the module path of go.mod, then the folder.',
    'Check the module path after a fork or a rename: `internal` packages of the old path are foreign to the new one.',
  ],
  prevention:
    'Run `go vet ./...` on every pull request; an import that is not allowed fails there in seconds.',
  zh: {
    title: '此处不允许导入包 {package}',
    cause:
      'Go 只允许 `internal` 上级目录之内的代码导入这类包，而 {package} 是从外部导入的。程序（`package main`）和其他模块的 vendor 目录则完全不能导入，以点开头的相对路径也不行。',
    remedies: [
      '改用该模块的公开包，不要导入 {package}。',
      '如果双方都是自己的代码，请把 {package} 移出 `internal`。',
      '把相对导入写成完整路径：go.mod 中的模块路径加上目录。',
      '如果 fork 或改名过，请检查模块路径：旧路径的 `internal` 包对新路径来说属于外部。',
    ],
    prevention: '在每个合并请求上运行 `go vet ./...`，不允许的导入几秒钟就会报错。',
  },
  source:
    'cmd/go/internal/load/pkg.go disallowInternal, disallowVendor (`use of internal package %s not allowed`, `import %q is a program, not an importable package`, `local import %q in non-local package`), modload/load.go',
  examples: {
    matches: [
      {
        log: '#9 [build 5/5] RUN go build -o /app\n#9 0.842 package example.org/app\n#9 0.842 \tmain.go:2:8: use of internal package example.org/lib/internal/abi not allowed\n#9 ERROR: process "/bin/sh -c go build -o /app" did not complete successfully: exit code: 1',
        evidence: '\tmain.go:2:8: use of internal package example.org/lib/internal/abi not allowed',
        facts: { package: 'example.org/lib/internal/abi', file: 'main.go', line: '2' },
      },
      {
        log: 'package example.org/app\n\timports example.org/lib/internal/abi: use of internal package example.org/lib/internal/abi not allowed',
        facts: { package: 'example.org/lib/internal/abi' },
      },
      {
        log: 'main.go:5:2: "./lib" is relative, but relative import paths are not supported in module mode',
        facts: { package: './lib', file: 'main.go', line: '5' },
      },
      {
        log: 'main.go:4:2: import "example.org/tool" is a program, not an importable package',
        facts: { package: 'example.org/tool' },
      },
    ],
    ignores: [
      'ok  \texample.org/app/internal/abi\t0.004s',
      'level=info msg="use of internal packages is not recommended"',
    ],
  },
}
