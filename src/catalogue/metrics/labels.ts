import type { Incident } from '../../model/incident.ts'
import type { Labels } from '../../model/metric.ts'
import type { BuildResult } from '../../model/result.ts'

/** Every result there is. */
export const RESULTS: readonly BuildResult[] = ['success', 'failure', 'error']

/** Names of the labels every metric has. */
export const COMMON = ['repo', 'workflow'] as const

/** Labels every series has: never one that names a run, a commit or a pull request. */
export const commonOf = ({ run }: Pick<Incident, 'run'>): Labels => ({
  repo: run.repository ?? 'local',
  workflow: run.workflow ?? '',
})

/** Attributes of the conventions that every metric of theirs has. */
export const conventionalOf = ({ run }: Pick<Incident, 'run'>): Labels => ({
  'cicd.pipeline.name': run.workflow ?? 'local',
})

/** `error.type` of a run that failed: its label, `_OTHER` for one nobody recognised. https://opentelemetry.io/docs/specs/semconv/registry/attributes/error/ */
export const errorTypeOf = ({ outcome, diagnosis }: Pick<Incident, 'outcome' | 'diagnosis'>): Labels => {
  if (outcome === 'success') return {}
  return { 'error.type': diagnosis === null || diagnosis.id === 'unknown' ? '_OTHER' : diagnosis.id }
}
