/** Id of a part of a run, 16 hex digits: the same for the same part, so that logs and spans meet. `hash` gives SHA-256 as hex. */
export const spanIdOf = (
  hash: (text: string) => string,
  runSpanId: string,
  ...part: readonly (string | number)[]
): string => hash([runSpanId, ...part].join('/')).slice(0, 16)

/** Span id of an attempt of the run with this span. */
export const attemptSpanId = (hash: (text: string) => string, runSpanId: string, attempt: number): string =>
  spanIdOf(hash, runSpanId, 'attempt', attempt)

/** Span id of a step of an attempt; lines of its log carry the same. */
export const stepSpanId = (
  hash: (text: string) => string,
  runSpanId: string,
  attempt: number,
  step: number,
): string => spanIdOf(hash, runSpanId, 'attempt', attempt, 'step', step)

/** Span id of a stage of the run. */
export const stageSpanId = (hash: (text: string) => string, runSpanId: string, stage: string): string =>
  spanIdOf(hash, runSpanId, 'stage', stage)

/** TRACEPARENT of programs whose spans belong below this one. https://www.w3.org/TR/trace-context/#traceparent-header */
export const traceparent = (traceId: string, spanId: string): string => `00-${traceId}-${spanId}-01`
