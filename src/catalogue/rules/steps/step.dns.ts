import type { Rule } from '../../../model/rule.ts'
import { someLine } from '../../patterns.ts'
import { isFetchedByGo } from '../modules/git.ts'
import { isAfterBuild } from './context.ts'

/** A repository of yum whose mirror list is gone speaks of names first; that of CentOS was switched off in 2024. https://blog.centos.org/2023/04/end-dates-are-coming-for-centos-stream-8-and-centos-linux-7/ */
const MIRRORLIST = /Cannot find a valid baseurl|Couldn't resolve host name for https?:\/\/mirrorlist\./

/** A host does not resolve inside a RUN line. */
export const stepDns: Rule = {
  id: 'step.dns',
  title: '{host} does not resolve inside the build',
  blame: 'no',
  retryable: true,
  confidence: 0.95,
  patterns: [
    {
      literal: 'could not resolve host',
      match:
        /(?:curl: \(6\) |fatal: unable to access '[^']{1,400}': |error: |\[6\] ?)?Could ?n[o']t resolve host(?:name)?:? '?(?<host>[\w.-]{1,253})/i,
      guard: (_facts, context) =>
        !isFetchedByGo(context) && !isAfterBuild(context) && !someLine(context, MIRRORLIST),
    },
    {
      literal: 'unable to resolve host address',
      match: /wget: unable to resolve host address ['‘]?(?<host>[\w.-]{1,253})/,
    },
    {
      literal: 'bad address ',
      match: /(?:wget|ping|nc): bad address '(?<host>[\w.-]{1,253})(?::\d{1,5})?'/,
    },
    {
      literal: 'temporary failure resolving ',
      match: /Temporary failure resolving '(?<host>[\w.-]{1,253})'/,
    },
    {
      literal: "could not resolve '",
      match: /(?<!W: .{0,400})Could not resolve '(?<host>[\w.-]{1,253})'/,
    },
    {
      literal: 'getaddrinfo ',
      match: /getaddrinfo (?:EAI_AGAIN|ENOTFOUND) (?<host>[\w.-]{1,253})/,
    },
    {
      literal: 'temporary failure in name resolution',
      match: /(?:\[Errno -3\] |: )Temporary failure in name resolution/,
      guard: (_facts, context) => !isFetchedByGo(context),
    },
    {
      literal: 'name or service not known',
      match: /(?:\[Errno -2\] |: )Name or service not known/,
      guard: (_facts, context) => !isFetchedByGo(context),
    },
    {
      literal: 'name does not resolve',
      match: /: Name does not resolve/,
      guard: (_facts, context) => !isFetchedByGo(context),
    },
    {
      literal: 'unknownhostexception',
      match: /java\.net\.UnknownHostException: (?<host>[\w.-]{1,253})/,
    },
    {
      literal: 'unknown host ',
      match: /Unknown host '?(?<host>[\w.-]{4,253})'?/,
      confidence: 0.9,
    },
    {
      literal: 'dns: transient error',
      match: /DNS: transient error \(try again later\)/,
    },
    {
      literal: 'dns lookup error',
      match: /DNS lookup error/,
    },
    {
      literal: 'dns error',
      match: /dns error: failed to lookup address information/,
    },
    {
      literal: 'no address associated with hostname',
      match: /(?<host>[\w.-]{4,253})?: ?No address associated with hostname/,
      guard: (_facts, context) => !isFetchedByGo(context),
    },
  ],
  cause:
    'The resolver of the build network has no address for {host}: the host is gone or misspelt, or DNS of the builder does not work.',
  remedies: [
    'Run the build again when {host} exists: `getent hosts {host}` on the runner tells.',
    'Give the builder a resolver that works: `dns` in `/etc/docker/daemon.json`, or `[dns]` in `buildkitd.toml`.',
    'Replace the address when the host is gone for good.',
  ],
  prevention: 'Depend on few hosts in RUN lines, and mirror what must be there.',
  zh: {
    title: '构建中无法解析 {host}',
    cause: '构建网络的解析器没有 {host} 的地址：主机已不存在或拼写错误，或构建机的 DNS 不可用。',
    remedies: [
      '若 {host} 存在，请重新运行构建：在运行器上用 `getent hosts {host}` 确认。',
      '为构建机配置可用的解析器：`/etc/docker/daemon.json` 中的 `dns`，或 `buildkitd.toml` 中的 `[dns]`。',
      '若主机已永久下线，请更换地址。',
    ],
    prevention: '在 RUN 中少依赖外部主机，对必需的内容做镜像。',
  },
  source:
    'libcurl lib/hostip.c (`Could not resolve host: %s`), wget, busybox networking/wget.c (`bad address`), apt methods/connect.cc, libuv getaddrinfo, CPython socket',
  examples: {
    matches: [
      {
        log: '#6 0.9 curl: (6) Could not resolve host: files.example.org\n#6 ERROR: process "/bin/sh -c curl -fsSLO https://files.example.org/a" did not complete successfully: exit code: 6',
        evidence: 'curl: (6) Could not resolve host: files.example.org',
        facts: { host: 'files.example.org' },
      },
      {
        log: 'wget: unable to resolve host address ‘files.example.org’',
        facts: { host: 'files.example.org' },
      },
      {
        log: "wget: bad address 'files.example.org'",
      },
      {
        log: "E: Failed to fetch http://mirror.example.org/debian/dists/x  Temporary failure resolving 'mirror.example.org'",
        facts: { host: 'mirror.example.org' },
      },
      {
        log: 'npm ERR! request to https://npm.example.org/x failed, reason: getaddrinfo ENOTFOUND npm.example.org',
        facts: { host: 'npm.example.org' },
      },
      {
        log: "Cloning into 'x'...\nfatal: unable to access 'https://git.example.org/x.git/': Could not resolve host: git.example.org",
      },
    ],
    ignores: [
      "go: example.org/m@v1.0.0: git ls-remote -q origin in /go/pkg/mod/cache/vcs/abc: exit status 128:\n\tfatal: unable to access 'https://git.example.org/m/': Could not resolve host: git.example.org",
      'resolve host names before use',
    ],
  },
}
