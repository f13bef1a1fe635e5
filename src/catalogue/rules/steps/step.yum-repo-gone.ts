import type { Rule } from '../../../model/rule.ts'

/** yum or dnf has no valid address for a repository. */
export const stepYumRepoGone: Rule = {
  id: 'step.yum-repo-gone',
  title: 'yum repository {repository} has no valid address',
  blame: 'no',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'cannot find a valid baseurl',
      match: /Cannot find a valid baseurl for repo: (?<repository>\S{1,200})/,
    },
    {
      literal: 'no urls in mirrorlist',
      match:
        /(?:Error: )?Failed to download metadata for repo '(?<repository>[^']{1,200})': Cannot prepare internal mirrorlist: No URLs in mirrorlist/,
    },
    {
      literal: 'cannot prepare internal mirrorlist: ',
      match:
        /Failed to download metadata for repo '(?<repository>[^']{1,200})': Cannot prepare internal mirrorlist: .{0,100}https?:\/\/mirrorlist\./,
    },
    {
      literal: 'could not retrieve mirrorlist',
      match: /Could not retrieve mirrorlist (?<url>\S{1,400}) error was/,
      confidence: 0.9,
    },
    {
      literal: 'failed to download metadata for repo',
      match: /(?:Error: )?Failed to download metadata for repo '(?<repository>[^']{1,200})'/,
      confidence: 0.9,
    },
    {
      literal: 'status code: 404 for ',
      match: /- Status code: 404 for (?<url>\S{1,500}repodata\S{1,200})/,
      confidence: 0.91,
    },
    {
      literal: 'failed to synchronize cache for repo',
      match: /Failed to synchronize cache for repo '(?<repository>[^']{1,200})'/,
      confidence: 0.85,
    },
    {
      literal: 'no more mirrors to try',
      match: /\[Errno 256\] No more mirrors to try/,
      confidence: 0.6,
    },
    {
      literal: 'cannot retrieve metalink for repository',
      match: /Cannot retrieve metalink for repository: (?<repository>\S{1,200}?)\.? /,
      confidence: 0.91,
    },
  ],
  cause:
    'The mirrors of {repository} were shut down or moved: the distribution of the base image is past its end of life.',
  remedies: [
    'Move to a base image that is supported, for instance `golang:1.26-bookworm` or a current UBI, Rocky or Alma release.',
    'For CentOS past its end of life point the `.repo` files at its vault before the first yum call.',
  ],
  prevention: 'Move to a supported release before the end of life of the base image.',
  zh: {
    title: 'yum 仓库 {repository} 没有可用地址',
    cause: '{repository} 的镜像站已关闭或迁移：基础镜像的发行版已停止维护。',
    remedies: [
      '换用受支持的基础镜像，例如 `golang:1.26-bookworm`，或当前的 UBI、Rocky、Alma 版本。',
      '对已停止维护的 CentOS，在第一次调用 yum 之前把 `.repo` 文件指向 vault。',
    ],
    prevention: '在基础镜像停止维护之前升级到受支持的版本。',
  },
  source:
    'yum yumRepo.py (`Cannot find a valid baseurl for repo: %s`), libdnf (`Failed to download metadata for repo`), librepo (`No URLs in mirrorlist`)',
  examples: {
    matches: [
      {
        log: '#5 9.1 Loaded plugins: fastestmirror\n#5 9.9 Could not retrieve mirrorlist http://mirrorlist.example.org/?release=7 error was\n#5 9.9 14: curl#6 - "Could not resolve host: mirrorlist.example.org; Unknown error"\n#5 10.1 Cannot find a valid baseurl for repo: base/7/x86_64\n#5 ERROR: process "/bin/sh -c yum install -y git" did not complete successfully: exit code: 1',
        evidence: 'Cannot find a valid baseurl for repo: base/7/x86_64',
        facts: { repository: 'base/7/x86_64' },
      },
      {
        log: "Error: Failed to download metadata for repo 'appstream': Cannot prepare internal mirrorlist: No URLs in mirrorlist",
        facts: { repository: 'appstream' },
      },
      {
        log: "Error: Failed to download metadata for repo 'epel': repomd.xml parser error",
      },
      {
        log: "#6 0.9   - Curl error (6): Couldn't resolve host name for http://mirrorlist.example.org/?release=8&repo=BaseOS [Could not resolve host: mirrorlist.example.org]\n#6 0.9 Error: Failed to download metadata for repo 'baseos': Cannot prepare internal mirrorlist: Curl error (6): Couldn't resolve host name for http://mirrorlist.example.org/?release=8&repo=BaseOS [Could not resolve host: mirrorlist.example.org]\n#6 ERROR: process \"/bin/sh -c dnf -y install git\" did not complete successfully: exit code: 1",
        facts: { repository: 'baseos' },
      },
    ],
    ignores: ['Determining fastest mirrors', 'Updating Subscription Management repositories.'],
  },
}
