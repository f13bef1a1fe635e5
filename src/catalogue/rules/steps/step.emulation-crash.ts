import type { Rule } from '../../../model/rule.ts'
import { isForeign } from './context.ts'

/** A program crashes only because the processor is emulated. */
export const stepEmulationCrash: Rule = {
  id: 'step.emulation-crash',
  title: 'A program crashes under QEMU',
  blame: 'no',
  retryable: false,
  confidence: 0.95,
  patterns: [
    {
      literal: 'qemu: uncaught target signal',
      match: /qemu: uncaught target signal (?<signal>\d{1,2}) \((?<fault>[^)]{1,60})\)/,
    },
    {
      literal: 'qemu: unsupported syscall',
      match: /qemu: [Uu]nsupported syscall: (?<fault>\d{1,5})/,
      confidence: 0.92,
    },
    {
      literal: 'qemu-',
      match:
        /qemu-[\w-]{2,30}: (?<fault>Could not open '[^']{1,200}': No such file or directory|.{0,60}assertion failed.{0,100})/,
    },
    {
      literal: 'qemu internal sig',
      match: /QEMU internal (?<signal>SIG[A-Z]{2,8}) \{code=(?<fault>\w{1,40})/,
    },
    {
      literal: 'segmentation fault',
      match: /(?<fault>Segmentation fault)/,
      guard: (_facts, context) => isForeign(context),
      confidence: 0.93,
    },
    {
      literal: 'illegal instruction',
      match: /(?<fault>Illegal instruction)/,
      guard: (_facts, context) => isForeign(context),
    },
    {
      literal: 'error processing package libc-bin',
      match: /dpkg: error processing package (?<package>libc-bin) \(--configure\)/,
      confidence: 0.92,
    },
  ],
  cause:
    'The step runs programs of another processor through QEMU, and the emulator, not the program, fails ({fault}).',
  remedies: [
    "Compile Go on the builder's own platform instead of emulating: `FROM --platform=$BUILDPLATFORM golang:1.26 AS build`, then `RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build …`.",
    'Install a newer QEMU before the build: docker/setup-qemu-action with `image: tonistiigi/binfmt:latest`.',
    'Build each platform on a runner of its own, for instance `ubuntu-24.04-arm`.',
  ],
  prevention: 'Cross-compile from $BUILDPLATFORM, so that no RUN line needs emulation.',
  zh: {
    title: '程序在 QEMU 模拟下崩溃',
    cause: '该步骤通过 QEMU 运行其他处理器的程序，出错的是模拟器而不是程序本身（{fault}）。',
    remedies: [
      '在构建机自身的平台上编译 Go，不要模拟：`FROM --platform=$BUILDPLATFORM golang:1.26 AS build`，然后 `RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build …`。',
      '构建前安装更新的 QEMU：docker/setup-qemu-action，`image: tonistiigi/binfmt:latest`。',
      '每个平台用各自的运行器构建，例如 `ubuntu-24.04-arm`。',
    ],
    prevention: '从 $BUILDPLATFORM 交叉编译，使任何 RUN 都不需要模拟。',
  },
  source: 'QEMU linux-user/signal.c (`uncaught target signal %d (%s) - %s`), linux-user/syscall.c',
  examples: {
    matches: [
      {
        log: '#9 [linux/arm64 build 3/4] RUN apt-get install -y git\n#9 20.1 Processing triggers for libc-bin (2.36-9) ...\n#9 21.2 qemu: uncaught target signal 11 (Segmentation fault) - core dumped\n#9 21.3 Segmentation fault (core dumped)\n#9 ERROR: process "/dev/.buildkit_qemu_emulator /bin/sh -c apt-get install -y git" did not complete successfully: exit code: 100',
        evidence: 'qemu: uncaught target signal 11 (Segmentation fault) - core dumped',
      },
      {
        log: "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory",
      },
      {
        log: '#9 [linux/arm64 build 3/4] RUN npm ci\n#9 21.3 Illegal instruction (core dumped)\n#9 ERROR: process "/bin/sh -c npm ci" did not complete successfully: exit code: 132',
      },
      {
        log: '#9 [linux/arm64 build 4/5] RUN go vet ./...\n#9 9.1 qemu-aarch64: QEMU internal SIGBUS {code=ADRERR, addr=0x1f}\n#9 9.2 Segmentation fault (core dumped)\n#9 ERROR: process "/bin/sh -c go vet ./..." did not complete successfully: exit code: 139',
        facts: { signal: 'SIGBUS', fault: 'ADRERR' },
      },
    ],
    ignores: ['Setting up qemu-user-static (1:7.2) ...', 'Segmentation fault handler installed'],
  },
}
