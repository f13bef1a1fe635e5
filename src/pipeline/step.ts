import type { Log } from '../ports/ports.ts'

/** Runs one stage inside a log group of its own. */
export const step = async <T>(title: string, log: Log, work: () => Promise<T>): Promise<T> => {
  log.group(title)
  try {
    return await work()
  } finally {
    log.endGroup()
  }
}
