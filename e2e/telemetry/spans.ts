/** A span as the Collector's debug exporter writes it. */
export interface SeenSpan {
  /** `service.name` of what sent it. */
  readonly service: string
  readonly trace: string
  readonly id: string
  /** Empty for a span without one. */
  readonly parent: string
  readonly name: string
}

/** The spans in the log of a Collector whose debug exporter is detailed. https://github.com/open-telemetry/opentelemetry-collector/tree/main/exporter/debugexporter */
export const spansIn = (log: string): readonly SeenSpan[] =>
  log.split('ResourceSpans #').flatMap((part) => {
    const service = /service\.name: Str\(([^)]*)\)/.exec(part)?.[1] ?? ''
    return part
      .split(/^Span #/m)
      .slice(1)
      .map((span) => {
        const field = (name: string): string =>
          new RegExp(`^ +${name} *: (.*)$`, 'm').exec(span)?.[1]?.trim() ?? ''
        return {
          ...{ service, trace: field('Trace ID'), id: field('ID') },
          ...{ parent: field('Parent ID'), name: field('Name') },
        }
      })
  })
