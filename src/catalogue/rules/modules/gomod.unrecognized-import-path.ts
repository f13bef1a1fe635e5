import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { releaseOfStandardPackage } from './standard-library.ts'

/** Faults of the way to the host; another rule names those. */
const NETWORK =
  /i\/o timeout|connection (?:refused|reset|timed out)|network is unreachable|no route to host|TLS handshake timeout|deadline exceeded|: (?:unexpected )?EOF\b|proxyconnect|stream error|server misbehaving|: 5\d\d |: 429 /

/** Not a fault of the way, and not a package that a newer Go has of its own. */
const isUnknown = (facts: Facts, { line }: MatchContext): boolean =>
  !NETWORK.test(line.text) && releaseOfStandardPackage(facts['path'] ?? '') === undefined

/** A vanity path gives no usable go-import meta tag. */
export const gomodUnrecognizedImportPath: Rule = {
  id: 'gomod.unrecognized-import-path',
  title: 'Import path {path} leads to no repository',
  blame: 'evidence',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'unrecognized import path "',
      match:
        /unrecognized import path "(?<path>[^"\s]{1,300})"(?:: | \()(?:import path does not begin with hostname|parse \S{1,400}: |parsing \S{1,400}: |fetching \S{1,300}: no go-import|reading (?<url>https?:\/\/[^\s"]{1,400}): (?<status>4\d\d [A-Z][A-Za-z ]{1,40})|https?:\/\/\S{1,400}(?: and |: (?:invalid|unknown vcs))|unknown version control system|multiple meta tags)/,
      guard: isUnknown,
    },
    {
      literal: 'unrecognized import path "',
      match:
        /unrecognized import path "(?<path>[^"\s]{1,300})"(?:: | \()(?:https?|http\/https) fetch: (?:Get "?(?<url>[^\s"]{1,400})"?: )?.{0,300}no such host/,
      confidence: 0.965,
    },
    {
      literal: 'unrecognized import path "',
      match: /unrecognized import path "(?<path>[^"\s]{1,300})"/,
      guard: isUnknown,
      confidence: 0.9,
    },
    {
      literal: 'unable to detect version control system for ',
      match:
        /(?:imports |package )(?<path>[^\s:]{1,300}): unable to detect version control system for \S{1,200} path/,
    },
    {
      literal: 'mismatched repo: found ',
      match: /\bmismatched repo: found \S{1,300} for (?<path>\S{1,300})/,
    },
    {
      literal: 'no go-import meta tag',
      match: /\bfetching (?<path>\S{1,300}): no go-import meta tag found in \S{1,400}/,
    },
  ],
  cause:
    'For a path outside the known hosts go asks `https://PATH?go-get=1` where the repository is, and for {path} no answer with a go-import tag came: the host is private or gone, the repository was renamed, or the name is that of a local module and has no dot.',
  remedies: [
    'Look at the answer yourself: `curl -sSL "https://{path}?go-get=1" | grep go-import`.',
    'Point at the repository directly: `go mod edit -replace={path}=example.org/team/lib@v1.2.3 && go mod tidy`.',
    'Add `replace {path} => ./lib` (or a go.work entry) and copy that folder when it is a module of your own repository.',
    'Keep private hosts off the public proxy and give the step credentials: `ENV GOPRIVATE=git.example.org/*` with `RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`.',
  ],
  prevention:
    'Fetch public modules through a proxy (`GOPROXY=https://goproxy.cn,direct`): it still has versions whose vanity host is gone.',
  zh: {
    title: '导入路径 {path} 找不到对应的仓库',
    cause:
      '对于不在已知托管站点上的路径，go 会访问 `https://PATH?go-get=1` 询问仓库地址，而 {path} 没有返回带 go-import 标签的应答：该主机是内网的或已下线，仓库改名了，或者这其实是一个不带点的本地模块名。',
    remedies: [
      '自己查看应答：`curl -sSL "https://{path}?go-get=1" | grep go-import`。',
      '直接指向仓库：`go mod edit -replace={path}=example.org/team/lib@v1.2.3 && go mod tidy`。',
      '如果它是本仓库里的模块，添加 `replace {path} => ./lib`（或 go.work 条目），并把该目录复制进镜像。',
      '私有主机不要走公共代理，并给这一步提供凭据：`ENV GOPRIVATE=git.example.org/*`，再用 `RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`。',
    ],
    prevention:
      '公共模块通过代理下载（`GOPROXY=https://goproxy.cn,direct`）：即使自定义域名已下线，代理上仍保留着旧版本。',
  },
  source: 'cmd/go/internal/vcs/vcs.go RepoRootForImportPath (`unrecognized import path %q: %v`)',
  examples: {
    matches: [
      {
        log: 'package github.com/acme/app\n\timports code.google.com/p/go-uuid/uuid: unable to detect version control system for code.google.com/ path',
        facts: { path: 'code.google.com/p/go-uuid/uuid' },
      },
      {
        log: '#10 [builder 8/9] RUN go mod download\n#10 10.78 go: example.org/gen@v0.13.0 requires\n#10 10.78 \tcode.example.org/team/data@v0.0.0-20151005221446-73f23eafcf67: unrecognized import path "code.example.org/team/data": reading https://code.example.org/team/data?go-get=1: 404 Not Found\n#10 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
        evidence:
          '\tcode.example.org/team/data@v0.0.0-20151005221446-73f23eafcf67: unrecognized import path "code.example.org/team/data": reading https://code.example.org/team/data?go-get=1: 404 Not Found',
        facts: { path: 'code.example.org/team/data', status: '404 Not Found' },
      },
      {
        log: 'main.go:3:2: unrecognized import path "code.example.org/lib": parse https://code.example.org/lib?go-get=1: no go-import meta tags (meta tag example.org did not match import path code.example.org/lib)',
        facts: { path: 'code.example.org/lib' },
      },
      {
        log: 'package code.example.org/lib: unrecognized import path "code.example.org/lib" (parse https://code.example.org/lib?go-get=1: no go-import meta tags ())',
      },
      {
        log: 'go: common@v0.0.0: unrecognized import path "common": import path does not begin with hostname',
        facts: { path: 'common' },
      },
      {
        log: 'main.go:9:2: unrecognized import path "git.example.org/team/sdk": https fetch: Get "https://git.example.org/team/sdk?go-get=1": dial tcp: lookup git.example.org on 10.0.0.2:53: no such host',
      },
      {
        log: 'go: code.example.org/lib@v1.0.0: unrecognized import path "code.example.org/lib": https://code.example.org/lib?go-get=1: invalid repo root "code.example.org:8443/lib.git": no scheme',
      },
      {
        log: 'go: code.example.org/lib@v1.0.0: unrecognized import path "code.example.org/lib": https fetch: Get "https://code.example.org/lib?go-get=1": x509: certificate signed by unknown authority',
      },
    ],
    ignores: [
      'package example.org/tool: unrecognized import path "io/fs": import path does not begin with hostname',
      'unrecognized import path "code.example.org/lib": https fetch: Get "https://code.example.org/lib?go-get=1": dial tcp 10.0.0.1:443: i/o timeout',
      'go: unrecognized import path "code.example.org/lib": reading https://code.example.org/lib?go-get=1: 502 Bad Gateway',
      'go: downloading code.example.org/lib v1.0.0',
    ],
  },
}
