import type { Rule } from '../../../model/rule.ts'
import { REFUSED_FAULT, registryFault } from '../../patterns.ts'

/** The address of the image registry refuses connections. */
export const registryConnectionRefused: Rule = {
  id: 'registry.connection-refused',
  title: 'Registry {host} refuses connections',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [registryFault('dial tcp ', REFUSED_FAULT)],
  cause:
    'Nothing accepts connections at {host}: the registry is down, the port is wrong, or a firewall rejects it. For a builder in a container `localhost` is the builder itself.',
  remedies: [
    'Check that it runs: `curl -sSI https://{host}/v2/`.',
    'Give the builder the network of the host when the registry runs beside it: `docker buildx create --driver-opt network=host`.',
  ],
  source: 'containerd core/remotes/docker/resolver.go (`failed to do request: %w`), net.OpError',
  examples: {
    matches: [
      {
        log: 'ERROR: failed to push registry.example.org:5000/app: failed to do request: Head "https://registry.example.org:5000/v2/app/blobs/sha256:1f2e": dial tcp 10.0.0.1:5000: connect: connection refused',
        facts: { host: 'registry.example.org:5000' },
      },
    ],
    ignores: ['    client_test.go:20: dial tcp 127.0.0.1:5432: connect: connection refused'],
  },
}
