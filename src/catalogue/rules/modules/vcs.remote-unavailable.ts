import type { Rule } from '../../../model/rule.ts'
import { isFetchedByGo } from './git.ts'

/** What curl tells git when the way to the server, or the server, fails. https://curl.se/libcurl/c/libcurl-errors.html */
const CURL_FAULT = String.raw`(?<fault>(?:Could not|Couldn't) resolve (?:host|proxy)|Failed (?:to )?connect to \S{1,253}|Failed to connect to|Couldn't connect to server|Could not connect to server|Connection (?:timed out|refused|reset by peer|closed)|Operation (?:timed out|too slow)|Resolving timed out|SSL connection timeout|Recv failure|Send failure|Empty reply from server|Proxy CONNECT aborted|Received HTTP code \d{3} from proxy|OpenSSL SSL_(?:read|connect)|LibreSSL SSL_(?:read|connect)|GnuTLS(?:,)? (?:recv|send|handshake)|gnutls_handshake\(\) failed: (?:The TLS connection|Error in the pull|Resource temporarily)|TLS connect error|SSL_ERROR_SYSCALL|HTTP/2 stream \d|Failure when receiving data|transfer closed|Stream error|No route to host|Network is unreachable|The requested URL returned error: (?:5\d\d|429|408)|schannel: failed to receive|Timeout was reached)`

