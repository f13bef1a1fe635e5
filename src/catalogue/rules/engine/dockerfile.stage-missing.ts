import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'

/** Names people give to stages; images of these names are not official ones. */
const STAGE_LIKE =
  /^(?:(?:[\w.]{1,40}[-_]){0,3}(?:build(?:er|ing|s)?|builder-?(?:base|env|image)|bulid(?:er)?|buidler|biulder|builde|buld(?:er)?|compile[rd]?|stage-?\d{0,3}|deps)|(?:(?:go|app|web|api|ui|npm|node|js|server|client|front-?end|back-?end)[-_])?(?:build-?(?:stage|env|base|image|deps)|base-?stage|base|dependenc(?:y|ies)|modules?|mods?|vendor(?:ed)?|compilation|sources?|src|dev|devel|development|prod|production|released?|runtime|runner|final|test(?:er|s|ing)?|lint(?:er)?|publish(?:er)?|package[rd]?|installer|install|prepare|fetch|fetcher|download(?:er)?|generat(?:e|or)|codegen|proto(?:s|buf|c|gen|-gen)?|assets?|static|certs?|artifacts?|binar(?:y|ies)|bin|tools?))$/

/** Images the frontend proposes besides the stages. https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go (commonImageNames) */
const COMMON_IMAGE = /^(?:alpine|busybox|centos|debian|golang|ubuntu|fedora|scratch)$/

const SUGGESTED = /\(did you mean ([\w.-]{1,100})\?\)/

const isStageSuggested = (name: string, { log }: MatchContext): boolean =>
  log.lines.some((line) => {
    const other = line.text.includes(name) ? SUGGESTED.exec(line.text)?.[1] : undefined
    return other !== undefined && !COMMON_IMAGE.test(other)
  })

const isStageOf = (name: string, { log }: MatchContext): boolean =>
  log.steps.some((step) => step.stage?.toLowerCase() === name.toLowerCase())

/** True when the image that was looked up can only be meant as a stage. */
const meansStage = (facts: Facts, context: MatchContext): boolean => {
  const name = facts['stage'] ?? ''
  const from = /--from=(\S{1,200})/.exec(context.step?.instruction ?? '')?.[1]
  return STAGE_LIKE.test(name) || from === name || isStageOf(name, context) || isStageSuggested(name, context)
}

const LIBRARY = String.raw`docker\.io\/library\/(?<stage>[\w.-]{1,100}):latest`
const ABSENT = `(?:pull access denied|not found|insufficient_scope)`

