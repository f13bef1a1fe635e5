import type { Rule } from '../../../model/rule.ts'
import { compilerMessage } from '../../patterns.ts'

/** A variable or import nobody uses, which Go treats as an error. */
export const compileUnused: Rule = {
  id: 'compile.unused',
  title: '`{name}` is declared or imported but not used ({file}:{line})',
  blame: 'yes',
  retryable: false,
  confidence: 0.9,
  patterns: [
    compilerMessage(' and not used', String.raw`declared and not used: (?<name>\w{1,200})`),
    compilerMessage(' and not used', String.raw`(?<name>\w{1,200}) declared (?:and|but) not used`),
    compilerMessage(' but not used', String.raw`(?<name>\w{1,200}) declared but not used`),
    compilerMessage(
      ' and not used',
      String.raw`(?<name>"[^"]{1,300}") imported(?: as \S{1,100})? and not used`,
    ),
    compilerMessage('imported and not used: ', 'imported and not used: (?<name>"[^"]{1,300}")'),
  ],
  cause: 'Go refuses to compile a file with an unused local variable or import; {file} line {line} has one.',
  remedies: [
    'Remove `{name}` from {file}, or use it.',
    'Run `go vet ./...` before pushing; it reports the same without building.',
  ],
  source:
    'cmd/compile/internal/types2: stmt.go (`declared and not used: %s`), resolver.go (`%q imported and not used`)',
  examples: {
    matches: [
      {
        log: '# example.org/app\n./main.go:16:6: declared and not used: s',
        facts: { file: './main.go', line: '16', column: '6', name: 's' },
      },
      { log: '# example.org/app\n./main.go:5:2: "os" imported and not used', facts: { name: '"os"' } },
      { log: '# example.org/app\n./main.go:9:2: x declared but not used', facts: { name: 'x' } },
      { log: './main.go:5:2: "example.org/lib" imported as other and not used' },
      { log: './main.go:5:2: imported and not used: "os"' },
    ],
    ignores: ['warning: variable s is declared and not used in script.sh'],
  },
}
