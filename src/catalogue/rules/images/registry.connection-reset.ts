import type { Rule } from '../../../model/rule.ts'
import { ENDED, RESET } from '../../faults.ts'
import { isImageTransfer, registryFault, URL } from '../../requests.ts'
import { HEAD, inPull, inPush, MIRROR, POST } from './texts.ts'

const RESET_BY_PEER = 'write tcp 172.17.0.2:59112->10.0.0.1:443: write: connection reset by peer'

/** The connection to the registry is cut. */
export const registryConnectionReset: Rule = {
  id: 'registry.connection-reset',
  title: 'The connection to registry {host} was cut',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  quotes: 'last',
  patterns: [
    ...registryFault(...RESET, ...ENDED),
    {
      literal: 'failed to copy: ',
      match:
        /failed to copy: (?:httpReadSeeker: failed open: )?(?:(?:read|write) tcp \S{1,160}: (?:read|write): (?:connection reset by peer|broken pipe|connection timed out)|(?:unexpected )?EOF|local error: tls: bad record MAC|stream error: .{1,80})/,
      guard: (_facts, context) => isImageTransfer(context),
    },
    {
      literal: 'error pulling image configuration: ',
      match: new RegExp(
        `error pulling image configuration: (?:download failed after attempts=\\d: )?(?:Get "?${URL}"?: )?(?:unexpected EOF|EOF|read tcp .{1,160}: connection reset by peer)`,
      ),
      guard: (_facts, context) => isImageTransfer(context),
    },
    {
      literal: 'eof',
      match:
        /^(?:ERROR: |error: )?failed to (?:push|copy|fetch|do request)[^"]{0,300}: (?:unexpected )?EOF\s*$/,
      guard: (_facts, context) => isImageTransfer(context),
      confidence: 0.92,
    },
  ],
  cause:
    'The registry, or something in between, closed the connection in the middle of a transfer: an unstable link, a proxy with a size or time limit, or an overloaded registry.',
  remedies: [
    'Run the build again; the layers that arrived are not sent twice.',
    'Raise the limits of a reverse proxy before your own registry when it repeats at the same size: `client_max_body_size 0; proxy_read_timeout 900;` (nginx).',
    'Push fewer layers at once: `max-parallelism = 1` under `[worker.oci]` in buildkitd.toml, or `"max-concurrent-uploads": 1` in `/etc/docker/daemon.json`.',
    MIRROR.en,
  ],
  prevention: 'Keep images small (a last stage with the binary only), so that a transfer is short.',
  zh: {
    title: '与镜像仓库 {host} 的连接被中断',
    cause: '仓库或中间设备在传输途中关闭了连接：链路不稳定、代理有大小或时间限制，或仓库过载。',
    remedies: [
      '重新运行构建；已传完的层不会再次传输。',
      '自建仓库前有反向代理、且总在相同大小处失败时，放宽其限制：`client_max_body_size 0; proxy_read_timeout 900;`（nginx）。',
      '减少同时推送的层数：在 buildkitd.toml 的 `[worker.oci]` 下写 `max-parallelism = 1`，或在 `/etc/docker/daemon.json` 中写 `"max-concurrent-uploads": 1`。',
      MIRROR.zh,
    ],
    prevention: '让镜像保持精简（最后一个阶段只放二进制文件），传输时间就短。',
  },
  source:
    'containerd core/remotes/docker/pusher.go and httpreadseeker.go, net/http, syscall ECONNRESET and EPIPE',
  examples: {
    matches: [
      { log: inPull(`${HEAD}EOF`), evidence: `ERROR: ${HEAD}EOF`, facts: { host: 'registry.example.org' } },
      { log: inPush(`${POST}EOF`), facts: { host: 'registry.example.org' } },
      {
        log: inPush(
          `failed to copy: failed to do request: Put "https://registry.example.org/v2/team/app/blobs/uploads/7d1c?digest=sha256%3A1f2e": ${RESET_BY_PEER}`,
        ),
      },
      {
        log: inPull(
          'failed to copy: read tcp 172.17.0.2:59112->10.0.0.1:443: read: connection reset by peer',
        ),
      },
      { log: 'Error response from daemon: Get "https://registry.example.org/v2/": EOF' },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": EOF',
      'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
      'failed to extract layer sha256:5b6a79880001: unexpected EOF',
      `#9 exporting to image\n#9 4.1 error: ${POST}EOF\n#9 4.1 retrying in 1s\n#9 DONE 9.2s`,
    ],
  },
}
