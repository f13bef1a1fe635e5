import type { Rule } from '../../../model/rule.ts'
import { isBelow } from './context.ts'

/** A package source is not signed by a key the image knows. */
export const stepAptGpg: Rule = {
  id: 'step.apt-gpg',
  title: 'Package source {url} is not signed by a known key',
  blame: 'no',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'is unknown trust',
      match: /error: \S{1,100}: signature from "[^"]{1,200}" is (?:unknown|marginal) trust/,
    },
    {
      literal: 'is not signed',
      match: /E: The repository '(?<url>\S{1,400})(?: \S{1,200}){0,3}' is not signed/,
      guard: (_facts, context) =>
        !isBelow(context, /^E: Failed to fetch \S{1,400} {1,4}401 {1,4}Unauthorized/, 8),
    },
    {
      literal: 'gpg error: ',
      match:
        /(?:E|W): GPG error: (?<url>\S{1,400}).{0,300}(?:NO_PUBKEY|EXPKEYSIG|KEYEXPIRED|REVKEYSIG|BADSIG|invalid signature|couldn't be verified|were invalid).{0,20}?(?<key>[0-9A-F]{8,40})?/,
      confidence: 0.9,
    },
    {
      literal: 'at least one invalid signature',
      match: /E?:? ?.{0,300}At least one invalid signature was encountered/,
      confidence: 0.9,
    },
    {
      literal: 'gpg: keyserver receive failed',
      match: /gpg: keyserver receive failed: .{1,100}/,
      confidence: 0.93,
    },
    {
      literal: 'gpg: no valid openpgp data found',
      match: /gpg: no valid OpenPGP data found/,
      confidence: 0.93,
    },
    {
      literal: 'gpg check failed',
      match: /(?:Error: )?GPG check FAILED/,
    },
    {
      literal: 'public key for ',
      match: /Public key for \S{1,200} is not (?:installed|trusted)/,
      confidence: 0.92,
    },
    {
      literal: 'untrusted signature',
      match: /ERROR: \S{1,300}: UNTRUSTED signature/,
    },
    {
      literal: 'repomd.xml gpg signature verification error',
      match: /repomd\.xml GPG signature verification error: .{1,100}/,
    },
    {
      literal: '-y was used without --',
      match:
        /E: There (?:are problems|were unauthenticated packages) and -y was used without --(?:force-yes|allow-unauthenticated)/,
      confidence: 0.93,
    },
  ],
  cause:
    'The package manager has no key that signs {url}: the key was rotated or expired, or was never added, so nothing of that source is installed.',
  remedies: [
    'Fetch the current key of the source into a keyring and name it: `signed-by=/usr/share/keyrings/NAME.gpg` in the source list.',
    'Use a newer tag of the base image, whose keyrings are current.',
    'Do not switch the check off (`trusted=yes`, `--allow-unauthenticated`, `--nogpgcheck`).',
  ],
  prevention:
    'Install keys of foreign sources with signed-by from their own address, and renew base images regularly.',
  zh: {
    title: '软件源 {url} 没有可信的签名',
    cause: '包管理器没有能验证 {url} 的密钥：密钥已轮换、过期，或从未添加，因此不会安装该源的任何内容。',
    remedies: [
      '把该源当前的密钥放入 keyring，并在源列表中用 `signed-by=/usr/share/keyrings/NAME.gpg` 指定。',
      '使用更新的基础镜像标签，其中的 keyring 是最新的。',
      '不要关闭校验（`trusted=yes`、`--allow-unauthenticated`、`--nogpgcheck`）。',
    ],
    prevention: '用 signed-by 安装第三方源的密钥，并定期更新基础镜像。',
  },
  source:
    "apt apt-pkg/acquire-item.cc (`The repository '%s' is not signed.`, `GPG error: %s: %s`), dnf, apk-tools (`UNTRUSTED signature`), GnuPG",
  examples: {
    matches: [
      {
        log: '#7 20.1 error: krb5: signature from "A Packager <packager@example.org>" is unknown trust\n#7 20.2 error: failed to commit transaction (invalid or corrupted package (PGP signature))',
        evidence: 'error: krb5: signature from "A Packager <packager@example.org>" is unknown trust',
      },
      {
        log: '#9 2.1 W: GPG error: http://repo.example.org/apt buster InRelease: The following signatures were invalid: EXPKEYSIG 8C718D3B5072E1F5 Example\n#9 2.239 E: The repository \'http://repo.example.org/apt buster InRelease\' is not signed.\n#9 ERROR: process "/bin/sh -c apt-get update" did not complete successfully: exit code: 100',
        evidence: "E: The repository 'http://repo.example.org/apt buster InRelease' is not signed.",
        facts: { url: 'http://repo.example.org/apt' },
      },
      {
        log: "W: GPG error: http://repo.example.org/apt focal InRelease: The following signatures couldn't be verified because the public key is not available: NO_PUBKEY A4B469963BF863CC\nE: exit code: 100",
      },
      {
        log: 'gpg: keyserver receive failed: No data',
      },
      {
        log: 'Error: GPG check FAILED',
      },
      {
        log: 'ERROR: https://mirror.example.org/v3.20/main: UNTRUSTED signature',
      },
      {
        log: 'WARNING: The following packages cannot be authenticated!\nE: There are problems and -y was used without --force-yes',
      },
    ],
    ignores: [
      '#6 [2/2] RUN apt-get update\n#6 0.67 E: Failed to fetch http://mirror.example.org/debian/dists/bookworm/InRelease  401  Unauthorized [IP: 127.0.0.1 80]\n#6 0.68 E: The repository \'http://mirror.example.org/debian bookworm InRelease\' is not signed.\n#6 ERROR: process "/bin/sh -c apt-get update" did not complete successfully: exit code: 100',
      'gpg: key 8C718D3B5072E1F5: public key imported',
      'Warning: apt-key is deprecated',
    ],
  },
}
