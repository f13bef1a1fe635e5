import * as core from '@actions/core'
import { actionsCache } from './adapters/cache.ts'
import { clock } from './adapters/clock.ts'
import { diskFiles } from './adapters/files.ts'
import { actionsLog } from './adapters/log.ts'
import { VERSION } from './model/version.ts'
import { keep } from './stages/prewarm/keep.ts'
import { readState, readTemporary } from './state.ts'

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The post step: removes what a killed main left behind, and keeps the module cache for the next run; never fails the job. */
export const phase = async (): Promise<void> => {
  const files = diskFiles()
  const temporary = readTemporary(core.getState('temporary'), process.env['RUNNER_TEMP'] ?? '')
  if (temporary !== null)
    await files
      .remove(temporary)
      .catch((error: unknown) => core.info(`${temporary} was not removed: ${words(error)}`))
  const state = readState(core.getState('run'), VERSION)
  if (state?.keep == null) return
  try {
    await keep(state.keep, { cache: actionsCache, files, log: actionsLog, clock })
  } catch (error) {
    core.info(`The module cache was not saved: ${words(error)}`)
  }
}
