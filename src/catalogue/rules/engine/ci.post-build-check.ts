import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { isBuilt } from './patterns.ts'

const afterBuild = (_facts: Facts, { step, log }: MatchContext): boolean => step === undefined && isBuilt(log)

const notInStep = (_facts: Facts, { step, log }: MatchContext): boolean =>
  log.format === 'bare' || step === undefined

/** The image is built; a check of it, or a tool after it, failed. */
export const ciPostBuildCheck: Rule = {
  id: 'ci.post-build-check',
  title: 'The image was built; the check after it failed: {problem}',
  blame: 'no',
  retryable: false,
  confidence: 0.92,
  patterns: [
    {
      literal: 'fatal',
      match:
        /\bFATAL\s{1,8}(?:Fatal error\s{1,8})?(?<problem>(?:run error|image scan error|scan error|init error|DB error|unable to initialize|failed to download).{0,300})/,
      guard: notInStep,
      confidence: 0.955,
    },
    {
      literal: 'vulnerability db',
      match: /(?<problem>failed to download (?:the )?vulnerability DB.{0,300})/,
      guard: notInStep,
      confidence: 0.98,
    },
    {
      literal: 'error during command execution: ',
      match:
        /(?:^|: )error during command execution: (?<problem>(?:signing|verifying|no (?:matching )?(?:signatures|attestations)|getting|recursively|attest|validating).{0,300})/,
      guard: notInStep,
      confidence: 0.985,
    },
    {
      literal: 'error: signing [',
      match: /^Error: (?<problem>signing \[\S{1,300}\]: .{1,300})/,
      guard: notInStep,
      confidence: 0.985,
    },
    {
      literal: 'error: no ',
      match: /^Error: (?<problem>no (?:matching )?(?:signatures|attestations)(?: found)?.{0,100})/,
      guard: notInStep,
      confidence: 0.93,
    },
    {
      literal: 'level=fatal msg=fail',
      match: /(?<problem>level=fatal msg=FAIL)\s*$/,
      guard: notInStep,
      confidence: 0.9,
    },
    {
      literal: 'at or above the severity threshold',
      match: /(?<problem>discovered vulnerabilities at or above the severity threshold)/,
      guard: notInStep,
      confidence: 0.95,
    },
    {
      literal: 'is unhealthy',
      match: /(?<problem>(?:dependency failed to start: )?container \S{1,200} is unhealthy)/,
      guard: notInStep,
      confidence: 0.91,
    },
    {
      literal: 'dependency failed to start',
      match: /(?<problem>dependency failed to start: .{1,200})/,
      guard: notInStep,
      confidence: 0.91,
    },
    {
      literal: 'no such manifest',
      match: /^(?<problem>no such manifest: \S{1,300})/,
      guard: afterBuild,
    },
    {
      literal: 'no such container',
      match: /^(?:Error: |Error response from daemon: )(?<problem>No such container: \S{1,100})/,
      guard: afterBuild,
    },
    {
      literal: 'docker: error response from daemon',
      match: /^docker: Error response from daemon: (?<problem>.{1,300})/,
      guard: afterBuild,
      confidence: 0.9,
    },
    {
      literal: 'curl: (',
      match: /(?<problem>curl: \(\d{1,2}\) .{1,200})/,
      guard: afterBuild,
    },
    {
      literal: 'error',
      match:
        /^(?!(?:ERROR|Error|error): (?:buildx failed|Process completed|failed to (?:solve|build)))(?<problem>(?:Error|error|ERROR|FATAL|Fatal|fatal)[: ].{1,300})/,
      guard: (facts, context) =>
        afterBuild(facts, context) && !/\b(?:0|no) errors?\b/i.test(context.line.text),
      confidence: 0.55,
    },
    {
      literal: 'process completed with exit code ',
      match: /^(?:Error: )?(?<problem>Process completed with exit code [1-9]\d{0,2})/,
      guard: afterBuild,
      confidence: 0.5,
    },
  ],
  cause:
    'Every step of the Dockerfile passed and the image exists; what failed is the step after it: a scan, a signature, a structure or smoke test, or the tool that does it on this runner.',
  remedies: [
    'Read the step of the workflow that holds this line; the Dockerfile and its last change are not what it complains about.',
    'Run the check by hand against the image that was built: `docker run --rm registry.example.org/app:TAG --version`.',
    'Install or pin the tool of the check on the runner, and cache its database (a scanner without it fails for its own reasons).',
    'Tell findings from failures: let a scanner report with exit code 0 and fail on findings in a step of its own.',
  ],
  prevention:
    'Keep checks of the image in a job of their own that names what it checks, so that a red check is not read as a red build.',
  zh: {
    title: '镜像已构建成功，之后的检查失败：{problem}',
    cause:
      'Dockerfile 的所有步骤都已通过，镜像已生成；失败的是后续步骤：扫描、签名、结构测试或冒烟测试，或者 runner 上执行检查的工具本身。',
    remedies: [
      '查看工作流中打印这一行的步骤；它针对的不是 Dockerfile 及其最近的改动。',
      '手动对已构建的镜像执行检查：`docker run --rm registry.example.org/app:TAG --version`。',
      '在 runner 上安装或固定检查工具的版本，并缓存它的数据库（扫描器缺少数据库时会自行失败）。',
      '把发现问题和工具出错区分开：扫描器以退出码 0 报告，再用单独的步骤判定是否失败。',
    ],
    prevention: '把镜像检查放到独立的作业中并写明检查内容，避免把检查失败误认为构建失败。',
  },
  source:
    'aquasecurity/trivy pkg/log (`FATAL`), sigstore/cosign cmd/cosign/main.go (`error during command execution`), GoogleContainerTools/container-structure-test, anchore/grype, docker/compose pkg/compose (`is unhealthy`)',
  examples: {
    matches: [
      {
        log: '#14 exporting to image\n#14 pushing manifest for registry.example.org/app:1 0.4s done\n#14 DONE 3.1s\n2026-01-02T10:00:00Z\tFATAL\tFatal error\trun error: image scan error: scan error: unable to initialize a scanner\n##[error]Process completed with exit code 1.',
      },
      {
        log: '#14 exporting to image\n#14 DONE 3.1s\nError: signing [registry.example.org/app@sha256:5555]: signing digest: POST https://registry.example.org/v2/app/blobs/uploads/: DENIED: permission_denied: write_package\nmain.go:62: error during command execution: signing [registry.example.org/app@sha256:5555]: signing digest',
        evidence:
          'Error: signing [registry.example.org/app@sha256:5555]: signing digest: POST https://registry.example.org/v2/app/blobs/uploads/: DENIED: permission_denied: write_package',
      },
      {
        log: '#14 exporting to image\n#14 DONE 3.1s\n=== RESULTS ===\nFailures: 1\ntime="2026-01-02T10:00:00Z" level=fatal msg=FAIL\n##[error]Process completed with exit code 1.',
      },
      {
        log: '#14 [app] exporting to image\n#14 DONE 3.1s\ncurl: (7) Failed to connect to localhost port 8080 after 0 ms: Could not connect to server\n##[error]Process completed with exit code 7.',
        evidence:
          'curl: (7) Failed to connect to localhost port 8080 after 0 ms: Could not connect to server',
      },
      {
        log: '#14 exporting to image\n#14 DONE 3.1s\nstructure-test: 1 of 9 failed\n##[error]Process completed with exit code 1.',
      },
    ],
    ignores: [
      '#9 [build 4/6] RUN go build ./...\n#9 ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1\nERROR: failed to build: failed to solve: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1\n##[error]Process completed with exit code 1.',
      '#14 exporting to image\n#14 DONE 3.1s\nBuild passed',
      '2026-01-02T10:00:00Z\tWARN\tVulnerability DB is older than a day',
    ],
  },
}
