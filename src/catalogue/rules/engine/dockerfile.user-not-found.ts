import type { Rule } from '../../../model/rule.ts'

/** A user or group is named that the image does not have. */
export const dockerfileUserNotFound: Rule = {
  id: 'dockerfile.user-not-found',
  title: 'The image does not know the user {user}',
  blame: 'yes',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: 'unable to find ',
      match: /unable to find (?:user|group) (?<user>[^\s:]{0,200}): (?:no matching entries|invalid)/,
    },
    {
      literal: 'chown string to host mapping',
      match:
        /unable to convert uid\/gid chown string to host mapping: (?:can't find [ug]id for (?:user|group) (?<user>[^\s:]{0,200}))?/,
    },
    {
      literal: "can't find ",
      match: /can't find [ug]id for (?:user|group) (?<user>[^\s:]{0,200}): no such (?:user|group)/,
    },
    {
      literal: 'invalid user index',
      match: /(?:^ERROR: |failed to solve: )invalid user index: ?-?\d{1,6}/,
      confidence: 0.96,
    },
    {
      literal: 'chown: ',
      match:
        /(?:^|\s)(?:chown|install): (?:invalid (?:user|group|spec): ['‘"]?(?<user>[^\s'’"]{1,200})|unknown user\/group (?<name>\S{1,200}))/,
      guard: (facts) => ({ user: facts['user'] ?? facts['name'] ?? '' }),
      confidence: 0.955,
    },
    {
      literal: 'does not exist',
      match:
        /^(?:su|runuser|su-exec|gosu): (?:error: )?user ['"]?(?<user>[\w.$@-]{1,100})['"]? does not exist/,
      confidence: 0.94,
    },
    {
      literal: 'linux spec user: ',
      match: /linux spec user: unable to find (?:user|group) (?<user>[^\s:]{0,200})/,
    },
    {
      literal: 'no users found',
      match: /unable to find user (?<user>[^\s:]{0,200}): no users found/,
    },
    {
      literal: 'error looking up ',
      match:
        /looking up UID\/GID for "[^"]{1,200}": .{0,200}error looking up (?:user|group) "(?<user>[^"]{1,200})"/,
    },
    {
      literal: 'determining run ',
      match: /determining run (?:uid|gid): .{0,120}error looking up (?:user|group) "(?<user>[^"]{1,200})"/,
    },
    {
      literal: ': unknown ',
      match:
        /^(?:Error: )?error building image: .{0,300}(?:user|group): unknown (?:user|group) (?<user>\S{1,200})/,
    },
  ],
  cause:
    '`USER`, `--chown` or chown looks a name up in /etc/passwd and /etc/group of this stage, and it is not there: it was made in another stage or not at all, or an argument in the name is empty.',
  remedies: [
    'Create it in this stage before it is used: `RUN adduser -D -u 10001 {user}` (Alpine), `RUN useradd --uid 10001 --create-home {user}` (Debian).',
    'Use numbers, which need no entry and work on scratch: `USER 10001:10001`, `COPY --chown=10001:10001 --from=build /out/app /app`.',
    'Copy the entries into an image without tools: `COPY --from=build /etc/passwd /etc/group /etc/`.',
    'Use the user the base image has: `nonroot` in distroless images, `nobody` nearly everywhere.',
  ],
  prevention: 'Use numeric ids in final stages; Kubernetes needs them for `runAsNonRoot` too.',
  zh: {
    title: '镜像中没有用户（或组）{user}',
    cause:
      '`USER`、`--chown` 或 chown 会在当前阶段的 /etc/passwd 和 /etc/group 中查找该名称，但没有找到：它是在其他阶段创建的、根本没有创建，或名称中的参数为空。',
    remedies: [
      '在当前阶段使用之前先创建：Alpine 用 `RUN adduser -D -u 10001 {user}`，Debian 用 `RUN useradd --uid 10001 --create-home {user}`。',
      '使用数字 id，不需要条目，在 scratch 上也可用：`USER 10001:10001`、`COPY --chown=10001:10001 --from=build /out/app /app`。',
      '镜像中没有工具时复制条目：`COPY --from=build /etc/passwd /etc/group /etc/`。',
      '使用基础镜像自带的用户：distroless 镜像是 `nonroot`，其他镜像大多有 `nobody`。',
    ],
    prevention: '最终阶段使用数字 id；Kubernetes 的 `runAsNonRoot` 也需要它。',
  },
  source:
    'moby/sys user/user.go (`unable to find user %s: no matching entries in passwd file`), moby daemon/builder/dockerfile/internals_linux.go (`unable to convert uid/gid chown string to host mapping`), moby/buildkit solver/llbsolver/ops/file.go (`invalid user index`), containers/buildah pkg/chrootuser/user.go, GoogleContainerTools/kaniko pkg/util/command_util.go',
  examples: {
    matches: [
      {
        log: '#5 [2/2] RUN id\n#5 ERROR: process "/bin/sh -c id" did not complete successfully: unable to find user app: no matching entries in passwd file\n------\n > [2/2] RUN id:\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c id" did not complete successfully: unable to find user app: no matching entries in passwd file',
        facts: { user: 'app' },
      },
      {
        log: "unable to convert uid/gid chown string to host mapping: can't find uid for user app: no such user: app",
        facts: { user: 'app' },
      },
      {
        log: '#4 [1/1] COPY --chown=app a.txt /\n#4 ERROR: invalid user index: -1\n------\n > [1/1] COPY --chown=app a.txt /:\n------\nERROR: failed to build: failed to solve: invalid user index: -1',
        evidence: 'ERROR: invalid user index: -1',
      },
      { log: 'chown: unknown user/group app:app', facts: { user: 'app:app' } },
      { log: 'chown: invalid user: ‘app:app’', facts: { user: 'app:app' } },
      {
        log: 'docker: Error response from daemon: unable to find user app: no matching entries in passwd file',
      },
      {
        log: 'Error: building at STEP "ADD --chown=web a.txt /": looking up UID/GID for "web": determining run uid: user: unknown user error looking up user "web"',
        facts: { user: 'web' },
      },
      {
        log: 'error building image: error building stage: failed to execute command: getting user group from chown: user: unknown user web',
        facts: { user: 'web' },
      },
    ],
    ignores: [
      'chown: changing ownership of /data: Operation not permitted',
      'login_test.go:12: unable to find user alice: record not found',
    ],
  },
}
