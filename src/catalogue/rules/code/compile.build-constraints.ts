import type { Rule } from '../../../model/rule.ts'

/** Every Go file of a package is excluded for this platform. */
export const compileBuildConstraints: Rule = {
  id: 'compile.build-constraints',
  title: 'Build constraints exclude every Go file in {directory}',
  blame: 'yes',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'build constraints exclude all go files in ',
      match: /build constraints exclude all Go files in (?<directory>\S{1,300})/,
    },
  ],
  cause:
    'For the GOOS, GOARCH, tags and CGO_ENABLED of this build no file of {directory} remains; a package that needs cgo loses all its files when CGO_ENABLED=0.',
  remedies: [
    'Show what is excluded and why with `go list -e -json=IgnoredGoFiles,CgoFiles {directory}`.',
    'Set `CGO_ENABLED=1` and install a C compiler when the package uses `import "C"`.',
    'Pass the missing tag with `go build -tags=NAME`, or leave the package out for this platform.',
  ],
  source:
    'go/build/build.go NoGoError, cmd/go/internal/load/pkg.go (`build constraints exclude all Go files in`)',
  examples: {
    matches: [
      {
        log: 'package example.org/app: build constraints exclude all Go files in /src/app',
        facts: { directory: '/src/app' },
      },
      {
        log: 'package example.org/app\n\timports example.org/app/x: build constraints exclude all Go files in /src/app/x',
        facts: { directory: '/src/app/x' },
      },
    ],
    ignores: ['go: warning: "./..." matched no packages', '//go:build constraints exclude nothing'],
  },
}
