import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { shell } from '../../../src/adapters/shell.ts'
import { openGit } from '../../../src/git/git.ts'
import { addWorktree, removeWorktree } from '../../../src/git/worktree.ts'
import { commitsOf } from '../../../src/stages/attribute/commits.ts'
import { type Built, verify, withProof } from '../../../src/stages/attribute/verify.ts'
import { type History, newHistory } from '../../support/history.ts'

let history: History
beforeEach(() => {
  history = newHistory()
})
afterEach(() => history.remove())

/** Builds by looking whether the file `broken` is there, in a work tree of its own. */
const builder = (dir: string) => {
  const git = openGit(shell, dir)
  const built: string[] = []
  const buildAt = async (commit: string): Promise<Built> => {
    const place = join(history.dir, `build-${commit}`)
    if (!(await addWorktree(git, place, commit))) return 'skip'
    built.push(commit)
    const done = await shell.run('sh', ['-c', 'test ! -e skip || exit 125; test ! -e broken'], { cwd: place })
    await removeWorktree(git, place)
    return done.code === 125 ? 'skip' : done.code === 0 ? 'good' : 'bad'
  }
  return { git, built, buildAt }
}

const patient = { milliseconds: 1000, now: () => 0 }

/** Ten commits of which the given one breaks the build. */
const line = (breaking: number, more: Record<number, Record<string, string | null>> = {}) => {
  const base = history.commit('Ann', { a: '0' })
  const ids = Array.from({ length: 10 }, (_, at) =>
    history.commit('Bob', { a: `${at + 1}`, ...(at === breaking ? { broken: '' } : {}), ...more[at] }),
  )
  return { base, ids }
}

describe('verify', () => {
  test('proves a suspect by two builds', async () => {
    const { base, ids } = line(4)
    const { git, built, buildAt } = builder(history.dir)
    const found = await verify(await commitsOf(git, base, 'HEAD'), [ids[4] as string], buildAt, patient)
    expect(found).toEqual({ culprit: ids[4], builds: 2, why: 'it fails to build and its parents build' })
    expect(built).toEqual([ids[4], ids[3]])
  })

  test('finds the commit by halves in a bare repository when the suspect is innocent', async () => {
    const { base, ids } = line(6)
    const bare = join(history.dir, 'bare.git')
    execFileSync('git', ['clone', '-q', '--bare', history.dir, bare])
    const { git, buildAt } = builder(bare)
    const found = await verify(
      await commitsOf(git, base, ids[9] as string),
      [ids[2] as string],
      buildAt,
      patient,
    )
    expect(found.culprit).toBe(ids[6])
    expect(found.builds).toBeLessThanOrEqual(7)
  })

  test('steps around commits that cannot be built', async () => {
    const { base, ids } = line(7, { 4: { skip: '' }, 5: { skip: null } })
    const { git, buildAt } = builder(history.dir)
    expect((await verify(await commitsOf(git, base, 'HEAD'), [], buildAt, patient)).culprit).toBe(ids[7])
  })

  test('finds a merge whose sides each build', async () => {
    const graph = [
      { id: 'm', parents: ['a', 'b'] },
      { id: 'a', parents: ['base'] },
      { id: 'b', parents: ['base'] },
    ]
    const buildAt = async (id: string): Promise<Built> => (id === 'm' ? 'bad' : 'good')
    expect((await verify(graph, [], buildAt, patient)).culprit).toBe('m')
  })

  test('proves nothing when the base is broken, the head builds, or time is up', async () => {
    const graph = [{ id: 'a', parents: ['base'] }]
    const always = (built: Built) => async () => built
    expect(await verify(graph, ['a'], always('bad'), patient)).toMatchObject({
      culprit: null,
      why: 'the build was broken before the range',
    })
    expect((await verify(graph, ['a'], always('good'), patient)).why).toContain('the head builds here')
    expect((await verify(graph, ['a'], always('bad'), { milliseconds: 0, now: () => 0 })).why).toContain(
      'budget was spent after 0 builds',
    )
    let time = 0
    const slow = async (): Promise<Built> => {
      time += 600
      return 'bad'
    }
    const found = await verify([{ id: 'b', parents: ['a'] }, ...graph], ['b', 'a'], slow, {
      milliseconds: 1000,
      now: () => time,
    })
    expect(found.culprit).toBeNull()
    expect(found.builds).toBe(2)
  })
})

test('a proved commit comes first and is told as verified', () => {
  const suspect = (commit: string) => ({
    commit,
    author: { name: 'A', email: 'a' },
    subject: 's',
    score: 5,
    reasons: ['r'],
  })
  const verified = { culprit: 'b', builds: 2, why: 'it fails' }
  expect(withProof([suspect('a'), suspect('b')], verified, null)).toEqual([
    { ...suspect('b'), score: 100, verified: true, reasons: ['verified: it fails', 'r'] },
    suspect('a'),
  ])
  expect(withProof([suspect('a')], { ...verified, culprit: null }, null)).toEqual([suspect('a')])
})
