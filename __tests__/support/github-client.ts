import { afterEach } from '@jest/globals'
import { githubApi, type Patience } from '../../src/adapters/github.ts'
import type { GitHub } from '../../src/ports/ports.ts'
import { type GitHubEmulator, type GitHubOptions, type Handler, startGitHub } from './github.ts'

const open: GitHubEmulator[] = []
afterEach(async () => {
  for (const emulator of open.splice(0)) await emulator.close()
})

/** As patient as in a run, without its pauses. */
export const QUICK: Patience = { requestMs: 10_000, totalMs: 30_000, pausesMs: [0, 0, 0, 0] }

/** Opens an emulator and our client of it for one test. */
export const startClient = async (
  options: GitHubOptions = {},
  patience: Patience = QUICK,
): Promise<{ emulator: GitHubEmulator; api: GitHub }> => {
  const emulator = await startGitHub(options)
  open.push(emulator)
  const env = {
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_API_URL: emulator.url,
    GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/ci.yml@refs/heads/main',
  }
  return { emulator, api: githubApi('t0ken', env, patience) as GitHub }
}

/** Fails the first calls with this status, before or after the emulator did what was asked. */
export const failing = (
  status: number,
  times: number,
  when: 'before' | 'after' = 'before',
  headers: Readonly<Record<string, string>> = {},
): Handler => {
  let left = times
  return async (_asked, next) => {
    if (left-- <= 0) return undefined
    if (when === 'after') await next()
    return { status, body: { message: `played ${status}` }, headers }
  }
}
/** Never answers. */
export const hanging: Handler = () => new Promise(() => undefined)
