import type { Rule } from '../../../model/rule.ts'

/** The Go toolchain that go.mod or GOTOOLCHAIN wants cannot be fetched or verified. */
export const toolchainDownloadFailed: Rule = {
  id: 'toolchain.download-failed',
  title: 'Go toolchain {toolchain} cannot be downloaded',
  blame: 'no',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: 'invalid toolchain "',
      match: /\binvalid toolchain "(?<toolchain>[^"]{1,100})" in \S{1,300}/,
    },
    {
      literal: ': toolchain not available',
      match: /\bdownload (?<toolchain>go[\w.+-]{1,60}) for (?<platform>[\w/]{1,40}): toolchain not available/,
    },
    {
      literal: 'golang.org/toolchain@',
      match:
        /(?:\bdownload (?<toolchain>go[\w.+-]{1,60}): )?golang\.org\/toolchain@v0\.0\.1-(?<name>go[\w.+-]{1,80}): (?<fault>\S.{0,600})/,
      guard: (facts) =>
        facts['toolchain'] !== undefined || {
          toolchain: (facts['name'] ?? '').replace(/\.[a-z0-9]{1,20}-[a-z0-9]{1,20}$/, ''),
        },
      confidence: 0.99,
    },
    {
      literal: 'go: download go1.',
      match: /^go: download (?<toolchain>go1\.[\w.+-]{1,60}): (?<fault>\S.{0,600})/,
    },
    {
      literal: 'is a language version but not a toolchain version',
      match:
        /\binvalid toolchain: (?<toolchain>go[\w.+-]{1,60}) is a language version but not a toolchain version/,
    },
    {
      literal: 'go: cannot find "go1.',
      match: /\bgo: cannot find "(?<toolchain>go1\.[\w.+-]{1,60})" in PATH/,
    },
    { literal: 'invalid gotoolchain "', match: /\binvalid GOTOOLCHAIN "(?<toolchain>[^"]{1,100})"/ },
    {
      literal: 'go: switching to go >= ',
      match: /^go: switching to go >= (?<toolchain>[\w.+-]{1,60}): (?<fault>\S.{0,600})/,
    },
    {
      literal: 'invoked to provide go',
      match: /\btoolchain \S{1,80} invoked to provide (?<toolchain>go[\w.+-]{1,60})/,
    },
    { literal: 'too many toolchain switches', match: /\bgo: too many toolchain switches/ },
  ],
  cause:
    'go.mod, go.work or GOTOOLCHAIN asks for Go {toolchain}, so the go command tried to download that toolchain like a module, and it failed: no release has this name, the network or the proxy did not deliver it, or GOSUMDB kept it from being verified.',
  remedies: [
    'Use an image that has the wanted Go, then nothing is downloaded: raise `FROM golang:…` to the version of the go and toolchain lines of go.mod.',
    'Give a full version from Go 1.21 on, `go 1.23.0` instead of `go 1.23`: `go mod edit -go=1.23.0`.',
    'Name a proxy that has toolchains and the checksum database: `ENV GOPROXY=https://goproxy.cn,direct GOSUMDB=sum.golang.google.cn`; GOSUMDB=off makes toolchains unverifiable, so leave it on and list private modules in GONOSUMDB.',
    'Forbid the switch when the image is new enough for the code: `ENV GOTOOLCHAIN=local`, and lower the go line.',
  ],
  prevention: 'Keep the tag of the image and the go line of go.mod equal (let one bot update both).',
  zh: {
    title: '无法下载 Go 工具链 {toolchain}',
    cause:
      'go.mod、go.work 或 GOTOOLCHAIN 要求 Go {toolchain}，于是 go 命令像下载模块一样去下载该工具链，但失败了：没有这个名字的发行版，网络或代理没有返回它，或者 GOSUMDB 的设置使它无法校验。',
    remedies: [
      '使用自带所需版本的镜像，就不必下载：把 `FROM golang:…` 升级到 go.mod 中 go 行和 toolchain 行的版本。',
      '从 Go 1.21 起要写完整版本，用 `go 1.23.0` 而不是 `go 1.23`：`go mod edit -go=1.23.0`。',
      '使用提供工具链和校验数据库的代理：`ENV GOPROXY=https://goproxy.cn,direct GOSUMDB=sum.golang.google.cn`；GOSUMDB=off 会导致工具链无法校验，应保持开启，私有模块则写入 GONOSUMDB。',
      '如果镜像里的 Go 已足够新，禁止切换：`ENV GOTOOLCHAIN=local`，并降低 go 行的版本。',
    ],
    prevention: '保持镜像标签与 go.mod 的 go 行一致（由同一个机器人一起升级）。',
  },
  source: 'cmd/go/internal/toolchain/select.go Exec (`download %s: %v`), switch.go Switch',
  examples: {
    matches: [
      { log: 'go: invalid toolchain "go1.25-custom" in go.mod', facts: { toolchain: 'go1.25-custom' } },
      {
        log: '#10 [build 4/6] RUN go mod download\n#10 0.112 go: downloading go1.22 (linux/amd64)\n#10 1.840 go: download go1.22 for linux/amd64: toolchain not available\n#10 ERROR: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go mod download" did not complete successfully: exit code: 1',
        evidence: 'go: download go1.22 for linux/amd64: toolchain not available',
        facts: { toolchain: 'go1.22', platform: 'linux/amd64' },
      },
      {
        log: 'go: download go1.24.1: golang.org/toolchain@v0.0.1-go1.24.1.linux-amd64: Get "https://goproxy.cn/golang.org/toolchain/@v/v0.0.1-go1.24.1.linux-amd64.zip": dial tcp 10.0.0.1:443: i/o timeout',
        facts: { toolchain: 'go1.24.1' },
      },
      {
        log: 'go: download go1.24.1: golang.org/toolchain@v0.0.1-go1.24.1.linux-amd64: verifying module: checksum database disabled by GOSUMDB=off',
      },
      {
        log: 'go: download go1.24.1: golang.org/toolchain@v0.0.1-go1.24.1.linux-amd64: reading http://172.17.0.1:41533/3f9ac1/mod/golang.org/toolchain/@v/v0.0.1-go1.24.1.linux-amd64.zip: 502 Bad Gateway\n\tserver response: upstream goproxy.example.org: dial tcp 10.0.0.1:443: connect: connection refused',
      },
      {
        log: 'go: golang.org/toolchain@v0.0.1-go1.24.1.linux-amd64: verifying module: invalid GOSUMDB: malformed verifier id',
        facts: { toolchain: 'go1.24.1' },
      },
      { log: 'go: download go1.24.1: module lookup disabled by GOPROXY=off' },
      { log: 'go: invalid toolchain: go1.22 is a language version but not a toolchain version (go1.22.x)' },
      { log: 'go: cannot find "go1.23.1" in PATH', facts: { toolchain: 'go1.23.1' } },
      { log: 'go: invalid GOTOOLCHAIN "1.22"', facts: { toolchain: '1.22' } },
      { log: 'go: switching to go >= 1.99: no releases found for go >= 1.99' },
    ],
    ignores: [
      'go: downloading go1.22.5 (linux/amd64)',
      'go: example.org/dep@v1.2.0 requires go >= 1.99; switching to go1.99.1',
      'ENV GOTOOLCHAIN=local',
      'go: example.org/lib@v1.0.0: verifying module: checksum database disabled by GOSUMDB=off',
    ],
  },
}
