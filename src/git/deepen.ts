import { commitId, type Git, textOf } from './git.ts'

/** Commits added by each fetch: few ranges are longer than the last. */
const STEPS = [20, 100, 500]

/** Time all fetches may take. */
const BUDGET_MS = 20_000

/** URL of a remote as `host/owner/name`, whatever its form; null when it is of another kind. */
export const repositoryOf = (url: string): string | null => {
  const found =
    /^(?:https?|ssh|git):\/\/(?:[^@/]+@)?([\w.-]+)(?::\d+)?\/([\w./-]+?)(?:\.git)?\/?$/.exec(url.trim()) ??
    /^(?:[^@/:]+@)([\w.-]+):([\w./-]+?)(?:\.git)?\/?$/.exec(url.trim())
  return found === null ? null : `${found[1]}/${found[2]}`.toLowerCase()
}

/** Programs a repository's configuration could have git run while it fetches. https://git-scm.com/docs/git-config */
const SAFE = [
  'core.hooksPath=/dev/null',
  'core.sshCommand=ssh',
  'remote.origin.uploadpack=git-upload-pack',
  ...['https', 'http', 'ssh', 'git'].map((name) => `protocol.${name}.allow=always`),
  'maintenance.auto=false',
  'gc.auto=0',
  'fetch.recurseSubmodules=false',
  'transfer.bundleURI=false',
]

const isShallow = async (git: Git): Promise<boolean> =>
  (await textOf(git, ['rev-parse', '--is-shallow-repository'])).trim() === 'true'

/** Is a commit there with all that lies between it and the head. */
const isReached = async (git: Git, base: string, head: string): Promise<boolean> => {
  if ((await commitId(git, base)) === null || (await commitId(git, head)) === null) return false
  if (!(await isShallow(git))) return true
  return (await git(['merge-base', base, head])).code === 0
}

/** Fetches history of origin until the range is there, in few and bounded steps; a full clone, another remote and every fault leave the checkout as it is. False when the range is not there at the end. */
export const deepenTo = async (
  git: Git,
  range: { readonly base: string; readonly head: string },
  /** `host/owner/name` that origin must be; null forbids every fetch. */
  repository: string | null,
  now: () => number,
): Promise<boolean> => {
  if (await isReached(git, range.base, range.head)) return true
  const url = await textOf(git, ['config', '--get', 'remote.origin.url'])
  if (repository === null || repositoryOf(url) !== repository.toLowerCase()) return false
  const end = now() + BUDGET_MS
  const settings = SAFE.flatMap((setting) => ['-c', setting])
  const pull = async (...args: readonly string[]): Promise<void> => {
    const timeoutMs = end - now()
    if (timeoutMs <= 0) return
    const plain = [
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-recurse-submodules',
      '--no-write-fetch-head',
      '--no-auto-maintenance',
    ]
    await git([...settings, ...plain, ...args], { timeoutMs })
  }
  if (await isShallow(git)) {
    for (const depth of STEPS) {
      if (now() >= end) break
      // A base that is not behind the head has to be asked for by name.
      const apart = depth !== STEPS[0] && (await commitId(git, range.base)) === null ? [range.base] : []
      await pull(`--deepen=${depth}`, 'origin', range.head, ...apart)
      if (await isReached(git, range.base, range.head)) return true
    }
    return false
  }
  await pull('origin', range.base)
  return isReached(git, range.base, range.head)
}
