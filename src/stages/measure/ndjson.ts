import type { Incident } from '../../model/incident.ts'
import type { ReportLog } from '../../model/report-log.ts'
import { stripControls } from '../../text/controls.ts'
import { attemptSpanId, stageSpanId, stepSpanId } from '../../text/span-id.ts'

/** The log of the last attempt, one JSON object a line with the context of each line: the ids are those of its spans. `log` is without secrets already. Time is that of the line where the log tells it, else the start of its step or attempt. */
export const toNdjson = (incident: Incident, log: ReportLog, hash: (text: string) => string): string => {
  const { run } = incident
  const attempt = incident.attempts.at(-1)
  const number = attempt?.number ?? 1
  const parent = attemptSpanId(hash, run.spanId, number)
  const steps = new Map(attempt?.steps.map((step) => [step.index, step]))
  const spans = new Map([...steps.keys()].map((at) => [at, stepSpanId(hash, run.spanId, number, at)]))
  const lines = log.lines.map((line) => {
    const step = line.step === null ? undefined : steps.get(line.step)
    const begun = Date.parse(step?.startedAt ?? attempt?.startedAt ?? incident.startedAt)
    const passed = step?.startedAt === undefined ? 0 : (line.seconds ?? 0)
    return JSON.stringify({
      timestamp: new Date(begun + Math.round(passed * 1000)).toISOString(),
      traceId: run.traceId,
      spanId: step === undefined ? parent : (spans.get(step.index) ?? parent),
      parentSpan: step === undefined ? stageSpanId(hash, run.spanId, 'build') : parent,
      service: 'go-docker-build',
      step: step?.name ?? null,
      ...(line.stream === undefined ? {} : { stream: line.stream === 1 ? 'stdout' : 'stderr' }),
      text: stripControls(line.text),
    })
  })
  return lines.map((line) => `${line}\n`).join('')
}
