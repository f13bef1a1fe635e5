/** A step of a build that never was. */
export interface MadeStep {
  readonly name: string
  /** Seconds from the start of the build. */
  readonly start: number
  readonly end: number
  readonly cached?: boolean
  readonly error?: string
  /** Positions of the steps it needs. */
  readonly after?: readonly number[]
  readonly lines?: readonly string[]
  /** Lines on standard error, after the others. */
  readonly errors?: readonly string[]
}

const BEGIN = Date.parse('2026-01-02T03:04:05Z')

const at = (seconds: number): string => new Date(BEGIN + seconds * 1000).toISOString()

const digest = (step: number): string => `sha256:${String(step).padStart(64, '0')}`

const logs = (step: MadeStep, index: number): object[] => {
  const all = [
    ...(step.lines ?? []).map((text) => [text, 1] as const),
    ...(step.errors ?? []).map((text) => [text, 2] as const),
  ]
  return all.map(([text, stream], line) => ({
    logs: [
      {
        vertex: digest(index),
        stream,
        data: Buffer.from(`${text}\n`).toString('base64'),
        timestamp: at(step.start + ((line + 1) / (all.length + 1)) * (step.end - step.start)),
      },
    ],
  }))
}

/** The records `docker buildx build --progress=rawjson` prints of such steps, and the last words of the client. https://github.com/moby/buildkit/blob/master/client/graph.go */
export const rawjsonOf = (steps: readonly MadeStep[], last = ''): string => {
  const records = steps.flatMap((step, index) => {
    const vertex = { digest: digest(index), name: step.name, inputs: (step.after ?? []).map(digest) }
    const started = { ...vertex, started: at(step.start) }
    const completed = {
      ...started,
      completed: at(step.end),
      cached: step.cached ?? false,
      ...(step.error === undefined ? {} : { error: step.error }),
    }
    return [{ vertexes: [started] }, ...logs(step, index), { vertexes: [completed] }]
  })
  return `${records.map((record) => JSON.stringify(record)).join('\n')}\n${last}`
}
