import type { Facts, MatchContext, Rule } from '../../../model/rule.ts'
import { isRun } from './patterns.ts'

const ofClient = (_facts: Facts, { step }: MatchContext): boolean => !isRun(step)

const DAEMON_REQUEST = `(?:error during connect: |failed to connect to the docker API at ).{0,400}`

/** No daemon answers at the socket, pipe or address. */
export const daemonNotRunning: Rule = {
  id: 'daemon.not-running',
  title: 'No Docker daemon answers at {address}',
  blame: 'no',
  retryable: false,
  confidence: 0.97,
  patterns: [
    {
      literal: 'connect to the docker daemon',
      match:
        /(?<!["'`])(?:[Cc]annot|[Cc]an't|Couldn't|[Uu]nable to) connect to the [Dd]ocker [Dd]aemon(?: at (?<address>\S{1,200}?)(?=[.,]?\s|[.,]?$))?/,
      guard: ofClient,
    },
    {
      literal: 'connect to docker daemon',
      match: /(?:Couldn't|[Cc]annot|[Uu]nable to) connect to Docker daemon(?: at (?<address>\S{1,200}))?/,
      guard: ofClient,
    },
    {
      literal: 'connect to the docker daemon',
      match: /[Cc]annot connect to the Docker daemon(?: at (?<address>\S{1,200}?)(?=[.,]?\s|[.,]?$))?/,
      guard: (_facts, { step }) => isRun(step),
      confidence: 0.8,
    },
    {
      literal: 'failed to connect to the docker api at ',
      match: /failed to connect to the docker API at (?<address>[^\s;]{1,200})/,
      guard: ofClient,
    },
    {
      literal: 'error during connect: ',
      match: new RegExp(
        `${DAEMON_REQUEST}(?:no such host|connection refused|no such file or directory|The system cannot find the file|i/o timeout|no route to host|daemon is not running|elevated privileges|server gave HTTP response)`,
      ),
      guard: ofClient,
    },
    {
      literal: '//./pipe/',
      match:
        /open (?<address>\/\/\.\/pipe\/\w{1,60}): (?:The system cannot find the file|.{0,60}no such file)/,
      guard: ofClient,
    },
    {
      literal: 'docker.sock: connect: ',
      match:
        /dial unix (?<address>\S{0,200}docker\S{0,20}\.sock): connect: (?:no such file or directory|connection refused)/,
      guard: ofClient,
      confidence: 0.95,
    },
    {
      literal: 'error while fetching server api version',
      match:
        /Error while fetching server API version: .{0,100}(?:FileNotFoundError|ConnectionRefusedError|No such file)/,
      guard: ofClient,
    },
    {
      literal: 'check if the server supports the requested api version',
      match:
        /request returned .{0,60} for API route and version (?<address>\S{1,200}), check if the server supports/,
      confidence: 0.93,
    },
    {
      literal: 'docker desktop is ',
      match: /Docker Desktop is (?:manually paused|unable to start|not running|starting)/,
      confidence: 0.94,
    },
    {
      literal: 'docker daemon is not running',
      match: /(?:^|[Ee]rror: |ERROR: )(?:The )?[Dd]ocker daemon is not running/,
      guard: ofClient,
      confidence: 0.94,
    },
    {
      literal: 'cannot connect to podman',
      match: /^(?:Error: )?Cannot connect to Podman\. Please verify your connection/,
      guard: ofClient,
    },
    {
      literal: 'unable to connect to podman socket',
      match:
        /[Uu]nable to connect to Podman socket: .{0,400}(?:no such file or directory|connection refused|The system cannot find)/,
      guard: ofClient,
      confidence: 0.95,
    },
  ],
  cause:
    'docker is only a client: the build is done by a daemon behind a socket, pipe or address, and none answers there in this job, so nothing was built.',
  remedies: [
    'Start it: `sudo systemctl start docker` (Linux runner), Docker Desktop (macOS, Windows), and wait for it: `timeout 60 sh -c "until docker info; do sleep 1; done"`.',
    'Mount the socket into a runner that is a container: `-v /var/run/docker.sock:/var/run/docker.sock`.',
    'Use docker-in-docker in GitLab: `services: [docker:dind]`, `DOCKER_HOST: tcp://docker:2376`, `DOCKER_TLS_CERTDIR: /certs`, and a privileged runner.',
    'Clear a wrong address: `echo "$DOCKER_HOST"; docker context ls; docker context use default`.',
  ],
  prevention:
    'Check `docker info` in the first step of the job, so that a runner without a daemon is seen at once.',
  zh: {
    title: '{address} 没有 Docker 守护进程响应',
    cause:
      'docker 只是客户端：真正构建的是套接字、管道或地址背后的守护进程，而本作业中没有守护进程响应，因此什么都没有构建。',
    remedies: [
      '启动守护进程：Linux runner 用 `sudo systemctl start docker`，macOS 和 Windows 启动 Docker Desktop；并等待就绪：`timeout 60 sh -c "until docker info; do sleep 1; done"`。',
      'runner 本身是容器时，挂载套接字：`-v /var/run/docker.sock:/var/run/docker.sock`。',
      'GitLab 中使用 docker-in-docker：`services: [docker:dind]`、`DOCKER_HOST: tcp://docker:2376`、`DOCKER_TLS_CERTDIR: /certs`，并使用特权 runner。',
      '排除错误的地址：`echo "$DOCKER_HOST"; docker context ls; docker context use default`。',
    ],
    prevention: '在作业第一步执行 `docker info`，尽早发现没有守护进程的 runner。',
  },
  source:
    'moby/moby client/errors.go, client/request.go (`Cannot connect to the Docker daemon at %s`, `failed to connect to the docker API at %v`), docker/compose v1 errors.py, containers/podman pkg/bindings/connection.go (`unable to connect to Podman socket`)',
  examples: {
    matches: [
      {
        log: 'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
        facts: { address: 'unix:///var/run/docker.sock' },
      },
      {
        log: 'ERROR: failed to connect to the docker API at unix:///var/run/docker.sock; check if the path is correct and if the daemon is running: dial unix /var/run/docker.sock: connect: no such file or directory',
        facts: { address: 'unix:///var/run/docker.sock' },
      },
      {
        log: 'error during connect: Get "http://docker:2375/v1.24/info": dial tcp: lookup docker on 10.0.0.2:53: no such host',
      },
      {
        log: 'error during connect: this error may indicate that the docker daemon is not running: Get "http://%2F%2F.%2Fpipe%2Fdocker_engine/v1.24/info": open //./pipe/docker_engine: The system cannot find the file specified.',
      },
      { log: "ERROR: Couldn't connect to Docker daemon at http+docker://localhost - is it running?" },
      {
        log: "docker.errors.DockerException: Error while fetching server API version: ('Connection aborted.', FileNotFoundError(2, 'No such file or directory'))",
      },
      {
        log: 'Cannot connect to Podman. Please verify your connection to the Linux system using `podman system connection list`, or try `podman machine start`\nError: unable to connect to Podman socket: Get "http://d/v5.0.0/libpod/_ping": dial unix /run/podman/podman.sock: connect: connection refused',
        evidence:
          'Cannot connect to Podman. Please verify your connection to the Linux system using `podman system connection list`, or try `podman machine start`',
      },
    ],
    ignores: [
      'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock',
      'waiting for the docker daemon',
      'error during connect: Post "http://%2Fvar%2Frun%2Fdocker.sock/v1.41/build": EOF',
    ],
  },
}
