import type { Rule } from '../../../model/rule.ts'

/** A port of the host that a container should get is taken. */
export const composePortConflict: Rule = {
  id: 'compose.port-conflict',
  title: 'Port {port} of the host is already in use',
  blame: 'no',
  retryable: false,
  confidence: 0.975,
  quotes: 'last',
  patterns: [
    {
      literal: 'port is already allocated',
      match: /Bind for \S{0,60}:(?<port>\d{1,5}) failed: port is already allocated/,
    },
    {
      literal: 'address already in use',
      match:
        /(?:driver failed programming external connectivity|userland proxy|Error response from daemon|failed to set up container networking|rootlessport).{0,400}:(?<port>\d{1,5})(?:\/\w{3,4})?: (?:.{0,60}: )?(?:bind: )?address already in use/,
    },
    {
      literal: 'ports are not available',
      match: /[Pp]orts are not available: (?:exposing port \w{3} |listen \w{3,4} )\S{0,60}:(?<port>\d{1,5})/,
    },
    {
      literal: 'ports are not available',
      match: /[Pp]orts are not available\b/,
      guard: (_facts, { lines, at }) => {
        const rest = lines.slice(at, at + 6).map((line) => line.text.trim())
        const port = /listen \w{3,4} \S{0,60}:(\d{1,5})|exposing port \w{3} \S{0,60}:(\d{1,5})/.exec(
          rest.join(' '),
        )
        return port === null ? true : { port: (port[1] ?? port[2]) as string }
      },
      confidence: 0.97,
    },
    {
      literal: 'failed to bind host port',
      match: /failed to bind host port (?:for )?(?:\[[^\]]{1,60}\]|[\d.]{1,40}):(?<port>\d{1,5})/,
      confidence: 0.98,
    },
  ],
  cause:
    'A container publishes port {port} of the host, and a service of the runner or a container of another job listens there already. The image was built.',
  remedies: [
    'See who holds it: `ss -ltnp "sport = :{port}"; docker ps --filter publish={port}`.',
    'Stop a service that the runner image starts itself: `sudo systemctl stop mysql postgresql`.',
    'Publish no fixed port: `ports: ["5432"]` takes a free one (`docker compose port db 5432` tells which), and containers reach each other by name without any.',
  ],
  prevention: 'Do not publish fixed ports in CI; let tests reach services over the network of the project.',
  zh: {
    title: '主机端口 {port} 已被占用',
    cause:
      '容器要发布主机的 {port} 端口，但 runner 上的某个服务或其他作业的容器已在监听该端口。镜像已构建成功。',
    remedies: [
      '查看占用者：`ss -ltnp "sport = :{port}"; docker ps --filter publish={port}`。',
      '停止 runner 镜像自带的服务：`sudo systemctl stop mysql postgresql`。',
      '不要发布固定端口：`ports: ["5432"]` 会自动选取空闲端口（用 `docker compose port db 5432` 查看），容器之间可直接用服务名互访。',
    ],
    prevention: 'CI 中不要发布固定端口，让测试通过项目网络访问各服务。',
  },
  source:
    'moby/moby daemon/libnetwork/portallocator (`Bind for %s:%d failed: port is already allocated`), daemon/libnetwork/portmappers (`failed to bind host port`)',
  examples: {
    matches: [
      {
        log: 'Error response from daemon: driver failed programming external connectivity on endpoint app-db-1 (7c48): Bind for 0.0.0.0:5432 failed: port is already allocated',
        facts: { port: '5432' },
      },
      {
        log: 'ERROR: for db  Cannot start service db: driver failed programming external connectivity on endpoint app_db_1 (47ff): Error starting userland proxy: listen tcp4 0.0.0.0:5432: bind: address already in use',
        facts: { port: '5432' },
      },
      {
        log: 'Error response from daemon: failed to set up container networking: driver failed programming external connectivity on endpoint web (12ab): failed to bind host port for 0.0.0.0:8080:172.17.0.2:80/tcp: address already in use',
        facts: { port: '8080' },
      },
      {
        log: 'Error response from daemon: Ports are not available: exposing port TCP 0.0.0.0:3306 -> 0.0.0.0:0: listen tcp 0.0.0.0:3306: bind: address already in use',
        facts: { port: '3306' },
      },
    ],
    ignores: [
      'no ports are available on this switch',
      'panic: listen tcp :8080: bind: address already in use',
      'server_test.go:12: listen tcp 127.0.0.1:9090: bind: address already in use',
    ],
  },
}
