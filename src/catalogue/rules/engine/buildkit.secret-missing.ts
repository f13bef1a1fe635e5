import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'

const beforeBuild = (_facts: Facts, { step, log }: MatchContext): boolean =>
  log.format === 'bare' || step === undefined

/** A secret of the build was not handed in. */
export const buildkitSecretMissing: Rule = {
  id: 'buildkit.secret-missing',
  title: 'The build secret {secret} was not passed',
  blame: 'evidence',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'secret ',
      match:
        /(?:^ERROR: |[:=] )secret (?<secret>[\w.\-/]{1,200})(?: not found)?: not found(?: unable to setup secret mount)?\s*$/,
    },
    {
      literal: '/run/secrets/',
      match:
        /\/run\/secrets\/(?<secret>[\w.-]{1,200})['"’]?: (?:No such file|no such file|nonexistent directory)/,
      confidence: 0.955,
    },
    {
      literal: '/run/secrets/',
      match: /can(?:not|'t) open ['"‘]?\/run\/secrets\/(?<secret>[\w.-]{1,200})/,
      confidence: 0.955,
    },
    {
      literal: 'failed to stat ',
      match:
        /(?:ERROR|error): (?:failed to build: )?(?:could not parse secrets: \[[^\]]{0,200}\]: )?failed to stat (?<secret>\S{1,300}): stat /,
      guard: beforeBuild,
      confidence: 0.96,
    },
    {
      literal: 'could not parse secrets',
      match: /could not parse secrets: \[(?<secret>[^\]]{0,200})\]/,
      confidence: 0.95,
    },
    {
      literal: 'required by ',
      match:
        /environment variable "(?<variable>[^"]{1,100})" required by (?:file or )?(?:file|secret) "(?<secret>[^"]{1,200})" is not set/,
    },
    {
      literal: 'refers to undefined build secret',
      match: /refers to undefined build secret "?(?<secret>[\w.-]{1,200})/,
    },
    {
      literal: 'is not a valid secret',
      match: /^(?:Error: )?"?(?<secret>[\w.-]{0,200}).{0,40} is not a valid secret/,
      confidence: 0.93,
    },
    {
      literal: 'secret id missing ',
      match:
        /(?<problem>secret ID missing (?:for "(?<secret>[^"]{1,200})" environment variable|from mount options))/,
      confidence: 0.95,
    },
    {
      literal: 'too big. max size ',
      match: /secret (?<secret>[\w.\-/]{1,200}) too big\. max size/,
      confidence: 0.95,
    },
  ],
  cause:
    'The Dockerfile reads the secret {secret} with `RUN --mount=type=secret`, and the build was started without it, with an empty value, or with a file that is not there. Workflows of forks get no secrets at all.',
  remedies: [
    'Pass it: a line `{secret}=…` under `secrets: |` of the build step, its value from the `secrets` context; on the command line `--secret id={secret},env=NAME`.',
    'Give the same id on both sides: `RUN --mount=type=secret,id={secret} cat /run/secrets/{secret}`.',
    'Check that the secret exists for this repository, environment and event; pull requests from forks and from Dependabot do not get it.',
    'Make the step work without it when it is optional: leave out `required=true` and test `[ -f /run/secrets/NAME ]`.',
  ],
  prevention:
    'Check for needed secrets at the start of the job, and build pull requests of forks without private parts.',
  zh: {
    title: '没有传入构建 secret {secret}',
    cause:
      'Dockerfile 用 `RUN --mount=type=secret` 读取 {secret}，而构建启动时没有传入、值为空，或指定的文件不存在。来自 fork 的工作流拿不到任何 secret。',
    remedies: [
      '传入它：在构建步骤的 `secrets: |` 下写一行 `{secret}=…`，值取自 `secrets` 上下文；命令行则用 `--secret id={secret},env=NAME`。',
      '两边的 id 要一致：`RUN --mount=type=secret,id={secret} cat /run/secrets/{secret}`。',
      '确认该 secret 对当前仓库、环境和事件可用；来自 fork 和 Dependabot 的拉取请求拿不到。',
      '如果它是可选的，让步骤在缺少时也能运行：去掉 `required=true`，并判断 `[ -f /run/secrets/NAME ]`。',
    ],
    prevention: '在作业开头检查所需的 secret；fork 的拉取请求只构建不需要私有内容的部分。',
  },
  source:
    'moby/buildkit session/secrets/secrets.go (`secret %s`: not found), session/secrets/secretsprovider/store.go (`failed to stat %s`), compose-go (`required by secret`), docker/actions-toolkit (`is not a valid secret`)',
  examples: {
    matches: [
      {
        log: '#9 [build 3/6] RUN --mount=type=secret,id=netrc,required go mod download\n#9 ERROR: secret netrc: not found\n------\n > [build 3/6] RUN --mount=type=secret,id=netrc,required go mod download:\n------\nERROR: failed to build: failed to solve: secret netrc: not found',
        evidence: 'ERROR: secret netrc: not found',
        facts: { secret: 'netrc' },
      },
      { log: 'failed to solve: rpc error: code = Unknown desc = secret netrc not found: not found' },
      {
        log: 'ERROR: failed to build: failed to stat ./token.txt: stat ./token.txt: no such file or directory',
      },
      {
        log: "#9 [build 3/6] RUN --mount=type=secret,id=netrc cp /run/secrets/netrc /root/.netrc\n#9 0.21 cp: can't stat '/run/secrets/netrc': No such file or directory\n#9 ERROR: process \"/bin/sh -c cp /run/secrets/netrc /root/.netrc\" did not complete successfully: exit code: 1",
        facts: { secret: 'netrc' },
      },
      { log: "cat: can't open '/run/secrets/github_token': No such file or directory" },
      { log: '/bin/sh: 1: cannot open /run/secrets/github_token: No such file' },
      { log: 'environment variable "NETRC" required by secret "netrc" is not set' },
      { log: 'service "app" refers to undefined build secret netrc: invalid compose project' },
    ],
    ignores: [
      'Error from server (NotFound): secrets "netrc" not found',
      'ERROR: process "/bin/sh -c test -f /run/secrets/netrc" did not complete successfully: exit code: 1',
      'failed to stat /etc/app.yaml: permission denied',
    ],
  },
}
