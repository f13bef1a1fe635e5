import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { diskFiles } from '../../src/adapters/files.ts'
import { shell } from '../../src/adapters/shell.ts'
import { openGit } from '../../src/git/git.ts'
import type { Inputs } from '../../src/model/inputs.ts'
import type { Preflight } from '../../src/model/preflight.ts'
import { withDockerfile } from '../../src/pipeline/remote.ts'
import type { World } from '../../src/pipeline/world.ts'
import { parseGitContext, remoteDockerfile } from '../../src/stages/plan/remote.ts'
import { workTreeDockerfile } from '../../src/stages/plan/work-tree.ts'

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

describe('the Dockerfile of a Git context in the work tree', () => {
  const seek = (argument: string, file = '', own: string | null = OWN) =>
    workTreeDockerfile({ argument, file, dir: join(dir, 'app'), own }, { shell, files: diskFiles() })

  test('is taken where it is as the commit has it', async () => {
    const path = join(realpathSync(dir), 'app/real')
    const found = { ok: true, path, text: 'FROM golang\n' }
    expect(await seek(`${OWN}.git#${commit}:app`, 'link')).toEqual(found)
    git('remote', 'add', 'origin', 'git@github.example.org:octocat/app.git')
    expect(await seek(`${OWN}.git#${commit}:app`, 'link', null)).toEqual(found)
  })

  test('is left where it was changed, or where there is no work tree', async () => {
    const changed = 'Dockerfile of the work tree is not as the commit of the context has it'
    expect(await seek(`${OWN}.git#${commit}`)).toEqual({ ok: false, why: changed })
    const nowhere = { argument: `${OWN}.git#${commit}`, file: '', dir: tmpdir(), own: OWN }
    expect(await workTreeDockerfile(nowhere, { shell, files: diskFiles() })).toEqual({
      ok: false,
      why: 'the commit of the context is not on this machine; actions/checkout brings it',
    })
  })

  test('is that of the run', async () => {
    const world = {
      env: { GITHUB_REPOSITORY: 'octocat/app', GITHUB_SERVER_URL: 'https://github.example.org' },
    }
    const asked = async (argument: string, file: string) =>
      withDockerfile(
        { build: { file } } as Inputs,
        { context: { kind: 'remote', argument }, dockerfile: null } as Preflight,
        { ...world, workspace: dir } as unknown as World,
        { shell, files: diskFiles() },
      )
    expect(await asked(`${OWN}.git#${commit}:app`, 'real')).toMatchObject({
      dockerfile: join(realpathSync(dir), 'app/real'),
    })
    expect(await asked(`${OWN}.git#main`, '')).toMatchObject({
      dockerfile: null,
      withoutDockerfile: expect.stringMatching(
        /^The Dockerfile is not on this machine, so .*"main".*tells\.$/,
      ),
    })
  })
})
