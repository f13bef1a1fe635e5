import type { Rule } from '../../../model/rule.ts'

/** The machine that ran the job disappeared. */
export const runnerLost: Rule = {
  id: 'runner.lost',
  title: 'The runner {runner} was lost during the job',
  blame: 'no',
  retryable: true,
  confidence: 0.98,
  patterns: [
    {
      literal: 'lost communication with the server',
      match: /The (?:self-)?hosted runner(?:: (?<runner>.{1,200}?))? lost communication with the server/,
    },
    {
      literal: 'we stopped hearing from agent ',
      match: /We stopped hearing from agent (?<runner>\S.{0,200}?)\. Verify the agent machine/,
    },
    {
      literal: 'encountered an error while running your job',
      match: /The hosted runner encountered an error while running your job\. \(Error Type: \w{1,40}\)/,
    },
    {
      literal: 'was not acquired by runner of type',
      match: /The job was not acquired by Runner of type (?<runner>\S{1,60}) even after multiple attempts/,
    },
    {
      literal: 'runner system failure',
      match: /There has been a runner system failure/,
    },
    {
      literal: 'job failed (system failure): ',
      match:
        /ERROR: Job failed \(system failure\): (?!(?:aborted: (?:terminated|interrupt)|canceled))(?:prepare environment: )?(?:.{0,200}(?:waiting for pod running|pods? "?(?<runner>[^\s"]{1,200})"? (?:not found|status is|is)|error dialing backend|unable to upgrade connection|lost connection|pod .{0,100}(?:deleted|disrupted|evicted)|Cannot connect to the Docker daemon|exit status 255|connection (?:lost|refused|reset)|EOF|i\/o timeout|container not found))/,
      confidence: 0.965,
    },
    {
      literal: 'hudson.remoting.',
      match: /hudson\.remoting\.(?:ChannelClosedException|RequestAbortedException|Channel\$OrderlyShutdown)/,
      confidence: 0.96,
    },
    {
      literal: 'is disconnected',
      match: /[Cc]hannel ['"](?<runner>[^'"]{1,200})['"] is disconnected/,
      confidence: 0.95,
    },
    {
      literal: 'unexpected termination of the channel',
      match: /Unexpected termination of the channel/,
      confidence: 0.96,
    },
    {
      literal: 'cancelling node body',
      match: /Agent (?<runner>\S{1,200}) was deleted; cancelling node body/,
    },
    {
      literal: 'cannot contact ',
      match: /^Cannot contact (?<runner>[^\s:]{1,200}): (?:java\.|hudson\.)/,
      confidence: 0.9,
    },
    {
      literal: 'agent was lost',
      match: /[Tt]he agent (?<runner>\S{0,200} ?)was lost|agent lost/,
      confidence: 0.9,
    },
    {
      literal: 'the agent running this job ',
      match: /[Tt]he agent running this job (?:was lost|has been lost|disconnected|stopped responding)/,
    },
    {
      literal: 'no runner was available',
      match: /[Nn]o runner was available to (?:run|pick up) (?:this|the) job/,
      confidence: 0.9,
    },
  ],
  cause:
    'The service that runs the workflow no longer hears from the machine: it crashed, lost its network, was taken away, or was so short of memory or CPU that the agent could not answer.',
  remedies: [
    'Run the job again.',
    'Look at memory, load and disk of the machine up to that moment; an image build with all cores can starve the agent: `docker update --cpus 3 --memory 6g $(docker ps -q --filter name=buildx_buildkit)`.',
    'Lower the parallelism of the heaviest step: `ENV GOFLAGS=-p=2`, and `max-parallelism = 2` under `[worker.oci]` in buildkitd.toml.',
    'Read the log of the agent on a self-hosted machine: `journalctl -u "actions.runner.*"`, and `dmesg` for killed processes.',
  ],
  prevention: 'Reserve memory and CPU for the agent on self-hosted machines, and watch both.',
  zh: {
    title: '作业运行期间 runner {runner} 失联',
    cause:
      '运行工作流的服务不再收到这台机器的消息：它崩溃、断网、被回收，或内存、CPU 紧张到代理进程无法响应。',
    remedies: [
      '重新运行作业。',
      '查看失联前机器的内存、负载和磁盘；占满所有核心的镜像构建会让代理进程得不到资源：`docker update --cpus 3 --memory 6g $(docker ps -q --filter name=buildx_buildkit)`。',
      '降低最重步骤的并行度：`ENV GOFLAGS=-p=2`，并在 buildkitd.toml 的 `[worker.oci]` 下设置 `max-parallelism = 2`。',
      '自建机器上查看代理日志：`journalctl -u "actions.runner.*"`，并用 `dmesg` 查看被杀的进程。',
    ],
    prevention: '在自建机器上为代理进程预留内存和 CPU，并监控两者。',
  },
  source:
    'GitHub Actions service annotations (`lost communication with the server`), Azure Pipelines (`We stopped hearing from agent`), gitlab-runner (`Job failed (system failure)`), jenkinsci/remoting',
  examples: {
    matches: [
      {
        log: '#12 [build 5/6] RUN go build ./...\n#12 31.77 example.org/app/internal/api\n##[error]The self-hosted runner: build-7 lost communication with the server. Verify the machine is running and has a healthy network connection. Anything in your workflow that terminates the runner process, starves it for CPU/Memory, or blocks its network access can cause this error.',
        facts: { runner: 'build-7' },
      },
      {
        log: 'The hosted runner: GitHub Actions 9 lost communication with the server. Anything in your workflow that terminates the runner process, starves it for CPU/Memory, or blocks its network access can cause this error.',
        facts: { runner: 'GitHub Actions 9' },
      },
      {
        log: '##[error]We stopped hearing from agent pool-4. Verify the agent machine is running and has a healthy network connection.',
      },
      { log: 'ERROR: Job failed (system failure): pods "runner-ab12-project-7-concurrent-0" not found' },
      { log: 'java.io.IOException: Unexpected termination of the channel' },
      { log: 'The hosted runner encountered an error while running your job. (Error Type: Disconnect).' },
    ],
    ignores: [
      'level=warning msg="lost communication with peer, reconnecting"',
      'The runner has received a shutdown signal. This can happen when the runner service is stopped, or a manually started runner is canceled.',
    ],
  },
}
