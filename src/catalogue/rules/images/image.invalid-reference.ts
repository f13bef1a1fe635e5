import type { MatchContext, Rule } from '../../../model/rule.ts'

const TAG_OR_RUN =
  /invalid tag|failed to push|failed commit on ref|"-t, --tag"|docker: invalid|--name|not a valid repository\/tag/

const ofFrom = ({ line, step }: MatchContext): boolean =>
  !TAG_OR_RUN.test(line.text) &&
  !/^RUN\b/i.test(step?.instruction ?? '') &&
  !/(?:^|\] )(?:exporting|importing|pushing)/.test(step?.name ?? '')

/** A FROM line names something that is no legal image name. */
export const imageInvalidReference: Rule = {
  id: 'image.invalid-reference',
  title: '`{image}` is not a legal image name',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'failed to parse stage name ',
      match: /failed to parse stage name "(?<image>[^"]{0,300})": (?<problem>.{1,160})/,
    },
    {
      literal: 'failed to process source stage base name ',
      match: /failed to process source stage base name "(?<image>[^"]{0,300})": (?<problem>.{1,160})/,
    },
    {
      literal: 'must be lowercase',
      match:
        /invalid reference format: (?<problem>repository name (?:\((?<image>[^)]{1,300})\) )?must be lowercase)/,
      guard: (_facts, context) => ofFrom(context) && !context.line.text.includes('stage name'),
      confidence: 0.93,
    },
    {
      literal: 'could not parse reference: ',
      match: /could not parse reference: (?<image>\S{1,300})/,
    },
    {
      literal: 'error parsing reference: "',
      match:
        /Error parsing reference: "(?<image>[^"]{0,200} as [^"]{1,100})" is not a valid repository\/tag: (?<problem>.{1,160})/i,
      confidence: 0.98,
    },
    {
      literal: 'invalid checksum digest',
      match: /(?<problem>invalid checksum digest (?:format|length))/,
      guard: (_facts, context) => ofFrom(context),
      confidence: 0.92,
    },
    {
      literal: 'unsupported digest algorithm',
      match: /(?:failed to (?:solve|parse)|ERROR|Error).{0,300}(?<problem>unsupported digest algorithm)/,
      guard: (_facts, context) => ofFrom(context),
      confidence: 0.92,
    },
    {
      literal: 'invalid reference format',
      match:
        /(?:failed to solve|failed to create LLB definition|Error response from daemon)(?:: [^:]{1,80}){0,3}: (?<problem>invalid reference format)\s*$/,
      guard: (_facts, context) => ofFrom(context),
      confidence: 0.92,
    },
    {
      literal: 'invalid reference format',
      match: /^(?<problem>invalid reference format)\s*$/,
      guard: (facts, context) =>
        /^FROM\b/i.test(context.step?.instruction ?? '') &&
        (facts['image'] !== undefined || {
          image: /^FROM\s+(?:--\S+\s+)*(\S{1,300})/i.exec(context.step?.instruction ?? '')?.[1] ?? 'FROM',
        }),
      confidence: 0.95,
    },
  ],
  cause:
    'The name after FROM or `--from=` breaks the rules of image names: an ARG in it has no value (a colon or dash stands at the end), a template was not filled in, or it holds upper-case letters.',
  remedies: [
    'Give the argument a default and declare it before the first FROM, where all FROM lines see it: `ARG GO_VERSION=1.26`, then `FROM golang:${GO_VERSION} AS build`.',
    'Pass the value: `docker build --build-arg GO_VERSION=1.26 .`.',
    'Write the repository in lower case: in a workflow `echo "IMAGE=${GITHUB_REPOSITORY,,}" >> "$GITHUB_ENV"`.',
    'Look at the names BuildKit sees without building: `docker build --check .`.',
  ],
  prevention:
    'Keep all arguments of FROM lines with defaults at the top of the Dockerfile and run `docker build --check .` on every pull request.',
  zh: {
    title: '`{image}` 不是合法的镜像名',
    cause:
      'FROM 或 `--from=` 后的名称不符合镜像名的规则：其中的 ARG 没有值（末尾只剩冒号或连字符）、模板没有渲染，或含有大写字母。',
    remedies: [
      '为参数设置默认值，并在第一个 FROM 之前声明，使所有 FROM 行都可见：`ARG GO_VERSION=1.26`，再写 `FROM golang:${GO_VERSION} AS build`。',
      '传入该值：`docker build --build-arg GO_VERSION=1.26 .`。',
      '仓库名用小写：在工作流中写 `echo "IMAGE=${GITHUB_REPOSITORY,,}" >> "$GITHUB_ENV"`。',
      '不构建而只检查 BuildKit 看到的名称：`docker build --check .`。',
    ],
    prevention:
      '把 FROM 行用到的参数连同默认值放在 Dockerfile 开头，并在每个拉取请求上运行 `docker build --check .`。',
  },
  source:
    'distribution/reference normalize.go and reference.go, moby/buildkit frontend/dockerfile/dockerfile2llb/convert.go (`failed to parse stage name %q`)',
  examples: {
    matches: [
      {
        log: '#2 [internal] load build definition from Dockerfile\n#2 transferring dockerfile: 312B done\n#2 DONE 0.0s\nDockerfile:3\n--------------------\n   3 | >>> FROM golang:${GO_VERSION} AS build\n--------------------\nERROR: failed to build: failed to solve: failed to parse stage name "golang:": invalid reference format',
        facts: { image: 'golang:' },
      },
      {
        log: 'failed to solve with frontend dockerfile.v0: failed to create LLB definition: failed to parse stage name "BASE": invalid reference format: repository name must be lowercase',
        facts: { image: 'BASE' },
      },
      {
        log: 'Step 1/3 : ARG GO_VERSION\nStep 2/3 : FROM golang:$GO_VERSION\ninvalid reference format',
        evidence: 'invalid reference format',
      },
      { log: 'ERROR: failed to solve: invalid reference format' },
    ],
    ignores: [
      'ERROR: failed to build: invalid tag "registry.example.org/Team/app:1": repository name must be lowercase',
      'ERROR: invalid argument "app:" for "-t, --tag" flag: invalid reference format',
      'base name (${BASE}) should not be blank',
      'docker: invalid reference format.',
    ],
  },
}
