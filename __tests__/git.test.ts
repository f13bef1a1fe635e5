import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { shell } from '../src/adapters/shell.ts'
import { forkPoint, openGit } from '../src/git/git.ts'
import { type History, newHistory } from './support/history.ts'

let history: History
beforeEach(() => {
  history = newHistory()
})
afterEach(() => history.remove())

const ask = () => forkPoint(openGit(shell, history.dir))

test('the fork point is where the branch left the one it follows', async () => {
  const base = history.commit('Ann', { a: '1' })
  history.git('checkout', '-q', '-b', 'topic', '--track', 'main')
  expect(await ask()).toBeNull()
  history.commit('Ann', { a: '2' })
  history.git('checkout', '-q', 'main')
  history.commit('Bob', { b: '1' })
  history.git('checkout', '-q', 'topic')
  expect(await ask()).toBe(base)
})

test('without a followed branch it is where the branch left the default branch of origin', async () => {
  const base = history.commit('Ann', { a: '1' })
  history.git('update-ref', 'refs/remotes/origin/main', base)
  history.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
  history.commit('Ann', { a: '2' })
  expect(await ask()).toBe(base)
})

test('without either there is none', async () => {
  history.commit('Ann', { a: '1' })
  expect(await ask()).toBeNull()
})
