import type { Rule } from '../../../model/rule.ts'
import { compilerMessage } from '../../patterns.ts'

/** A name, member or package the compiler cannot find. */
export const compileUndefined: Rule = {
  id: 'compile.undefined',
  title: '`{name}` is not defined ({file}:{line})',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  patterns: [
    compilerMessage('undefined: ', String.raw`undefined: (?<name>[\w.]{1,200})`),
    compilerMessage('undefined (type ', String.raw`(?<name>[\w.()\[\]]{1,200}) undefined \(type `),
    compilerMessage(' not declared by package ', String.raw`(?<name>\w{1,200}) not declared by package `),
  ],
  cause:
    'The compiler knows no `{name}` where {file} line {line} uses it: the declaration is missing, misspelt, excluded by a build tag, not copied into the image, or absent from the version of the dependency in go.mod.',
  remedies: [
    'Search for the declaration with `git grep -nw "{name}"`; when it is in a file git does not list, commit that file.',
    'Generate the code before the build (`RUN go generate ./...`) when `{name}` lives in a generated file.',
    'Check the `//go:build` line and the GOOS/GOARCH suffix of the file that declares it.',
  ],
  source:
    'cmd/compile/internal/types2: typexpr.go, call.go, selection errors (`undefined: %s`, `%s undefined (type %s has no field or method %s)`)',
  examples: {
    matches: [
      {
        log: '# example.org/app\n./main.go:18:2: undefined: y',
        evidence: './main.go:18:2: undefined: y',
        facts: { file: './main.go', line: '18', column: '2', name: 'y' },
      },
      {
        log: '# example.org/app\n# [example.org/app]\nvet: ./server.go:25:6: undefined: fmt.Foo',
        facts: { name: 'fmt.Foo' },
      },
      {
        log: '# example.org/app\n./main.go:22:4: t.Bar undefined (type T has no field or method Bar)',
        facts: { name: 't.Bar' },
      },
      { log: './main.go:7:6: Missing not declared by package lib' },
    ],
    ignores: [
      'main.js:18:2: undefined: y is not a function',
      '    value_test.go:18: undefined: y',
      '--- PASS: TestUndefined (0.00s)',
    ],
  },
}
