import type { Rule } from '../../../model/rule.ts'

/** The kernel cannot run a program of another processor. */
export const stepExecFormatError: Rule = {
  id: 'step.exec-format-error',
  title: '{program} is a program for another processor',
  blame: 'no',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'exec format error',
      match:
        /(?:exec |: |^|caused:? )(?:"|')?(?<program>[\w./+-]{1,200})?(?:"|')?(?:: )?(?:cannot execute binary file: )?[Ee]xec format error/,
    },
  ],
  cause:
    'The base image or the program is made for another processor than the builder has, and no emulation is set up, so the kernel refuses to start it.',
  remedies: [
    "Compile on the builder's own platform: `FROM --platform=$BUILDPLATFORM golang:1.26 AS build` and `RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build …`.",
    'Or set up emulation before the build: docker/setup-qemu-action.',
    'Look at `platforms` and at the download address of the program: it must name the processor of the target (`$TARGETARCH`).',
  ],
  prevention: 'Cross-compile from $BUILDPLATFORM and take the processor of downloads from $TARGETARCH.',
  zh: {
    title: '{program} 是其他处理器的程序',
    cause: '基础镜像或程序是为其他处理器编译的，而构建机没有配置模拟，因此内核拒绝启动它。',
    remedies: [
      '在构建机自身平台上编译：`FROM --platform=$BUILDPLATFORM golang:1.26 AS build`，并用 `RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build …`。',
      '或在构建前配置模拟：docker/setup-qemu-action。',
      '检查 `platforms` 与程序的下载地址：必须对应目标处理器（`$TARGETARCH`）。',
    ],
    prevention: '从 $BUILDPLATFORM 交叉编译，下载地址中的处理器取自 $TARGETARCH。',
  },
  source:
    'Linux ENOEXEC as printed by runc (`exec %s: exec format error`), dash, bash (`cannot execute binary file: Exec format error`)',
  examples: {
    matches: [
      {
        log: '#7 [linux/arm64 build 2/3] RUN go build\n#7 0.2 exec /bin/sh: exec format error\n#7 ERROR: process "/bin/sh -c go build" did not complete successfully: exit code: 1',
        evidence: 'exec /bin/sh: exec format error',
        facts: { program: '/bin/sh' },
      },
      {
        log: 'standard_init_linux.go:228: exec user process caused: exec format error',
      },
      {
        log: '/bin/sh: 1: ./tool: Exec format error',
        facts: { program: './tool' },
      },
      {
        log: 'bash: ./tool: cannot execute binary file: Exec format error',
      },
      { log: 'standard_init_linux.go:190: exec user process caused "exec format error"' },
    ],
    ignores: ['formatting error in exec.go', 'exec format: text'],
  },
}
