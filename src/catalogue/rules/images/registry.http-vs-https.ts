import type { Rule } from '../../../model/rule.ts'
import { isImageTransfer, URL } from '../../requests.ts'
import { inPush } from './texts.ts'

const FAULT =
  'failed to do request: Head "https://registry.example.org:5000/v2/team/app/blobs/sha256:1f2e3d4c": http: server gave HTTP response to HTTPS client'

/** The registry speaks plain HTTP and the client HTTPS. */
export const registryHttpVsHttps: Rule = {
  id: 'registry.http-vs-https',
  title: 'Registry {host} speaks HTTP, the builder HTTPS',
  blame: 'no',
  retryable: false,
  confidence: 0.98,
  patterns: [
    {
      literal: 'server gave http response to https client',
      match: new RegExp(
        `(?:(?:Get|Head|Post|Put) "?${URL}"?: )?http: server gave HTTP response to HTTPS client`,
      ),
      guard: (_facts, context) => isImageTransfer(context) && !/\/@v\/|\?go-get=1/.test(context.line.text),
    },
    {
      literal: 'first record does not look like a tls handshake',
      match: new RegExp(
        `(?:Get|Head|Post|Put) "?${URL}"?: (?:proxyconnect tcp: )?tls: first record does not look like a TLS handshake`,
      ),
      guard: (_facts, context) =>
        isImageTransfer(context) &&
        /\/v2\/|\/token/.test(context.line.text) &&
        !/\/@v\//.test(context.line.text),
      confidence: 0.93,
    },
    {
      literal: 'malformed http response',
      match: /malformed HTTP response "\\x15\\x03/,
    },
  ],
  cause:
    'The builder asks {host} over HTTPS and gets plain HTTP back. A builder in a container has its own configuration: `insecure-registries` of the daemon does not count there.',
  remedies: [
    'Declare the registry in buildkitd.toml: `[registry."{host}"]` with `http = true`, then `docker buildx create --use --buildkitd-config buildkitd.toml`.',
    'Pass it inline to docker/setup-buildx-action as `buildkitd-config-inline` with `http = true` for the registry.',
    'Declare it for the daemon too when the docker driver builds: `{"insecure-registries": ["{host}"]}` in `/etc/docker/daemon.json`, and restart it.',
    'Give the registry a certificate, which needs no exception anywhere: `http.tls` in its config.yml.',
  ],
  prevention: 'Serve your own registry over TLS; keep plain HTTP for registries that live in the job only.',
  zh: {
    title: '镜像仓库 {host} 使用 HTTP，而构建器使用 HTTPS',
    cause:
      '构建器用 HTTPS 访问 {host}，得到的却是明文 HTTP。容器中的构建器有自己的配置，守护进程的 `insecure-registries` 对它无效。',
    remedies: [
      '在 buildkitd.toml 中声明该仓库：`[registry."{host}"]` 下写 `http = true`，再执行 `docker buildx create --use --buildkitd-config buildkitd.toml`。',
      '使用 docker/setup-buildx-action 时，通过 `buildkitd-config-inline` 为该仓库写入 `http = true`。',
      '由 docker 驱动构建时，也要在守护进程中声明：在 `/etc/docker/daemon.json` 中写 `{"insecure-registries": ["{host}"]}` 并重启。',
      '为仓库配置证书，就不再需要任何例外：在其 config.yml 中设置 `http.tls`。',
    ],
    prevention: '自己的仓库应使用 TLS；明文 HTTP 只留给仅存在于作业中的仓库。',
  },
  source:
    'net/http/client.go (`http: server gave HTTP response to HTTPS client`), https://docs.docker.com/build/buildkit/configure/',
  examples: {
    matches: [
      { log: inPush(FAULT), facts: { host: 'registry.example.org:5000' } },
      {
        log: 'Error response from daemon: Get "https://registry.example.org:5000/v2/": http: server gave HTTP response to HTTPS client',
      },
    ],
    ignores: [
      '    server_test.go:9: Get "https://127.0.0.1:4443/": http: server gave HTTP response to HTTPS client',
      'package example.org/lib: unrecognized import path "example.org/lib": https fetch: Get "https://example.org/lib?go-get=1": http: server gave HTTP response to HTTPS client',
    ],
  },
}
