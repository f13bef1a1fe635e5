import type { Rule } from '../../../model/rule.ts'
import { inBuild } from './texts.ts'

/** SSH does not know the key of the git server. */
export const authHostKey: Rule = {
  id: 'auth.host-key',
  title: 'SSH host key of {host} is not known',
  blame: 'no',
  retryable: false,
  confidence: 0.97,
  patterns: [
    { literal: 'host key verification failed', match: /Host key verification failed/ },
    {
      literal: ' host key is known for ',
      match:
        /No \S{1,20} host key is known for \[?(?<host>[\w.-]{1,253}).{0,12} and you have requested strict checking/,
      confidence: 0.98,
    },
    {
      literal: ' has changed and you have requested strict checking',
      match:
        /[Hh]ost key for \[?(?<host>[\w.-]{1,253}).{0,12} has changed and you have requested strict checking/,
      confidence: 0.98,
    },
    { literal: 'remote host identification has changed', match: /REMOTE HOST IDENTIFICATION HAS CHANGED/ },
    {
      literal: 'knownhosts: key ',
      match: /(?:ssh: handshake failed: )?knownhosts: key (?:is unknown|mismatch)/,
    },
    {
      literal: "can't be established",
      match: /The authenticity of host '(?<host>[\w.-]{1,253})[^']{0,80}' can't be established/,
      confidence: 0.8,
    },
  ],
  cause:
    'ssh stops because the key {host} shows is not in known_hosts of the image; the file is empty in a fresh image, and nobody can confirm the key in a build.',
  remedies: [
    'Add the key the host publishes to the image: `COPY known_hosts /etc/ssh/ssh_known_hosts`, made once with `ssh-keyscan {host} > known_hosts` and compared with the published fingerprints.',
    'Commit a known_hosts file with the published keys of your git host and copy it before the first download: `COPY known_hosts /etc/ssh/ssh_known_hosts`.',
    'Do not set StrictHostKeyChecking=no: anyone on the way could then serve the code.',
  ],
  prevention: 'Keep known_hosts in the repository, and renew it when the git host announces new keys.',
  zh: {
    title: '{host} 的 SSH 主机密钥未知',
    cause:
      '{host} 出示的密钥不在镜像的 known_hosts 中，ssh 因此中止；全新镜像里该文件是空的，而构建中无人可以确认密钥。',
    remedies: [
      '把主机公布的密钥加入镜像：`COPY known_hosts /etc/ssh/ssh_known_hosts`；该文件用 `ssh-keyscan {host} > known_hosts` 生成一次，并与公布的指纹核对。',
      '把含有 git 主机公布密钥的 known_hosts 提交到仓库，并在首次下载之前复制：`COPY known_hosts /etc/ssh/ssh_known_hosts`。',
      '不要设置 StrictHostKeyChecking=no：否则途中的任何人都能提供代码。',
    ],
    prevention: '把 known_hosts 保存在仓库中，git 主机公布新密钥时及时更新。',
  },
  source: 'OpenSSH sshconnect.c (`Host key verification failed.`), golang.org/x/crypto/ssh/knownhosts',
  examples: {
    matches: [
      {
        log: inBuild(
          'go: git.example.org/team/lib@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/5b2e: exit status 128:',
          '\tHost key verification failed.',
          '\tfatal: Could not read from remote repository.',
        ),
        evidence: '\tHost key verification failed.',
      },
      {
        log: 'No ED25519 host key is known for git.example.org and you have requested strict checking.',
        facts: { host: 'git.example.org' },
      },
      { log: '@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @' },
      { log: 'ssh: handshake failed: knownhosts: key is unknown' },
    ],
    ignores: [
      'git@git.example.org: Permission denied (publickey).',
      "Warning: Permanently added 'git.example.org' (ED25519) to the list of known hosts.",
    ],
  },
}
