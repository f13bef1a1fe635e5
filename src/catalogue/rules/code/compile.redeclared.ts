import type { Rule } from '../../../model/rule.ts'
import { compilerMessage } from '../../patterns.ts'

/** The same name declared twice in one scope. */
export const compileRedeclared: Rule = {
  id: 'compile.redeclared',
  title: '`{name}` is declared twice ({file}:{line})',
  blame: 'yes',
  retryable: false,
  confidence: 0.94,
  patterns: [
    compilerMessage(' redeclared', String.raw`(?<name>\w{1,200}) redeclared`),
    compilerMessage(
      ' already declared ',
      String.raw`(?:method|field(?: and method with the same name)?) (?<name>[\w.]{1,200}) already declared at `,
    ),
    compilerMessage(
      'field and method with the same name',
      String.raw`field and method with the same name (?<name>\w{1,200})`,
    ),
  ],
  cause:
    'Two declarations of `{name}` are part of the same package; the line after the message shows the other one.',
  remedies: [
    'Rename or remove one of the two declarations of `{name}`.',
    'Look for a leftover copy of the file (a rename that git kept, a generated file committed and generated again).',
    'Check `-tags`: files kept apart by build tags meet when an operating system is given as a tag.',
  ],
  source:
    'cmd/compile/internal/types2/decl.go and resolver.go (`%s redeclared in this block`, `other declaration of %s`)',
  examples: {
    matches: [
      {
        log: '# example.org/app\n./main.go:4:6: a redeclared in this block\n\t./main.go:3:6: other declaration of a',
        evidence: './main.go:4:6: a redeclared in this block',
        facts: { file: './main.go', line: '4', name: 'a' },
      },
      {
        log: '# example.org/app\n./main.go:8:23: A redeclared\n\t./main.go:8:16: other declaration of A',
        facts: { name: 'A' },
      },
      { log: './main.go:9:10: method T.Do already declared at ./main.go:7:10' },
      { log: './main.go:9:10: field and method with the same name Do' },
    ],
    ignores: ['conftest.c:4: error: conflicting types; a redeclared as different kind of symbol'],
  },
}
