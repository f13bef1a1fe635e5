import type { Rule } from '../../../model/rule.ts'
import { DNS_FAULT, registryFault } from '../../patterns.ts'

/** The host name of the image registry cannot be resolved. */
export const registryDns: Rule = {
  id: 'registry.dns',
  title: 'Registry {host} cannot be resolved',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [registryFault('dial tcp: lookup ', DNS_FAULT)],
  cause:
    'The resolver of the builder gives no address for {host}: the name is wrong or only known inside another network, a mirror in the daemon settings is gone, or the resolver fails.',
  remedies: [
    'Check the name: `nslookup {host}`, from the builder when it has its own network.',
    'Remove a dead mirror from `registry-mirrors` in daemon.json or buildkitd.toml.',
    'Run the build again when the message ends in `server misbehaving` or `i/o timeout`.',
  ],
  source: 'containerd core/remotes/docker/resolver.go (`failed to do request: %w`), net/net.go DNSError',
  examples: {
    matches: [
      {
        log: 'ERROR: failed to build: failed to solve: golang:1.26: failed to resolve source metadata for registry.example.org/library/golang:1.26: failed to do request: Head "https://registry.example.org/v2/library/golang/manifests/1.26": dial tcp: lookup registry.example.org on 10.0.0.2:53: no such host',
        facts: { host: 'registry.example.org' },
      },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.info": dial tcp: lookup goproxy.cn on 10.0.0.2:53: no such host',
    ],
  },
}
