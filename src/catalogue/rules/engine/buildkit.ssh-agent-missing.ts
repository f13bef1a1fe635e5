import type { Rule } from '../../../model/rule.ts'

/** The build asks for an SSH agent that is not there. */
export const buildkitSshAgentMissing: Rule = {
  id: 'buildkit.ssh-agent-missing',
  title: 'The build gets no SSH agent: {problem}',
  blame: 'evidence',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: 'make sure ssh_auth_sock is set',
      match: /(?<problem>(?:invalid empty ssh agent socket: )?make sure SSH_AUTH_SOCK is set)/,
    },
    { literal: 'unset ssh forward key ', match: /(?<problem>unset ssh forward key (?<key>\S{1,100}))/ },
    {
      literal: 'no ssh key "',
      match: /(?<problem>no SSH key "(?<key>[^"]{1,100})" forwarded from the client)/,
    },
    {
      literal: 'failed to convert agent config',
      match: /(?<problem>failed to convert agent config .{1,300})/,
      confidence: 0.97,
    },
    {
      literal: 'could not parse ssh: ',
      match: /(?<problem>could not parse ssh: .{1,300})/,
      confidence: 0.97,
    },
    {
      literal: 'failed to dial agent ',
      match: /(?<problem>failed to dial agent (?<key>\S{1,100}).{0,200})/,
      confidence: 0.96,
    },
    {
      literal: 'only single socket allowed',
      match:
        /(?:ERROR|error|failed to \w{1,20}): .{0,200}(?<problem>only single socket allowed|invalid combination of keys and sockets)/,
      confidence: 0.9,
    },
    {
      literal: 'connection to your authentication agent',
      match: /(?<problem>Could not open a connection to your authentication agent)/,
      confidence: 0.91,
    },
    {
      literal: 'ssh_auth_sock',
      match:
        /(?<problem>SSH_AUTH_SOCK(?:: unbound variable| is not set| environment variable (?:is )?not set))/i,
      confidence: 0.9,
    },
    {
      literal: ': no such file or directory',
      match:
        /ERROR: (?:failed to build: )?stat (?<path>\S{0,200}(?:ssh-auth\.sock|agent\.\d{1,9}|ssh-agent\S{0,60}|Listeners)): no such file or directory/,
    },
  ],
  cause:
    '`ssh: default` (`--ssh default`, `RUN --mount=type=ssh`) lends the agent of the job to the build; no agent runs in this job, or the build was started without `ssh`, so private modules cannot be fetched.',
  remedies: [
    'Start an agent before the build, e.g. webfactory/ssh-agent with `ssh-private-key:` from a secret of the repository, and pass `ssh: default`.',
    'Pass a key file instead of an agent: `docker buildx build --ssh default=$HOME/.ssh/id_ed25519 .` (no passphrase).',
    'Remove `ssh:` and `--mount=type=ssh` when no private module is fetched over SSH; over HTTPS a secret with a .netrc does it.',
    'Start it in a script: `eval "$(ssh-agent -s)" && ssh-add - <<< "$DEPLOY_KEY"`, in the same step as the build.',
  ],
  prevention: 'Start the agent in the same job as the build and test it with `ssh-add -l` first.',
  zh: {
    title: '构建没有可用的 SSH agent：{problem}',
    cause:
      '`ssh: default`（`--ssh default`、`RUN --mount=type=ssh`）把作业中的 SSH agent 借给构建使用；但作业里没有运行 agent，或启动构建时没有传 `ssh`，因此无法拉取私有模块。',
    remedies: [
      '在构建之前启动 agent，例如使用 webfactory/ssh-agent 并把仓库 secret 中的密钥赋给 `ssh-private-key:`，再传入 `ssh: default`。',
      '不用 agent，直接传入密钥文件：`docker buildx build --ssh default=$HOME/.ssh/id_ed25519 .`（不能有口令）。',
      '如果不通过 SSH 拉取私有模块，删除 `ssh:` 和 `--mount=type=ssh`；走 HTTPS 时用 secret 传入 .netrc 即可。',
      '在脚本中启动：`eval "$(ssh-agent -s)" && ssh-add - <<< "$DEPLOY_KEY"`，并与构建放在同一步骤。',
    ],
    prevention: '在与构建相同的作业中启动 agent，并先用 `ssh-add -l` 验证。',
  },
  source:
    'moby/buildkit session/sshforward/sshprovider (`make sure SSH_AUTH_SOCK is set`, `unset ssh forward key %s`), solver/llbsolver/mounts/mount.go (`no SSH key %q forwarded from the client`)',
  examples: {
    matches: [
      {
        log: 'ERROR: failed to build: failed to convert agent config {default [] false}: invalid empty ssh agent socket: make sure SSH_AUTH_SOCK is set',
      },
      {
        log: 'could not parse ssh: [default]: invalid empty ssh agent socket: make sure SSH_AUTH_SOCK is set',
      },
      {
        log: '#8 [build 4/7] RUN --mount=type=ssh,required go mod download\n#8 ERROR: unset ssh forward key default\n------\n > [build 4/7] RUN --mount=type=ssh,required go mod download:\n------\nERROR: failed to build: failed to solve: unset ssh forward key default',
        evidence: 'ERROR: unset ssh forward key default',
        facts: { key: 'default' },
      },
      { log: 'ERROR: failed to solve: no SSH key "default" forwarded from the client' },
      {
        log: 'ERROR: failed to build: failed to convert agent config {default [/tmp/agent] false}: failed to convert agent config for ID: "default": stat /tmp/agent: no such file or directory',
      },
    ],
    ignores: ['git@git.example.org: Permission denied (publickey).', 'export SSH_AUTH_SOCK=/tmp/agent.sock'],
  },
}
