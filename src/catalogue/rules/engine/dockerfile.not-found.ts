import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'

/** The path as it was asked for, without the builder's own folder. */
const asked = (facts: Facts): Facts => ({
  path: (facts['path'] ?? '').replace(/^\S{0,200}?\/buildkit-mount\d{1,20}\//, ''),
})

const FILE_OPTION = /(?:^|\s)(?:-f|--file)[ =]"?([^\s"]{1,300})/

/** True when the command in the log names a Dockerfile below the missing folder. */
const isFolderOfFile = (facts: Facts, { log }: MatchContext): boolean =>
  log.lines.some((line) => FILE_OPTION.exec(line.text)?.[1]?.includes(facts['path'] ?? ''))

/** The Dockerfile itself cannot be read. */
export const dockerfileNotFound: Rule = {
  id: 'dockerfile.not-found',
  title: 'The Dockerfile at path {path} does not exist',
  blame: 'yes',
  retryable: false,
  confidence: 0.975,
  patterns: [
    {
      literal: 'failed to read dockerfile: ',
      match:
        /failed to read dockerfile: (?:open|read|lstat|stat) (?<path>.{1,300}?): (?:no such file or directory|is a directory|not a directory|The system cannot find)/,
      guard: asked,
    },
    {
      literal: 'dockerfile path: ',
      match:
        /unable to evaluate symlinks in Dockerfile path: (?:lstat|CreateFile|GetFileAttributesEx) (?<path>.{1,300}?): (?:no such file or directory|The system cannot find|not a directory)/,
    },
    {
      literal: 'cannot locate specified dockerfile',
      match: /Cannot locate specified Dockerfile(?:: (?<path>\S{1,300}))?/,
    },
    {
      literal: 'cannot locate dockerfile: ',
      match: /[Cc]annot locate Dockerfile: "?(?<path>[^\s"]{1,300})/,
    },
    {
      literal: 'must be within the build context',
      match: /the Dockerfile \((?<path>[^)]{1,300})\) must be within the build context/,
    },
    {
      literal: 'resolve : ',
      match:
        /(?:ERROR|error): (?:failed to build: )?resolve ?: (?:lstat|GetFileAttributesEx|CreateFile) (?<path>.{1,300}?): (?:no such file or directory|The system cannot find)/,
      guard: isFolderOfFile,
    },
    {
      literal: 'unable to open dockerfile: ',
      match: /unable to open Dockerfile: open (?<path>.{1,300}?): no such file or directory/,
    },
    {
      literal: 'error resolving dockerfile path',
      match: /error resolving dockerfile path: (?:please provide a valid path|.{0,200}no such file)/,
    },
    {
      literal: 'no containerfile or dockerfile ',
      match:
        /no Containerfile or Dockerfile (?:specified or found|found) in context directory,? ?(?<path>\S{0,300}?)(?=:|\s|$)/,
    },
    {
      literal: 'no dockerfile matching ',
      match: /No Dockerfile matching\s{1,4}(?<path>\S{1,300})\s{1,4}was found/,
    },
    {
      literal: 'could not find dockerfile',
      match:
        /(?:[Cc]ould not|[Uu]nable to|[Cc]annot|[Ff]ailed to) (?:find|locate|read|open) (?:the )?Dockerfile(?: at)?:? "?(?<path>[^\s"]{1,300})/i,
      confidence: 0.93,
    },
    {
      literal: 'unable to find dockerfile',
      match: /[Uu]nable to find (?:the )?[Dd]ockerfile/,
      confidence: 0.93,
    },
  ],
  cause: 'The build was told to read a Dockerfile that is not in the repository as checked out.',
  remedies: [
    'Correct `file:` (or `-f`); the path is relative to the repository, not to the context: `docker buildx build -f build/Dockerfile .`.',
    'Check that it is committed, letter case included: `git ls-files "*ockerfile*"`.',
    'Run actions/checkout before the build.',
  ],
  prevention: 'Change `file:` and `paths:` of the workflow in the pull request that moves a Dockerfile.',
  zh: {
    title: 'Dockerfile {path} 不存在',
    cause: '构建要读取的 Dockerfile 不在检出的仓库中。',
    remedies: [
      '改正 `file:`（或 `-f`）；路径相对于仓库，而不是相对于上下文：`docker buildx build -f build/Dockerfile .`。',
      '确认文件已提交，大小写一致：`git ls-files "*ockerfile*"`。',
      '在构建之前执行 actions/checkout。',
    ],
    prevention: '移动 Dockerfile 的拉取请求要同时修改工作流的 `file:` 和 `paths:`。',
  },
  source:
    'moby/buildkit frontend/dockerui/config.go (`failed to read dockerfile`), docker/cli cli/command/image/build/context.go, docker/buildx build/opt.go (`resolve`), containers/buildah, GoogleContainerTools/kaniko',
  examples: {
    matches: [
      {
        log: '#1 [internal] load build definition from Dockerfile.prod\n#1 transferring dockerfile: 2B done\n#1 DONE 0.0s\nERROR: failed to build: failed to solve: failed to read dockerfile: open Dockerfile.prod: no such file or directory',
        evidence:
          'ERROR: failed to build: failed to solve: failed to read dockerfile: open Dockerfile.prod: no such file or directory',
        facts: { path: 'Dockerfile.prod' },
      },
      {
        log: 'failed to solve with frontend dockerfile.v0: failed to read dockerfile: open /var/lib/docker/tmp/buildkit-mount484071/Dockerfile: no such file or directory',
        facts: { path: 'Dockerfile' },
      },
      {
        log: 'unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /app/Dockerfile: no such file or directory',
        facts: { path: '/app/Dockerfile' },
      },
      { log: 'Error response from daemon: Cannot locate specified Dockerfile: build/Dockerfile' },
      {
        log: '/usr/bin/docker buildx build -f deploy/Dockerfile .\nERROR: failed to build: resolve : lstat deploy: no such file or directory',
        facts: { path: 'deploy' },
      },
      {
        log: 'failed to solve: failed to read dockerfile: read /var/lib/docker/tmp/buildkit-mount18/api: is a directory',
      },
      {
        log: 'Error: error resolving dockerfile path: please provide a valid path to a Dockerfile within the build context with --dockerfile',
      },
      { log: '##[error]Unhandled: No Dockerfile matching  /src/Dockerfile  was found.' },
    ],
    ignores: [
      'open config.yaml: no such file or directory',
      '[internal] load build definition from Dockerfile',
      'ERROR: failed to solve: failed to read dockerfile: error from sender: open /tmp/x: permission denied',
    ],
  },
}
