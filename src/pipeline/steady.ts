import type { Ports } from '../ports/ports.ts'

const orElse = <T>(empty: T, work: () => T): T => {
  try {
    return work()
  } catch {
    return empty
  }
}

/** The same ports, of which those that only tell people something and those that tell the time never throw: a line that is not shown, or a second that is not counted, stops nothing. */
export const steadyPorts = (ports: Ports): Ports => {
  const { log, clock } = ports
  let date = new Date(0)
  let milliseconds = 0
  return {
    ...ports,
    annotate: (annotation) => orElse(undefined, () => ports.annotate(annotation)),
    log: {
      info: (text) => orElse(undefined, () => log.info(text)),
      warning: (text) => orElse(undefined, () => log.warning(text)),
      status: (text) => orElse(undefined, () => log.status(text)),
      group: (title) => orElse(undefined, () => log.group(title)),
      endGroup: () => orElse(undefined, () => log.endGroup()),
    },
    clock: {
      now: () => {
        date = orElse(date, () => clock.now())
        return date
      },
      monotonic: () => {
        milliseconds = orElse(milliseconds, () => clock.monotonic())
        return milliseconds
      },
    },
  }
}
