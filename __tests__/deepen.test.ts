import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { shell } from '../src/adapters/shell.ts'
import { deepenTo, repositoryOf } from '../src/git/deepen.ts'
import { commitId, openGit } from '../src/git/git.ts'
import { type History, newHistory } from './support/history.ts'

let history: History
let copy: History
let daemon: ChildProcess | null = null
beforeEach(() => {
  history = newHistory()
  copy = newHistory()
})
afterEach(() => {
  daemon?.kill('SIGTERM')
  daemon = null
  history.remove()
  copy.remove()
})

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** A real git server of the history, and a clone of it with the newest commit alone. */
const serve = async (): Promise<{ dir: string; repository: string }> => {
  execFileSync('git', ['clone', '-q', '--bare', history.dir, join(copy.dir, 'o/app.git')])
  const port = await freePort()
  const options = [
    'daemon',
    '--export-all',
    '--verbose',
    '--reuseaddr',
    '--listen=127.0.0.1',
    `--port=${port}`,
  ]
  const config = ['-c', 'uploadpack.allowAnySHA1InWant=true']
  const started = spawn('git', [...config, ...options, `--base-path=${copy.dir}`, copy.dir], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  daemon = started
  await new Promise<void>((resolve) =>
    started.stderr?.on('data', (chunk: Buffer) => /Ready to rumble/.test(`${chunk}`) && resolve()),
  )
  const dir = join(copy.dir, 'clone')
  execFileSync('git', ['clone', '-q', '--depth=1', `git://127.0.0.1:${port}/o/app.git`, dir])
  return { dir, repository: '127.0.0.1/o/app' }
}

/** Commits in one go; answers their ids, oldest first. */
const write = (count: number): readonly string[] => {
  const commits = Array.from({ length: count }, (_, at) =>
    [
      'commit refs/heads/main',
      `committer Ann <ann@example.org> ${1_700_000_000 + at} +0000`,
      'data 1',
      'c',
      'M 644 inline a',
      `data ${`${at}`.length}`,
      `${at}`,
      '',
    ].join('\n'),
  )
  execFileSync('git', ['-C', history.dir, 'fast-import', '--quiet'], { input: commits.join('') })
  return history.git('rev-list', '--reverse', 'main').split('\n')
}

test('a shallow clone is deepened just to the range', async () => {
  const ids = write(150)
  const { dir, repository } = await serve()
  const git = openGit(shell, dir)
  const range = { base: ids[120] as string, head: ids[149] as string }
  expect(await deepenTo(git, range, repository, () => 0)).toBe(true)
  expect((await git(['rev-list', '--count', `${range.base}..${range.head}`])).stdout.trim()).toBe('29')
  expect(await commitId(git, ids[0] as string)).toBeNull()
})

test('nothing is fetched from another remote, without leave, or when time is up', async () => {
  const ids = write(5)
  const { dir } = await serve()
  const git = openGit(shell, dir)
  const range = { base: ids[0] as string, head: ids[4] as string }
  let time = 0
  expect(await deepenTo(git, range, null, () => 0)).toBe(false)
  expect(await deepenTo(git, range, 'github.com/o/app', () => 0)).toBe(false)
  expect(await deepenTo(git, range, '127.0.0.1/o/app', () => (time += 30_000))).toBe(false)
  expect(await commitId(git, range.base)).toBeNull()
})

test('a commit that the remote does not have is false, never a fault', async () => {
  const ids = write(3)
  const { dir, repository } = await serve()
  const range = { base: 'a'.repeat(40), head: ids[2] as string }
  expect(await deepenTo(openGit(shell, dir), range, repository, () => 0)).toBe(false)
})

test.each([
  ['https://github.com/Octo/App.git', 'github.com/octo/app'],
  ['https://x-access-token:t@github.com/octo/app', 'github.com/octo/app'],
  ['git@github.com:octo/app.git', 'github.com/octo/app'],
  ['ssh://git@ghe.example.org:2222/octo/app.git', 'ghe.example.org/octo/app'],
  ['file:///srv/app.git', null],
  ['ext::sh -c touch% /tmp/x', null],
  ['/srv/app.git', null],
])('the remote %s is %s', (url, expected) => expect(repositoryOf(url)).toBe(expected))
