import type { Incident } from '../../model/incident.ts'
import type { Lack } from './part.ts'

/** Days the artifact is kept; the repository may set fewer. */
export const DAYS = 14

/** What each file is; the ones that are not there are left out of the manifest. */
const MEANINGS: Readonly<Record<string, string>> = {
  'incident.json': 'the record of the run: diagnosis, attribution, attempts, caches',
  'report.html': 'the report, to be opened in a browser',
  'build.ndjson':
    'the log, a JSON object a line: timestamp, traceId, spanId, parentSpan, service, step, stream, text',
  Dockerfile: 'the Dockerfile as it was built',
  'go.txt': 'go version, go env and the Go programs below the directory of the module',
  'modules.txt': 'go.mod and the module graph, from what is on the machine',
  'versions.txt': 'docker, buildx, BuildKit, git and the system',
  'builder.txt': 'the builder and its disk use',
  'machine.txt': 'disks, memory, what the kernel says of memory, the largest processes',
  'engine.log': 'the end of the log of the engine',
  'environment.txt': 'names of the environment, without values',
}

const meaningOf = (name: string): string =>
  MEANINGS[name] ?? (/^attempt-\d+\.log$/.test(name) ? 'the log of an attempt before the last' : '')

/** The text of MANIFEST.txt: which run it is, what lies in the snapshot, and what does not. */
export const manifestOf = (
  { tool, run, outcome, diagnosis, startedAt }: Incident,
  files: readonly { readonly name: string; readonly bytes: number }[],
  lacks: readonly Lack[],
): string => {
  const wide = Math.max(0, ...files.map(({ name }) => name.length))
  const line = ({ name, bytes }: { name: string; bytes: number }): string =>
    `  ${name.padEnd(wide)}  ${String(bytes).padStart(9)}  ${meaningOf(name)}`.trimEnd()
  return [
    `Snapshot of a build, go-docker-build ${tool.version}`,
    '',
    `Run:     ${run.url ?? run.runId ?? 'not known'}, job ${run.job ?? 'not known'}, attempt ${run.runAttempt ?? 1}`,
    `Started: ${startedAt}`,
    `Trace:   ${run.traceId}`,
    `Outcome: ${outcome}${diagnosis === null ? '' : `, ${diagnosis.id}: ${diagnosis.title}`}`,
    '',
    'Files and their bytes:',
    ...files.map(line),
    '',
    ...(lacks.length === 0
      ? []
      : ['Not here, or not whole:', ...lacks.map(({ name, why }) => `  ${name}: ${why}`), '']),
    `Secrets that the run knows of are replaced with ***. The artifact is kept for ${DAYS} days at most.`,
    '',
  ].join('\n')
}
