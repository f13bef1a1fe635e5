import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { shell } from '../../../src/adapters/shell.ts'
import { openGit } from '../../../src/git/git.ts'
import { commitsOf } from '../../../src/stages/attribute/commits.ts'
import { isBot, resolvePeople, undoneIn } from '../../../src/stages/attribute/people.ts'
import { type History, newHistory } from '../../support/history.ts'

let history: History
beforeEach(() => {
  history = newHistory()
})
afterEach(() => history.remove())

const people = async (base: string) => {
  const git = openGit(shell, history.dir)
  const commits = await commitsOf(git, base, 'HEAD')
  return { commits, people: await resolvePeople(git, commits, commits) }
}

test('co-authors of a squash merge are told, under the names of .mailmap', async () => {
  const base = history.commit('Ann', { '.mailmap': 'Catherine <cat@example.org> <c@example.org>\n' })
  history.commit(
    'Bob',
    { a: '1' },
    'Add a (#12)\n\nCo-authored-by: Cat <c@example.org>\nCo-authored-by: Bob <bob@example.org>',
  )
  const found = await people(base)
  expect(found.people).toEqual([
    {
      author: { name: 'Bob', email: 'bob@example.org' },
      coAuthors: [{ name: 'Catherine', email: 'cat@example.org' }],
    },
  ])
})

test('a dependency bot is named as a bot, with who merged it beside', async () => {
  const base = history.commit('Ann', { a: '1' })
  history.git('checkout', '-q', '-b', 'bump')
  history.commit('dependabot[bot]', { a: '2' }, 'Bump a\n\nCo-authored-by: Ann <ann@example.org>')
  history.git('checkout', '-q', 'main')
  history.git('merge', '-q', '--no-ff', '-m', 'Merge #7', 'bump')
  const { people: found } = await people(base)
  expect(found[1]).toMatchObject({
    author: { name: 'dependabot[bot]' },
    role: 'bot',
    reviewer: { name: 'Somebody' },
  })
})

test('a merge by a program is told as by who wrote the side', async () => {
  const base = history.commit('Ann', { a: '1' })
  history.git('checkout', '-q', '-b', 'side')
  history.commit('Bob', { b: '1' })
  history.git('checkout', '-q', 'main')
  history.git('merge', '-q', '--no-ff', '--no-commit', 'side')
  history.commit('mergify[bot]', {}, 'Merge side')
  const { people: found } = await people(base)
  expect(found[0]).toEqual({ author: { name: 'Bob', email: 'bob@example.org' } })
})

test('a merge by a person is told as merged', async () => {
  const base = history.commit('Ann', { a: '1' })
  history.git('checkout', '-q', '-b', 'side')
  history.commit('Bob', { b: '1' })
  history.git('checkout', '-q', 'main')
  history.git('merge', '-q', '--no-ff', '-m', 'merge', 'side')
  expect((await people(base)).people[0]).toMatchObject({ author: { name: 'Somebody' }, role: 'merger' })
})

test.each([
  ['dependabot[bot]', 'x@users.noreply.github.com', true],
  ['GitHub', 'noreply@github.com', true],
  ['renovate', 'renovate@example.org', true],
  ['Talbot', 'talbot@example.org', false],
  ['Ann', '1+ann@users.noreply.github.com', false],
])('%s is a program: %s %s', (name, email, expected) => {
  expect(isBot({ name, email })).toBe(expected)
})

test('a revert undoes its target in the range, and a revert of older work undoes nothing', async () => {
  const base = history.commit('Ann', { a: '1' })
  const target = history.commit('Bob', { a: '2' })
  const revert = history.commit('Cid', { a: '1' }, `Revert "change"\n\nThis reverts commit ${target}.`)
  history.commit('Dan', { a: '0' }, `Revert\n\nThis reverts commit ${base}.`)
  expect([...undoneIn((await people(base)).commits)].sort()).toEqual([target, revert].sort())
})
