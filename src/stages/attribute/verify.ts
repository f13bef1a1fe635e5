import type { Suspect } from '../../model/incident.ts'

/** How a build of one commit ended: it passed, it failed, or it says nothing (it could not be built at all). */
export type Built = 'good' | 'bad' | 'skip'

/** A commit of the range with its parents. */
export interface Link {
  readonly id: string
  readonly parents: readonly string[]
}

/** What builds showed. */
export interface Verified {
  /** The commit at which the build breaks: it fails and all its parents pass; null when that was not found. */
  readonly culprit: string | null
  readonly builds: number
  /** How it ended, one sentence. */
  readonly why: string
}

/** Time that builds may take; `now` counts milliseconds and never jumps. */
export interface Budget {
  readonly milliseconds: number
  readonly now: () => number
}

/** Builds suspects and their parents, the best first, then halves the range; stops when one is proved or the budget is spent. */
export const verify = async (
  commits: readonly Link[],
  candidates: readonly string[],
  buildAt: (commit: string) => Promise<Built>,
  budget: Budget,
): Promise<Verified> => {
  const known = new Map<string, Built>()
  const end = budget.now() + budget.milliseconds
  let isSpent = false
  const result = async (id: string): Promise<Built> => {
    const before = known.get(id)
    if (before !== undefined) return before
    if (budget.now() >= end) {
      isSpent = true
      return 'skip'
    }
    const built = await buildAt(id)
    known.set(id, built)
    return built
  }
  const isCulprit = async ({ id, parents }: Link): Promise<boolean> => {
    if (parents.length === 0 || (await result(id)) !== 'bad') return false
    for (const parent of parents) if ((await result(parent)) !== 'good') return false
    return true
  }
  const proved = (culprit: string | null, why: string): Verified => ({ culprit, builds: known.size, why })
  const spent = () => proved(null, `the budget was spent after ${known.size} builds without a proof`)
  const [head] = commits
  if (head === undefined) return proved(null, 'no commit lies in the range')
  for (const id of candidates) {
    const link = commits.find((commit) => commit.id === id)
    if (link && (await isCulprit(link))) return proved(id, 'it fails to build and its parents build')
    if (isSpent) return spent()
  }
  const last = await result(head.id)
  if (isSpent) return spent()
  if (last === 'good') return proved(null, 'the head builds here: the failure is not of the code alone')
  if (last === 'skip') return proved(null, 'the head could not be built here')
  return halve()

  /** First the ancestors that are half of what is left, as git bisect does. */
  async function halve(): Promise<Verified> {
    let suspects = ancestorsIn(commits, head?.id ?? '')
    while (suspects.size > 1) {
      const tried = await tryMiddle(suspects)
      if (isSpent) return spent()
      if (tried === null) return proved(null, 'the commits in question could not be built')
      const below = ancestorsIn(commits, tried.id)
      suspects = new Set([...suspects].filter((id) => below.has(id) === (tried.built === 'bad')))
    }
    const link = commits.find(({ id }) => suspects.has(id))
    if (link && (await isCulprit(link))) return proved(link.id, 'it fails to build and its parents build')
    return isSpent ? spent() : proved(null, 'the build was broken before the range')
  }

  async function tryMiddle(suspects: ReadonlySet<string>): Promise<{ id: string; built: Built } | null> {
    const sized = [...suspects].map((id) => {
      const size = [...ancestorsIn(commits, id)].filter((one) => suspects.has(one)).length
      return { id, worth: Math.min(size, suspects.size - size) }
    })
    for (const { id, worth } of sized.sort((a, b) => b.worth - a.worth)) {
      if (worth === 0 && suspects.size > 1) continue
      const built = await result(id)
      if (built !== 'skip' || isSpent) return { id, built }
    }
    return null
  }
}

/** A commit and all before it that lie among `commits`. */
const ancestorsIn = (commits: readonly Link[], id: string): ReadonlySet<string> => {
  const links = new Map(commits.map((commit) => [commit.id, commit.parents]))
  const found = new Set<string>()
  for (let next = [id]; next.length > 0; ) {
    const own = next.filter((one) => links.has(one) && !found.has(one))
    for (const one of own) found.add(one)
    next = own.flatMap((one) => links.get(one) ?? [])
  }
  return found
}

/** The suspects with what builds showed: a proved one first, told as verified; one that is not in the list is added. */
export const withProof = (
  suspects: readonly Suspect[],
  verified: Verified,
  added: Suspect | null,
): readonly Suspect[] => {
  if (verified.culprit === null) return suspects
  const own = suspects.find(({ commit }) => commit === verified.culprit) ?? added
  if (own === null) return suspects
  const proof: Suspect = {
    ...own,
    score: 100,
    verified: true,
    reasons: [`verified: ${verified.why}`, ...own.reasons],
  }
  return [proof, ...suspects.filter(({ commit }) => commit !== verified.culprit)]
}
