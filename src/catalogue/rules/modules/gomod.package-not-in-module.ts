import type { MatchContext, Rule } from '../../../model/rule.ts'
import { MAYBE_POSITION } from './patterns.ts'

/** Whether `go get` ran, which fetches a repository before it says that the package is not in GOPATH. https://github.com/golang/go/blob/go1.15/src/cmd/go/internal/get/get.go */
const isGot = ({ step }: MatchContext): boolean =>
  /\bgo get\b|\bgo-wrapper download\b/.test(`${step?.instruction ?? ''} ${step?.error ?? ''}`)

/** The repository of a package: three elements on the hosts that go knows, and below golang.org/x; else two. https://github.com/golang/go/blob/go1.15/src/cmd/go/internal/get/vcs.go */
const REPOSITORY =
  /^(?:(?:github\.com|bitbucket\.org|golang\.org)\/[^/]{1,100}\/[^/]{1,100}|[^/]{1,100}\/[^/]{1,100})/

/** The module was found, the package inside it was not. */
export const gomodPackageNotInModule: Rule = {
  id: 'gomod.package-not-in-module',
  title: 'Module {module} does not contain package {package}',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'but does not contain package',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}(?:\S{1,300}: )?module (?<module>[^\s@]{1,300})(?:@\S{1,200})? found(?: \((?:(?<version>v[^\s,)]{1,200})|replaced)[^)]{0,300}\))?, but does not contain packages?(?: matching)? (?<package>\S{1,300})`,
      ),
    },
    {
      literal: ': cannot find package "',
      match:
        /^(?:package|\timports) \S{1,300}: cannot find package "(?<package>[\w-]{1,60}\.[\w.-]{1,100}\/[^"]{1,300})" in any of:/,
      guard: (facts, context) =>
        isGot(context) && { module: REPOSITORY.exec(facts['package'] ?? '')?.[0] ?? '' },
    },
    {
      literal: 'but not at required version ',
      match: new RegExp(
        String.raw`${MAYBE_POSITION}package (?<package>\S{1,300}) provided by (?<module>\S{1,300}) at latest version \S{1,200} but not at required version (?<version>\S{1,200})`,
      ),
    },
    {
      literal: 'not contain package',
      match:
        /main module \((?<module>[^\s)]{1,300})\) does not contain packages?(?: matching)? (?<package>\S{1,300})/,
    },
    {
      literal: 'main modules do not contain package',
      match: /main modules do not contain packages?(?: matching)? (?<package>\S{1,300})/,
    },
    {
      literal: ' not provided by module ',
      match:
        /package (?<package>\S{1,300}) not provided by module (?<module>[^\s@]{1,300})@(?<version>\S{1,200})/,
    },
    {
      literal: ' is not a package in module rooted at ',
      match:
        /(?<package>\S{1,300})(?: \(\S{1,300}\))? is not a package in module rooted at (?<module>\S{1,300})/,
    },
  ],
  cause:
    'The chosen version of {module} has no folder {package}: the package was moved or removed, came in another version, or the folder is missing in your own module or in a local replacement.',
  remedies: [
    'List the versions with `go list -m -versions {module}` and choose one that has the package: `go get {module}@VERSION`.',
    'Correct the import path when the package moved (a new major version ends in `/v2`, `/v3`, …).',
    'Check that the folder is committed, copied (`COPY . .`, .dockerignore) and generated before the build when {module} is your own or replaced by a local path.',
  ],
  prevention: 'Pin versions instead of `@latest` and update a dependency together with the imports it moved.',
  zh: {
    title: '模块 {module} 中没有包 {package}',
    cause:
      '所选版本的 {module} 里没有目录 {package}：这个包被移动或删除了，或者只存在于其他版本中，又或者是你自己的模块或本地 replace 的目录里缺少它。',
    remedies: [
      '用 `go list -m -versions {module}` 列出版本，选一个包含该包的：`go get {module}@VERSION`。',
      '如果包换了位置，修正导入路径（新的主版本以 `/v2`、`/v3` 等结尾）。',
      '如果 {module} 是你自己的模块或被 replace 成本地路径，检查该目录是否已提交、已复制（`COPY . .`、.dockerignore），需要生成的代码是否在构建前生成。',
    ],
    prevention: '固定版本而不用 `@latest`；依赖移动了包时，升级依赖和修改导入要一起做。',
  },
  source:
    'cmd/go/internal/modload/query.go PackageNotInModuleError, import.go ImportMissingError, load/pkg.go',
  examples: {
    matches: [
      {
        log: 'Step 4/9 : RUN go get -d ./...\n ---> Running in 0123456789ab\npackage git.example.org/team/db/client: cannot find package "git.example.org/team/db/client" in any of:\n\t/usr/local/go/src/git.example.org/team/db/client (from $GOROOT)\n\t/go/src/git.example.org/team/db/client (from $GOPATH)\nThe command \'/bin/sh -c go get -d ./...\' returned a non-zero code: 1',
        evidence:
          'package git.example.org/team/db/client: cannot find package "git.example.org/team/db/client" in any of:',
        facts: { package: 'git.example.org/team/db/client', module: 'git.example.org/team' },
      },
      {
        log: '#12 [build 5/6] RUN go mod tidy\n#12 1.310 go: finding module for package example.org/lib/sub\n#12 1.911 go: example.org/app imports\n#12 1.911 \texample.org/lib/sub: module example.org/lib@latest found (v1.0.0), but does not contain package example.org/lib/sub\n#12 ERROR: process "/bin/sh -c go mod tidy" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod tidy" did not complete successfully: exit code: 1',
        evidence:
          '\texample.org/lib/sub: module example.org/lib@latest found (v1.0.0), but does not contain package example.org/lib/sub',
        facts: { module: 'example.org/lib', version: 'v1.0.0', package: 'example.org/lib/sub' },
      },
      {
        log: 'go: module example.org/lib@upgrade found (v1.0.0), but does not contain package example.org/lib/sub',
        facts: { package: 'example.org/lib/sub' },
      },
      {
        log: 'main.go:2:8: module example.org/lib@latest found (v0.0.0-00010101000000-000000000000, replaced by ../lib), but does not contain package example.org/lib/sub',
        facts: { package: 'example.org/lib/sub', version: 'v0.0.0-00010101000000-000000000000' },
      },
      {
        log: 'go: example.org/lib/...@v1.0.0: module example.org/lib@v1.0.0 found, but does not contain packages matching example.org/lib/...',
      },
      {
        log: 'main.go:2:8: package example.org/lib/sub provided by example.org/lib at latest version v1.2.0 but not at required version v1.0.0',
      },
      { log: 'main module (example.org/app) does not contain package example.org/app/cmd/server' },
      { log: 'main modules do not contain package example.org/app/cmd/server' },
      { log: 'go: package example.org/lib/cmd not provided by module example.org/lib@v1.0.0' },
    ],
    ignores: [
      'go: found example.org/lib/sub in example.org/lib v1.0.0',
      'directory prefix . does not contain main module or its selected dependencies',
      'The image does not contain package manager metadata.',
    ],
  },
}
