import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sha256 } from '../adapters/hash.ts'
import type { Incident } from '../model/incident.ts'
import type { ReportLog } from '../model/report-log.ts'
import { toHtml } from '../stages/report/html.ts'
import { type Console, UsageError } from './command.ts'

/** The absolute path of the page that `--report` names; null when it was not given. Throws UsageError for a name a browser would not open as a page. */
export const reportPath = (given: string | undefined, { cwd }: Console): string | null => {
  if (given === undefined) return null
  if (!/\.html?$/i.test(given))
    throw new UsageError(
      `--report ${JSON.stringify(given)} does not end in .html; give the path of the page to write, e.g. report.html`,
    )
  return resolve(cwd, given)
}

/** Writes the HTML report and says where it is; false, with the reason said, when it cannot be written. */
export const writeReport = async (
  path: string,
  incident: Incident,
  log: ReportLog,
  console: Console,
): Promise<boolean> => {
  const { language } = incident
  const page = toHtml(incident, log, {
    language,
    compress: (text) => gzipSync(text, { level: 9 }),
    hash: sha256,
    findings: incident.findings,
  })
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, page)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    console.say(
      `go-docker-build: the report cannot be written to ${path} (${why}); give --report a path that can be written`,
    )
    return false
  }
  console.say(`Report: ${path}`)
  return true
}
