import type { Rule } from '../../../model/rule.ts'
import { FORBIDDEN_SOCKET, TUNNEL_REFUSED } from '../../faults.ts'
import { URL } from '../../requests.ts'
import { FETCH, inBuild } from './texts.ts'

const REQUEST = `(?:Get|Head|Post|Put|Patch|Delete) "?${URL}"?: `

/** A proxy or policy of the network refuses the connection. */
export const networkEgressDenied: Rule = {
  id: 'network.egress-denied',
  title: 'The network policy does not let the build reach {host}',
  blame: 'no',
  retryable: false,
  confidence: 0.98,
  patterns: [
    ...[...TUNNEL_REFUSED, ...FORBIDDEN_SOCKET].map(({ literal, tail }) => ({
      literal,
      match: new RegExp(`${REQUEST}(?:${tail})`),
    })),
    {
      literal: ': proxy authentication required',
      match: new RegExp(
        `(?:failed to do request: |Error response from daemon: |token: )${REQUEST}Proxy Authentication Required`,
      ),
    },
    {
      literal: 'operation not permitted',
      match: /dial tcp: lookup (?<host>[^\s:]{1,253}) on \S{1,80}: .{0,120}write: operation not permitted/,
      confidence: 0.96,
    },
    {
      literal: 'dial tcp 54.185.253.63:',
      match: new RegExp(`(?:${REQUEST})?dial tcp 54\\.185\\.253\\.63:\\d{1,5}: `),
    },
    {
      literal: 'harden runner: ',
      match:
        /StepSecurity Harden Runner: (?:Traffic to (?:IP Address )?(?<address>\S{1,253}) was blocked|DNS resolution for domain (?<host>[\w.-]{1,253}) was blocked)/,
    },
    {
      literal: 'connect tunnel failed',
      match:
        /(?:unable to access '(?:https?:\/\/)(?<host>[^\s/']{1,253})[^']{0,600}': )?CONNECT tunnel failed, response (?<status>40[37])/,
    },
    {
      literal: 'from proxy after connect',
      match:
        /(?:unable to access '(?:https?:\/\/)(?<host>[^\s/']{1,253})[^']{0,600}': )?Received HTTP code (?<status>40[37]) from proxy after CONNECT/,
    },
    {
      literal: 'tunnel connection failed: 40',
      match: /Tunnel connection failed: (?<status>40[37] [A-Z][\w ]{2,40})/,
    },
    {
      literal: 'proxy tunneling failed: ',
      match: /Proxy tunneling failed: (?<status>Forbidden|Proxy Authentication Required|Access Denied)/,
    },
    {
      literal: 'invalid response from proxy: ',
      match: /Invalid response from proxy: (?:HTTP\/[\d.]{1,3} )?(?<status>40[37] [A-Z][\w ]{2,40})/,
    },
    {
      literal: 'tunneling socket could not be established',
      match: /tunneling socket could not be established, statusCode=(?<status>40[37])/,
    },
    {
      literal: 'failed to establish tunnel',
      match:
        /upstream (?<host>[\w.:-]{1,253}): Failed to establish tunnel .{0,300}\b(?<status>403\b[\w ]{0,40})/,
    },
  ],
  cause:
    'Something between the build and {host} lets only chosen hosts through and refused this connection: an HTTP proxy with an allow-list, a firewall, or the egress policy of the runner. The server itself was never asked.',
  remedies: [
    'Have {host} allowed in the proxy or in the egress policy (for step-security/harden-runner: `allowed-endpoints: {host}:443`).',
    'Use a mirror that is allowed: `docker build --build-arg GOPROXY=https://goproxy.example.org .` with `ARG GOPROXY` for modules, `registry-mirrors` in `/etc/docker/daemon.json` for images.',
    'Check from the builder which hosts pass: `curl -sSI https://goproxy.cn/`; a 403 to CONNECT is the policy, not a missing right at the server.',
    'Download ahead of the locked part: `go mod vendor` and `-mod=vendor`, or base images that were copied into your own registry.',
  ],
  prevention:
    'Keep the list of allowed hosts beside the Dockerfile: module proxy, checksum database, image registry and its storage host, package mirrors.',
  zh: {
    title: '网络策略不允许构建访问 {host}',
    cause:
      '构建与 {host} 之间只放行指定的主机，并拒绝了这次连接：带白名单的 HTTP 代理、防火墙，或 runner 的出站策略。请求根本没有到达服务器。',
    remedies: [
      '请管理员在代理或出站策略中放行 {host}（step-security/harden-runner：`allowed-endpoints: {host}:443`）。',
      '改用已放行的镜像源：模块用 `docker build --build-arg GOPROXY=https://goproxy.example.org .` 加 `ARG GOPROXY`，基础镜像用 `/etc/docker/daemon.json` 的 `registry-mirrors`。',
      '在构建机上检查哪些主机可以访问：`curl -sSI https://goproxy.cn/`；CONNECT 得到 403 说明是策略拦截，而不是在服务器上缺少权限。',
      '在受限环节之前先下载好：`go mod vendor` 加 `-mod=vendor`，或把基础镜像复制到自己的仓库。',
    ],
    prevention:
      '把允许访问的主机清单与 Dockerfile 放在一起维护：模块代理、校验和数据库、镜像仓库及其存储主机、软件包镜像源。',
  },
  source:
    'net/http/transport.go dialConn (text of the status of CONNECT), syscall EPERM and EACCES, curl lib/cf-h1-proxy.c, wget src/http.c, apt methods/http.cc, step-security/harden-runner',
  examples: {
    matches: [
      { log: `${FETCH}Forbidden`, evidence: `${FETCH}Forbidden`, facts: { host: 'goproxy.cn' } },
      {
        log: '#3 [internal] load metadata for registry.example.org/library/golang:1.26\n#3 ERROR: failed to do request: Head "https://registry.example.org/v2/library/golang/manifests/1.26": Forbidden\nERROR: failed to build: failed to solve: golang:1.26: failed to resolve source metadata for registry.example.org/library/golang:1.26: failed to do request: Head "https://registry.example.org/v2/library/golang/manifests/1.26": Forbidden',
        facts: { host: 'registry.example.org' },
      },
      { log: inBuild(`${FETCH}Forbidden`), facts: { host: 'goproxy.cn' } },
      {
        log: 'failed to do request: Head "https://registry.example.org/v2/app/manifests/1": dial tcp 10.0.0.1:443: connect: operation not permitted',
      },
      { log: `${FETCH}dial tcp 10.0.0.1:443: connect: permission denied` },
      {
        log: 'Error: StepSecurity Harden Runner: DNS resolution for domain goproxy.cn was blocked',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: "fatal: unable to access 'https://git.example.org/team/lib/': CONNECT tunnel failed, response 403",
        facts: { host: 'git.example.org' },
      },
      { log: 'curl: (56) Received HTTP code 403 from proxy after CONNECT' },
      { log: 'Proxy tunneling failed: ForbiddenUnable to establish SSL connection.' },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: reading https://goproxy.example.org/example.org/lib/@v/v1.0.0.zip: 403 Forbidden',
      'unexpected status from HEAD request to https://registry.example.org/v2/app/manifests/1: 403 Forbidden',
      '    api_test.go:9: got Forbidden, want OK',
      'curl: (22) The requested URL returned error: 403',
      'chown: /data: Operation not permitted',
    ],
  },
}
