import type { Telemetry } from '../ports/telemetry.ts'
import { updateFile } from './exclusive-file.ts'
import { sinkClient } from './http.ts'
import { watchLoad } from './machine-load.ts'

/** What measuring needs of the machine; `env` has its proxies. */
export const telemetryOf = (env: Readonly<Record<string, string | undefined>>): Telemetry => ({
  ask: sinkClient({ env }),
  update: updateFile,
  watchLoad,
})
