import * as core from '@actions/core'
import { archives } from './adapters/archives.ts'
import { actionsArtifacts } from './adapters/artifact.ts'
import { actionsCache } from './adapters/cache.ts'
import { clock } from './adapters/clock.ts'
import { diskFiles } from './adapters/files.ts'
import { actionsLog } from './adapters/log.ts'
import { tracedShell } from './adapters/shell.ts'
import { VERSION } from './model/version.ts'
import { keepLayers } from './stages/layers/keep.ts'
import { keep } from './stages/prewarm/keep.ts'
import { keepSeed } from './stages/seed/keep.ts'
import { upload } from './stages/snapshot/upload.ts'
import { readGreenState } from './state/green.ts'
import { readSnapshotState } from './state/snapshot.ts'
import { readState, readTemporary } from './state.ts'

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What goes wrong here is a line of the log and nothing more. */
const isolated = async (what: string, work: () => Promise<unknown>): Promise<void> => {
  try {
    await work()
  } catch (error) {
    actionsLog.info(`${what}: ${words(error)}`)
  }
}

/** The post step: removes what a killed main left behind, uploads the snapshot of a build that failed, and keeps the caches of modules, layers and compiled packages for the next run; never fails the job. */
export const phase = async (): Promise<void> => {
  const files = diskFiles()
  const temporary = readTemporary(core.getState('temporary'), process.env['RUNNER_TEMP'] ?? '')
  if (temporary !== null) await isolated(`${temporary} was not removed`, () => files.remove(temporary))
  const snapshot = readSnapshotState(core.getState('snapshot'), process.env['RUNNER_TEMP'] ?? '')
  if (snapshot !== null)
    await isolated('The snapshot was not uploaded', () =>
      upload(snapshot, { artifacts: actionsArtifacts, files, log: actionsLog }),
    )
  const { modules = null, build = null, layers = null } = readState(core.getState('run'), VERSION)?.keep ?? {}
  const ports = {
    archives,
    cache: actionsCache,
    files,
    log: actionsLog,
    clock,
    shell: tracedShell(core.getState('trace')),
  }
  if (modules !== null) await isolated('The module cache was not saved', () => keep(modules, ports))
  if (layers !== null) await isolated('The layers were not saved', () => keepLayers(layers, ports))
  const green = readGreenState(core.getState('green'), process.env['RUNNER_TEMP'] ?? '')
  if (green !== null)
    await isolated('The record of this build was not saved', async () => {
      await actionsCache.save([green.directory], green.key)
      await files.remove(green.directory)
    })
  if (build !== null) await isolated('The build cache was not saved', () => keepSeed(build, ports))
}
