import type { Rule } from '../../../model/rule.ts'

/** The target is no port of Go, or lacks what the build asks of it. */
export const crossUnsupportedPair: Rule = {
  id: 'cross.unsupported-pair',
  title: 'Go cannot build for {target}',
  blame: 'yes',
  retryable: false,
  confidence: 0.96,
  patterns: [
    {
      literal: 'unsupported goos/goarch pair ',
      match: /unsupported GOOS\/GOARCH pair (?<target>\S{0,100})/,
    },
    { literal: 'unknown goos', match: /(?:^|[\s:])unknown GOOS (?<target>\S{1,100})/ },
    { literal: 'unknown goarch', match: /(?:^|[\s:])unknown GOARCH (?<target>\S{1,100})/ },
    {
      literal: 'unknown architecture',
      match: /(?:^|\s)(?:compile|link|asm|cgo): unknown architecture "?(?<target>[^\s"]{1,100})/,
    },
    {
      literal: 'invalid go',
      match:
        /(?:^|\s)(?:go|compile|asm|link|cgo)?:? ?invalid (?<target>GO(?:ARM|ARM64|AMD64|386|MIPS|MIPS64|PPC64|RISCV64|WASM)): /,
    },
    {
      literal: ' not supported on ',
      match:
        /(?:^|\s)(?:go: )?(?<option>-(?:race|msan|asan|fuzz flag|buildmode=\S{1,30}|linkshared)) (?:is )?not supported on (?<target>\w{1,30}\/\w{1,30})/,
    },
    {
      literal: ' is only supported on ',
      match: /(?:^|\s)go: (?<option>-(?:race|msan|asan)) is only supported on (?<wanted>.{1,200})/,
    },
  ],
  cause:
    'GOOS and GOARCH of this build name no port of Go (a typo, an empty build argument, a Docker word such as `arm/v7` or `x86_64`), or the port lacks the option asked for.',
  remedies: [
    'Choose a pair from `go tool dist list`; `x86_64` is `amd64`, `aarch64` is `arm64`, `arm/v7` is `GOARCH=arm GOARM=7`.',
    'Take the target from BuildKit: `ARG TARGETOS TARGETARCH` in the stage, then `RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .`.',
    'Take the arm version from BuildKit without its `v`: `ARG TARGETVARIANT`, then `GOARM=$(echo $TARGETVARIANT | tr -d v)`.',
    'Raise the Go image when the port is newer than it, or leave out `{option}` on this platform.',
  ],
  prevention:
    'Declare `ARG TARGETOS` and `ARG TARGETARCH` in the stage that builds, and let BuildKit fill them.',
  zh: {
    title: 'Go 无法为 {target} 构建',
    cause:
      '本次构建的 GOOS 与 GOARCH 不是 Go 支持的平台（拼写错误、构建参数为空，或用了 `arm/v7`、`x86_64` 这类 Docker 写法），或者该平台不支持所用的选项。',
    remedies: [
      '从 `go tool dist list` 中选择；`x86_64` 对应 `amd64`，`aarch64` 对应 `arm64`，`arm/v7` 对应 `GOARCH=arm GOARM=7`。',
      '使用 BuildKit 提供的目标平台：在阶段内写 `ARG TARGETOS TARGETARCH`，再执行 `RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /app .`。',
      'ARM 版本取自 BuildKit 并去掉 `v`：`ARG TARGETVARIANT`，然后 `GOARM=$(echo $TARGETVARIANT | tr -d v)`。',
      '如果平台较新，请升级 Go 镜像；或者在该平台上去掉 `{option}`。',
    ],
    prevention: '在执行构建的阶段里声明 `ARG TARGETOS` 和 `ARG TARGETARCH`，由 BuildKit 填值。',
  },
  source:
    'cmd/go/internal/work/{action,init}.go (`unsupported GOOS/GOARCH pair %s/%s`, `-race is not supported on %s/%s`), internal/buildcfg (`invalid GOARM: …`)',
  examples: {
    matches: [
      {
        log: '#11 [build 5/5] RUN GOOS=linux GOARCH=arm64v8 go build -o /app .\n#11 0.101 go: unsupported GOOS/GOARCH pair linux/arm64v8\n#11 ERROR: process "/bin/sh -c GOOS=linux GOARCH=arm64v8 go build -o /app ." did not complete successfully: exit code: 2',
        evidence: 'go: unsupported GOOS/GOARCH pair linux/arm64v8',
        facts: { target: 'linux/arm64v8' },
      },
      { log: 'cmd/go: unsupported GOOS/GOARCH pair linux/x86_64', facts: { target: 'linux/x86_64' } },
      {
        log: 'go: -race is not supported on linux/riscv64',
        facts: { option: '-race', target: 'linux/riscv64' },
      },
      { log: '-buildmode=plugin not supported on linux/386', facts: { option: '-buildmode=plugin' } },
      {
        log: 'go: -race is only supported on linux/amd64, linux/ppc64le, linux/arm64, freebsd/amd64 and windows/amd64',
      },
      {
        log: 'go: invalid GOARM: must start with 5, 6, or 7, and may optionally end in either ",hardfloat" or ",softfloat"',
        facts: { target: 'GOARM' },
      },
    ],
    ignores: [
      'WARNING: The requested image platform (linux/amd64) does not match the detected host platform (linux/arm64/v8)',
      'ERROR: feature is not supported on linux/amd64 kernels',
    ],
  },
}
