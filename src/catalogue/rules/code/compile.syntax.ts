import type { Rule } from '../../../model/rule.ts'
import { compilerMessage } from '../../patterns.ts'

/** The parser cannot read a Go file. */
export const compileSyntax: Rule = {
  id: 'compile.syntax',
  title: 'Syntax error in {file}:{line}: {problem}',
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [
    compilerMessage('syntax error: ', 'syntax error: (?<problem>.{1,200})'),
    compilerMessage("expected '", "(?<problem>expected '[^']{1,40}', found .{1,100})"),
    compilerMessage(
      ' not terminated',
      String.raw`(?<problem>(?:string|rune|raw string|comment|newline in string)[\w ]{0,30} not terminated)`,
    ),
    compilerMessage(
      'unexpected ',
      String.raw`(?<problem>unexpected \S{1,60}(?: in [\w ]{1,60})?[;,] expect(?:ing|ed) .{1,100})`,
    ),
    compilerMessage('newline in string', '(?<problem>newline in string)'),
  ],
  cause: 'The file {file} is not valid Go at line {line}, so nothing in its package can be compiled.',
  remedies: [
    'Correct {file} line {line}; the fault is often one line above (an open bracket, a missing comma, a merge marker).',
    'Run `gofmt -l -e .` before pushing; it lists every file that does not parse.',
  ],
  source:
    'cmd/compile/internal/syntax/parser.go (`syntax error: unexpected …`), go/parser (`expected …, found …`)',
  examples: {
    matches: [
      {
        log: '# example.org/app\n./main.go:4:9: syntax error: unexpected comma; expected ]',
        facts: { file: './main.go', line: '4', problem: 'unexpected comma; expected ]' },
      },
      { log: "main.go:1:1: expected 'package', found pakage", facts: { file: 'main.go', line: '1' } },
      {
        log: 'main.go:2:8: string literal not terminated',
        facts: { problem: 'string literal not terminated' },
      },
      {
        log: '# example.org/app\n# [example.org/app]\nvet: ./main.go:4:9: unexpected comma; expecting ] (and 2 more errors)',
      },
      { log: './main.go:5:9: newline in string' },
    ],
    ignores: [
      '/bin/sh: 1: Syntax error: Unterminated quoted string',
      'dockerfile parse error on line 3: unknown instruction: RUNN',
    ],
  },
}
