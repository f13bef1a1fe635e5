import type { Rule } from '../../../model/rule.ts'

/** The program that reads the Dockerfile died. */
export const buildkitFrontendCrashed: Rule = {
  id: 'buildkit.frontend-crashed',
  title: 'The Dockerfile frontend ended unexpectedly: {problem}',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [
    {
      literal: 'frontend grpc server closed unexpectedly',
      match: /(?<problem>frontend grpc server closed unexpectedly)/,
    },
    {
      literal: 'gateway.v0: ',
      match:
        /with frontend gateway\.v0: (?:rpc error: code = \w{1,20} desc = )?(?<problem>(?:runc did not terminate succ?essfully|exit code: \d{1,3}|failed to create runc|signal: |process ").{0,200})/,
      confidence: 0.95,
    },
    {
      literal: 'dockerfile-frontend',
      match:
        /(?<problem>(?:process "|executor failed running \[|exec: "|failed to run )\S{0,100}dockerfile-frontend.{0,300})/,
      confidence: 0.95,
    },
    {
      literal: 'runc did not terminate suc',
      match:
        /failed to solve(?: with frontend [\w.]{1,40})?: (?<problem>runc did not terminate succ?essfully.{0,100})/,
      confidence: 0.85,
    },
    {
      literal: 'failed to solve: exit code: ',
      match: /failed to solve: (?<problem>exit code: \d{1,3})\s*$/,
      guard: (_facts, { log }) => log.failedStep === undefined,
      confidence: 0.9,
    },
    {
      literal: 'buildkit/frontend/',
      match: /^(?<problem>panic: .{0,200}buildkit\/frontend\/.{0,100})/,
      confidence: 0.9,
    },
  ],
  cause:
    'BuildKit runs the image of the `# syntax=` line as a process that turns the Dockerfile into build steps; that process died (short of memory, an overloaded host, or a version that does not fit), so no step of the build was started.',
  remedies: [
    'Run the build again.',
    'Pin a released frontend as the first line of the Dockerfile: `# syntax=docker/dockerfile:1`; or remove the line to use the one built into BuildKit.',
    'Look at memory and load of the builder: `dmesg | grep -i "killed process"`.',
  ],
  prevention: 'Pin the frontend to a released version, mirror it, and keep BuildKit up to date.',
  zh: {
    title: 'Dockerfile 前端进程意外退出：{problem}',
    cause:
      'BuildKit 会把 `# syntax=` 行指定的镜像作为进程运行，由它把 Dockerfile 转换成构建步骤；该进程异常退出（内存不足、主机过载或版本不兼容），因此没有任何构建步骤开始执行。',
    remedies: [
      '重新运行构建。',
      '在 Dockerfile 第一行固定正式版前端：`# syntax=docker/dockerfile:1`；或删除该行，使用 BuildKit 内置的前端。',
      '查看构建器的内存和负载：`dmesg | grep -i "killed process"`。',
    ],
    prevention: '把前端固定到正式版本并做镜像，同时保持 BuildKit 为最新。',
  },
  source: 'moby/buildkit frontend/gateway/gateway.go (`frontend grpc server closed unexpectedly`)',
  examples: {
    matches: [
      {
        log: '#2 resolve image config for docker-image://docker.io/docker/dockerfile:1\n#2 DONE 0.4s\n#3 docker-image://docker.io/docker/dockerfile:1@sha256:0000000000000000000000000000000000000000000000000000000000000000\n#3 CACHED\nERROR: failed to build: failed to solve: frontend grpc server closed unexpectedly',
        evidence: 'ERROR: failed to build: failed to solve: frontend grpc server closed unexpectedly',
      },
      {
        log: 'failed to solve with frontend dockerfile.v0: failed to solve with frontend gateway.v0: runc did not terminate sucessfully',
      },
      {
        log: 'ERROR: failed to solve: process "/bin/dockerfile-frontend" did not complete successfully: exit code: 2',
      },
      {
        log: '#3 docker-image://docker.io/library/busybox:latest\n#3 CACHED\nDockerfile:1\n--------------------\n   1 | >>> # syntax=busybox\n--------------------\nERROR: failed to build: failed to solve: exit code: 1',
        evidence: 'ERROR: failed to build: failed to solve: exit code: 1',
      },
    ],
    ignores: [
      'failed to solve with frontend dockerfile.v0: failed to solve with frontend gateway.v0: rpc error: code = Unknown desc = dockerfile parse error on line 14: unknown instruction: git',
      'frontend-1  | server closed unexpectedly',
      '#5 [2/2] RUN make\n#5 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2\nERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2',
    ],
  },
}
