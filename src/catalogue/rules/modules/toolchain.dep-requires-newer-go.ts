import type { Rule } from '../../../model/rule.ts'

/** A dependency asks for a newer Go than the image has. */
export const toolchainDepRequiresNewerGo: Rule = {
  id: 'toolchain.dep-requires-newer-go',
  title: '{dependency} wants Go {wanted}, the image has Go {running}',
  blame: 'yes',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: ' requires go >= ',
      match:
        /(?<![^\s"(])(?<dependency>[^\s():"]{1,300})(?: in \S{0,300}modules\.txt)? requires go >= (?<wanted>[\w.-]{1,40}) \(running go (?<running>[\w.-]{1,40})/,
      guard: (facts) => !/(?:^|\/)(?:go\.(?:mod|work)|modules\.txt)$/.test(facts['dependency'] ?? ''),
    },
  ],
  cause:
    'The go.mod of {dependency} names a newer Go than the {running} in the image, and switching to a downloaded toolchain is off (GOTOOLCHAIN=local, the setting of the official images).',
  remedies: [
    'Raise the image: `FROM golang:{wanted}`.',
    'Name a version in `go install …@v1.2.3` instead of `@latest`, which moves to releases that need a newer Go.',
    'Stay on an older version of the dependency until then: `go get MODULE@VERSION && go mod tidy`.',
    'Allow the download of a toolchain for this step: `RUN GOTOOLCHAIN=auto go mod download`.',
  ],
  prevention:
    'Update the image and the dependencies in one change, and pin the tools that a Dockerfile installs.',
  zh: {
    title: '{dependency} 需要 Go {wanted}，而镜像中是 Go {running}',
    cause:
      '{dependency} 的 go.mod 要求的 Go 版本高于镜像里的 {running}，并且自动切换工具链已关闭（GOTOOLCHAIN=local，官方镜像的默认设置）。',
    remedies: [
      '升级镜像：`FROM golang:{wanted}`。',
      '`go install …@v1.2.3` 中写明版本，不要用 `@latest`，它会移动到需要更新 Go 的版本。',
      '暂时停留在旧版本的依赖上：`go get MODULE@VERSION && go mod tidy`。',
      '允许这一步下载工具链：`RUN GOTOOLCHAIN=auto go mod download`。',
    ],
    prevention: '镜像与依赖在同一次改动中升级，并固定 Dockerfile 里安装的工具版本。',
  },
  source: 'cmd/go/internal/gover/toolchain.go TooNewError (`%v requires go >= %v (running go %v%v)`)',
  examples: {
    matches: [
      {
        log: '#9 [tools 2/3] RUN go install example.org/dep/cmd/tool@latest\n#9 0.711 go: downloading example.org/dep v1.2.0\n#9 0.904 go: example.org/dep/cmd/tool@latest: example.org/dep@v1.2.0 requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)\n#9 ERROR: process "/bin/sh -c go install example.org/dep/cmd/tool@latest" did not complete successfully: exit code: 1\n------\nERROR: failed to build: failed to solve: process "/bin/sh -c go install example.org/dep/cmd/tool@latest" did not complete successfully: exit code: 1',
        evidence:
          'go: example.org/dep/cmd/tool@latest: example.org/dep@v1.2.0 requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
        facts: { dependency: 'example.org/dep@v1.2.0', wanted: '1.99', running: '1.26.8' },
      },
      {
        log: 'go: module ./dep requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
        facts: { dependency: './dep' },
      },
      {
        log: 'go: example.org/dep in vendor/modules.txt requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
        facts: { dependency: 'example.org/dep', wanted: '1.99' },
      },
    ],
    ignores: [
      'go: go.mod requires go >= 1.99 (running go 1.26.8; GOTOOLCHAIN=local)',
      'go: example.org/dep@v1.2.0 requires go >= 1.99; switching to go1.99.1',
      'README: this tool requires go >= 1.20',
    ],
  },
}
