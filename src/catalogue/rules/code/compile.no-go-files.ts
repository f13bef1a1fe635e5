import type { Rule } from '../../../model/rule.ts'

/** The go command was pointed at a folder without Go files. */
export const compileNoGoFiles: Rule = {
  id: 'compile.no-go-files',
  title: 'No Go files in {directory}',
  blame: 'yes',
  retryable: false,
  confidence: 0.9,
  patterns: [
    { literal: 'no go files in ', match: /(?:^|\s)no Go files in (?<directory>\S{1,300})/ },
    { literal: 'no non-test go files in ', match: /(?:^|\s)no non-test Go files in (?<directory>\S{1,300})/ },
    { literal: ': directory not found', match: /(?:^|\s)stat (?<directory>\S{1,300}): directory not found/ },
    { literal: 'no go source files', match: /(?:^|\s)(?<directory>package \S{1,300}|): ?no Go source files/ },
  ],
  cause:
    'The package path given to go leads to {directory}, which holds no Go file to build: the main package lives elsewhere, or the source was not copied into the image.',
  remedies: [
    'Name the folder of the main package, e.g. `go build ./cmd/app`; `grep -rl --include=*.go "^package main" .` finds it.',
    'Copy the source before building: `COPY . .` in front of the RUN, and check .dockerignore.',
  ],
  source:
    'go/build/build.go NoGoError (`no Go files in`), cmd/go/internal/modload/load.go errDirectoryNotFound',
  examples: {
    matches: [
      { log: 'no Go files in /src', facts: { directory: '/src' } },
      { log: 'stat /src/cmd/x: directory not found', facts: { directory: '/src/cmd/x' } },
      {
        log: 'package example.org/app/cmd: no non-test Go files in /src/cmd',
        facts: { directory: '/src/cmd' },
      },
    ],
    ignores: [
      '?   \texample.org/app/model\t[no test files]',
      'package example.org/app: build constraints exclude all Go files in /src',
    ],
  },
}
