import type { Rule } from '../../../model/rule.ts'
import { inStep } from './patterns.ts'

/** The name the image should get is not a legal one. */
export const buildInvalidTag: Rule = {
  id: 'build.invalid-tag',
  title: 'The tag {tag} is not a legal image name: {problem}',
  blame: 'yes',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: 'invalid tag "',
      match:
        /invalid tag "(?<tag>[^"]{0,300})": (?<problem>(?:repository name must|invalid (?:reference|tag|digest) format|tag name).{0,120})/,
    },
    {
      literal: 'for "-t, --tag" flag: ',
      match: /invalid argument "(?<tag>[^"]{0,300})" for "-t, --tag" flag: (?<problem>.{1,120})/,
    },
    {
      literal: 'error parsing reference: "',
      match:
        /[Ee]rror parsing reference: "(?<tag>[^"]{0,300})" is not a valid repository\/tag: (?<problem>.{1,120})/,
      confidence: 0.95,
    },
    {
      literal: 'tag is needed when pushing to registry',
      match: /(?<problem>tag is needed when pushing to registry)/,
      confidence: 0.95,
    },
    {
      literal: 'invalid reference format',
      match: /^ERROR: (?:failed to parse (?<tag>\S{1,300}): )?(?<problem>invalid reference format.{0,80})/,
      guard: inStep(/^(?:\[\S{1,100}\] )?exporting to /),
      confidence: 0.97,
    },
    {
      literal: 'repository name must be lowercase',
      match: /^ERROR: (?:failed to parse (?<tag>\S{1,300}): )?(?<problem>repository name must be lowercase)/,
      guard: inStep(/^(?:\[\S{1,100}\] )?exporting to /),
      confidence: 0.97,
    },
    {
      literal: 'could not parse reference: ',
      match: /(?<problem>could not parse reference): (?<tag>[^\s:]{1,200}(?::\S{0,200})?)/,
      confidence: 0.8,
    },
    {
      literal: 'is not a valid tag',
      match: /(?:tag |^)["'`](?<tag>[^"'`]{0,200})["'`] (?<problem>is not a valid tag)/,
      confidence: 0.85,
    },
  ],
  cause:
    'Names of images are lower case, a tag holds only letters, digits, `_`, `.` and `-` (no `+`, no `/`), and no part may be empty; the name handed to the build breaks this, often because a variable in it is empty or holds a branch or user name.',
  remedies: [
    'Let docker/metadata-action make the tags: it lower-cases names and replaces what is not allowed.',
    'Lower-case the repository in the workflow: `IMAGE=$(echo "$GITHUB_REPOSITORY" | tr "[:upper:]" "[:lower:]")`.',
    'Print the variables that make up the tag before the build; a missing secret or output leaves `/name:` or `name:` behind.',
    'Replace the `+` of a semantic version: `TAG=$(git describe --tags | tr "+" "-")`.',
  ],
  prevention:
    'Derive tags with docker/metadata-action in one place instead of joining strings in each workflow.',
  zh: {
    title: '标签 {tag} 不是合法的镜像名：{problem}',
    cause:
      '镜像名必须全部小写；标签只能包含字母、数字、`_`、`.` 和 `-`（不能有 `+` 和 `/`），任何一段都不能为空。传给构建的名称违反了这些规则，常见原因是其中的变量为空，或直接使用了分支名、用户名。',
    remedies: [
      '用 docker/metadata-action 生成标签：它会转为小写并替换不允许的字符。',
      '在工作流中把仓库名转为小写：`IMAGE=$(echo "$GITHUB_REPOSITORY" | tr "[:upper:]" "[:lower:]")`。',
      '在构建前打印组成标签的各个变量；缺少的 secret 或输出会留下 `/name:` 或 `name:` 这样的残缺名称。',
      '替换语义化版本中的 `+`：`TAG=$(git describe --tags | tr "+" "-")`。',
    ],
    prevention: '统一用 docker/metadata-action 生成标签，不要在各个工作流里拼接字符串。',
  },
  source:
    'docker/buildx build/opt.go (`invalid tag %q`, `tag is needed when pushing to registry`), docker/cli opts (`invalid argument %q for %q flag`), distribution/reference reference.go',
  examples: {
    matches: [
      {
        log: '#0 building with "builder-1" instance using docker-container driver\nERROR: failed to build: invalid tag "registry.example.org/Team/App:1.2": repository name must be lowercase\nError: buildx failed with: ERROR: failed to build: invalid tag "registry.example.org/Team/App:1.2": repository name must be lowercase',
        evidence:
          'ERROR: failed to build: invalid tag "registry.example.org/Team/App:1.2": repository name must be lowercase',
        facts: { tag: 'registry.example.org/Team/App:1.2', problem: 'repository name must be lowercase' },
      },
      { log: 'ERROR: invalid tag "app:1.2.0+build7": invalid reference format' },
      { log: 'ERROR: failed to build: invalid tag "": repository name must have at least one component' },
      {
        log: 'invalid argument "/app:latest" for "-t, --tag" flag: invalid reference format\nSee \'docker build --help\'.',
      },
      {
        log: 'Error parsing reference: "registry.example.org/App" is not a valid repository/tag: invalid reference format: repository name must be lowercase',
      },
      { log: 'ERROR: failed to build: tag is needed when pushing to registry' },
      {
        log: '#19 exporting to image\n#19 exporting layers done\n#19 ERROR: invalid reference format: repository name must be lowercase\n------\n > exporting to image:\n------\nerror: failed to solve: invalid reference format: repository name must be lowercase',
        evidence: 'ERROR: invalid reference format: repository name must be lowercase',
      },
    ],
    ignores: [
      'ERROR: failed to solve: failed to parse stage name "golang:1.24:alpine": invalid reference format',
      'docker: invalid reference format: repository name must be lowercase.',
      'invalid struct tag "json:name"',
    ],
  },
}
