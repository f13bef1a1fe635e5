import type { Finding } from '../../model/finding.ts'
import type { HealthResult } from '../../model/health.ts'

/** Failure that each kind of check stands for. */
const PREVENTS: Readonly<Record<string, string>> = {
  proxy: 'proxy.timeout',
  sumdb: 'sumdb.network',
  registry: 'registry.timeout',
  disk: 'runner.disk-full',
  inodes: 'runner.disk-full',
  memory: 'runner.oom',
  clock: 'registry.tls',
}

/** What is failed or slow as findings without a file; what is well or unknown is none. */
export const healthFindings = (results: readonly HealthResult[]): readonly Finding[] =>
  results.flatMap(({ id, state, text, do: remedy }) => {
    if (state !== 'failed' && state !== 'slow') return []
    const kind = id.split(':')[0] ?? id
    // The build goes on without the cache service, and waits for what is slow.
    const severity = state === 'slow' || kind === 'cache' ? 'notice' : 'warning'
    return [
      {
        id: `health.${kind}`,
        severity,
        path: null,
        line: null,
        text,
        do: remedy ?? '',
        prevents: PREVENTS[kind] ?? null,
      },
    ]
  })
