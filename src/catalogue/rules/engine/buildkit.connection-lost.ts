import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { isRun } from './patterns.ts'

const ofBuilder = (_facts: Facts, { step, line }: MatchContext): boolean =>
  !isRun(step) && !line.text.endsWith('context canceled')

/** The client lost its builder in the middle of the build. */
export const buildkitConnectionLost: Rule = {
  id: 'buildkit.connection-lost',
  title: 'The connection to the BuildKit daemon broke: {problem}',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [
    {
      literal: 'failed to receive status: ',
      match:
        /failed to receive status: (?<problem>rpc error: code = (?:Unavailable|Internal|Unknown|DeadlineExceeded|Aborted) desc = .{1,300})/,
      guard: ofBuilder,
      confidence: 0.97,
    },
    {
      literal: 'received prior goaway',
      match:
        /(?<problem>(?:closing transport due to|connection error|error reading from server).{0,300}received prior goaway.{0,120})/,
      guard: ofBuilder,
    },
    {
      literal: 'error reading from server',
      match: /(?:Unavailable|code = \w{1,20}).{0,80}(?<problem>error reading from server: .{1,200})/,
      guard: ofBuilder,
      confidence: 0.95,
    },
    {
      literal: 'transport is closing',
      match: /(?<problem>(?:Unavailable: |desc = )(?:.{0,80} )?transport is closing)/,
      guard: ofBuilder,
      confidence: 0.95,
    },
    {
      literal: 'closing transport due to: ',
      match: /(?<problem>closing transport due to: .{1,200})/,
      guard: ofBuilder,
      confidence: 0.94,
    },
    {
      literal: 'no active session',
      match: /(?<problem>no active sessions?(?: for \S{1,100})?(?:: context deadline exceeded)?)\s*$/,
      guard: ofBuilder,
      confidence: 0.92,
    },
    {
      literal: 'session healthcheck failed',
      match: /(?<problem>session healthcheck failed fatally.{0,200})/,
      guard: ofBuilder,
    },
    {
      literal: 'buildkitd.sock: connect: ',
      match:
        /(?<problem>dial unix \S{1,200}buildkitd\.sock: connect: (?:connection refused|no such file or directory))/,
      guard: ofBuilder,
      confidence: 0.92,
    },
    {
      literal: 'failed to get status: ',
      match: /failed to get status: (?<problem>rpc error: code = Unavailable desc = .{1,300})/,
      guard: ofBuilder,
    },
    {
      literal: 'failed to list workers: unavailable',
      match: /(?<problem>failed to list workers: Unavailable: .{1,300})/,
      guard: ofBuilder,
      confidence: 0.92,
    },
    {
      literal: 'http2: client connection lost',
      match:
        /(?:Unavailable|failed to (?:solve|receive status)).{0,200}(?<problem>http2: client connection lost)/,
      guard: ofBuilder,
      confidence: 0.94,
    },
    {
      literal: 'terminated by rst_stream',
      match: /(?<problem>stream terminated by RST_STREAM with error code: \w{1,40})/,
      guard: ofBuilder,
      confidence: 0.9,
    },
    {
      literal: 'grpc: the client connection is closing',
      match: /(?<problem>grpc: the client connection is closing)/,
      guard: ofBuilder,
      confidence: 0.65,
    },
    {
      literal: 'transport: error while dialing',
      match:
        /(?:failed to \w{1,20}|Unavailable).{0,200}(?<problem>transport: [Ee]rror while dialing.{0,200})/,
      guard: ofBuilder,
      confidence: 0.92,
    },
  ],
  cause:
    'buildx follows the build over one connection; it broke because the daemon or the builder container stopped: killed for memory, restarted, removed by a clean-up of another job, or without disk. What the Dockerfile does is not the cause.',
  remedies: [
    'Run the build again.',
    'Look why the builder stopped: `docker inspect --format "{{.State.OOMKilled}} {{.State.ExitCode}}" $(docker ps -aq --filter name=buildx_buildkit)` and `docker logs`, or `journalctl -u docker` for the docker driver.',
    'Check memory and disk of the machine while it builds: `free -m; df -h /var/lib/docker`.',
    'Use a builder of its own per job, so that no other job removes it: docker/setup-buildx-action without `name`.',
  ],
  prevention:
    'Give the builder memory and disk to spare, limit its parallel work (`max-parallelism` in buildkitd.toml), and do not restart the daemon or prune while jobs run.',
  zh: {
    title: '与 BuildKit 守护进程的连接中断：{problem}',
    cause:
      'buildx 通过一条连接跟踪构建；连接中断是因为守护进程或构建器容器停止了：内存不足被杀、被重启、被其他作业的清理删除，或磁盘已满。原因不在 Dockerfile 的内容。',
    remedies: [
      '重新运行构建。',
      '查看构建器停止的原因：`docker inspect --format "{{.State.OOMKilled}} {{.State.ExitCode}}" $(docker ps -aq --filter name=buildx_buildkit)` 和 `docker logs`；使用 docker 驱动时看 `journalctl -u docker`。',
      '构建期间检查机器的内存和磁盘：`free -m; df -h /var/lib/docker`。',
      '每个作业使用独立的构建器，避免被其他作业删除：docker/setup-buildx-action 不要设置 `name`。',
    ],
    prevention:
      '给构建器留足内存和磁盘，限制其并行度（buildkitd.toml 的 `max-parallelism`），作业运行期间不要重启守护进程或执行清理。',
  },
  source:
    'moby/buildkit client/solve.go (`failed to receive status`), session/manager.go (`no active session for %s`), google.golang.org/grpc internal/transport (`error reading from server`, `received prior goaway`)',
  examples: {
    matches: [
      {
        log: '#12 [build 5/6] RUN go build ./...\n#12 31.77 example.org/app/internal/api\nERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF\nError: buildx failed with: ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
        evidence:
          'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
      },
      {
        log: '#14 exporting to image\nERROR: failed to build: failed to receive status: rpc error: code = Unavailable desc = closing transport due to: connection error: desc = "error reading from server: EOF", received prior goaway: code: NO_ERROR, debug data: "graceful_stop"',
      },
      { log: 'failed to solve: rpc error: code = Unavailable desc = transport is closing' },
      {
        log: 'error: listing workers for Build: failed to list workers: Unavailable: connection error: desc = "transport: Error while dialing: dial unix /run/user/1000/buildkit/buildkitd.sock: connect: no such file or directory"',
      },
      {
        log: 'error: failed to get status: rpc error: code = Unavailable desc = all SubConns are in TransientFailure, latest connection error: connection error: desc = "transport: error while dialing: dial unix /run/buildkit/buildkitd.sock: connect: no such file or directory"',
      },
      { log: 'ERROR: failed to solve: Unavailable: error reading from server: EOF' },
      { log: 'ERROR: failed to solve: no active session for k3v9q: context deadline exceeded' },
      { log: 'error: failed to solve: Canceled: grpc: the client connection is closing' },
    ],
    ignores: [
      '#9 [test 3/3] RUN go test ./...\n#9 3.1 rpc_test.go:31: rpc error: code = Unavailable desc = error reading from server: EOF\n#9 3.2 --- FAIL: TestRetry (0.02s)\n#9 ERROR: process "/bin/sh -c go test ./..." did not complete successfully: exit code: 1',
      'ERROR: failed to receive status: rpc error: code = Canceled desc = context canceled',
    ],
  },
}
