import type { Rule } from '../../../model/rule.ts'
import { inBuild } from './texts.ts'

/** The git server refuses the SSH key, or there is none. */
export const authSshKey: Rule = {
  id: 'auth.ssh-key',
  title: 'SSH key refused by {host}',
  blame: 'no',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'permission denied (',
      match:
        /(?<![\w.@-])(?:[\w.-]{1,60}@)?(?<host>[\w.-]{1,253}): Permission denied \((?:publickey|password|keyboard-interactive|gssapi|hostbased)/,
    },
    { literal: 'permission denied (publickey', match: /^\s*(?:fatal: |> )?Permission denied \(publickey/ },
    {
      literal: 'too many authentication failures',
      match:
        /(?:Received disconnect from (?<host>\S{1,253}) port \d{1,5}:2: )?Too many authentication failures/,
    },
    {
      literal: 'unprotected private key file',
      match: /WARNING: UNPROTECTED PRIVATE KEY FILE!/,
      confidence: 0.96,
    },
    {
      literal: 'load key "',
      match:
        /Load key "(?<key>[^"]{1,300})": (?:invalid format|error in libcrypto|Permission denied|bad permissions)/,
      confidence: 0.96,
    },
    {
      literal: 'bad owner or permissions on ',
      match: /Bad owner or permissions on (?<key>\S{0,200}\.ssh\/\S{1,200})/,
    },
    {
      literal: 'unable to authenticate, attempted',
      match: /ssh: handshake failed: ssh: unable to authenticate, attempted methods/,
    },
    { literal: 'using an rsa key with sha-1', match: /ERROR: You're using an RSA key with SHA-1/ },
  ],
  cause:
    'git reached {host} over SSH and offered no key it accepts: the build has no SSH agent or key of the job, the key is unreadable, or it has no right to the repository.',
  remedies: [
    'Forward the agent to the step: `RUN --mount=type=ssh go mod download`, and build with `docker build --ssh default .` (`ssh: default` in docker/build-push-action).',
    'Load a deploy key that may read the repository into the agent of the job before the build: `eval "$(ssh-agent)" && ssh-add - <<< "$DEPLOY_KEY"`.',
    'Use HTTPS with a token when no key is wanted: `RUN git config --global url."https://{host}/".insteadOf "ssh://git@{host}/"`.',
    'Keep the line end of the key and mode 0600 when it is mounted as a file: `RUN --mount=type=secret,id=key,target=/root/.ssh/id_ed25519,mode=0600 go mod download`.',
  ],
  prevention:
    'Forward an agent with one deploy key per build instead of copying key files into the image; check it in the job with `ssh -T` before the build.',
  zh: {
    title: 'SSH 密钥被 {host} 拒绝',
    cause:
      'git 通过 SSH 连上了 {host}，但没有可被接受的密钥：构建中没有作业的 SSH agent 或密钥、密钥无法读取，或该密钥没有仓库的权限。',
    remedies: [
      '把 agent 转发给该步骤：`RUN --mount=type=ssh go mod download`，构建时用 `docker build --ssh default .`（docker/build-push-action 中写 `ssh: default`）。',
      '构建之前，把有读权限的部署密钥加载到作业的 agent：`eval "$(ssh-agent)" && ssh-add - <<< "$DEPLOY_KEY"`。',
      '不想用密钥时，改用 HTTPS 加令牌：`RUN git config --global url."https://{host}/".insteadOf "ssh://git@{host}/"`。',
      '以文件挂载密钥时，保留末尾换行并使用 0600 权限：`RUN --mount=type=secret,id=key,target=/root/.ssh/id_ed25519,mode=0600 go mod download`。',
    ],
    prevention:
      '每次构建转发一个只含部署密钥的 agent，不要把密钥文件复制进镜像；构建之前在作业中用 `ssh -T` 检查。',
  },
  source:
    'OpenSSH sshconnect2.c (`Permission denied (%s).`), authfile.c (`Load key "%s": %s`), golang.org/x/crypto/ssh',
  examples: {
    matches: [
      {
        log: inBuild(
          'go: git.example.org/team/lib@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/5b2e: exit status 128:',
          '\tgit@git.example.org: Permission denied (publickey).',
          '\tfatal: Could not read from remote repository.',
          '\tPlease make sure you have the correct access rights',
        ),
        evidence: '\tgit@git.example.org: Permission denied (publickey).',
        facts: { host: 'git.example.org' },
      },
      {
        log: 'git@git.example.org: Permission denied (publickey,password).',
        facts: { host: 'git.example.org' },
      },
      {
        log: 'Load key "/root/.ssh/id_ed25519": error in libcrypto\nfatal: Could not read from remote repository.',
      },
    ],
    ignores: [
      '/bin/sh: ./build.sh: Permission denied',
      'Host key verification failed.',
      'open /go/pkg/mod/cache/lock: permission denied',
    ],
  },
}
