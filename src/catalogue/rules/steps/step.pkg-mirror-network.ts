import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { isAbove, isBelow } from './context.ts'

/** dnf tells each mirror it gives up as a warning, and tries the next. https://github.com/rpm-software-management/dnf/blob/master/dnf/cli/progress.py */
const isFinal = (_facts: Facts, { line }: MatchContext): boolean => !/\[MIRROR\] /.test(line.text)

/** A package mirror breaks transfers. */
export const stepPkgMirrorNetwork: Rule = {
  id: 'step.pkg-mirror-network',
  title: 'Package mirror {host} breaks transfers',
  blame: 'no',
  retryable: true,
  confidence: 0.94,
  patterns: [
    {
      literal: ': io error',
      match: /^(?:ERROR|WARNING): .{0,60}\w{2,6}:\/\/(?<host>[\w.-]{1,253})\S{0,400}: (?<fault>IO ERROR)\s*$/,
    },
    {
      literal: 'e: failed to fetch ',
      match:
        /E: Failed to fetch \w{2,6}:\/\/(?<host>[\w.-]{1,253})\S{0,500}\s{1,3}(?<fault>(?:Connection (?:failed|timed out)|Could not connect|Cannot initiate the connection|Unable to connect|Error reading from server|Undetermined Error|Connection reset|Operation too slow|The HTTP server sent an invalid|Clearsigned file isn't valid|5\d\d {1,2})[^\n]{0,150})/,
    },
    {
      literal: 'could not connect to ',
      match: /E: .{0,300}Could not connect to (?<host>[\w.-]{1,253})(?::\d{1,5})?/,
      confidence: 0.92,
    },
    {
      literal: 'unable to fetch some archives',
      match: /E: Unable to fetch some archives/,
      confidence: 0.6,
    },
    {
      literal: 'temporary error (try again later)',
      match: /\w{2,6}:\/\/(?<host>[\w.-]{1,253})\S{0,400}: (?<fault>temporary error \(try again later\))/,
    },
    {
      literal: 'network error (check internet',
      match:
        /(?:\w{2,6}:\/\/(?<host>[\w.-]{1,253})\S{0,400}: )?(?<fault>network error \(check Internet connection and firewall\))/,
    },
    {
      literal: 'remote server returned error',
      match: /(?:\w{2,6}:\/\/(?<host>[\w.-]{1,253})\S{0,400}: )?(?<fault>remote server returned error)/,
    },
    {
      literal: 'package mentioned in index not found',
      match: /(?<fault>package mentioned in index not found \(try 'apk update'\))/,
    },
    {
      literal: 'all mirrors were tried',
      match: /(?<fault>All mirrors were (?:already )?tried)/,
    },
    {
      literal: 'no more mirrors to try',
      match: /(?<fault>No more mirrors to try)/,
      guard: (_facts, context) => !isBelow(context, /404|Cannot find a valid baseurl/),
      confidence: 0.9,
    },
    {
      literal: 'curl error (',
      match: /Curl error \(\d{1,2}\): (?<fault>.{1,200}) for (?:\w{2,6}:\/\/(?<host>[\w.-]{1,253}))?/,
      guard: isFinal,
      confidence: 0.91,
    },
    {
      literal: '[mirror] ',
      match:
        /\[MIRROR\] \S{1,300}: (?:Curl error|Interrupted|Downloading successful|Status code)[^:]{0,100}: (?<fault>.{1,200}?)(?: for \w{2,6}:\/\/(?<host>[\w.-]{1,253})\S{0,400})?/,
      confidence: 0.85,
    },
    {
      literal: 'failed retrieving file',
      match: /error: failed retrieving file '[^']{1,200}' from (?<host>[\w.-]{1,253}) : (?<fault>.{1,200})/,
    },
    {
      literal: 'http/2 framing layer',
      match: /(?<fault>Stream error in the HTTP\/2 framing layer)/,
      guard: isFinal,
      confidence: 0.92,
    },
    {
      literal: 'w: failed to fetch ',
      match:
        /W: Failed to fetch \w{2,6}:\/\/(?<host>[\w.-]{1,253})\S{0,500}\s{1,3}(?<fault>(?:Connection (?:failed|timed out)|Could not connect|Cannot initiate the connection|Unable to connect|Error reading from server|Connection reset|5\d\d {1,2})[^\n]{0,150})/,
      guard: (_facts, context) => isAbove(context, /\bE: /, 60),
      confidence: 0.955,
    },
    {
      literal: "clearsigned file isn't valid",
      match: /E: .{0,300}Clearsigned file isn't valid, got 'NODATA'/,
      confidence: 0.955,
    },
  ],
  cause:
    'The mirror {host} did not deliver the packages: it is overloaded, between two states, or the network to it breaks ({fault}).',
  remedies: [
    'Run the build again.',
    'Let apt try by itself: `RUN apt-get -o Acquire::Retries=5 update`.',
    'Use a mirror that is near the builder.',
    'Keep the packages in a stage or base image of your own that changes rarely.',
  ],
  prevention:
    'Set retries for the package manager and use a near mirror, or a base image that already has the packages.',
  zh: {
    title: '软件包镜像 {host} 传输失败',
    cause: '镜像 {host} 没有送达软件包：负载过高、正在同步，或与它的网络中断（{fault}）。',
    remedies: [
      '重新运行构建。',
      '让 apt 自动重试：`RUN apt-get -o Acquire::Retries=5 update`。',
      '使用离构建机近的镜像。',
      '把软件包放进自己很少变动的阶段或基础镜像。',
    ],
    prevention: '为包管理器设置重试并使用就近镜像，或使用已包含这些软件包的基础镜像。',
  },
  source:
    'apt methods/connect.cc, apt-pkg/acquire-item.cc (`Failed to fetch %s  %s`), apk-tools src/print.c (`temporary error (try again later)`), librepo (`All mirrors were tried`)',
  examples: {
    matches: [
      {
        log: 'WARNING: fetching http://mirror.example.org/alpine/v3.22/main: Permission denied\nERROR: http://mirror.example.org/alpine/v3.22/main: IO ERROR',
        facts: { host: 'mirror.example.org' },
      },
      {
        log: '#6 30.1 Err:1 http://mirror.example.org/debian bookworm InRelease\n#6 30.2 E: Failed to fetch http://mirror.example.org/debian/pool/x.deb  Connection timed out [IP: 10.0.0.1 80]\n#6 30.2 E: Unable to fetch some archives, maybe run apt-get update or try with --fix-missing?\n#6 ERROR: process "/bin/sh -c apt-get install -y x" did not complete successfully: exit code: 100',
        evidence:
          'E: Failed to fetch http://mirror.example.org/debian/pool/x.deb  Connection timed out [IP: 10.0.0.1 80]',
        facts: { host: 'mirror.example.org' },
      },
      {
        log: 'WARNING: Ignoring https://mirror.example.org/v3.20/main: temporary error (try again later)\nERROR: unable to select packages:\n  git (no such package):\n    required by: world[git]',
        evidence:
          'WARNING: Ignoring https://mirror.example.org/v3.20/main: temporary error (try again later)',
        facts: { host: 'mirror.example.org' },
      },
      {
        log: 'Error: Error downloading packages:\n  Cannot download git-2.43.rpm: All mirrors were tried',
      },
    ],
    ignores: [
      'Get:1 http://mirror.example.org/debian bookworm InRelease [151 kB]',
      'E: Failed to fetch http://mirror.example.org/debian/pool/x.deb  404  Not Found',
    ],
  },
}
