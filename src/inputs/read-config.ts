import { isAbsolute, join } from 'node:path/posix'
import type { Result } from '../model/problem.ts'
import { type Config, parseConfig } from './config.ts'

const DEFAULT = '.github/go-docker-build.yml'

/** Reads the file the input `config` names; the default one may be missing, one that was asked for may not. */
export const readConfig = async (
  given: string,
  workspace: string,
  read: (path: string) => Promise<string | null>,
): Promise<Result<Config>> => {
  const path = given.trim() || DEFAULT
  const text = await read(isAbsolute(path) ? path : join(workspace, path))
  if (text !== null) return parseConfig(text, path)
  if (given.trim() === '') return { ok: true, value: new Map() }
  return {
    ok: false,
    problems: [
      {
        input: 'config',
        seen: `${path} is no readable file`,
        remedy: 'check the path, relative to the repository, and that actions/checkout ran before this step',
      },
    ],
  }
}
