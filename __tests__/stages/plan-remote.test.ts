import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { shell } from '../../src/adapters/shell.ts'
import { openGit } from '../../src/git/git.ts'
import { parseGitContext, remoteDockerfile } from '../../src/stages/plan/remote.ts'

const dir = mkdtempSync(join(tmpdir(), 'remote-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))
const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', dir, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
    encoding: 'utf8',
  }).trim()

let commit: string
beforeAll(() => {
  git('init', '-q')
  mkdirSync(join(dir, 'app'))
  writeFileSync(join(dir, 'Dockerfile'), 'FROM scratch\n')
  writeFileSync(join(dir, 'app/dockerfile'), 'FROM alpine\n')
  writeFileSync(join(dir, 'app/real'), 'FROM golang\n')
  symlinkSync('real', join(dir, 'app/link'))
  symlinkSync('../../out', join(dir, 'app/away'))
  symlinkSync('loop', join(dir, 'app/loop'))
  git('add', '.')
  git('commit', '-qm', 'Start')
  commit = git('rev-parse', 'HEAD')
  writeFileSync(join(dir, 'Dockerfile'), 'FROM changed\n')
})

const OWN = 'https://github.example.org/octocat/App'
const ask = (argument: string, file = '') => remoteDockerfile(argument, file, OWN, openGit(shell, dir))

describe('the Dockerfile of a Git context', () => {
  test('is that of the commit and not of the work tree', async () => {
    const found = { ok: true, path: 'Dockerfile', text: 'FROM scratch\n' }
    expect(await ask(`${OWN}.git#${commit}`)).toEqual(found)
    expect(await ask(`${OWN}.git?ref=${commit}`)).toEqual(found)
    expect(await ask(`git@github.example.org:octocat/app.git#${commit}`)).toEqual(found)
    expect(await ask(`https://token@github.example.org/octocat/app.git#${commit}:app`)).toMatchObject({
      path: 'app/dockerfile',
      text: 'FROM alpine\n',
    })
  })

  test('is found through links', async () => {
    expect(await ask(`${OWN}.git#${commit}:app`, 'link')).toEqual({
      ok: true,
      path: 'app/real',
      text: 'FROM golang\n',
    })
  })

  test.each([
    ['https://files.example.org/context.tar.gz', '', /^the context is an archive/],
    ['https://github.example.org/other/app.git#COMMIT', '', /^the context is another repository/],
    ['OWN.git#main', '', /^the context is at "main", which may be another commit by now/],
    ['OWN.git', '', /^the context is at the default branch, /],
    [`OWN.git#${'0'.repeat(40)}`, '', /is not on this machine; actions\/checkout brings it$/],
    ['OWN.git#COMMIT:app', 'away', /^the commit has no app\/away$/],
    ['OWN.git#COMMIT:app', 'loop', /^the commit has no app\/loop$/],
    ['OWN.git#COMMIT', '../Dockerfile', /^the commit has no /],
    ['OWN.git#COMMIT:app', '../Dockerfile', /^the commit has no /],
    ['OWN.git#COMMIT:../app', 'link', /^the commit has no /],
    ['OWN.git#COMMIT', 'app', /^the commit has no app$/],
    ['OWN.git#COMMIT', '/tmp/Dockerfile', /^the Dockerfile is none of the context$/],
  ])('%s with the file %j is left alone', async (argument, file, why) => {
    const asked = await ask(argument.replace('OWN', OWN).replace('COMMIT', commit), file)
    expect(asked).toEqual({ ok: false, why: expect.stringMatching(why) })
  })

  test.each([
    ['https://github.com/o/r', 'github.com/o/r'],
    ['github.com/o/r.git#v1:sub/dir', 'github.com/o/r'],
    ['ssh://git@host.example.org/o/r#x', 'host.example.org/o/r'],
    ['git://host.example.org/o/r.git', 'host.example.org/o/r'],
  ])('%s is of %s', (argument, repository) => {
    expect(parseGitContext(argument)).toMatchObject({ repository })
  })
})
