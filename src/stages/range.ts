import { openGit } from '../git/git.ts'
import type { RunIdentity } from '../model/incident.ts'
import type { Shell } from '../ports/ports.ts'

const isCommit = (id: string | null): id is string => id !== null && /^[0-9a-f]{7,64}$/i.test(id)

/** The commits to look at: of a pull request what it adds to its base, else everything since the last green run; null when neither is known. */
export const findRange = async (
  run: RunIdentity,
  lastGreen: string | null,
  repository: { readonly dir: string },
  shell: Shell,
): Promise<{ base: string; head: string } | null> => {
  if (!isCommit(run.headSha)) return null
  const head = run.headSha.toLowerCase()
  if (isCommit(run.baseSha)) {
    const merged = await openGit(shell, repository.dir)(['merge-base', run.baseSha, head])
    const base = merged.stdout.trim()
    return { base: merged.code === 0 && isCommit(base) ? base : run.baseSha.toLowerCase(), head }
  }
  if (run.pullRequest !== null || !isCommit(lastGreen) || lastGreen.toLowerCase() === head) return null
  return { base: lastGreen.toLowerCase(), head }
}
