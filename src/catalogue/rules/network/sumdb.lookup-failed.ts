import type { Rule } from '../../../model/rule.ts'
import { statuses } from '../../faults.ts'
import { sumDatabaseFault } from '../../requests.ts'
import { inBuild } from './texts.ts'

const LINE =
  'go: git.example.org/team/lib@v1.0.0: verifying module: git.example.org/team/lib@v1.0.0: reading https://sumdb.example.org/lookup/git.example.org/team/lib@v1.0.0: 404 Not Found'

/** The checksum database has no record of the module version. */
export const sumdbLookupFailed: Rule = {
  id: 'sumdb.lookup-failed',
  title: 'Checksum database has no record of {module}@{version}',
  blame: 'evidence',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: 'checksum missing from sumdb response',
      match:
        /verifying (?<module>[^\s@]{1,300})@(?<version>[^\s:]{1,100}): checksum missing from sumdb response/,
    },
    ...sumDatabaseFault(statuses('404', ': 404'), statuses('410', ': 410')),
    {
      literal: 'checksum missing from sumdb response',
      match:
        /(?:(?<![^\s"(])(?<module>[^\s@:"(]{1,200})@(?<version>[^\s:"/]{1,100})(?:\/go\.mod)?: )?verifying (?:module|go\.mod): checksum missing from sumdb response/,
    },
  ],
  cause:
    'go checks every module that go.sum does not know against the public checksum database, which cannot see {module}@{version}: the module is private and not named in GOPRIVATE, or the version is not public.',
  remedies: [
    'Name private paths before the download in the Dockerfile: `ENV GOPRIVATE={module}`, or with a pattern `ENV GOPRIVATE=git.example.org/*`.',
    'Commit go.sum with all entries: run `GOPRIVATE={module} go mod tidy` where you have access; go then asks the database for nothing.',
    'Publish the version, or correct it in go.mod, when the module is public: `go list -m -versions {module}`.',
    'Set GOPRIVATE for private modules only; do not set GOSUMDB=off, which would leave all other modules unchecked.',
  ],
  prevention:
    'Set GOPRIVATE for your own hosts in the Dockerfile as in your environment, and commit go.sum after `go mod tidy`.',
  zh: {
    title: '校验和数据库中没有 {module}@{version} 的记录',
    cause:
      'go 会向公共校验和数据库核对 go.sum 中没有的模块，而数据库看不到 {module}@{version}：模块是私有的却没有写进 GOPRIVATE，或该版本没有公开。',
    remedies: [
      '在 Dockerfile 的下载步骤之前写明私有路径：`ENV GOPRIVATE={module}`，或用通配 `ENV GOPRIVATE=git.example.org/*`。',
      '提交条目完整的 go.sum：在有权限的环境中运行 `GOPRIVATE={module} go mod tidy`，之后 go 不再查询数据库。',
      '模块是公开的时，发布该版本或改正 go.mod：`go list -m -versions {module}`。',
      '只为私有模块设置 GOPRIVATE；不要设 GOSUMDB=off，否则其他模块都不再校验。',
    ],
    prevention:
      '在 Dockerfile 中像在本机一样为自己的主机设置 GOPRIVATE，并在 `go mod tidy` 之后提交 go.sum。',
  },
  source:
    'cmd/go/internal/modfetch/sumdb.go, cmd/go/internal/modfetch/fetch.go checkSumDB (`verifying %s: %v`, `checksum missing from sumdb response`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: verifying example.org/lib@v1.0.0: checksum missing from sumdb response',
        facts: { module: 'example.org/lib', version: 'v1.0.0' },
      },
      {
        log: inBuild(
          LINE,
          '\tserver response:',
          '\tnot found: git.example.org/team/lib@v1.0.0: invalid version: git ls-remote -q origin in /tmp/gopath/pkg/mod/cache/vcs/5b2e: exit status 128:',
          "\t\tfatal: could not read Username for 'https://git.example.org': terminal prompts disabled",
        ),
        evidence: LINE,
        facts: { module: 'git.example.org/team/lib', version: 'v1.0.0', host: 'sumdb.example.org' },
      },
      {
        log: 'verifying git.example.org/team/lib@v1.0.0/go.mod: git.example.org/team/lib@v1.0.0/go.mod: reading https://sumdb.example.org/lookup/git.example.org/team/lib@v1.0.0: 410 Gone',
        facts: { module: 'git.example.org/team/lib', version: 'v1.0.0' },
      },
      {
        log: 'go: git.example.org/team/lib@v1.0.0: verifying go.mod: git.example.org/team/lib@v1.0.0/go.mod: reading https://goproxy.cn/sumdb/sumdb.example.org/lookup/git.example.org/team/lib@v1.0.0: 404 Not Found\n\tserver response: not found',
        facts: { host: 'goproxy.cn' },
      },
      { log: 'go: example.org/lib@v1.0.0: verifying module: checksum missing from sumdb response' },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 404 Not Found',
      'go: example.org/lib@v1.0.0: verifying module: example.org/lib@v1.0.0: reading https://sumdb.example.org/lookup/example.org/lib@v1.0.0: 502 Bad Gateway',
      'missing go.sum entry for module providing package example.org/lib',
    ],
  },
}
