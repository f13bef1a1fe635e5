import type { Rule } from '../../../model/rule.ts'

/** Packages that import each other in a circle. */
export const compileImportCycle: Rule = {
  id: 'compile.import-cycle',
  title: 'Import cycle through {package}',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'import cycle not allowed',
      match: /imports (?<package>[^\s:]{1,300})(?: from [^\s:]{1,200})?: import cycle not allowed/,
    },
    {
      literal: 'import cycle not allowed',
      match: /(?:^|\s)package (?<package>[^\s:]{1,300}): import cycle not allowed/,
    },
    {
      literal: 'import cycle not allowed',
      match:
        /(?<![^\s"(])(?<file>[^\s:"(]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): (?:package (?<package>[^\s:]{1,300}): )?import cycle not allowed/,
    },
    { literal: 'import cycle not allowed', match: /(?:^|\s)import cycle not allowed(?: in test)?\s*$/ },
    {
      literal: '(import cycle)',
      match:
        /(?<![^\s"(])(?<file>[^\s:"(]{1,300}\.go):(?<line>\d{1,7}):(?<column>\d{1,5}): import "(?<package>[^"]{1,300})" while compiling that package \(import cycle\)/,
    },
  ],
  cause:
    'Go compiles packages one after the other; one of them is reached again while it is still being loaded, as the `imports` lines at the message show.',
  remedies: [
    'Break the circle at {package}: move what both packages need into a third package that imports neither of them.',
    'Move what two packages of the circle share into a third package that imports neither of them.',
    'Replace one of the imports by an interface declared where it is used.',
    'Put a test that closes the circle into the external test package (`package x_test`).',
  ],
  prevention:
    'Let imports point one way (cmd → internal/app → internal/store), and run `go vet ./...` on every pull request.',
  zh: {
    title: '{package} 处存在循环导入',
    cause: 'Go 逐个编译包；其中一个包在加载过程中又被重新导入，报错附近的 `imports` 行给出了完整的环。',
    remedies: [
      '从 {package} 处断开循环：把双方都需要的代码移到第三个包，该包不导入其中任何一方。',
      '把环中两个包共用的代码移到第三个包，该包不导入其中任何一方。',
      '把其中一个导入换成在使用方声明的接口。',
      '如果是测试造成的循环，请把测试放进外部测试包（`package x_test`）。',
    ],
    prevention:
      '让导入保持单向（cmd → internal/app → internal/store），并在每个合并请求上运行 `go vet ./...`。',
  },
  source:
    'cmd/go/internal/load/{pkg,test}.go (`import cycle not allowed`, `import cycle not allowed in test`)',
  examples: {
    matches: [
      {
        log: '#10 [build 4/4] RUN go build ./...\n#10 0.512 package example.org/app\n#10 0.512 \timports example.org/app/a from main.go\n#10 0.512 \timports example.org/app/b from a.go\n#10 0.512 \timports example.org/app/a from b.go: import cycle not allowed\n#10 ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
        evidence: '\timports example.org/app/a from b.go: import cycle not allowed',
        facts: { package: 'example.org/app/a' },
      },
      { log: 'package example.org/app/a: import cycle not allowed', facts: { package: 'example.org/app/a' } },
      { log: 'a/a.go:3:8: import cycle not allowed', facts: { file: 'a/a.go', line: '3' } },
      {
        log: 'import cycle not allowed\npackage example.org/app/a\n\timports example.org/app/b\n\timports example.org/app/a',
      },
      { log: 'import cycle not allowed in test\nFAIL\texample.org/app/a [setup failed]' },
    ],
    ignores: [
      'invalid recursive type: import cycle allowed here',
      'Circular dependency detected: import cycle in src/index.ts',
    ],
  },
}
