import type { Rule } from '../../../model/rule.ts'
import { noStepFailed } from './patterns.ts'

/** The build was stopped from outside. */
export const buildCanceled: Rule = {
  id: 'build.canceled',
  title: 'The build was canceled before it could fail or pass',
  blame: 'no',
  retryable: false,
  confidence: 0.6,
  patterns: [
    {
      literal: 'context canceled',
      match:
        /(?:failed to (?:solve|build|receive status)|failed with: ERROR|^ERROR|^[Ee]rror): (?:\S.{0,400}(?:: |= ))?context canceled\s*$/,
      guard: (_facts, { log }) => noStepFailed(log),
      confidence: 0.7,
    },
    {
      literal: 'context canceled',
      match: /^ERROR: .{0,400}context canceled(?:: exit code: 137)?\s*$/,
      guard: (_facts, { log }) => noStepFailed(log),
    },
    {
      literal: 'the operation was canceled',
      match: /^(?:Error: )?The operation was canceled\.?\s*$/,
      guard: (_facts, { log }) => noStepFailed(log),
    },
    {
      literal: 'the operation will be canceled',
      match: /^The [Oo]peration will be canceled\./,
      guard: (_facts, { log }) => noStepFailed(log),
    },
    {
      literal: 'canceling since ',
      match:
        /Canceling since a (?:higher|deadlock|new)\S{0,20} .{0,60}request for '?(?<group>[^']{1,200})'? exists/,
      confidence: 0.93,
    },
    {
      literal: 'job failed',
      match: /^ERROR: Job failed(?: \(system failure\))?: (?:canceled|aborted: interrupt)/,
      confidence: 0.93,
    },
    {
      literal: 'aborted by ',
      match: /^(?:Build was )?[Aa]borted by (?:user )?\S{1,100}\s*$/,
      confidence: 0.9,
    },
    {
      literal: 'canceled by ',
      match:
        /^(?:The (?:build|job|run|workflow|pipeline) (?:was|has been) cancell?ed(?: by .{1,100})?\.?)\s*$/,
      confidence: 0.9,
    },
    {
      literal: 'the run was canceled',
      match: /^The run was canceled(?: by @?\S{1,100})?\.?\s*$/,
      confidence: 0.9,
    },
    {
      literal: 'got 3 sigterm/sigint',
      match: /got 3 SIGTERM\/SIGINTs, forcefully exiting/,
      confidence: 0.85,
    },
  ],
  cause:
    'Somebody, a newer run of the same branch or a limit of time stopped the job; no step of the build reports a fault of its own.',
  remedies: [
    'Look in the run for what canceled it: a person, `concurrency:` with `cancel-in-progress: true`, `fail-fast` of a matrix, or a time limit.',
    'Run the job again if nothing replaced it.',
    'Set `fail-fast: false` under `strategy:` when one red leg of a matrix should not stop the others.',
  ],
  prevention: 'Use one `concurrency` group per branch, so that only outdated runs are canceled.',
  zh: {
    title: '构建在得出结果之前被取消',
    cause: '有人手动取消、同一分支的新一次运行，或时间限制终止了作业；没有任何构建步骤自身报错。',
    remedies: [
      '在运行记录中查看取消者：人工取消、`concurrency:` 的 `cancel-in-progress: true`、矩阵的 `fail-fast`，或时间限制。',
      '如果没有新的运行取代它，重新运行该作业即可。',
      '如果矩阵中一个分支失败时不应终止其他分支，在 `strategy:` 下设置 `fail-fast: false`。',
    ],
    prevention: '按分支划分 `concurrency` 组，只让过期的运行被取消。',
  },
  source:
    'context.Canceled of Go, moby/buildkit util/grpcerrors (`Canceled: context canceled`), actions/runner src/Runner.Worker (`The operation was canceled.`), gitlab-runner common/build.go (`canceled`)',
  examples: {
    matches: [
      {
        log: '#12 [build 5/6] RUN go build -o /app ./cmd/app\n#12 41.20 go: downloading example.org/lib v1.4.0\n#12 CANCELED\nERROR: failed to build: failed to solve: Canceled: context canceled',
        evidence: 'ERROR: failed to build: failed to solve: Canceled: context canceled',
      },
      { log: 'buildx failed with: ERROR: failed to solve: context canceled' },
      {
        log: '#9 [build 4/6] RUN go mod download\n#9 12.10 go: downloading example.org/lib v1.4.0\n##[error]The operation was canceled.',
        evidence: 'The operation was canceled.',
      },
      {
        log: "Canceling since a higher priority waiting request for 'ci-refs/pull/12/merge' exists",
        facts: { group: 'ci-refs/pull/12/merge' },
      },
      { log: 'ERROR: Job failed: canceled' },
    ],
    ignores: [
      '#12 [build 5/6] RUN go build ./...\n#12 4.1 main.go:3:2: undefined: run\n#12 ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1\n#11 CANCELED\nERROR: failed to build: failed to solve: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
      '    client_test.go:41: got error: context canceled',
      'The runner has received a shutdown signal. This can happen when the runner service is stopped, or a manually started runner is canceled.\n##[error]The operation was canceled.',
    ],
  },
}
