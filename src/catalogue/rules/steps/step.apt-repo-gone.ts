import type { LogLine } from '../../../model/log.ts'
import type { MatchContext, Rule } from '../../../model/rule.ts'
import { isAbove } from './context.ts'

const NO_RELEASE =
  /E: The repository '(?<url>\S{1,400})(?: \S{1,200}){0,3}' (?:does not|does no longer|no longer does not|no longer) ha(?:ve|s) a Release file/

/** Of several suites that are gone the one of security updates: without it the release is past its end, where the others may be missing on one mirror only. */
const goneForGood = ({ lines, at }: MatchContext): LogLine | undefined =>
  lines
    .slice(at, at + 12)
    .find(({ text }) => NO_RELEASE.test(text) && / \S{1,100}(?:\/updates|-security) Release'/.test(text))

/** An apt source no longer has the release it is asked for. */
export const stepAptRepoGone: Rule = {
  id: 'step.apt-repo-gone',
  title: 'apt source {url} is gone',
  blame: 'no',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: ' a release file',
      match: NO_RELEASE,
      cause: goneForGood,
    },
    {
      literal: '404  not found',
      match:
        /E: Failed to fetch (?<url>\S{1,600}\/(?:dists|Release|InRelease|Packages)\S{0,300})\s{1,3}404 {1,2}Not Found/,
    },
    {
      literal: 'release file for ',
      match: /E: Release file for (?<url>\S{1,400}) is (?:expired|not valid yet)/,
      confidence: 0.92,
    },
    {
      literal: '404  not found',
      match: /E: Failed to fetch (?<url>\S{1,600})\s{1,3}404 {1,2}Not Found/,
      confidence: 0.91,
    },
    {
      literal: 'w: failed to fetch ',
      match: /^W: Failed to fetch (?<url>\S{1,600}\/dists\/\S{0,300})\s{1,3}404 {1,2}Not Found/,
      guard: (_facts, context) => isAbove(context, /^E: Some index files failed to download/, 100),
      confidence: 0.94,
    },
    {
      literal: 'e: some index files failed to download',
      match: /E: Some index files failed to download/,
      confidence: 0.55,
    },
    {
      literal: "e: repository '",
      match: /E: Repository '(?<url>\S{1,400})[^']{0,200}' changed its '(?:Suite|Codename|Version)' value/,
      confidence: 0.93,
    },
    {
      literal: 'is not currently supported, please contact',
      match: /Your distribution, identified as "[^"]{1,200}", is not currently supported/,
      confidence: 0.9,
    },
  ],
  cause:
    '{url} does not offer this release, or this version of a package, any more: the distribution is past its end of life, or the package lists in a cached layer are old.',
  remedies: [
    'Move to a base image of a supported release: `FROM golang:1.26-bookworm`.',
    'For a release past its end of life point the sources at the archive of the distribution before `apt-get update`.',
    'Keep `apt-get update` and `apt-get install` in one RUN line, so that a cached layer never carries old lists.',
  ],
  prevention:
    'Move to the next release before the end of life of the base image, and keep update and install in one RUN line.',
  zh: {
    title: 'apt 源 {url} 已不存在',
    cause: '{url} 不再提供这个发行版或该版本的软件包：发行版已停止维护，或缓存层中的软件包列表过旧。',
    remedies: [
      '换用仍受支持的发行版作为基础镜像：`FROM golang:1.26-bookworm`。',
      '对已停止维护的发行版，在 `apt-get update` 之前把源指向发行版的归档站点。',
      '把 `apt-get update` 与 `apt-get install` 写在同一个 RUN 中，避免缓存层带着旧列表。',
    ],
    prevention: '在基础镜像停止维护之前升级，并把更新与安装写在同一个 RUN 中。',
  },
  source:
    "apt apt-pkg/acquire-item.cc (`The repository '%s' does not have a Release file.`, `Release file for %s is expired`)",
  examples: {
    matches: [
      {
        log: '#5 2.21 W: Failed to fetch http://mirror.example.org/debian/dists/jessie/main/binary-amd64/Packages  404  Not Found [IP: 127.0.0.1 80]\n#5 2.21 W: Failed to fetch http://mirror.example.org/debian/dists/jessie-updates/main/binary-amd64/Packages  404  Not Found\n#5 2.21 E: Some index files failed to download. They have been ignored, or old ones used instead.\n#5 ERROR: process "/bin/sh -c apt-get update" did not complete successfully: exit code: 100',
        evidence:
          'W: Failed to fetch http://mirror.example.org/debian/dists/jessie/main/binary-amd64/Packages  404  Not Found [IP: 127.0.0.1 80]',
      },
      {
        log: '#7 4.0 Err:4 http://mirror.example.org/debian stretch Release\n#7 4.0   404  Not Found [IP: 10.0.0.1 80]\n#7 4.055 Reading package lists...\n#7 4.06 E: The repository \'http://mirror.example.org/debian stretch Release\' does not have a Release file.\n#7 ERROR: process "/bin/sh -c apt-get update" did not complete successfully: exit code: 100',
        evidence:
          "E: The repository 'http://mirror.example.org/debian stretch Release' does not have a Release file.",
        facts: { url: 'http://mirror.example.org/debian' },
      },
      {
        log: "#7 4.06 E: The repository 'http://mirror.example.org/debian buster Release' does not have a Release file.\n#7 4.06 E: The repository 'http://mirror.example.org/debian-security buster/updates Release' does not have a Release file.",
        evidence:
          "E: The repository 'http://mirror.example.org/debian-security buster/updates Release' does not have a Release file.",
      },
      {
        log: "E: The repository 'http://ppa.example.org/x/ubuntu focal Release' no longer has a Release file.",
      },
      {
        log: 'E: Failed to fetch http://mirror.example.org/debian/dists/jessie/main/binary-amd64/Packages  404  Not Found',
      },
      {
        log: 'E: Failed to fetch http://mirror.example.org/debian/pool/main/c/curl/curl_7.74.0-1_amd64.deb  404  Not Found [IP: 10.0.0.1 80]',
      },
      {
        log: "E: The repository 'http://mirror.example.org/debian stretch-updates Release' does no longer have a Release file.",
      },
    ],
    ignores: [
      'W: Failed to fetch http://mirror.example.org/debian/dists/jessie/main/binary-amd64/Packages  404  Not Found',
      "W: The repository 'http://mirror.example.org/debian stretch Release' does not have a Release file.",
      'Ign:1 http://mirror.example.org/debian buster InRelease',
    ],
  },
}
