import type { Git } from '../../git/git.ts'
import type { Suspect } from '../../model/incident.ts'
import type { Commit, Person } from './commits.ts'

/** Programs that write changes of their own: dependency updates and generated code. */
const DEPENDENCY_BOT = /dependabot|renovate|greenkeeper|depfu|snyk|github-actions|pre-commit-ci|imgbot/i

const PROGRAM =
  /\[bot\]|^(?:dependabot|renovate|github-actions|greenkeeper|mergify|bors|web-flow|GitHub|copybara|k8s-ci-robot|kodiakhq)\b|[- ](?:bot|robot)$/i

/** Whether somebody is a program. */
export const isBot = (person: Person): boolean =>
  PROGRAM.test(person.name) || /\[bot\]@|^(?:bot|renovate|dependabot|noreply|bors)@/i.test(person.email)

/** People that trailers of a message name. https://git-scm.com/docs/git-interpret-trailers */
const trailers = (commit: Commit, names: RegExp): readonly Person[] =>
  [...commit.body.matchAll(/^([\w-]+): *([^<\n]{1,200}?) *<([^>\n]{1,200})>[ \t]*$/gm)]
    .filter((match) => names.test(match[1] ?? ''))
    .map((match) => ({ name: match[2] ?? '', email: match[3] ?? '' }))

const CO_AUTHOR = /^co-authored-by$/i
const REVIEWER = /^(?:reviewed|approved|acked|merged|signed-off)-by$/i

const isSame = (a: Person, b: Person): boolean =>
  a.email.toLowerCase() === b.email.toLowerCase() || a.name.toLowerCase() === b.name.toLowerCase()

/** The people of a commit as they are told: who wrote it, who helped, and for a program who let it in. */
export type People = Pick<Suspect, 'author' | 'role' | 'coAuthors' | 'reviewer'>

const peopleOf = (commit: Commit, commits: readonly Commit[]): People => {
  const merge = commits.find(
    (other) => other.parents.length > 1 && other.parents.slice(1).includes(commit.id),
  )
  const helpers = trailers(commit, CO_AUTHOR).filter(
    (person) => !isBot(person) && !isSame(person, commit.author),
  )
  const around = [
    ...trailers(commit, REVIEWER),
    commit.committer,
    ...(merge ? [merge.author, merge.committer] : []),
  ]
  const reviewer = around.find((person) => !isBot(person) && !isSame(person, commit.author))
  const beside = reviewer === undefined ? {} : { reviewer }
  if (!isBot(commit.author)) {
    const coAuthors = helpers.length === 0 ? {} : { coAuthors: helpers }
    const role = commit.parents.length > 1 ? { role: 'merger' as const } : {}
    return { author: commit.author, ...role, ...coAuthors }
  }
  const [writer, ...others] = helpers
  if (writer !== undefined && !DEPENDENCY_BOT.test(commit.author.name))
    return { author: writer, ...(others.length === 0 ? {} : { coAuthors: others }) }
  const side = commit.parents.length > 1 ? commits.find((other) => other.id === commit.parents[1]) : undefined
  if (side !== undefined && !isBot(side.author)) return { author: side.author }
  return { author: commit.author, role: 'bot', ...beside }
}

/** Who stands behind each of some commits, with names as .mailmap has them. */
export const resolvePeople = async (
  git: Git,
  wanted: readonly Commit[],
  commits: readonly Commit[],
): Promise<readonly People[]> => {
  const all = wanted.map((commit) => peopleOf(commit, commits))
  const raw = all.flatMap(({ author, coAuthors = [], reviewer }) => [
    author,
    ...coAuthors,
    ...(reviewer ? [reviewer] : []),
  ])
  if (raw.length === 0) return all
  const lines = raw.map(({ name, email }) => `${name} <${email}>`.replace(/[\r\n]/g, ' '))
  const done = await git(['check-mailmap', '--stdin'], { input: `${lines.join('\n')}\n` })
  const rows = done.code === 0 ? done.stdout.split('\n') : []
  const mapped = (person: Person): Person => {
    const found = /^(.*?) ?<([^>]*)>$/.exec(rows[raw.indexOf(person)] ?? '')
    return found === null ? person : { name: found[1] || person.name, email: found[2] || person.email }
  }
  return all.map(({ author, coAuthors, reviewer, ...rest }) => ({
    ...rest,
    author: mapped(author),
    ...(coAuthors === undefined ? {} : { coAuthors: coAuthors.map(mapped) }),
    ...(reviewer === undefined ? {} : { reviewer: mapped(reviewer) }),
  }))
}

/** Commits that take each other back within the range. */
export const undoneIn = (commits: readonly Commit[]): ReadonlySet<string> => {
  const undone = new Set<string>()
  for (const commit of commits) {
    if (undone.has(commit.id)) continue
    const id = /^This reverts commit ([0-9a-f]{7,64})/m.exec(commit.body)?.[1]
    const target = id === undefined ? undefined : commits.find((other) => other.id.startsWith(id))
    if (target === undefined) continue
    undone.add(target.id)
    undone.add(commit.id)
  }
  return undone
}
