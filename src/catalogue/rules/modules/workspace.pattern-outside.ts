import type { Rule } from '../../../model/rule.ts'

/** A package pattern reaches no module of the workspace. */
export const workspacePatternOutside: Rule = {
  id: 'workspace.pattern-outside',
  title: '`{pattern}` lies outside the modules of go.work',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'modules listed in go.work',
      match:
        /pattern (?<pattern>\S{1,300}): directory prefix \S{1,300} does not contain modules listed in go\.work/,
    },
    {
      literal: 'outside modules listed in go.work',
      match: /(?<pattern>current directory|directory \S{1,300}) outside modules listed in go\.work/,
    },
    {
      literal: 'listed in go.work',
      match:
        /directory (?<pattern>\S{1,300}) is contained in a module that is not one of the workspace modules listed in go\.work/,
    },
  ],
  cause:
    'With a go.work file go only looks into the modules it lists, and `{pattern}` contains none of them, as happens at the root of a workspace that is itself no module.',
  remedies: [
    'Name the modules: `go build ./a/... ./b/...`, or run in each: `go -C a build ./...`.',
    'Add the module to the workspace with `go work use ./DIR` and commit go.work.',
    'Switch the workspace off for the image build when each module is built alone: `ENV GOWORK=off`.',
  ],
  source: 'cmd/go/internal/modload/load.go resolveLocalDirs (`directory prefix %s does not contain %s`)',
  examples: {
    matches: [
      {
        log: 'pattern ./...: directory prefix . does not contain modules listed in go.work or their selected dependencies',
        facts: { pattern: './...' },
      },
      { log: 'current directory outside modules listed in go.work or their selected dependencies' },
      {
        log: 'directory b is contained in a module that is not one of the workspace modules listed in go.work. You can add the module to the workspace using:',
      },
    ],
    ignores: ['pattern ./...: directory prefix . does not contain main module or its selected dependencies'],
  },
}
