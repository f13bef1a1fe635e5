import type { Rule } from '../../../model/rule.ts'
import { registryFault, TIMEOUT_FAULT } from '../../patterns.ts'

/** The image registry does not answer in time. */
export const registryTimeout: Rule = {
  id: 'registry.timeout',
  title: 'Registry {host} does not answer in time',
  blame: 'no',
  retryable: true,
  confidence: 0.95,
  patterns: [
    registryFault('i/o timeout', TIMEOUT_FAULT),
    registryFault('timed out', TIMEOUT_FAULT),
    registryFault('context deadline exceeded', 'context deadline exceeded'),
    registryFault(
      'net/http: ',
      'net/http: (?:TLS handshake timeout|request canceled|timeout awaiting response headers)',
    ),
  ],
  cause:
    'The registry {host}, its token service or the store behind it gave no answer in time: network, firewall or a slow registry.',
  remedies: [
    'Run the build again.',
    'Check from the builder: `curl -sSI https://{host}/v2/`.',
    'Use a mirror of the base images that is near the builder.',
  ],
  source: 'containerd core/remotes/docker/resolver.go (`failed to do request: %w`), net/http',
  examples: {
    matches: [
      {
        log: 'failed to resolve source metadata for registry.example.org/library/golang:1.26: failed to do request: Head "https://registry.example.org/v2/library/golang/manifests/1.26": dial tcp 10.0.0.1:443: i/o timeout',
        facts: { host: 'registry.example.org' },
      },
      {
        log: 'Error response from daemon: Get "https://registry.example.org/v2/": net/http: TLS handshake timeout',
      },
      {
        log: 'failed to fetch anonymous token: Get "https://auth.example.org/token?service=registry": context deadline exceeded',
      },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: i/o timeout',
    ],
  },
}
