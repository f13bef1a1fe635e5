import { constants } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import type { Stop } from '../ports/stop.ts'
import { endChildren } from './shell.ts'

/** All must be cleaned when the runner kills: it sends SIGINT, SIGTERM after 7.5 s, SIGKILL after 2.5 s more. https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation */
const LIMIT_MS = 6_000

/** What the work gets to leave nothing half done, once its programs have ended. */
const WINDING_UP_MS = 1_500

/** Hears what asks this process to end. */
export interface StopListener extends Stop {
  /** What the work gives; or the exit code, once a signal came, the programs that were started have ended and the work has come to its end, for which it gets 1.5 s more. */
  readonly orCode: <T>(work: Promise<T>) => Promise<T | number>
  /** Lets go of the signals. */
  readonly close: () => void
}

/** Listens for SIGINT and SIGTERM: the first ends all child processes and lets no other start; after 6 s this process ends in any case. */
export const listenForStop = (): StopListener => {
  let asked: 'SIGINT' | 'SIGTERM' | null = null
  const done = Promise.withResolvers<number>()
  /** What a stop breaks is no fault. */
  const unlessAsked = (error: unknown): Promise<number> => {
    if (asked === null) throw error
    return done.promise
  }
  const hear = (signal: 'SIGINT' | 'SIGTERM') => {
    if (asked !== null) return
    asked = signal
    const code = 128 + constants.signals[signal]
    setTimeout(() => process.exit(code), LIMIT_MS).unref()
    void endChildren(signal).then(() => done.resolve(code))
  }
  const onInterrupt = () => hear('SIGINT')
  const onTerminate = () => hear('SIGTERM')
  process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate)
  return {
    asked: () => asked,
    orCode: async (work) => {
      const first = await Promise.race([work.catch(unlessAsked), done.promise])
      if (asked === null) return first
      const code = await done.promise
      await Promise.race([work.catch(() => undefined), pause(WINDING_UP_MS)])
      return code
    },
    close: () => void process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate),
  }
}
