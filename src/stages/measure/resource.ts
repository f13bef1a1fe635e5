import type { RunIdentity } from '../../model/incident.ts'
import type { Attributes } from './otlp.ts'

const kept = (pairs: Readonly<Record<string, string | null>>): Attributes =>
  Object.fromEntries(Object.entries(pairs).filter((pair): pair is [string, string] => pair[1] !== null))

/** Page of the repository that a run's URL belongs to; null without one. */
const repositoryUrl = (url: string | null): string | null =>
  /^(https?:\/\/.+?)\/actions\/runs\//.exec(url ?? '')?.[1] ?? null

/** Who speaks, by the conventions. With a version: of spans, which name the run; with null: of metrics, which must name nothing that every run has anew. https://opentelemetry.io/docs/specs/semconv/resource/cicd/ */
export const resourceOf = (run: RunIdentity, version: string | null): Attributes => {
  const repository = repositoryUrl(run.url)
  const lasting = {
    'service.name': 'go-docker-build',
    'cicd.pipeline.name': run.workflow,
    'vcs.repository.url.full': repository,
    'vcs.repository.name': run.repository?.split('/').at(-1) ?? null,
    'vcs.owner.name': run.repository?.split('/')[0] ?? null,
    'vcs.provider.name': run.repository === null ? null : 'github',
  }
  if (version === null) return kept(lasting)
  return kept({
    ...lasting,
    'service.version': version,
    'cicd.pipeline.run.id': run.runId,
    'cicd.pipeline.run.url.full': run.url,
    'vcs.ref.head.revision': run.headSha,
    'vcs.ref.head.name': run.ref,
    'vcs.change.id': run.pullRequest === null ? null : String(run.pullRequest),
  })
}
