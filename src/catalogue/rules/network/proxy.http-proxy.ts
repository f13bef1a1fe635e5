import type { Rule } from '../../../model/rule.ts'
import { HTTP_PROXY, statuses } from '../../faults.ts'
import { moduleProxyFault, sumDatabaseFault } from '../../requests.ts'
import { FETCH, inBuild } from './texts.ts'

const STOPPED = 'proxyconnect tcp: dial tcp 127.0.0.1:7890: connect: connection refused'

/** The HTTP proxy in front of the module proxy fails. */
export const proxyHttpProxy: Rule = {
  id: 'proxy.http-proxy',
  title: 'The HTTP proxy on the way to {host} fails',
  blame: 'no',
  retryable: false,
  confidence: 0.97,
  patterns: [
    ...moduleProxyFault(...HTTP_PROXY, statuses('407', ': 407')),
    ...sumDatabaseFault(...HTTP_PROXY, statuses('407', ': 407')),
    {
      literal: 'failed to establish tunnel',
      match:
        /upstream (?<host>[\w.:-]{1,253}): Failed to establish tunnel (?<problem>(?!.{0,300}\b403\b).{1,300})/,
    },
  ],
  cause:
    'HTTP_PROXY or HTTPS_PROXY of the build sends the request for {host} through an HTTP proxy that cannot be used: {problem}. Inside a build 127.0.0.1 is the build container, where no proxy runs.',
  remedies: [
    'Name an address the build can reach instead of 127.0.0.1: `docker build --build-arg HTTPS_PROXY=http://proxy.example.org:3128 .`.',
    'Let the step use the network of the host when the proxy runs there: `docker build --network=host .`.',
    'Leave the proxy out for this host: `docker build --build-arg NO_PROXY={host} .`, or unset HTTP_PROXY and HTTPS_PROXY in `~/.docker/config.json` (`proxies`).',
    'Put the credentials into the proxy URL of the builder (not of the Dockerfile) when it answers 407 Proxy Authentication Required.',
  ],
  prevention:
    'Set the proxy once in `~/.docker/config.json` or on the builder, by a name that is reachable from containers, with NO_PROXY for internal hosts.',
  zh: {
    title: '通往 {host} 的 HTTP 代理不可用',
    cause:
      '构建的 HTTP_PROXY 或 HTTPS_PROXY 让访问 {host} 的请求经过一个不可用的 HTTP 代理：{problem}。构建中的 127.0.0.1 是构建容器本身，那里没有代理。',
    remedies: [
      '不要写 127.0.0.1，改用构建能访问的地址：`docker build --build-arg HTTPS_PROXY=http://proxy.example.org:3128 .`。',
      '代理运行在宿主机上时，让该步骤使用宿主网络：`docker build --network=host .`。',
      '让该主机不走代理：`docker build --build-arg NO_PROXY={host} .`，或在 `~/.docker/config.json` 的 `proxies` 中去掉 HTTP_PROXY 和 HTTPS_PROXY。',
      '代理回答 407 Proxy Authentication Required 时，把凭据写进构建器（而不是 Dockerfile）的代理地址。',
    ],
    prevention:
      '在 `~/.docker/config.json` 或构建器上统一设置代理，使用容器可访问的名称，并用 NO_PROXY 排除内部主机。',
  },
  source: 'net/http/transport.go dialConn (`proxyconnect`, the text of the status of CONNECT)',
  examples: {
    matches: [
      { log: `${FETCH}${STOPPED}`, evidence: `${FETCH}${STOPPED}`, facts: { host: 'goproxy.cn' } },
      {
        log: inBuild(
          `main.go:8:2: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.zip": ${STOPPED}`,
        ),
        facts: { host: 'goproxy.cn', module: 'example.org/lib' },
      },
      { log: `${FETCH}proxyconnect tcp: dial tcp: lookup proxy.example.org on 10.0.0.2:53: no such host` },
      { log: `${FETCH}proxyconnect tcp: tls: first record does not look like a TLS handshake` },
      { log: `${FETCH}Proxy Authentication Required` },
      { log: `${FETCH}Bad Gateway` },
      {
        log: `go: example.org/lib@v1.0.0: verifying module: example.org/lib@v1.0.0: Get "https://sumdb.example.org/lookup/example.org/lib@v1.0.0": ${STOPPED}`,
      },
      {
        log: `${FETCH}socks connect tcp 127.0.0.1:1080->goproxy.cn:443: dial tcp 127.0.0.1:1080: connect: connection refused`,
      },
    ],
    ignores: [
      'go: downloading example.org/lib v1.0.0',
      `${FETCH}dial tcp 10.0.0.1:443: connect: connection refused`,
      `${FETCH}Forbidden`,
      'ENV HTTPS_PROXY=http://127.0.0.1:7890',
      `failed to do request: Head "https://registry.example.org/v2/app/manifests/1": ${STOPPED}`,
    ],
  },
}
