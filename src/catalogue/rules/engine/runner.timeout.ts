import type { Rule } from '../../../model/rule.ts'

/** The job reached its time limit. */
export const runnerTimeout: Rule = {
  id: 'runner.timeout',
  title: 'The job ran into its time limit {limit}',
  blame: 'no',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: 'has exceeded the maximum execution time',
      match:
        /The job (?:running on (?:runner|agent) .{1,200} )?has exceeded the maximum execution time(?: (?:of|while awaiting a runner for) (?<limit>[\w. ]{1,40}?))?\.?\s*$/,
    },
    {
      literal: 'ran longer than the maximum time of',
      match:
        /The job running on (?:agent|runner) .{1,200} ran longer than the maximum time of (?<limit>\d{1,6} minutes)/,
    },
    {
      literal: ' has timed out after ',
      match:
        /The (?:background )?(?:action|step|job|task) '.{1,200}' has timed out after (?<limit>\d{1,6} minutes)/,
    },
    {
      literal: 'execution took longer than ',
      match: /Job failed: execution took longer than (?<limit>[\dhms.]{1,20})/,
    },
    {
      literal: 'timeout failure or the job got stuck',
      match: /There has been a timeout failure or the job got stuck/,
    },
    {
      literal: 'exceeded the maximum time limit for jobs',
      match: /The job exceeded the maximum time limit for jobs(?:, and has been terminated)?/,
    },
    {
      literal: 'no output has been received in the last ',
      match: /No output has been received in the last (?<limit>\d{1,4}m\d{0,2}s?)/,
    },
    {
      literal: 'too long with no output',
      match: /Too long with no output \(exceeded (?<limit>[\dhms.]{1,20})\)/,
    },
    {
      literal: 'cancelling nested steps due to timeout',
      match: /Cancelling nested steps due to timeout/,
    },
    { literal: 'timeout has been exceeded', match: /^Timeout has been exceeded\s*$/, confidence: 0.93 },
    {
      literal: 'build timed out (after ',
      match: /Build timed out \(after (?<limit>\d{1,6} minutes)\)/,
    },
    {
      literal: 'exceeded build time limit',
      match: /[Ee]xceeded (?:the )?build time limit(?: of (?<limit>[\w ]{1,30}))?/,
    },
    {
      literal: 'maximum allowed time',
      match:
        /(?:[Jj]ob|[Bb]uild|[Ss]tep|[Tt]ask|[Pp]ipeline) (?:has )?(?:exceeded|ran longer than) (?:the |its )?maximum (?:allowed|execution|run) time(?: of (?<limit>[\w ]{1,30}))?/,
      confidence: 0.94,
    },
    {
      literal: 'build execution timeout',
      match: /Build execution timeout/i,
      confidence: 0.93,
    },
    {
      literal: 'error: context deadline exceeded',
      match: /^ERROR: context deadline exceeded\s*$/,
      guard: (_facts, { lines, at, log }) =>
        (log.format === 'bare' || log.failedStep === undefined) &&
        lines.slice(Math.max(0, at - 3), at + 4).some((line) => /^TIMEOUT\b/.test(line.text)),
      confidence: 0.93,
    },
  ],
  cause:
    'The job is stopped when its limit is over, whatever it is doing then; a step hangs (a prompt, a download without an end, emulation of another processor), or the build has grown past the limit.',
  remedies: [
    'Find the slow step: compare the times of the steps with those of the last green run; the last line before the end shows what it was doing.',
    'Do not compile under emulation: `FROM --platform=$BUILDPLATFORM golang:1.26 AS build` and `RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /out/app ./cmd/app`.',
    'Keep the caches: `RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build ./...`.',
    'Raise the limit when the time is needed: `timeout-minutes: 60` in GitHub, `timeout: 2h` in GitLab.',
  ],
  prevention:
    'Set `timeout-minutes` per job to about three times its usual time, and give downloads limits of their own.',
  zh: {
    title: '作业达到时间上限 {limit}',
    cause:
      '时间一到，作业无论进行到哪里都会被终止；要么某个步骤卡住（等待输入、没有终点的下载、模拟其他处理器），要么构建耗时已超过上限。',
    remedies: [
      '找出慢的步骤：与上一次成功运行对比各步骤耗时；结束前的最后一行显示当时在做什么。',
      '不要在模拟环境中编译：`FROM --platform=$BUILDPLATFORM golang:1.26 AS build`，再用 `RUN GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /out/app ./cmd/app`。',
      '保留缓存：`RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build go build ./...`。',
      '确实需要更多时间时提高上限：GitHub 用 `timeout-minutes: 60`，GitLab 用 `timeout: 2h`。',
    ],
    prevention: '把每个作业的 `timeout-minutes` 设为平时耗时的三倍左右，并为下载单独设置超时。',
  },
  source:
    'GitHub Actions service annotations (`has exceeded the maximum execution time`), actions/runner src/Runner.Worker/StepsRunner.cs (`has timed out after`), gitlab-runner common/build.go (`execution took longer than %v seconds`), Azure Pipelines, Travis CI, CircleCI, Jenkins build-timeout',
  examples: {
    matches: [
      {
        log: '#12 [linux/arm64 build 5/6] RUN go build ./...\n#12 3210.7 example.org/app/internal/api\n##[error]The job running on runner GitHub Actions 3 has exceeded the maximum execution time of 360 minutes.\n##[error]The operation was canceled.',
        evidence:
          'The job running on runner GitHub Actions 3 has exceeded the maximum execution time of 360 minutes.',
        facts: { limit: '360 minutes' },
      },
      {
        log: "##[error]The action 'Build and push' has timed out after 30 minutes.",
        facts: { limit: '30 minutes' },
      },
      { log: 'ERROR: Job failed: execution took longer than 1h0m0s seconds', facts: { limit: '1h0m0s' } },
      {
        log: 'Too long with no output (exceeded 10m0s): context deadline exceeded',
        facts: { limit: '10m0s' },
      },
      { log: '##[error]The job running on agent pool-4 ran longer than the maximum time of 60 minutes.' },
      { log: 'Cancelling nested steps due to timeout' },
      { log: 'Build timed out (after 30 minutes). Marking the build as failed.' },
      {
        log: 'Step #1: compiling\nTIMEOUT\nERROR: context deadline exceeded',
        evidence: 'ERROR: context deadline exceeded',
      },
    ],
    ignores: [
      'panic: test timed out after 10m0s',
      'Get "https://goproxy.cn/example.org/lib/@v/list": context deadline exceeded',
      'The operation was canceled.',
    ],
  },
}
