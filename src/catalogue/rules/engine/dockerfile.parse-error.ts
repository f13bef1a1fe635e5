import type { Rule } from '../../../model/rule.ts'

/** The Dockerfile cannot be parsed. */
export const dockerfileParseError: Rule = {
  id: 'dockerfile.parse-error',
  title: 'Dockerfile cannot be parsed: {problem}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'dockerfile parse error ',
      match:
        /[Dd]ockerfile parse error (?:on )?line (?<line>\d{1,6}): (?<problem>(?!file with no instructions|Unknown flag: (?:mount|platform)\b).{1,200})/,
    },
    {
      literal: 'unexpected end of statement while looking for matching ',
      match: /(?<problem>unexpected end of statement while looking for matching [\w\-"')\]}]{1,30})/,
    },
    {
      literal: 'no build stage in current context',
      match: /^\s*(?:ERROR: |Error response from daemon: )(?<problem>[Nn]o build stage in current context)/,
    },
    { literal: 'unterminated heredoc', match: /failed to solve: (?<problem>unterminated heredoc)/ },
  ],
  cause:
    'BuildKit reads the whole Dockerfile before the first step and stops at what it does not understand: {problem}.',
  remedies: [
    'Correct line {line} of the Dockerfile; a missing `\\` at the end of the line above makes the rest of a RUN look like an instruction.',
    'Check it without building: `docker build --check .`.',
  ],
  source:
    'moby/buildkit frontend/dockerfile/instructions/parse.go parseError (`dockerfile parse error on line %d`), frontend/dockerfile/shell/lex.go',
  examples: {
    matches: [
      {
        log: 'ERROR: failed to build: failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)',
        facts: { line: '3', problem: 'unknown instruction: RUNN (did you mean RUN?)' },
      },
      {
        log: 'ERROR: failed to solve: failed to process "\\"$VERSION": unexpected end of statement while looking for matching double-quote',
      },
      { log: 'ERROR: failed to build: failed to solve: unterminated heredoc' },
      { log: 'Error response from daemon: No build stage in current context' },
    ],
    ignores: [
      'main.go:3:1: syntax error: non-declaration statement outside function body',
      'go: errors parsing go.mod:',
    ],
  },
}
