import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clock } from '../adapters/clock.ts'
import { shell } from '../adapters/shell.ts'
import { openGit } from '../git/git.ts'
import { addWorktree, removeWorktree } from '../git/worktree.ts'
import type { Attribution, Suspect } from '../model/incident.ts'
import { type Commit, commitsOf } from '../stages/attribute/commits.ts'
import { type Built, type Verified, verify, withProof } from '../stages/attribute/verify.ts'

/** Exit code by which a command says that a commit cannot be tested. https://git-scm.com/docs/git-bisect#_bisect_run */
const UNTESTABLE = 125

/** How to build a commit, and how long all builds may take. */
export interface Proof {
  /** Given to `sh -c` in the directory of the module. */
  readonly command: string
  readonly milliseconds: number
}

const toSuspect = (commit: Commit | undefined): Suspect | null =>
  commit === undefined
    ? null
    : { commit: commit.id, author: commit.author, subject: commit.subject, score: 100, reasons: [] }

/** Builds suspects and their parents in directories of their own and puts a proved one first; a verdict of infrastructure stays as it is. */
export const prove = async (
  found: Attribution,
  repository: { readonly dir: string; readonly moduleDir?: string },
  proof: Proof,
): Promise<{ readonly found: Attribution; readonly verified: Verified | null }> => {
  if (found.range === null || found.verdict === 'infra') return { found, verified: null }
  const git = openGit(shell, repository.dir)
  const root = await mkdtemp(join(tmpdir(), 'culprit-'))
  const end = clock.monotonic() + proof.milliseconds
  const buildAt = async (commit: string): Promise<Built> => {
    const dir = join(root, commit)
    try {
      if (!(await addWorktree(git, dir, commit))) return 'skip'
      const done = await shell.run('sh', ['-c', proof.command], {
        cwd: join(dir, repository.moduleDir ?? '.'),
        timeoutMs: Math.max(1, end - clock.monotonic()),
      })
      if (done.code === 0) return 'good'
      const isUntold = done.code === UNTESTABLE || (done.code >= 124 && done.code <= 127)
      return isUntold ? 'skip' : 'bad'
    } finally {
      await removeWorktree(git, dir)
    }
  }
  try {
    const commits = await commitsOf(git, found.range.base, found.range.head)
    const candidates = found.suspects.map(({ commit }) => commit)
    const budget = { milliseconds: proof.milliseconds, now: () => clock.monotonic() }
    const verified = await verify(commits, candidates, buildAt, budget)
    const added = toSuspect(commits.find(({ id }) => id === verified.culprit))
    const suspects = withProof(found.suspects, verified, added)
    if (verified.culprit === null) return { found, verified }
    return {
      found: { ...found, verdict: 'author', suspects, why: `verified by ${verified.builds} builds` },
      verified,
    }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}
