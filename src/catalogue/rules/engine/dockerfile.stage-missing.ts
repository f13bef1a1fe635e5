import type { Rule } from '../../../model/rule.ts'

/** A stage is named that the Dockerfile does not have. */
export const dockerfileStageMissing: Rule = {
  id: 'dockerfile.stage-missing',
  title: 'The Dockerfile has no stage `{stage}`',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    { literal: 'target stage "', match: /target stage "(?<stage>[^"]{1,200})" could not be found/ },
    {
      literal: 'failed to reach build target ',
      match: /failed to reach build target (?<stage>\S{1,200}) in Dockerfile/,
    },
    {
      literal: 'cannot copy from stage "',
      match: /cannot copy from stage "(?<stage>[^"]{1,200})", it needs to be defined before/,
    },
    { literal: 'invalid from flag value ', match: /invalid from flag value (?<stage>[^\s:]{1,200}): / },
  ],
  cause:
    '`target:` or `COPY --from` names `{stage}`, and no `FROM … AS {stage}` stands in the Dockerfile before it.',
  remedies: [
    'List the stages with `grep -in "^from" Dockerfile` and use one of their names.',
    'Define the stage above the one that copies from it.',
  ],
  source:
    'moby/buildkit frontend/dockerfile/dockerfile2llb/convert.go (`target stage %q could not be found`)',
  examples: {
    matches: [
      {
        log: 'ERROR: failed to build: failed to solve: target stage "prod" could not be found (did you mean production?)',
        facts: { stage: 'prod' },
      },
      { log: 'failed to reach build target prod in Dockerfile' },
      { log: 'cannot copy from stage "build", it needs to be defined before current stage "app"' },
      {
        log: 'invalid from flag value build: pull access denied for build, repository does not exist or may require',
      },
    ],
    ignores: ['[prod 2/4] COPY --from=build /out/app /app', 'error: target stage not set'],
  },
}
