import type { Rule } from '../../../model/rule.ts'
import { GO_POSITION } from '../../patterns.ts'

/** A go:embed pattern finds no file to embed. */
export const compileEmbedNoMatch: Rule = {
  id: 'compile.embed-no-match',
  title: 'go:embed pattern `{pattern}` matches no file ({file}:{line})',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'no matching files found',
      match: new RegExp(
        String.raw`(?:^|\s)${GO_POSITION}: pattern (?<pattern>\S{1,300}): no matching files found`,
      ),
    },
    {
      literal: 'cannot embed ',
      match: new RegExp(String.raw`(?:^|\s)${GO_POSITION}: pattern (?<pattern>\S{1,300}): cannot embed `),
    },
  ],
  cause:
    'The files that {file} line {line} embeds are not in the build: they are made by an earlier step that did not run, not committed, or kept out by .dockerignore.',
  remedies: [
    'Build the embedded assets before `go build`, or copy them in: `COPY --from=assets /app/dist ./dist`.',
    'Check that .dockerignore and .gitignore let `{pattern}` through.',
    'Commit a placeholder file when an empty folder is meant; names that start with `.` or `_` need the `all:` prefix.',
  ],
  source: 'cmd/go/internal/load/pkg.go resolveEmbed (`pattern %s: no matching files found`)',
  examples: {
    matches: [
      {
        log: 'main.go:3:12: pattern dist/*: no matching files found',
        facts: { file: 'main.go', line: '3', pattern: 'dist/*' },
      },
      {
        log: 'web/web.go:3:12: pattern dist: cannot embed directory dist: contains no embeddable files',
        facts: { file: 'web/web.go', pattern: 'dist' },
      },
    ],
    ignores: ['go: warning: "./web/..." matched no packages'],
  },
}
