import type { Rule } from '../../../model/rule.ts'

/** The Dockerfile itself cannot be read. */
export const dockerfileNotFound: Rule = {
  id: 'dockerfile.not-found',
  title: 'Dockerfile {path} does not exist',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'failed to read dockerfile: ',
      match: /failed to read dockerfile: open (?<path>\S{1,300}): no such file or directory/,
    },
    {
      literal: 'dockerfile path: ',
      match:
        /unable to evaluate symlinks in Dockerfile path: lstat (?<path>\S{1,300}): no such file or directory/,
    },
    {
      literal: 'cannot locate specified dockerfile: ',
      match: /Cannot locate specified Dockerfile: (?<path>\S{1,300})/,
    },
  ],
  cause: 'The build was told to read {path}, and there is no such file in the repository as checked out.',
  remedies: [
    'Correct `file:` (or `-f`); the path is relative to the repository, not to the context.',
    'Check that it is committed, letter case included: `git ls-files "*ockerfile*"`.',
    'Run actions/checkout before the build.',
  ],
  source: 'moby/buildkit frontend/dockerui/config.go (`failed to read dockerfile`), docker/cli build context',
  examples: {
    matches: [
      {
        log: 'ERROR: failed to build: failed to solve: failed to read dockerfile: open Dockerfile.prod: no such file or directory',
        facts: { path: 'Dockerfile.prod' },
      },
      {
        log: 'unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /app/Dockerfile: no such file or directory',
        facts: { path: '/app/Dockerfile' },
      },
      { log: 'Error response from daemon: Cannot locate specified Dockerfile: build/Dockerfile' },
    ],
    ignores: [
      'open config.yaml: no such file or directory',
      '[internal] load build definition from Dockerfile',
    ],
  },
}
