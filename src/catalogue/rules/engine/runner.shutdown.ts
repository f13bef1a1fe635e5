import type { Rule } from '../../../model/rule.ts'

/** The runner was told to stop. */
export const runnerShutdown: Rule = {
  id: 'runner.shutdown',
  title: 'The runner was shut down during the job',
  blame: 'no',
  retryable: true,
  confidence: 0.97,
  patterns: [
    {
      literal: 'has received a shutdown signal',
      match: /The (?<agent>runner|agent)(?:: \S{1,200})? has received a shutdown signal/,
    },
    {
      literal: 'job failed (system failure): aborted: ',
      match: /Job failed \(system failure\): aborted: (?:terminated|quit|hangup)/,
    },
    {
      literal: 'spot instance ',
      match:
        /[Ss]pot [Ii]nstance (?:interruption|termination|reclaim|was (?:interrupted|terminated|reclaimed)|terminated)/,
      confidence: 0.95,
    },
    {
      literal: 'preempt',
      match: /(?:VM|[Ii]nstance|[Nn]ode|[Mm]achine|[Ww]orker|[Rr]unner) (?:was|has been|is being) preempted/,
      confidence: 0.94,
    },
    {
      literal: 'jenkins is about to shut down',
      match: /Jenkins is (?:about to shut down|going to shut down)/,
      confidence: 0.93,
    },
    {
      literal: 'agent is shutting down',
      match: /(?:[Tt]he )?(?:agent|runner|node) is (?:shutting down|being shut down|stopping)/,
      confidence: 0.9,
    },
    {
      literal: 'node is shutting down',
      match:
        /[Pp]od was (?:terminated|rejected|evicted) (?:in response to|as the node is|because the node is) .{0,60}(?:node shutdown|shutting down)/,
      confidence: 0.95,
    },
    {
      literal: 'imminent node shutdown',
      match: /Pod was terminated in response to imminent node shutdown/,
    },
  ],
  cause:
    'The machine or its agent was stopped while the job ran: a spot machine taken back, a scale-down, an update or maintenance; on a machine short of memory the kernel may have stopped the agent.',
  remedies: [
    'Run the job again.',
    'Move image builds to machines that are not taken back, or retry them by rule: `retry: { max: 2, when: runner_system_failure }` in GitLab.',
    'Let scale-downs wait for running jobs: a grace period (`terminationGracePeriodSeconds`), or a stop with SIGINT.',
    'Look whether the same step is hit each time; then memory is the likely reason: `dmesg | grep -i "out of memory"`.',
  ],
  prevention: 'Use short-lived runners that end after one job, and protect busy ones from scale-down.',
  zh: {
    title: '作业运行期间 runner 被关闭',
    cause:
      '作业运行时机器或代理进程被停止：竞价实例被回收、缩容、更新或维护；机器内存不足时，也可能是内核结束了代理进程。',
    remedies: [
      '重新运行作业。',
      '把镜像构建放到不会被回收的机器上，或按规则重试：GitLab 中设置 `retry: { max: 2, when: runner_system_failure }`。',
      '让缩容等待正在运行的作业：设置宽限期（`terminationGracePeriodSeconds`），或用 SIGINT 停止。',
      '查看是否每次都停在同一步骤；如果是，多半是内存不足：`dmesg | grep -i "out of memory"`。',
    ],
    prevention: '使用执行一个作业后即销毁的 runner，并保护正在工作的 runner 不被缩容。',
  },
  source:
    'actions/runner src/Runner.Worker/JobRunner.cs (`The runner has received a shutdown signal.`), gitlab-runner common/build.go (`aborted: terminated`), kubelet nodeshutdown',
  examples: {
    matches: [
      {
        log: '#12 [build 5/6] RUN go build ./...\n#12 31.77 example.org/app/internal/api\n##[error]The runner has received a shutdown signal. This can happen when the runner service is stopped, or a manually started runner is canceled.\n##[error]The operation was canceled.',
        evidence:
          'The runner has received a shutdown signal. This can happen when the runner service is stopped, or a manually started runner is canceled.',
      },
      {
        log: '##[error]The agent has received a shutdown signal. This can happen when the agent service is stopped, or a manually started agent is canceled.',
      },
      { log: 'ERROR: Job failed (system failure): aborted: terminated' },
      { log: 'Pod was terminated in response to imminent node shutdown.' },
    ],
    ignores: [
      'received shutdown signal, draining connections',
      'The operation was canceled.',
      'server_test.go:41: the worker has received a shutdown signal',
    ],
  },
}
