import type { Attempt, Incident } from '../../model/incident.ts'
import type { Step } from '../../model/log.ts'
import { resultOf } from '../../model/result.ts'
import { attemptSpanId, spanIdOf, stageSpanId, stepSpanId } from '../../text/span-id.ts'
import { type Attributes, IS_OTHER, type Span } from './otlp.ts'

type Hash = (text: string) => string

/** The label of a failure; `_OTHER` for one nobody recognised. */
const errorType = (label: string | null | undefined): Attributes => ({
  'error.type': label == null || label === 'unknown' ? IS_OTHER : label,
})

const time = (iso: string): number => Date.parse(iso)

const rootOf = (incident: Incident): Span => {
  const { run, startedAt, seconds, diagnosis } = incident
  const start = time(startedAt)
  const end = start + seconds * 1000
  return {
    spanId: run.spanId,
    parentSpanId: run.parentSpanId,
    name: `BUILD ${run.job ?? 'go-docker-build'}`,
    kind: 'internal',
    start,
    end,
    attributes: {
      'cicd.pipeline.task.name': run.job ?? 'go-docker-build',
      'cicd.pipeline.task.type': 'build',
      'cicd.pipeline.task.run.id': [run.runId ?? 'local', run.runAttempt ?? 1, run.leg]
        .filter((part) => part !== null)
        .join('-'),
      'cicd.pipeline.task.run.result': resultOf(incident),
      ...(run.url === null ? {} : { 'cicd.pipeline.task.run.url.full': run.url }),
      ...(incident.outcome === 'success' ? {} : errorType(diagnosis?.id)),
      'go_docker_build.degraded': incident.degraded,
      ...(diagnosis === null
        ? {}
        : { 'go_docker_build.blame': diagnosis.blame, 'go_docker_build.fingerprint': diagnosis.fingerprint }),
    },
    ...(incident.outcome === 'success' ? {} : { error: diagnosis?.title ?? 'The build failed' }),
    events: incident.deliveries.map(({ to, status }) => ({
      name: 'report delivered',
      time: end,
      attributes: { 'go_docker_build.to': to, 'go_docker_build.status': status },
    })),
  }
}

/** Why an attempt failed: its own label, else that of the run, which is of the last attempt. */
const labelOf = (incident: Incident, attempt: Attempt): string | null | undefined =>
  attempt.label ?? (attempt === incident.attempts.at(-1) ? incident.diagnosis?.id : null)

const stepSpan = (hash: Hash, incident: Incident, attempt: Attempt, step: Step): Span => {
  const start = time(step.startedAt ?? attempt.startedAt)
  return {
    spanId: stepSpanId(hash, incident.run.spanId, attempt.number, step.index),
    parentSpanId: attemptSpanId(hash, incident.run.spanId, attempt.number),
    name: step.name,
    kind: 'internal',
    start,
    end: start + (step.seconds ?? 0) * 1000,
    attributes: {
      'go_docker_build.step': step.index,
      'go_docker_build.cached': step.cached,
      ...(step.stage === undefined ? {} : { 'go_docker_build.stage': step.stage }),
      ...(step.exitCode === undefined ? {} : { 'process.exit.code': step.exitCode }),
      ...(step.error === undefined ? {} : errorType(labelOf(incident, attempt))),
    },
    ...(step.error === undefined ? {} : { error: step.error }),
  }
}

const attemptSpans = (hash: Hash, incident: Incident, attempt: Attempt): Span[] => {
  const start = time(attempt.startedAt)
  const isFailed = attempt.exitCode !== 0
  return [
    {
      spanId: attemptSpanId(hash, incident.run.spanId, attempt.number),
      parentSpanId: stageSpanId(hash, incident.run.spanId, 'build'),
      name: `attempt ${attempt.number}`,
      kind: 'internal',
      start,
      end: start + attempt.seconds * 1000,
      attributes: {
        'process.exit.code': attempt.exitCode,
        ...(isFailed ? errorType(labelOf(incident, attempt)) : {}),
      },
      ...(isFailed ? { error: `buildx ended with exit code ${attempt.exitCode}` } : {}),
    },
    ...attempt.steps
      .filter(({ startedAt }) => startedAt !== undefined)
      .map((step) => stepSpan(hash, incident, attempt, step)),
  ]
}

/** One span for each upstream that was asked: from the start of the run, as long as its requests took together but not beyond the run. */
const hostSpans = (hash: Hash, incident: Incident): Span[] =>
  (incident.cache.modules?.hosts ?? []).map(({ host, requests, failures, bytes, seconds, state }) => {
    const start = time(incident.startedAt)
    return {
      spanId: spanIdOf(hash, incident.run.spanId, 'host', host),
      parentSpanId: incident.run.spanId,
      name: `modules from ${host}`,
      kind: 'client',
      start,
      end: start + Math.min(seconds, incident.seconds) * 1000,
      attributes: {
        'server.address': host,
        'go_docker_build.requests': requests,
        'go_docker_build.failures': failures,
        'go_docker_build.bytes': bytes,
        'go_docker_build.seconds': seconds,
        'go_docker_build.state': state,
      },
    }
  })

/** The spans of a run: the run, its stages, its attempts with their steps, and the upstreams of its modules. */
export const spansOf = (incident: Incident, hash: Hash): readonly Span[] => [
  rootOf(incident),
  ...incident.stages.map(
    ({ name, startedAt, seconds }): Span => ({
      spanId: stageSpanId(hash, incident.run.spanId, name),
      parentSpanId: incident.run.spanId,
      name,
      kind: 'internal',
      start: time(startedAt),
      end: time(startedAt) + seconds * 1000,
      attributes: {},
    }),
  ),
  ...incident.attempts.flatMap((attempt) => attemptSpans(hash, incident, attempt)),
  ...hostSpans(hash, incident),
]
