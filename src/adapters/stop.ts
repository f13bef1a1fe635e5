import { constants } from 'node:os'
import type { Stop } from '../ports/stop.ts'
import { endChildren } from './shell.ts'

/** All must be cleaned when the runner kills: it sends SIGINT, SIGTERM after 7.5 s, SIGKILL after 2.5 s more. https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation */
const LIMIT_MS = 6_000

/** Hears what asks this process to end. */
export interface StopListener extends Stop {
  /** Resolves to the exit code once a signal came and the programs that were started have ended. */
  readonly ended: Promise<number>
  /** Lets go of the signals. */
  readonly close: () => void
}

/** Listens for SIGINT and SIGTERM: the first ends all child processes and lets no other start; after 6 s this process ends in any case. */
export const listenForStop = (): StopListener => {
  let asked: 'SIGINT' | 'SIGTERM' | null = null
  const done = Promise.withResolvers<number>()
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
    ended: done.promise,
    close: () => void process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate),
  }
}
