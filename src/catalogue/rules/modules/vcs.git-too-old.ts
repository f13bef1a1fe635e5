import type { Rule } from '../../../model/rule.ts'

/** The git of the image is too old for the go command or the server. */
export const vcsGitTooOld: Rule = {
  id: 'vcs.git-too-old',
  title: 'git in the image is too old',
  blame: 'no',
  retryable: false,
  confidence: 0.96,
  patterns: [
    { literal: 'expected shallow list', match: /fatal: git fetch-pack: expected shallow list/ },
    {
      literal: 'unknown option',
      match:
        /error: unknown option `(?<option>unshallow|end-of-options|object-format|no-write-fetch-head|filter|no-show-signature|recurse-submodules|sort|initial-branch|shallow-since|ff-only)\b/,
    },
    {
      literal: 'unrecognized argument: --',
      match: /fatal: unrecogni[sz]ed argument: --(?<option>no-show-signature|end-of-options)/,
    },
    {
      literal: 'ambiguous argument',
      match: /fatal: ambiguous argument '--(?<option>end-of-options)'/,
    },
    {
      literal: 'expected git repo version <= ',
      match: /fatal: Expected git repo version <= \d{1,2}, found \d{1,2}/,
    },
    {
      literal: 'unknown repository extension',
      match: /fatal: unknown repository extensions? found/,
    },
    {
      literal: 'protocol version',
      match:
        /fatal: unable to access '(?<url>[^']{1,300})': .{0,300}(?:alert protocol version|incompatible or unsupported protocol version)/i,
    },
    {
      literal: 'git version extraction regexp did not match',
      match: /git version extraction regexp did not match version line/,
      confidence: 0.9,
    },
  ],
  cause:
    'The go command, or the server, uses something of git that this old git does not know ({option}); images of CentOS 7, Debian 9 or Ubuntu 16.04 have such versions.',
  remedies: [
    'Use a current build image: `FROM golang:1.26` has a git that fits.',
    'Install a newer git in the old base before the go command, from the backports of the distribution or from source.',
    'Fetch public modules through a proxy, then no git is needed: `ENV GOPROXY=https://goproxy.cn,direct`.',
  ],
  prevention:
    'Build in a current image and copy the binary into the old one: a static Go binary (`CGO_ENABLED=0`) runs there as well.',
  zh: {
    title: '镜像中的 git 版本过旧',
    cause:
      'go 命令或服务器使用了这个旧版 git 不支持的功能（{option}）；CentOS 7、Debian 9、Ubuntu 16.04 的镜像里就是这样的版本。',
    remedies: [
      '使用较新的构建镜像：`FROM golang:1.26` 自带的 git 就能满足要求。',
      '在 go 命令之前，从发行版的 backports 或源码为旧基础镜像安装较新的 git。',
      '公共模块通过代理下载就不需要 git：`ENV GOPROXY=https://goproxy.cn,direct`。',
    ],
    prevention:
      '在较新的镜像中构建，再把二进制文件复制到旧镜像：静态的 Go 二进制（`CGO_ENABLED=0`）同样可以运行。',
  },
  source:
    'git fetch-pack.c (`expected shallow list`), parse-options.c (`unknown option`), setup.c (`Expected git repo version <= %d`); cmd/go/internal/modfetch/codehost/git.go',
  examples: {
    matches: [
      {
        log: '#12 [build 5/6] RUN go mod download\n#12 41.20 go: example.org/mod@v0.1.1-0.20191105210325-c90efee705ee: invalid version: git fetch --unshallow -f origin in /go/pkg/mod/cache/vcs/13df: exit status 128:\n#12 41.20 \tfatal: git fetch-pack: expected shallow list\n#12 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
        evidence: '\tfatal: git fetch-pack: expected shallow list',
      },
      {
        log: "go: example.org/lib@v1.0.0: git -c protocol.version=0 fetch --unshallow -f origin in /go/pkg/mod/cache/vcs/b446: exit status 129:\n\terror: unknown option `unshallow'\n\tusage: git fetch [<options>] [<repository> [<refspec>...]]",
        evidence: "\terror: unknown option `unshallow'",
        facts: { option: 'unshallow' },
      },
      {
        log: "go: example.org/lib@v1.0.0: git ls-remote -q --end-of-options origin in /go/pkg/mod/cache/vcs/b446: exit status 129:\n\terror: unknown option `end-of-options'",
        facts: { option: 'end-of-options' },
      },
      { log: 'fatal: unrecognized argument: --no-show-signature', facts: { option: 'no-show-signature' } },
      { log: 'fatal: Expected git repo version <= 0, found 1' },
      { log: 'fatal: unknown repository extensions found:\n\trelativeworktrees' },
      {
        log: "\tfatal: unable to access 'https://git.example.org/lib/': error:1407742E:SSL routines:SSL23_GET_SERVER_HELLO:tlsv1 alert protocol version",
        facts: { url: 'https://git.example.org/lib/' },
      },
    ],
    ignores: [
      "error: unknown option '--filter'",
      "error: unknown option `colour'",
      'git version 2.47.1',
      "fatal: ambiguous argument 'HEAD': unknown revision or path not in the working tree.",
    ],
  },
}
