import type { Rule } from '../../../model/rule.ts'
import { statuses } from '../../faults.ts'
import { moduleProxyFault } from '../../requests.ts'
import { inBuild, MIRRORED } from './texts.ts'

/** The module proxy refuses the request for lack of rights. */
export const proxyForbidden: Rule = {
  id: 'proxy.forbidden',
  title: 'Module proxy {host} refuses the request ({status})',
  blame: 'no',
  retryable: false,
  confidence: 0.95,
  patterns: [...moduleProxyFault(statuses('401|402|403', ': 40'), statuses('451', ': 451'))],
  cause:
    'The proxy {host} answers {status}: a policy filters the module, or the proxy wants credentials the build does not have.',
  remedies: [
    'Ask for {module} to be allowed at the proxy.',
    'Mount credentials for the proxy: `RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`, and build with `--secret id=netrc,src=$HOME/.netrc`.',
    'Check what the proxy says without go: `curl -sS -n -i https://{host}/`.',
  ],
  prevention:
    'Give builds a token of their own for the proxy, renewed before it expires, and pass it as a secret mount, never as ARG or ENV.',
  zh: {
    title: '模块代理 {host} 拒绝请求（{status}）',
    cause: '代理 {host} 回答 {status}：策略过滤了该模块，或代理要求的凭据在构建中没有。',
    remedies: [
      '请代理的管理员放行 {module}。',
      '把代理的凭据挂载进构建：`RUN --mount=type=secret,id=netrc,target=/root/.netrc go mod download`，构建时加 `--secret id=netrc,src=$HOME/.netrc`。',
      '不经过 go 查看代理的回答：`curl -sS -n -i https://{host}/`。',
    ],
    prevention: '为构建配置专用的代理令牌并在过期前更新，通过 secret 挂载传入，不要写进 ARG 或 ENV。',
  },
  source: 'cmd/go/internal/web/api.go HTTPError (`reading %s: %v`, `server response: %s`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: reading https://goproxy.example.org/example.org/lib/@v/v1.0.0.zip: 403 Forbidden\n\tserver response: blocked by policy',
        evidence:
          'go: example.org/lib@v1.0.0: reading https://goproxy.example.org/example.org/lib/@v/v1.0.0.zip: 403 Forbidden',
        facts: { host: 'goproxy.example.org', status: '403 Forbidden', module: 'example.org/lib' },
      },
      {
        log: `${MIRRORED}401 Unauthorized`,
        evidence: '\tserver response: upstream goproxy.example.org: 401 Unauthorized',
        facts: { host: 'goproxy.example.org' },
      },
      {
        log: inBuild(
          'go: example.org/lib@v1.0.0: reading https://goproxy.example.org/artifactory/api/go/go/example.org/lib/@v/v1.0.0.mod: 401 Unauthorized',
        ),
      },
      {
        log: 'go: example.org/lib@v1.0.0: unexpected status (https://goproxy.example.org/example.org/lib/@v/v1.0.0.info): 403 Forbidden',
      },
    ],
    ignores: [
      'fatal: unable to access: The requested URL returned error: 403 Forbidden',
      'go: downloading example.org/lib v1.0.0',
      'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": Forbidden',
      'unexpected status from HEAD request to https://registry.example.org/v2/app/manifests/1: 403 Forbidden',
    ],
  },
}