/** A stage is named that the Dockerfile does not have. */
export const dockerfileStageMissing: Rule = {
  id: 'dockerfile.stage-missing',
  title: 'The Dockerfile has no stage `{stage}`',
  blame: 'yes',
  retryable: false,
  confidence: 0.985,
  patterns: [
    { literal: 'target stage "', match: /target stage "(?<stage>[^"]{1,200})" could not be found/ },
    {
      literal: 'target stage ',
      match: /target stage (?<stage>[^\s"]{1,200}) could not be found/,
    },
    {
      literal: 'failed to reach build target ',
      match: /failed to reach build target (?<stage>\S{1,200}) in Dockerfile/,
    },
    {
      literal: 'from stage "',
      match:
        /cannot (?:copy|mount) from stage "(?<stage>[^"]{1,200})"(?: to "[^"]{1,200}")?, (?:it|stage) needs to be defined before/,
    },
    {
      literal: 'invalid from flag value ',
      match: /invalid from flag value (?<stage>[^\s:]{1,200}): /,
      guard: (facts) => !/[/.]/.test(facts['stage'] ?? ''),
    },
    {
      literal: 'was not found in the provided dockerfile',
      match: /[Tt]he target "(?<stage>[^"]{1,200})" was not found in the provided Dockerfile/,
    },
    {
      literal: 'is not a valid target build stage',
      match: /(?<stage>[^\s:"]{1,200}) is not a valid target build stage/,
    },
    { literal: 'invalid stage index ', match: /invalid stage index (?<stage>\d{1,6})/ },
    {
      literal: 'docker.io/library/',
      match: new RegExp(`^ERROR: (?:failed to do request: .{0,200})?${LIBRARY}: ${ABSENT}`),
      guard: meansStage,
    },
    {
      literal: 'docker.io/library/',
      match: new RegExp(`^ERROR: (?!failed to (?:build|solve)).{0,200}${LIBRARY}: .{0,120}${ABSENT}`),
      guard: meansStage,
    },
    {
      literal: 'pull access denied, repository does not exist',
      match: /^ERROR: pull access denied, repository does not exist/,
      guard: (_facts, context) => {
        const name = new RegExp(`(?:load metadata for |^FROM )${LIBRARY}`).exec(context.step?.name ?? '')
          ?.groups?.['stage']
        return name !== undefined && meansStage({ stage: name }, context) ? { stage: name } : false
      },
    },
    {
      literal: 'failed to resolve source metadata for docker.io/library/',
      match: new RegExp(`failed to resolve source metadata for ${LIBRARY}: .{0,300}${ABSENT}`),
      guard: meansStage,
    },
    {
      literal: ': pull access denied, repository does not exist',
      match:
        /failed to solve: (?:rpc error: code = \w{1,20} desc = )?(?<stage>[\w-]{1,100}): pull access denied/,
      guard: meansStage,
    },
    {
      literal: 'pull access denied for ',
      match: /pull access denied for (?<stage>[\w-]{1,100}), repository does not exist/,
      guard: meansStage,
    },
  ],
  cause:
    '`target:`, `COPY --from` or `FROM` names `{stage}`, and no `FROM … AS {stage}` stands in the Dockerfile before it; a name that is no stage is looked up as an image.',
  remedies: [
    'List the stages with `grep -in "^from" Dockerfile` and use one of their names.',
    'Define the stage above the one that copies from it: `FROM golang:1.26 AS {stage}`.',
    'Bring `target:` of the workflow or compose file in line with a renamed stage: `grep -rn "target:" .github compose*.yml`.',
  ],
  prevention: 'Name stages in one spelling (lower case), and refer to them by name, never by number.',
  zh: {
    title: 'Dockerfile 中没有阶段 `{stage}`',
    cause:
      '`target:`、`COPY --from` 或 `FROM` 引用了 `{stage}`，而 Dockerfile 在此之前没有 `FROM … AS {stage}`；不是阶段的名称会被当作镜像去拉取。',
    remedies: [
      '用 `grep -in "^from" Dockerfile` 列出所有阶段，使用其中的名称。',
      '把该阶段定义在引用它的阶段之前：`FROM golang:1.26 AS {stage}`。',
      '阶段改名后，同步修改工作流或 compose 文件中的 `target:`：`grep -rn "target:" .github compose*.yml`。',
    ],
    prevention: '阶段名统一用小写，并始终按名称而不是序号引用。',
  },
  source:
    'moby/buildkit frontend/dockerfile/dockerfile2llb/convert.go (`target stage %q could not be found`, `cannot copy from stage %q`), moby daemon/builder/dockerfile (`invalid from flag value %s`), containers/buildah imagebuildah/build.go, GoogleContainerTools/kaniko pkg/dockerfile/dockerfile.go',
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
      {
        log: '#2 [internal] load metadata for docker.io/library/bulider:latest\n#2 ERROR: docker.io/library/bulider:latest: not found\n------\n > [internal] load metadata for docker.io/library/bulider:latest:\n------\nERROR: failed to build: failed to solve: bulider: failed to resolve source metadata for docker.io/library/bulider:latest: docker.io/library/bulider:latest: not found (did you mean builder?)',
        evidence: 'ERROR: docker.io/library/bulider:latest: not found',
        facts: { stage: 'bulider' },
      },
      {
        log: '#3 [internal] load metadata for docker.io/library/assetz:latest\n#3 ERROR: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed\n------\n > [internal] load metadata for docker.io/library/assetz:latest:\n------\nERROR: failed to build: failed to solve: assetz: failed to resolve source metadata for docker.io/library/assetz:latest: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed (did you mean assets?)',
        facts: { stage: 'assetz' },
      },
      {
        log: 'Step 9/12 : COPY --from=compile /out/app /app\npull access denied for compile, repository does not exist or may require docker login: denied: requested access to the resource is denied',
        facts: { stage: 'compile' },
      },
      {
        log: 'failed to solve: node-builder: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
        facts: { stage: 'node-builder' },
      },
      {
        log: 'Error: the target "relase" was not found in the provided Dockerfile',
        facts: { stage: 'relase' },
      },
      {
        log: 'error building image: relase is not a valid target build stage',
        facts: { stage: 'relase' },
      },
    ],
    ignores: [
      '[prod 2/4] COPY --from=build /out/app /app',
      'error: target stage not set',
      'ERROR: failed to solve: team-image: failed to resolve source metadata for docker.io/library/team-image:latest: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      'ERROR: failed to solve: golnag: failed to resolve source metadata for docker.io/library/golnag:latest: docker.io/library/golnag:latest: not found (did you mean golang?)',
    ],
  },
}
