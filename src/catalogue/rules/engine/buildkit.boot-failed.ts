import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'

const booting = (_facts: Facts, { step, line }: MatchContext): boolean =>
  step?.name.includes('booting buildkit') === true && !line.text.endsWith('context canceled')

const isBooted = (_facts: Facts, { log }: MatchContext): boolean =>
  log.steps.some((step) => step.name.includes('booting buildkit')) ||
  log.lines.some((line) => /booting buildkit|Booting builder|buildx inspect --bootstrap/.test(line.text))

/** The container of the builder does not come up. */
export const buildkitBootFailed: Rule = {
  id: 'buildkit.boot-failed',
  title: 'The BuildKit container does not start: {problem}',
  blame: 'no',
  retryable: true,
  confidence: 0.95,
  patterns: [
    {
      literal: 'error: ',
      match:
        /^ERROR: (?<problem>.{0,300}(?:OCI runtime|runc|shim|cgroup|mount|privileged|exec format|No such (?:container|image)|is not running|is restarting|not permitted|buildkitd|list workers|apparmor|seccomp|network|storage).{0,300})/,
      guard: booting,
      confidence: 0.97,
    },
    { literal: 'error: ', match: /^ERROR: (?<problem>.{1,400})/, guard: booting, confidence: 0.9 },
    {
      literal: 'failed to list workers',
      match: /(?<problem>failed to list workers: .{1,300})/,
      guard: isBooted,
      confidence: 0.965,
    },
    {
      literal: 'failed to initialize builder ',
      match: /failed to initialize builder \S{1,200} \(\S{1,200}\): (?<problem>.{1,300})/,
      confidence: 0.94,
    },
    {
      literal: 'for bootstrap "',
      match: /error for bootstrap "[^"]{1,200}": (?<problem>.{1,300})/,
    },
    {
      literal: 'driver in attempts',
      match: /(?<problem>failed to bootstrap \S{1,100} driver in attempts)/,
    },
    { literal: 'no running buildkit pods found', match: /(?<problem>no running buildkit pods found)/ },
    {
      literal: 'replicas to be ready, got ',
      match: /(?<problem>expected \d{1,4} replicas to be ready, got \d{1,4})/,
    },
    {
      literal: 'buildkitd: ',
      match:
        /^(?:time="[^"]{1,60}" level=(?:fatal|error) msg="?)?(?:buildkitd: )(?<problem>(?:could not lock|no worker found|failed to|listen ).{1,300})/,
    },
    {
      literal: '[rootlesskit:',
      match: /\[rootlesskit:(?:parent|child ?)\] error: (?<problem>.{1,300})/,
      confidence: 0.94,
    },
    {
      literal: 'could not start buildkitd',
      match: /(?<problem>could not (?:start|connect to) buildkitd.{0,200})/i,
      confidence: 0.93,
    },
    {
      literal: 'could not connect to unix:///run/',
      match:
        /(?<problem>could not connect to unix:\/\/\/run\/\S{0,100}buildkit\S{0,100} after \d{1,4} trials)/,
    },
  ],
  cause:
    'Every build of this job runs in a container (or pod) named `buildx_buildkit_…`; the daemon could not create it or it ended at once, so no instruction of the Dockerfile was reached.',
  remedies: [
    'Run the job again, if possible on another runner.',
    'Look why it ended: `docker ps -a --filter name=buildx_buildkit` and `docker logs $(docker ps -aq --filter name=buildx_buildkit)`.',
    'Start afresh: `docker buildx rm --all-inactive --force && docker buildx create --use --bootstrap`.',
    'Allow privileged containers on the runner, or use a remote builder: `docker buildx create --driver remote tcp://buildkitd.example.org:1234`.',
  ],
  prevention:
    'Pin the image of BuildKit (`driver-opts: image=moby/buildkit:…`) and keep daemon, kernel and runner image of self-hosted machines up to date.',
  zh: {
    title: 'BuildKit 容器无法启动：{problem}',
    cause:
      '本作业的所有构建都在名为 `buildx_buildkit_…` 的容器（或 Pod）中进行；守护进程无法创建它，或它启动后立即退出，因此 Dockerfile 的任何指令都没有执行到。',
    remedies: [
      '重新运行作业，最好换一台 runner。',
      '查看退出原因：`docker ps -a --filter name=buildx_buildkit` 和 `docker logs $(docker ps -aq --filter name=buildx_buildkit)`。',
      '重建构建器：`docker buildx rm --all-inactive --force && docker buildx create --use --bootstrap`。',
      '在 runner 上允许特权容器，或使用远程构建器：`docker buildx create --driver remote tcp://buildkitd.example.org:1234`。',
    ],
    prevention:
      '固定 BuildKit 镜像版本（`driver-opts: image=moby/buildkit:…`），并保持自建机器的守护进程、内核和 runner 镜像为最新。',
  },
  source:
    'docker/buildx driver/docker-container/driver.go, driver/kubernetes/driver.go (`[internal] booting buildkit`), driver/driver.go, moby/buildkit cmd/buildkitd',
  examples: {
    matches: [
      {
        log: '#1 [internal] booting buildkit\n#1 pulling image moby/buildkit:buildx-stable-1\n#1 pulling image moby/buildkit:buildx-stable-1 2.1s done\n#1 creating container buildx_buildkit_builder0\n#1 creating container buildx_buildkit_builder0 0.6s done\n#1 ERROR: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: cgroup is not empty\n------\n > [internal] booting buildkit:\n------\nERROR: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: cgroup is not empty',
        evidence:
          'ERROR: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: cgroup is not empty',
      },
      {
        log: '#1 [internal] booting buildkit\n#1 ERROR: exit code 1\n------\n > [internal] booting buildkit:\n------',
      },
      {
        log: '#1 [internal] booting buildkit\n#1 creating container buildx_buildkit_builder0 0.6s done\n#1 DONE 1.2s\nerror: listing workers for Build: failed to list workers: Unavailable: connection error: desc = "error reading server preface: EOF"',
      },
      { log: 'ERROR: error for bootstrap "builder0": expected 1 replicas to be ready, got 0' },
      {
        log: '[rootlesskit:parent] error: failed to start the child: fork/exec /proc/self/exe: operation not permitted',
      },
      {
        log: 'ERROR: failed to initialize builder ci (ci0): open /root/.kube/config: no such file or directory',
      },
    ],
    ignores: [
      '#1 [internal] booting buildkit\n#1 creating container buildx_buildkit_builder0 0.6s done\n#1 DONE 1.2s\n#2 [build 2/3] RUN go build ./...\n#2 ERROR: process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
      'ERROR: failed to boot the device under test',
    ],
  },
}
