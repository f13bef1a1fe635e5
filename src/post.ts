import * as core from '@actions/core'
import { actionsCache } from './adapters/cache.ts'
import { diskFiles } from './adapters/files.ts'
import { actionsLog } from './adapters/log.ts'
import { VERSION } from './model/version.ts'
import { keep } from './stages/keep.ts'
import { readState } from './state.ts'

/** The post step: keeps the module cache for the next run; never fails the job. */
export const phase = async (): Promise<void> => {
  const state = readState(core.getState('run'), VERSION)
  if (state?.keep == null) return
  try {
    await keep(state.keep, { cache: actionsCache, files: diskFiles(), log: actionsLog })
  } catch (error) {
    core.info(`The module cache was not saved: ${error instanceof Error ? error.message : String(error)}`)
  }
}
