import type { Rule } from '../../../model/rule.ts'

/** The registry does not say whether the image is missing or private. */
export const imagePullDenied: Rule = {
  id: 'image.pull-denied',
  title: 'Image {image} does not exist or needs a login',
  blame: 'evidence',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'pull access denied',
      match: /failed to resolve source metadata for (?<image>\S{1,300}): pull access denied/,
    },
    {
      literal: 'pull access denied',
      match: /pull access denied for (?<image>[^\s,]{1,300}), repository does not exist or may require/,
    },
    {
      literal: 'pull access denied',
      match: /(?<![^\s"(])(?<image>[^\s"(]{1,300}): pull access denied, repository does not exist/,
      guard: (_facts, { line }) => !line.text.includes('source metadata for'),
    },
  ],
  cause:
    'The registry answers the same for a missing repository and for a private one: {image} is misspelt, private without a login, or exists only on your machine. A wrong stage name in `COPY --from` is looked up as an image too.',
  remedies: [
    'Check the name and tag: `docker buildx imagetools inspect {image}`.',
    'Log in before the build, e.g. with docker/login-action.',
    'Compare the name with the stages of the Dockerfile when it stands in `COPY --from=`.',
  ],
  source:
    'containerd core/remotes/docker/resolver.go (`pull access denied, repository does not exist or may require authorization`)',
  examples: {
    matches: [
      {
        log: 'ERROR: failed to build: failed to solve: registry.example.org/team/base:1: failed to resolve source metadata for registry.example.org/team/base:1: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
        facts: { image: 'registry.example.org/team/base:1' },
      },
      {
        log: 'pull access denied for registry.example.org/team/base, repository does not exist or may require docker login',
      },
      {
        log: 'ERROR: registry.example.org/team/base:1: pull access denied, repository does not exist or may require authorization',
      },
    ],
    ignores: [
      'ERROR: failed to push registry.example.org/team/app: denied: requested access to the resource is denied',
    ],
  },
}
