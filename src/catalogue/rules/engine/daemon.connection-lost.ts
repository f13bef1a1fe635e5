import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { isRun } from './patterns.ts'

/** The client's own request for a build, said while the last step of the classic builder was still open. */
const BUILD_REQUEST = /\/(?:v\d[\d.]{0,6}\/)?(?:build|session|grpc)\b/

const ofClient = (_facts: Facts, { step, line, log }: MatchContext): boolean =>
  !isRun(step) || (log.format === 'classic' && BUILD_REQUEST.test(line.text))

/** The daemon hung up in the middle of a request. */
export const daemonConnectionLost: Rule = {
  id: 'daemon.connection-lost',
  title: 'The Docker daemon closed the connection: {problem}',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [
    {
      literal: 'error during connect: ',
      match:
        /error during connect: (?:this error may indicate.{0,60}: )?(?<problem>.{0,400}(?:EOF|broken pipe|connection reset by peer|use of closed network connection|forcibly closed|server closed idle connection))\s*$/,
      guard: ofClient,
    },
    {
      literal: 'an error occurred trying to connect: ',
      match:
        /An error occurred trying to connect: (?<problem>.{0,400}(?:EOF|connection reset by peer|broken pipe))/,
    },
    {
      literal: 'docker.sock',
      match:
        /(?<problem>read unix @?\S{0,60}->\S{0,100}docker\.sock: (?:read: )?(?:connection reset by peer|EOF|use of closed network connection))/,
      guard: ofClient,
    },
    {
      literal: 'failed to dial grpc',
      match:
        /(?<problem>failed to dial gRPC: (?:unable to upgrade to h2c, received \d{3}|.{0,200}(?:EOF|reset by peer|broken pipe|context deadline exceeded)))/,
      guard: ofClient,
      confidence: 0.94,
    },
    {
      literal: 'unable to upgrade to h2c',
      match: /(?<problem>unable to upgrade to h2c, received \d{3})/,
      guard: ofClient,
      confidence: 0.93,
    },
    {
      literal: 'error waiting for container: ',
      match: /(?<problem>error waiting for container: (?:unexpected EOF|EOF|invalid character).{0,100})/,
    },
    {
      literal: 'error getting events from daemon: ',
      match: /(?<problem>error getting events from daemon: (?:unexpected )?EOF)/,
      confidence: 0.93,
    },
    {
      literal: 'bad response from docker engine',
      match: /(?<problem>Bad response from Docker engine)/,
    },
    {
      literal: 'an http request took too long to complete',
      match: /(?<problem>An HTTP request took too long to complete)/,
      confidence: 0.93,
    },
    {
      literal: 'unexpected eof',
      match: /^(?:ERROR: |[Ee]rror: |docker: )?(?<problem>unexpected EOF)\s*$/,
      guard: (_facts, { log, step }) =>
        log.format === 'classic' || (log.format === 'plain' && step === undefined),
      confidence: 0.7,
    },
    {
      literal: 'error response from daemon: ',
      match:
        /Error response from daemon: (?<problem>(?:dial unix \S{1,300}: connect: (?:connection refused|no such file or directory)|.{0,200}connection error: desc = .{1,200}|.{0,100}transport is closing.{0,60}|context deadline exceeded|.{0,60}ttrpc: closed.{0,60}))\s*$/,
      confidence: 0.93,
    },
    {
      literal: 'connection aborted.',
      match:
        /(?<problem>\('Connection aborted\.', (?:RemoteDisconnected|ConnectionResetError|BrokenPipeError|BadStatusLine).{0,200})/,
      guard: ofClient,
      confidence: 0.75,
    },
    {
      literal: 'unixhttpconnectionpool',
      match: /(?<problem>UnixHTTPConnectionPool\(.{0,120}Read timed out.{0,100})/,
      confidence: 0.93,
    },
  ],
  cause:
    'The client was talking to the daemon when it stopped answering: it crashed, was restarted or upgraded, or Docker Desktop ended. The build has not failed by itself.',
  remedies: [
    'Run the build again.',
    'Read what the daemon says of that moment: `journalctl -u docker --since "30 min ago"`; in docker-in-docker the log of the `docker:dind` service.',
    'Look for memory that ran out on the host: `dmesg | grep -i "out of memory"`.',
  ],
  prevention:
    'Do not restart or upgrade the daemon while jobs run, and give the host memory for it besides the builds.',
  zh: {
    title: 'Docker 守护进程中断了连接：{problem}',
    cause:
      '客户端正在与守护进程通信时对方停止响应：它崩溃、被重启或升级，或者 Docker Desktop 退出。构建自身并没有失败。',
    remedies: [
      '重新运行构建。',
      '查看守护进程当时的日志：`journalctl -u docker --since "30 min ago"`；docker-in-docker 则看 `docker:dind` 服务的日志。',
      '检查主机是否内存耗尽：`dmesg | grep -i "out of memory"`。',
    ],
    prevention: '作业运行期间不要重启或升级守护进程，并在构建之外为其预留内存。',
  },
  source:
    'moby/moby client/request.go (`error during connect`), docker/compose v1 errors.py (`An HTTP request took too long to complete`)',
  examples: {
    matches: [
      {
        log: 'Sending build context to Docker daemon  15.87kB\nerror during connect: Post "http://%2Fvar%2Frun%2Fdocker.sock/v1.41/build?dockerfile=Dockerfile&t=app": EOF',
      },
      {
        log: 'error during connect: Head "http://%2Fvar%2Frun%2Fdocker.sock/_ping": read unix @->/run/docker.sock: read: connection reset by peer',
      },
      { log: 'ERROR: failed to dial gRPC: unable to upgrade to h2c, received 502' },
      { log: 'time="2026-01-02T03:04:05Z" level=error msg="error waiting for container: unexpected EOF"' },
      { log: 'Error response from daemon: Bad response from Docker engine' },
      {
        log: 'ERROR: An HTTP request took too long to complete. Retry with --verbose to obtain debug information.',
      },
      {
        log: 'Step 2/4 : RUN go build ./...\n ---> Running in 1f2e3d4c\nerror during connect: Post "http://docker:2375/v1.43/build?t=app": write tcp 10.0.0.4:40122->10.0.0.3:2375: write: broken pipe',
      },
    ],
    ignores: [
      'Get "https://goproxy.cn/example.org/lib/@v/list": unexpected EOF',
      'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
    ],
  },
}
