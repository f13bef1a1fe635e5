import type { Incident } from './incident.ts'

/** How a run ended: `failure` when the build is bad, `error` when what it runs on is. https://opentelemetry.io/docs/specs/semconv/registry/attributes/cicd/ */
export type BuildResult = 'success' | 'failure' | 'error'

/** The result of a run. */
export const resultOf = ({ outcome, diagnosis }: Pick<Incident, 'outcome' | 'diagnosis'>): BuildResult =>
  outcome === 'success' ? 'success' : diagnosis?.blame === 'no' ? 'error' : 'failure'
