import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { GO_POSITION } from '../../patterns.ts'
import { factsIn, linesAbove, MODULE_VERSION } from './patterns.ts'

const ASKED = new RegExp(MODULE_VERSION)

/** A request to the checksum database: what it does not know is another failure. */
const SUM_DATABASE = /\/sumdb\/|\/lookup\/|: verifying (?:module|go\.mod): /

/**
 * The module the request above was for, when the answer of the proxy does not repeat it; not for v0.0.0, which
 * stands for a module that was never published. https://go.dev/ref/mod#go-mod-file-replace
 */
const ofRequest = (facts: Facts, context: MatchContext): boolean | Facts => {
  const above = linesAbove(context, 2)
  if (above.some((text) => SUM_DATABASE.test(text))) return false
  const asked = facts['module'] === undefined ? factsIn(above, ASKED) : {}
  return (asked['version'] ?? facts['version']) === 'v0.0.0' ? false : asked
}

/** The module for which the go command ran git, told a few lines above. */
const ofGitOfGo = (facts: Facts, context: MatchContext): boolean | Facts => {
  const above = linesAbove(context, 4)
  if (!above.some((text) => text.includes('/cache/vcs/'))) return false
  const asked = factsIn(above, ASKED)
  return { ...asked, ...facts }
}

/** Wordings of go for a version that is there in no form, after `invalid version: `; those about `/vN` belong to another rule. */
const REASON = String.raw`(?:unknown revision|missing \S{1,300}/go\.mod at revision|preceding tag \(|tag \(|revision is |revision \S{1,200} is not a descend|not a descend|does not match |major version without preceding tag|resolves to version|version before |malformed time|syntax error|lacks base version|ambiguous revision|disallowed version string|must be of the form)`

