import type { Rule } from '../../../model/rule.ts'
import { compilerMessage, wrappedMessage } from './compiler.ts'

/** A variable, import or label nobody uses, which Go treats as an error. */
export const compileUnused: Rule = {
  id: 'compile.unused',
  title: '`{name}` is declared or imported but not used ({file}:{line})',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  patterns: [
    compilerMessage('declared and not used: ', String.raw`declared and not used: (?<name>\w{1,200})`),
    compilerMessage(
      ' not used',
      String.raw`(?:label )?(?<name>\w{1,200}) (?:declared|defined) (?:and|but) not used`,
    ),
    compilerMessage(
      ' not used',
      String.raw`\\?"(?<name>[^"\\]{1,300})\\?" imported(?: as \S{1,100})? (?:and|but) not used`,
    ),
    compilerMessage('imported and not used: ', String.raw`imported and not used: \\?"(?<name>[^"\\]{1,300})`),
    wrappedMessage(String.raw`declared and not used: (?<name>\w{1,200})`),
  ],
  cause:
    'Go refuses to compile a file with an unused local variable, import or label; {file} line {line} has one.',
  remedies: [
    'Remove `{name}` from {file} line {line}, or use it.',
    'Run `goimports -w .` to drop imports nobody uses.',
    'Write `_ = NAME`, or import with `_`, when only the side effect is wanted.',
  ],
  prevention: 'Run `go vet ./...` before pushing; it reports the same without building an image.',
  zh: {
    title: '`{name}` 已声明或导入但未使用（{file}:{line}）',
    cause: 'Go 不允许存在未使用的局部变量、导入或标签；{file} 第 {line} 行就有一处。',
    remedies: [
      '从 {file} 第 {line} 行删除 `{name}`，或者真正用到它。',
      '运行 `goimports -w .` 去掉没有用到的导入。',
      '只需要副作用时，写 `_ = NAME`，或者以 `_` 方式导入。',
    ],
    prevention: '推送前运行 `go vet ./...`，无需构建镜像就能发现同样的问题。',
  },
  source:
    'cmd/compile/internal/types2: stmt.go (`declared and not used: %s`), resolver.go (`%q imported and not used`), labels.go',
  examples: {
    matches: [
      {
        log: '#15 [build 4/4] RUN CGO_ENABLED=0 go build -o /app .\n#15 3.002 # example.org/app\n#15 3.002 ./main.go:16:6: declared and not used: s\n#15 3.002 ./main.go:18:2: undefined: y\n#15 ERROR: process "/bin/sh -c CGO_ENABLED=0 go build -o /app ." did not complete successfully: exit code: 1',
        evidence: './main.go:16:6: declared and not used: s',
        facts: { file: './main.go', line: '16', column: '6', name: 's' },
      },
      {
        log: '# example.org/app\n./main.go:5:2: "os" imported and not used',
        facts: { name: 'os', line: '5' },
      },
      { log: '# example.org/app\n./main.go:9:2: x declared but not used', facts: { name: 'x' } },
      { log: '# example.org/app\n./main.go:9:2: x declared and not used', facts: { name: 'x' } },
      { log: './main.go:5:2: "example.org/lib" imported as other and not used' },
      { log: './main.go:5:2: imported and not used: "os"' },
      {
        log: '#15 [build 4/4] RUN go build -o /app .\n#15 3.002 # example.org/app\n#15 3.002 server/wallet.go:19:2: \n  declared and not used: id\n#15 ERROR: process "/bin/sh -c go build -o /app ." did not complete successfully: exit code: 1',
        facts: { name: 'id', file: 'server/wallet.go' },
      },
      { log: '# example.org/app\nserver/wallet.go:19:2: declared\nand not used: id', facts: { name: 'id' } },
      { log: './main.go:5:2: label retry defined and not used', facts: { name: 'retry' } },
    ],
    ignores: [
      'warning: variable s is declared and not used in script.sh',
      'main.go:9:2: x declared and not used (typecheck)',
      '/go/pkg/mod/example.org/lib@v1.0.0/a.go:9:2: x declared and not used',
    ],
  },
}
