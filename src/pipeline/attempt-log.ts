import { dirname } from 'node:path/posix'
import type { BuildLog } from '../model/log.ts'
import type { Files } from '../ports/ports.ts'
import type { World } from './world.ts'

/** Writes the log of an attempt that another one follows beside the record, without secrets; gives its name, nothing where it cannot be written. */
export const keepAttemptLog = async (
  number: number,
  log: BuildLog,
  redact: (text: string) => string,
  { incidentPath }: World,
  files: Pick<Files, 'write'>,
): Promise<{ readonly log?: string }> => {
  const name = `attempt-${number}.log`
  const text = log.lines.map((line) => `${redact(line.text)}\n`).join('')
  try {
    await files.write(`${dirname(incidentPath)}/${name}`, text)
    return { log: name }
  } catch {
    return {}
  }
}
