import type { Rule } from '../../../model/rule.ts'
import { statuses } from '../../faults.ts'
import { moduleProxyFault } from '../../requests.ts'
import { inBuild, MIRRORED } from './texts.ts'

/** The module proxy has no such module or version. */
export const proxyNotFound: Rule = {
  id: 'proxy.not-found',
  title: 'Proxy {host} has no such module version ({status})',
  blame: 'evidence',
  retryable: false,
  confidence: 0.97,
  patterns: [...moduleProxyFault(statuses('404', ': 404'), statuses('410', ': 410'))],
  cause:
    'The proxy answered {status}: the version was never published, was deleted, or is a placeholder such as v0.0.0, or the module is private and was asked for at a public proxy.',
  remedies: [
    'Check the version with `go list -m -versions {module}` and correct the `require` line in go.mod.',
    'Set `ENV GOPRIVATE={module}` before the download and mount credentials (`RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`) when the module is private.',
    'Copy the folder and add `replace {module} => ./PATH` for a module that only exists in your repository.',
    'Correct the version in go.mod, or set GOPRIVATE for a private module; a retry does not help.',
  ],
  prevention:
    'Push the tag before you require it, run `go mod tidy` in a clean clone without your local replace lines, and set GOPRIVATE in the Dockerfile for private paths.',
  zh: {
    title: '代理 {host} 没有该模块版本（{status}）',
    cause:
      '代理回答 {status}：该版本从未发布、已被删除，或只是 v0.0.0 之类的占位版本；也可能模块是私有的，却向公共代理请求。',
    remedies: [
      '用 `go list -m -versions {module}` 核对版本，并改正 go.mod 的 `require` 行。',
      '模块是私有的时，在下载之前设 `ENV GOPRIVATE={module}` 并挂载凭据（`RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`）。',
      '模块只存在于你的仓库中时，复制该目录并加上 `replace {module} => ./PATH`。',
      '改正 go.mod 中的版本，或为私有模块设置 GOPRIVATE；重试无济于事。',
    ],
    prevention:
      '先推送标签再引用它；在干净的克隆中、不带本地 replace 行运行 `go mod tidy`；在 Dockerfile 中为私有路径设置 GOPRIVATE。',
  },
  source: 'cmd/go/internal/web/api.go HTTPError (`reading %s: %v`, `server response: %s`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v9.9.9: reading https://goproxy.cn/example.org/lib/@v/v9.9.9.info: 404 Not Found\n\tserver response: not found: example.org/lib@v9.9.9: the module is gone',
        evidence:
          'go: example.org/lib@v9.9.9: reading https://goproxy.cn/example.org/lib/@v/v9.9.9.info: 404 Not Found',
        facts: { host: 'goproxy.cn', module: 'example.org/lib', version: 'v9.9.9', status: '404 Not Found' },
      },
      {
        log: inBuild(
          'go: git.example.org/team/lib@v1.0.0: reading https://goproxy.cn/git.example.org/team/lib/@v/v1.0.0.mod: 404 Not Found',
          '\tserver response:',
          '\tnot found: git.example.org/team/lib@v1.0.0: invalid version: git ls-remote -q origin in /tmp/gopath/pkg/mod/cache/vcs/5b2e: exit status 128:',
          "\t\tfatal: could not read Username for 'https://git.example.org': terminal prompts disabled",
          '\tConfirm the import path was entered correctly.',
        ),
        evidence:
          'go: git.example.org/team/lib@v1.0.0: reading https://goproxy.cn/git.example.org/team/lib/@v/v1.0.0.mod: 404 Not Found',
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 410 Gone',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: reading http://172.17.0.1:41533/3f9ac1/example.org/lib/@v/v1.0.0.mod: 404 Not Found\n\tserver response: not found',
      },
      {
        log: `${MIRRORED}404 Not Found`,
        evidence: '\tserver response: upstream goproxy.example.org: 404 Not Found',
        facts: { host: 'goproxy.example.org' },
      },
      { log: '\tserver response: upstream goproxy.example.org: 410 Gone' },
    ],
    ignores: [
      'curl: (22) The requested URL returned error: 404 Not Found',
      'go: downloading example.org/lib v1.0.0',
      'go: example.org/lib@v1.0.0: verifying module: example.org/lib@v1.0.0: reading https://sumdb.example.org/lookup/example.org/lib@v1.0.0: 404 Not Found',
      'package example.org/lib: unrecognized import path "example.org/lib": reading https://example.org/lib?go-get=1: 404 Not Found',
    ],
  },
}
