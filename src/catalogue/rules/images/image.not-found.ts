import type { Rule } from '../../../model/rule.ts'

/** The registry has no such image or tag. */
export const imageNotFound: Rule = {
  id: 'image.not-found',
  title: 'Image {image} does not exist',
  blame: 'evidence',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: ': not found',
      match: /failed to resolve source metadata for (?<image>\S{1,300}): .{0,400}: not found\s*$/,
    },
    {
      literal: 'manifest for ',
      match: /manifest for (?<image>\S{1,300}) not found(?:: manifest unknown|\s*$)/,
    },
    {
      literal: ': not found',
      match: /^\s*ERROR: (?<image>[\w.-]{1,200}(?::\d{1,5})?\/[\w.\-/]{1,200}:[\w.-]{1,128}): not found\s*$/,
    },
  ],
  cause:
    'The registry answered and has no {image}: the tag was never published, was removed, or is misspelt.',
  remedies: [
    'Choose a tag that exists: `docker buildx imagetools inspect {image}` shows it or fails.',
    'Mirror base images you depend on, and pin them by digest.',
  ],
  source:
    'containerd core/remotes/docker/resolver.go (errdefs.ErrNotFound), moby/buildkit client/llb/sourceresolver (`failed to resolve source metadata for %s`)',
  examples: {
    matches: [
      {
        log: 'ERROR: failed to build: failed to solve: golang:1.99: failed to resolve source metadata for registry.example.org/library/golang:1.99: registry.example.org/library/golang:1.99: not found',
        facts: { image: 'registry.example.org/library/golang:1.99' },
      },
      {
        log: 'manifest for registry.example.org/team/base:1 not found: manifest unknown: manifest unknown',
        facts: { image: 'registry.example.org/team/base:1' },
      },
      { log: 'ERROR: registry.example.org/library/golang:1.99: not found' },
    ],
    ignores: [
      '/bin/sh: 1: gcc: not found',
      'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref k2x7::p9d1: "/go.sum": not found',
    ],
  },
}
