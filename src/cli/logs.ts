import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { BuildLog } from '../model/log.ts'
import { LogReader } from '../stages/read-log/index.ts'
import { type Console, UsageError } from './command.ts'

const CHUNK = 1_048_576

/** Reads a build log, given as the argument `what`, from a file, or from standard input for `-`, in bounded memory; lines in which a literal stands are kept. */
export const readLogFile = async (
  what: string,
  file: string,
  literals: readonly string[],
  console: Console,
): Promise<BuildLog> => {
  const reader = new LogReader(literals)
  try {
    const bytes =
      file === '-' ? console.input() : createReadStream(resolve(console.cwd, file), { highWaterMark: CHUNK })
    for await (const chunk of bytes) reader.push(chunk as Buffer)
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new UsageError(
      `${what} ${JSON.stringify(file)} cannot be read (${why}); give the path of a build log, or - for standard input`,
    )
  }
  return reader.end()
}