/** The tag or commit asked for does not exist. */
export const gomodUnknownRevision: Rule = {
  id: 'gomod.unknown-revision',
  title: 'Module {module} has no version {version}',
  blame: 'evidence',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'unknown revision ',
      match: new RegExp(
        String.raw`(?:server response: |^\s+)(?:not found: |gone: )?(?:${MODULE_VERSION}: )?(?:invalid (?:pseudo-)?version: )?unknown revision`,
      ),
      guard: ofRequest,
      confidence: 0.98,
    },
    {
      literal: 'unknown revision ',
      match: new RegExp(`${MODULE_VERSION}: (?:invalid (?:pseudo-)?version: )?unknown revision `),
    },
    {
      literal: ': unknown revision ',
      match: new RegExp(
        String.raw`${MODULE_VERSION}: (?:invalid version: )?reading \S{1,300}/go\.mod at revision \S{1,200}: unknown revision `,
      ),
    },
    {
      literal: ': no matching versions for query',
      match: new RegExp(`${MODULE_VERSION}: no matching versions for query`),
    },
    {
      literal: ': no matching versions for query',
      match: /\bmodule (?<module>[^\s@:"]{1,300}): no matching versions for query "(?<version>[^"]{1,200})"/,
      guard: (_facts, { line }) => !/server response|^\s*not found: /.test(line.text),
    },
    {
      literal: 'no matching versions for query',
      match: new RegExp(
        String.raw`^(?:${GO_POSITION}: |build \S{1,300}: cannot load (?<module>[^\s:]{1,300}): )no matching versions for query "(?<version>[^"]{1,200})"`,
      ),
    },
    {
      literal: 'fatal: ',
      match:
        /fatal: (?:couldn't find remote ref (?:refs\/tags\/)?(?<version>\S{1,200})|remote error: upload-pack: not our ref (?<commit>[0-9a-f]{7,64}))/,
      guard: ofGitOfGo,
    },
    {
      literal: 'version: ',
      match: new RegExp(
        String.raw`${MODULE_VERSION}: invalid (?:pseudo-)?version: (?!missing \S{1,300} and \.\.\.)${REASON}`,
      ),
    },
    {
      literal: '" invalid: ',
      match: new RegExp(
        String.raw`(?:require|replace|exclude|retract) (?<module>\S{1,300}): version "(?<version>[^"\s]{1,200})" invalid: ${REASON}`,
      ),
    },
    {
      literal: ': ambiguous revision ',
      match: new RegExp(`${MODULE_VERSION}: (?:invalid version: )?ambiguous revision `),
    },
  ],
  cause:
    'The repository of {module} was asked and has no tag or commit {version}: a typing mistake, a tag that was never pushed or was deleted, or a commit lost in a force push.',
  remedies: [
    'List what exists with `go list -m -versions {module}` and take one: `go get {module}@VERSION && go mod tidy`.',
    'Push the tag when the module is yours: `git push origin {version}` (a module in a subfolder needs the tag `folder/{version}`).',
    'Write a commit anew when a pseudo-version does not fit it: `go get MODULE@COMMIT` computes the right one.',
    'Ask the repository directly when the tag is only minutes old and a proxy still says no: `GOPROXY=direct go get {module}@{version}`.',
  ],
  prevention:
    'Require published tags only, never move or delete them, and do not force-push commits that others require.',
  zh: {
    title: '模块 {module} 没有版本 {version}',
    cause:
      '已经查询过 {module} 的仓库，其中没有标签或提交 {version}：可能写错了，标签没有推送或已被删除，或者提交在强制推送后丢失了。',
    remedies: [
      '用 `go list -m -versions {module}` 列出现有版本并选用一个：`go get {module}@VERSION && go mod tidy`。',
      '如果模块是你自己的，推送标签：`git push origin {version}`（位于子目录的模块需要标签 `folder/{version}`，其中 folder 为子目录名）。',
      '如果伪版本与提交对不上，重新按提交获取：`go get MODULE@COMMIT` 会算出正确的伪版本。',
      '如果标签刚推送几分钟而代理仍说没有，直接访问仓库：`GOPROXY=direct go get {module}@{version}`。',
    ],
    prevention: '只依赖已发布的标签，标签不要移动或删除，也不要强制推送覆盖别人依赖的提交。',
  },
  source:
    'cmd/go/internal/modfetch/codehost UnknownRevisionError, coderepo.go validatePseudoVersion, modload/query.go NoMatchingVersionError; web/api.go HTTPError (`server response: %s`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v9.9.9: invalid version: unknown revision v9.9.9',
        facts: { module: 'example.org/lib', version: 'v9.9.9' },
      },
      {
        log: '#13 [build 4/6] RUN go mod download\n#13 1.412 go: example.org/lib@v9.9.9: reading http://172.17.0.1:41533/3f9ac1/mod/example.org/lib/@v/v9.9.9.info: 404 Not Found\n#13 1.412 \tserver response: not found: example.org/lib@v9.9.9: invalid version: unknown revision v9.9.9\n#13 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
        evidence:
          '\tserver response: not found: example.org/lib@v9.9.9: invalid version: unknown revision v9.9.9',
        facts: { module: 'example.org/lib', version: 'v9.9.9' },
      },
      {
        log: 'go: example.org/lib@v9.9.9: reading https://goproxy.io/example.org/lib/@v/v9.9.9.mod: 410 Gone\n\tserver response: not found: unknown revision v9.9.9\n',
        facts: { module: 'example.org/lib', version: 'v9.9.9' },
      },
      {
        log: 'go: example.org/lib/cmd@v0.6.1: reading example.org/lib/cmd/go.mod at revision cmd/v0.6.1: unknown revision cmd/v0.6.1',
        facts: { module: 'example.org/lib/cmd', version: 'v0.6.1' },
      },
      {
        log: 'go: example.org/lib@v9: no matching versions for query "v9"',
        facts: { module: 'example.org/lib', version: 'v9' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: invalid version: missing example.org/lib/go.mod at revision v1.0.0',
      },
      {
        log: 'go: example.org/lib@v0.0.0-20240102030405-0123456789ab: invalid pseudo-version: does not match version-control timestamp (expected 20240102030406)',
      },
      {
        log: 'go: example.org/lib@v1.2.1-0.20240102030405-0123456789ab: invalid pseudo-version: preceding tag (v1.2.0) not found',
      },
      {
        log: 'build command-line-arguments: cannot load example.org/app/store: no matching versions for query "latest"',
        facts: { module: 'example.org/app/store', version: 'latest' },
      },
      {
        log: 'cmd/main.go:9:2: no matching versions for query "latest"',
        facts: { file: 'cmd/main.go', line: '9' },
      },
      {
        log: 'go: module example.org/lib: no matching versions for query "latest"',
        facts: { module: 'example.org/lib', version: 'latest' },
      },
      {
        log: "go: example.org/lib@v1.4.0: invalid version: git fetch -f --depth=1 origin refs/tags/v1.4.0:refs/tags/v1.4.0 in /go/pkg/mod/cache/vcs/5b2e: exit status 128:\n\tfatal: couldn't find remote ref refs/tags/v1.4.0",
        facts: { module: 'example.org/lib', version: 'v1.4.0' },
      },
      {
        log: 'go: example.org/lib@v0.0.0-20240102030405-0123456789ab: invalid version: git fetch -f origin 0123456789ab in /go/pkg/mod/cache/vcs/5b2e: exit status 128:\n\tfatal: remote error: upload-pack: not our ref 0123456789abcdef0123456789abcdef01234567',
        facts: { module: 'example.org/lib' },
      },
      {
        log: 'go: errors parsing go.mod:\n/src/go.mod:5: require example.org/lib: version "main" invalid: unknown revision main',
      },
    ],
    ignores: [
      "fatal: couldn't find remote ref refs/heads/release",
      'go: example.org/lib@v1.0.0: verifying module: example.org/lib@v1.0.0: reading https://sum.golang.google.cn/lookup/example.org/lib@v1.0.0: 404 Not Found\n\tserver response: not found: example.org/lib@v1.0.0: invalid version: unknown revision v1.0.0',
      'go: example.org/app/lib@v0.0.0: reading https://goproxy.io/example.org/app/lib/@v/v0.0.0.mod: 404 Not Found\n\tserver response: not found: unknown revision lib/v0.0.0',
      'go: example.org/lib@v1.0.0: missing go.sum entry for go.mod file',
      'fatal: ambiguous argument: unknown revision or path not in the working tree.',
      'go: example.org/lib@v1.0.0: invalid version: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.info": dial tcp 10.0.0.1:443: i/o timeout',
      'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 404 Not Found\n\tserver response: not found',
    ],
  },
}
