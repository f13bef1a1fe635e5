import type { StageTime } from '../model/incident.ts'
import type { Ports } from '../ports/ports.ts'

/** Runs the stages of a run one by one and keeps when each was. */
export interface Stages {
  readonly times: readonly StageTime[]
  /** Runs one stage; with a title, inside a log group of its own. */
  run<T>(name: StageTime['name'], work: () => Promise<T>, title?: string): Promise<T>
}

/** Makes the timekeeper of a run. */
export const stagesOf = ({ log, clock }: Pick<Ports, 'log' | 'clock'>): Stages => {
  const times: StageTime[] = []
  return {
    times,
    async run(name, work, title) {
      const startedAt = clock.now().toISOString()
      const begun = clock.monotonic()
      if (title !== undefined) log.group(title)
      try {
        return await work()
      } finally {
        if (title !== undefined) log.endGroup()
        times.push({ name, startedAt, seconds: Math.round(clock.monotonic() - begun) / 1000 })
      }
    },
  }
}
