import type { Rule } from '../../../model/rule.ts'

/** COPY or ADD names something that is not there. */
export const dockerfileCopyMissing: Rule = {
  id: 'dockerfile.copy-missing',
  title: '{path} is not there to be copied',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'failed to calculate checksum of ref ',
      match: /failed to calculate checksum of ref \S{1,200}: "(?<path>[^"]{1,300})": not found/,
    },
    {
      literal: 'failed to calculate checksum of ref ',
      match:
        /failed to calculate checksum of ref \S{1,200}: (?:lstat|stat|failed to walk \S{1,300}: lstat) (?<path>\S{1,300}): no such file or directory/,
    },
    {
      literal: 'failed to compute cache key: ',
      match: /failed to compute cache key: "(?<path>[^"]{1,300})"(?::)? not found/,
    },
    {
      literal: ' failed: ',
      match:
        /(?:COPY|ADD) failed: .{0,120}\b(?:stat|lstat) (?<path>\S{1,300}): (?:file does not exist|no such file or directory)/,
    },
  ],
  cause:
    'COPY and ADD see the build context after .dockerignore, or with `--from` the file system of the other stage, and neither holds {path}.',
  remedies: [
    'Check that the file is committed and spelt the same, letter case included: `git ls-files ".{path}"`.',
    'Remove or narrow the .dockerignore pattern that excludes {path}; `grep -n . .dockerignore` shows them.',
    'Compare with the context: paths are relative to `context:`, not to the Dockerfile, and nothing above it can be copied.',
    'Check that the other stage writes {path} when the instruction is `COPY --from=STAGE`.',
  ],
  source:
    'moby/buildkit solver/llbsolver/ops/opsutils/contenthash.go (`failed to calculate checksum of ref %s`), cache/contenthash',
  examples: {
    matches: [
      {
        log: 'ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref k2x7::p9d1: "/go.sum": not found',
        facts: { path: '/go.sum' },
      },
      {
        log: 'COPY failed: file not found in build context or excluded by .dockerignore: stat go.sum: file does not exist',
        facts: { path: 'go.sum' },
      },
      { log: 'failed to calculate checksum of ref k2x7::p9d1: lstat /vendor: no such file or directory' },
      { log: 'failed to compute cache key: "/go.sum" not found: not found' },
    ],
    ignores: [
      'CACHED [build 3/5] COPY go.mod go.sum ./',
      "cp: cannot stat '/go.sum': No such file or directory",
    ],
  },
}
