import type { Rule } from '../../../model/rule.ts'
import { sumDatabaseFault, TIMEOUT_FAULT } from '../../patterns.ts'

/** The checksum database cannot be reached. */
export const sumdbNetwork: Rule = {
  id: 'sumdb.network',
  title: 'Checksum database {host} cannot be reached',
  blame: 'no',
  retryable: true,
  confidence: 0.96,
  patterns: [
    sumDatabaseFault('dial tcp', '(?:proxyconnect tcp: )?dial tcp'),
    sumDatabaseFault('timeout', TIMEOUT_FAULT),
    sumDatabaseFault('tls handshake timeout', 'net/http: TLS handshake timeout'),
    sumDatabaseFault('eof', '(?:unexpected )?EOF'),
    sumDatabaseFault(
      'connection reset',
      String.raw`(?:read|write) tcp \S{1,120}: (?:read|write): connection reset`,
    ),
    sumDatabaseFault('stream error', 'stream error'),
    sumDatabaseFault(': 5', String.raw`5\d\d [A-Z]`),
  ],
  cause:
    'go checks every new module against the checksum database {host}, and the request failed on the network; the module itself may be fine.',
  remedies: [
    'Run the build again.',
    'Use a proxy that also passes on the checksum database, e.g. `GOPROXY=https://goproxy.cn`.',
    'Commit go.sum with all entries (`go mod tidy`): go then asks the database for nothing.',
  ],
  source: 'cmd/go/internal/modfetch/sumdb.go, cmd/go/internal/web/api.go',
  examples: {
    matches: [
      {
        log: 'go: example.org/lib@v1.0.0: verifying module: example.org/lib@v1.0.0: Get "https://sumdb.example.org/lookup/example.org/lib@v1.0.0": dial tcp 10.0.0.1:443: i/o timeout',
        facts: { host: 'sumdb.example.org' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: verifying go.mod: example.org/lib@v1.0.0/go.mod: reading https://goproxy.cn/sumdb/sumdb.example.org/lookup/example.org/lib@v1.0.0: 502 Bad Gateway',
        facts: { host: 'goproxy.cn' },
      },
      {
        log: 'go: example.org/lib@v1.0.0: verifying module: Get "https://sumdb.example.org/lookup/example.org/lib@v1.0.0": net/http: TLS handshake timeout',
      },
      {
        log: 'go: example.org/lib@v1.0.0: verifying module: Get "https://sumdb.example.org/lookup/example.org/lib@v1.0.0": EOF',
      },
    ],
    ignores: [
      'go: example.org/lib@v1.0.0: Get "https://goproxy.cn/example.org/lib/@v/v1.0.0.mod": dial tcp 10.0.0.1:443: i/o timeout',
    ],
  },
}
