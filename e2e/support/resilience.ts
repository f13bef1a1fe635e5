import type { ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'
import type { JobOptions } from './action.ts'

/** STEP_SOURCE=1 runs the sources in the place of the bundle, which is built seldom. */
const SOURCE = [
  '/bin/bash',
  '-c',
  `exec "$0" --disable-warning=ExperimentalWarning ${resolve('src/index.ts')}`,
]

/** Watches what a step says while it runs. */
export interface Watched {
  readonly options: JobOptions
  /** Calls `then` once the words stand in the log, with the process of the step. */
  when(words: string, then: (step: ChildProcess) => unknown): void
}

/** How to start a job of which something happens to its world while it builds. */
export const watched = (): Watched => {
  const waiting: { words: string; then: (step: ChildProcess) => unknown }[] = []
  let text = ''
  const onStart = (step: ChildProcess) => {
    text = ''
    step.stdout?.on('data', (chunk) => {
      text += chunk
      for (const one of waiting.filter(({ words }) => text.includes(words))) {
        waiting.splice(waiting.indexOf(one), 1)
        one.then(step)
      }
    })
  }
  return {
    options: { onStart, ...(process.env['STEP_SOURCE'] === '1' ? { through: SOURCE } : {}) },
    when: (words, then) => void waiting.push({ words, then }),
  }
}
