import type { Rule } from '../../../model/rule.ts'

/** The user of the job may not use the daemon's socket. */
export const daemonPermissionDenied: Rule = {
  id: 'daemon.permission-denied',
  title: 'The user of this job may not use the Docker socket {socket}',
  blame: 'no',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: 'permission denied while trying to connect to the docker',
      match:
        /permission denied while trying to connect to the (?:[Dd]ocker daemon socket|docker API) at (?<socket>[^\s:]{1,20}:\/\/[^\s:]{1,200}|\S{1,200})/,
    },
    {
      literal: 'connect: permission denied',
      match:
        /dial unix (?<socket>\S{0,200}(?:docker|podman|buildkitd)\S{0,20}\.sock): connect: permission denied/,
      confidence: 0.97,
    },
    {
      literal: 'permissionerror(13',
      match:
        /(?:Connection aborted\.'|fetching server API version).{0,60}PermissionError\(13, 'Permission denied'\)/,
      confidence: 0.96,
    },
    {
      literal: 'must be run with elevated privileges to connect',
      match: /the docker client must be run with elevated privileges to connect/,
      confidence: 0.93,
    },
    {
      literal: 'docker_engine: access is denied',
      match: /open (?<socket>\/\/\.\/pipe\/docker_engine): Access is denied/,
      confidence: 0.96,
    },
  ],
  cause:
    'A daemon runs, but its socket belongs to root and the group docker, and the user that runs this job is not in that group (or in one with another number inside the container of the runner).',
  remedies: [
    'Add the user and start the runner service again: `sudo usermod -aG docker "$USER" && sudo systemctl restart actions.runner.*`.',
    'Pass the group of the host to a runner in a container: `docker run --group-add "$(stat -c %g /var/run/docker.sock)" …`.',
    'Run a rootless daemon of that user instead: `dockerd-rootless-setuptool.sh install`.',
    'Leave the mode of the socket alone: `chmod 666` makes everybody on the host root.',
  ],
  prevention:
    'Put the group into the image or set-up script of the runner, and try `docker info` as that user.',
  zh: {
    title: '本作业的用户无权使用 Docker 套接字 {socket}',
    cause:
      '守护进程在运行，但套接字属于 root 和 docker 组，而运行本作业的用户不在该组中（或在 runner 容器内该组的编号不同）。',
    remedies: [
      '把用户加入组并重启 runner 服务：`sudo usermod -aG docker "$USER" && sudo systemctl restart actions.runner.*`。',
      'runner 是容器时传入主机的组：`docker run --group-add "$(stat -c %g /var/run/docker.sock)" …`。',
      '或为该用户运行 rootless 守护进程：`dockerd-rootless-setuptool.sh install`。',
      '不要改套接字权限：`chmod 666` 等于让主机上所有人成为 root。',
    ],
    prevention: '在 runner 的镜像或安装脚本中配置好用户组，并以该用户执行 `docker info` 验证。',
  },
  source: 'moby/moby client/request.go (`permission denied while trying to connect to the docker API at %v`)',
  examples: {
    matches: [
      {
        log: 'ERROR: permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock: Get "http://%2Fvar%2Frun%2Fdocker.sock/v1.47/info": dial unix /var/run/docker.sock: connect: permission denied',
        facts: { socket: 'unix:///var/run/docker.sock' },
      },
      {
        log: 'permission denied while trying to connect to the docker API at unix:///var/run/docker.sock',
        facts: { socket: 'unix:///var/run/docker.sock' },
      },
      {
        log: "docker.errors.DockerException: Error while fetching server API version: ('Connection aborted.', PermissionError(13, 'Permission denied'))",
      },
      { log: 'dial unix /var/run/docker.sock: connect: permission denied' },
    ],
    ignores: [
      'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
      'open /var/run/app.sock: permission denied',
    ],
  },
}