/** git, asked by go or BuildKit, cannot reach the server, or the server fails. */
export const vcsRemoteUnavailable: Rule = {
  id: 'vcs.remote-unavailable',
  title: 'Git server {host} cannot be reached',
  blame: 'no',
  retryable: true,
  confidence: 0.97,
  patterns: [
    {
      literal: 'fatal: unable to access ',
      match: new RegExp(
        String.raw`fatal: unable to access '(?<url>(?:\w{2,10}://)?(?:[^'\s@/]{1,200}@)?(?<host>[^'\s/:]{1,253})[^'\s]{0,600})': (?:.{0,200}?)${CURL_FAULT}`,
      ),
      guard: (_facts, context) => isFetchedByGo(context),
    },
    {
      literal: 'error: rpc failed; ',
      match:
        /error: RPC failed; (?<fault>curl \d{1,3} .{1,200}|HTTP (?:5\d\d|429) .{1,100}|result=\d{1,3}.{0,200})/,
      guard: (_facts, context) => isFetchedByGo(context),
    },
    {
      literal: 'ssh: connect to host ',
      match:
        /ssh: connect to host (?<host>[\w.:-]{1,253}) port \d{1,5}: (?<fault>Connection (?:timed out|refused|reset by peer)|Operation timed out|No route to host|Network is unreachable|Host is unreachable)/,
      guard: (_facts, context) => isFetchedByGo(context),
    },
    {
      literal: 'ssh: could not resolve hostname ',
      match: /ssh: Could not resolve hostname (?<host>[\w.-]{1,253}): (?<fault>.{1,100})/,
      guard: (_facts, context) => isFetchedByGo(context),
    },
    {
      literal: 'kex_exchange_identification: ',
      match:
        /kex_exchange_identification: (?<fault>Connection closed by remote host|read: Connection reset by peer)/,
      guard: (_facts, context) => isFetchedByGo(context),
      confidence: 0.95,
    },
    {
      literal: 'remote: ',
      match:
        /remote: (?<fault>Internal Server Error|Service Unavailable|Bad Gateway|Gateway Time-?out|Cannot obtain refs from .{1,100}|GitLab is (?:currently unable|not responding).{0,200})/i,
      guard: (_facts, context) => isFetchedByGo(context),
      confidence: 0.94,
    },
    {
      literal: 'fatal: ',
      match:
        /fatal: (?<fault>the remote end hung up(?: unexpectedly| upon initial contact)|early EOF|fetch-pack: invalid index-pack output|protocol error: bad pack header|expected flush after ref listing|read error: Connection (?:timed out|reset by peer)|index-pack failed)/i,
      guard: (_facts, context) => isFetchedByGo(context),
      confidence: 0.88,
    },
    {
      literal: 'unrecognized import path "',
      match:
        /unrecognized import path "(?<host>[^"\s/]{1,253})[^"\s]{0,300}"(?:: | \().{0,600}(?<fault>i\/o timeout|connection (?:refused|reset|timed out)|network is unreachable|no route to host|TLS handshake timeout|deadline exceeded|unexpected EOF|proxyconnect|stream error|server misbehaving|5\d\d [A-Z][A-Za-z ]{1,40}|429 Too Many Requests|: EOF)/,
    },
    {
      literal: '?go-get=1"',
      match:
        /Get "https?:\/\/(?<host>[^"\s/]{1,253})[^"\s]{0,300}\?go-get=1": .{0,300}(?<fault>i\/o timeout|connection (?:refused|reset|timed out)|network is unreachable|no route to host|TLS handshake timeout|deadline exceeded|unexpected EOF|proxyconnect|stream error|server misbehaving|: EOF)/,
      confidence: 0.95,
    },
  ],
  cause:
    'The code is fetched straight from its git server, and {host} did not answer or answered with a failure of its own ({fault}): an outage there, or the network of the builder does not reach it.',
  remedies: [
    'Run the build again; look at the status page of the host when it stays.',
    'Fetch public modules through a proxy, which keeps copies: `ENV GOPROXY=https://goproxy.cn,direct` instead of `GOPROXY=direct`, and list only private paths in GOPRIVATE.',
    'Check that the builder reaches the host at all: `RUN git ls-remote https://{host}/OWNER/REPO`, and pass a proxy of your network as `--build-arg HTTPS_PROXY=…`.',
    'Let `go mod download` be a step of its own before the code is copied, so that a success stays in the layer cache.',
  ],
  prevention:
    'Use a module proxy for everything public and a cache mount for `/go/pkg/mod`, so that few builds depend on the git server.',
  zh: {
    title: '无法访问 git 服务器 {host}',
    cause:
      '代码直接从 git 服务器获取，而 {host} 没有应答，或者返回了自身的故障（{fault}）：对方服务中断，或者构建器的网络无法到达。',
    remedies: [
      '重新运行构建；如果一直失败，查看该站点的状态页。',
      '公共模块通过有副本的代理下载：用 `ENV GOPROXY=https://goproxy.cn,direct` 代替 `GOPROXY=direct`，GOPRIVATE 中只写私有路径。',
      '检查构建器能否访问该主机：`RUN git ls-remote https://{host}/OWNER/REPO`；如果网络需要代理，用 `--build-arg HTTPS_PROXY=…` 传入。',
      '把 `go mod download` 单独作为复制代码之前的一步，这样成功的结果会留在层缓存中。',
    ],
    prevention: '公共模块一律走模块代理，并为 `/go/pkg/mod` 使用缓存挂载，减少对 git 服务器的依赖。',
  },
  source:
    "git http.c and remote-curl.c (`unable to access '%s': %s`, `RPC failed; %s`), OpenSSH sshconnect.c, cmd/go/internal/vcs/vcs.go (`https fetch: %v`)",
  examples: {
    matches: [
      {
        log: '#12 [build 4/6] RUN GOPROXY=direct go mod download\n#12 31.02 go: example.org/lib@v1.0.0: invalid version: git ls-remote -q origin in /go/pkg/mod/cache/vcs/c2c1: exit status 128:\n#12 31.02 \tfatal: unable to access \'https://git.example.org/lib/\': The requested URL returned error: 502\n#12 ERROR: process "/bin/sh -c GOPROXY=direct go mod download" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c GOPROXY=direct go mod download" did not complete successfully: exit code: 1',
        evidence:
          "\tfatal: unable to access 'https://git.example.org/lib/': The requested URL returned error: 502",
        facts: { host: 'git.example.org', fault: 'The requested URL returned error: 502' },
      },
      {
        log: "go: example.org/lib@v1.0.0: git fetch -f origin refs/heads/*:refs/heads/* in /go/pkg/mod/cache/vcs/c2c1: exit status 128:\n\tfatal: unable to access 'https://git.example.org/lib/': Could not resolve host: git.example.org",
        facts: { host: 'git.example.org' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: git fetch -f origin in /go/pkg/mod/cache/vcs/c2c1: exit status 128:\n\terror: RPC failed; curl 92 HTTP/2 stream 0 was not closed cleanly: CANCEL (err 8)\n\tfatal: early EOF',
        evidence: '\terror: RPC failed; curl 92 HTTP/2 stream 0 was not closed cleanly: CANCEL (err 8)',
      },
      {
        log: 'go: example.org/lib@v1.0.0: git ls-remote -q origin in /go/pkg/mod/cache/vcs/c2c1: exit status 128:\n\tssh: connect to host git.example.org port 22: Connection timed out\n\tfatal: Could not read from remote repository.',
        evidence: '\tssh: connect to host git.example.org port 22: Connection timed out',
        facts: { host: 'git.example.org' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: git ls-remote -q origin in /go/pkg/mod/cache/vcs/c2c1: exit status 128:\n\tssh: Could not resolve hostname git.example.org: Temporary failure in name resolution',
      },
      {
        log: 'go: example.org/lib@v1.0.0: git ls-remote -q origin in /go/pkg/mod/cache/vcs/c2c1: exit status 128:\n\tkex_exchange_identification: Connection closed by remote host',
      },
      {
        log: 'go: example.org/lib@v1.0.0: git fetch -f origin in /go/pkg/mod/cache/vcs/c2c1: exit status 128:\n\tremote: Internal Server Error',
      },
      {
        log: 'go: example.org/lib@v1.0.0: git fetch -f origin in /go/pkg/mod/cache/vcs/c2c1: exit status 128:\n\tfatal: the remote end hung up unexpectedly',
      },
      {
        log: 'main.go:4:2: unrecognized import path "code.example.org/net": https fetch: Get "https://code.example.org/net?go-get=1": dial tcp 10.0.0.1:443: i/o timeout',
        facts: { host: 'code.example.org', fault: 'i/o timeout' },
      },
      {
        log: 'go: code.example.org/net@v0.1.0: unrecognized import path "code.example.org/net": reading https://code.example.org/net?go-get=1: 502 Bad Gateway',
        facts: { host: 'code.example.org', fault: '502 Bad Gateway' },
      },
    ],
    ignores: [
      "Cloning into 'lib'...\nfatal: unable to access 'https://git.example.org/lib/': Could not resolve host: git.example.org",
      "\tfatal: could not read Username for 'https://git.example.org': terminal prompts disabled",
      'curl: (6) Could not resolve host: git.example.org',
      'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: i/o timeout',
    ],
  },
}
