import type { Rule } from '../../../model/rule.ts'
import { inPull } from './texts.ts'

const FAULT =
  'error getting credentials - err: exec: "docker-credential-desktop.exe": executable file not found in $PATH, out: ``'

/** The credential helper of the client fails. */
export const registryCredentialHelper: Rule = {
  id: 'registry.credential-helper',
  title: 'The Docker credential helper fails ({problem})',
  blame: 'no',
  retryable: false,
  confidence: 0.99,
  patterns: [
    {
      literal: 'error getting credentials - err: ',
      match: /error getting credentials - err: (?:exec: "(?<helper>[^"]{1,100})": )?(?<problem>.{1,200})/,
    },
    {
      literal: 'error storing credentials - err: ',
      match:
        /[Ee]rror (?:saving credentials: error )?storing credentials - err: (?:exec: "(?<helper>[^"]{1,100})": )?(?<problem>.{1,200})/,
    },
    {
      literal: 'error listing credentials - err: ',
      match: /error listing credentials - err: (?:exec: "(?<helper>[^"]{1,100})": )?(?<problem>.{1,200})/,
    },
    {
      literal: 'docker-credential-',
      match:
        /(?:exec: "(?<helper>docker-credential-[\w.-]{1,60})": |(?<tool>docker-credential-[\w.-]{1,60}) )(?<problem>executable file not found in \S{1,20}|not installed or not available in PATH|resolves to executable in current directory)/,
      confidence: 0.97,
    },
  ],
  cause:
    'The client asks the helper named in `credsStore` or `credHelpers` of `~/.docker/config.json` before every request, even for public images, and that program is missing or locked here: a config copied from another machine (Docker Desktop, WSL, devcontainer), or a keychain nobody unlocked.',
  remedies: [
    'Take the helper out of the config: `jq "del(.credsStore, .credHelpers)" ~/.docker/config.json > /tmp/config.json && mv /tmp/config.json ~/.docker/config.json`, then `docker login` again where needed.',
    'Use an empty config for the build: `DOCKER_CONFIG=$(mktemp -d) docker build .`.',
    'Install the helper or put it on PATH when you want to keep it: `command -v {helper}`.',
    'Unlock the store on a machine without a desktop: `security unlock-keychain` (macOS), or `gpg --decrypt` once for `pass`.',
  ],
  prevention:
    'Write the config of CI machines by `docker login` in the job; never copy the config of a desktop.',
  zh: {
    title: 'Docker 凭据助手出错（{problem}）',
    cause:
      '每次请求之前（公共镜像也一样），客户端都会调用 `~/.docker/config.json` 中 `credsStore` 或 `credHelpers` 指定的助手，而该程序在这里不存在或被锁定：配置是从另一台机器复制来的（Docker Desktop、WSL、devcontainer），或钥匙串没有解锁。',
    remedies: [
      '从配置中去掉助手：`jq "del(.credsStore, .credHelpers)" ~/.docker/config.json > /tmp/config.json && mv /tmp/config.json ~/.docker/config.json`，需要时再执行 `docker login`。',
      '构建时使用空配置：`DOCKER_CONFIG=$(mktemp -d) docker build .`。',
      '想保留助手时，安装它或把它加入 PATH：`command -v {helper}`。',
      '在没有桌面的机器上解锁存储：`security unlock-keychain`（macOS），或为 `pass` 执行一次 `gpg --decrypt`。',
    ],
    prevention: '在作业中用 `docker login` 生成 CI 机器的配置，不要复制桌面机器的配置。',
  },
  source:
    'docker/docker-credential-helpers client/client.go (`error getting credentials - err: %v, out: %s`)',
  examples: {
    matches: [
      { log: inPull(FAULT), evidence: `ERROR: ${FAULT}`, facts: { helper: 'docker-credential-desktop.exe' } },
      {
        log: '#3 resolve image config for docker-image://docker.io/docker/dockerfile:1\n#3 ERROR: error getting credentials - err: exit status 1, out: ``\nERROR: failed to build: failed to solve: error getting credentials - err: exit status 1, out: ``',
      },
      {
        log: 'Error saving credentials: error storing credentials - err: exit status 1, out: `Cannot autolaunch D-Bus without X11 $DISPLAY`',
      },
    ],
    ignores: [
      'WARNING! Your password will be stored unencrypted in /root/.docker/config.json.',
      'exec: "gcc": executable file not found in $PATH',
      'git: credential-manager is not a git command',
    ],
  },
}
