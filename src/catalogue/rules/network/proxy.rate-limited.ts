import type { Rule } from '../../../model/rule.ts'
import { statuses } from '../../faults.ts'
import { moduleProxyFault } from '../../requests.ts'
import { CACHE_MOUNT, inBuild, MIRRORED, OTHER_PROXY } from './texts.ts'

const LINE =
  'go: example.org/lib@v1.0.0: reading https://goproxy.cn/example.org/lib/@v/v1.0.0.zip: 429 Too Many Requests'

/** The module proxy asks for fewer requests. */
export const proxyRateLimited: Rule = {
  id: 'proxy.rate-limited',
  title: 'Module proxy {host} limits the rate of requests',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [...moduleProxyFault(statuses('429', ': 429'))],
  cause:
    'Too many requests reached {host} from the address of this build, which on shared runners others use too.',
  remedies: ['Run the build again after a few minutes.', CACHE_MOUNT.en, OTHER_PROXY.en],
  prevention:
    'Keep the module cache between builds so that only new modules are asked for, or run a caching proxy of your own.',
  zh: {
    title: '模块代理 {host} 限制了请求频率',
    cause: '从本次构建的地址发往 {host} 的请求过多；在共享的构建机上，其他人也使用同一地址。',
    remedies: ['几分钟后重新运行构建。', CACHE_MOUNT.zh, OTHER_PROXY.zh],
    prevention: '在多次构建之间保留模块缓存，只请求新的模块，或自建带缓存的代理。',
  },
  source: 'cmd/go/internal/web/api.go HTTPError (`reading %s: %v`, `server response: %s`)',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib/v2@v2.0.0: reading https://goproxy.cn/example.org/lib/v2/@v/v2.0.0.info: 429 Too Many Requests',
        facts: { module: 'example.org/lib/v2' },
      },
      { log: LINE, evidence: LINE, facts: { host: 'goproxy.cn' } },
      { log: inBuild(LINE, '\tserver response: rate limit exceeded'), evidence: LINE },
      {
        log: `${MIRRORED}429 Too Many Requests`,
        evidence: '\tserver response: upstream goproxy.example.org: 429 Too Many Requests',
        facts: { host: 'goproxy.example.org' },
      },
    ],
    ignores: [
      'HEAD request to https://registry.example.org/v2/library/golang/manifests/1.26: 429 Too Many Requests',
      'go: downloading example.org/lib v1.0.0',
      'curl: (22) The requested URL returned error: 429',
    ],
  },
}
