import type { Rule } from '../../../model/rule.ts'

/** The folder a replace directive points to is not there. */
export const gomodReplaceDirMissing: Rule = {
  id: 'gomod.replace-dir-missing',
  title: 'Replacement folder {directory} does not exist',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'replacement directory ',
      match: /replacement directory (?<directory>\S{1,300}) does not exist/,
    },
    {
      literal: '(replaced by ',
      match:
        /(?<![^\s"(])(?<module>[^\s@:"(]{1,300})(?:@(?<version>[^\s:]{1,100}))? \(replaced by (?<directory>[^\s)]{1,300})\): reading \S{1,300}go\.mod: open \S{1,300}: no such file or directory/,
    },
  ],
  cause:
    'go.mod replaces a module by {directory}, and that folder is not inside the image: it lies outside the build context or was not copied yet.',
  remedies: [
    'Widen the build context so that it holds {directory}, and copy it before the first go command: `COPY . .`.',
    'Copy the go.mod of the replacement too when only module files are copied for `go mod download`.',
    'Drop the replace for released builds: `go mod edit -dropreplace MODULE && go mod tidy`, or keep it in a go.work file that is not committed.',
  ],
  source:
    'cmd/go/internal/modload/import.go (`replacement directory %s does not exist`), modload/modfile.go (`(replaced by %s)`)',
  examples: {
    matches: [
      {
        log: 'main.go:2:8: example.org/lib@v1.0.0: replacement directory ../lib does not exist',
        facts: { directory: '../lib' },
      },
      {
        log: 'go: example.org/lib@v1.0.0 (replaced by ../lib): reading ../lib/go.mod: open /lib/go.mod: no such file or directory',
        facts: { directory: '../lib', module: 'example.org/lib' },
      },
    ],
    ignores: ['open /lib/config.yaml: no such file or directory'],
  },
}
