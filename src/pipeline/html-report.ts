import { dirname } from 'node:path/posix'
import type { Incident } from '../model/incident.ts'
import type { ReportLog } from '../model/report-log.ts'
import type { Ports } from '../ports/ports.ts'
import { toHtml } from '../stages/report/html.ts'
import type { World } from './world.ts'

/** Writes report.html beside incident.json and gives its path; null when there is nothing to show or it cannot be written, which is said. */
export const writeHtmlReport = async (
  incident: Incident,
  log: () => ReportLog,
  isWanted: boolean,
  { incidentPath, compress, hash }: World,
  { files, log: said }: Pick<Ports, 'files' | 'log'>,
): Promise<string | null> => {
  if (!isWanted) return null
  const path = `${dirname(incidentPath)}/report.html`
  try {
    const { language, findings } = incident
    await files.write(path, toHtml(incident, log(), { language, compress, hash, findings }))
    return path
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    said.warning(`The HTML report was not written: ${why}`)
    return null
  }
}
