import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { shell } from '../../../src/adapters/shell.ts'
import { listFiles } from '../../../src/stages/why/list-files.ts'

const dir = mkdtempSync(join(tmpdir(), 'list-files-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', dir, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], {
    encoding: 'utf8',
  }).trim()

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), text)
}

const all = () => true
const idOf = (text: string) =>
  execFileSync('git', ['hash-object', '--stdin'], { input: text, encoding: 'utf8' }).slice(0, 12)

test('files of the commit, and what was changed, made executable, added, ignored or removed since', async () => {
  expect(await listFiles(dir, all, { shell })).toBeNull()
  git('init', '-q')
  write('app/main.go', 'package main\n')
  write('app/run.sh', 'true\n')
  write('app/old.go', 'package main\n')
  write('.gitignore', 'app/out\n')
  git('add', '.')
  git('commit', '-qm', 'Start')
  const head = git('rev-parse', 'HEAD')
  const clean = {
    '.git/': head.slice(0, 12),
    '.gitignore': idOf('app/out\n'),
    'app/main.go': idOf('package main\n'),
    'app/old.go': idOf('package main\n'),
    'app/run.sh': idOf('true\n'),
  }
  expect(await listFiles(dir, all, { shell })).toEqual({ commit: head, files: clean })
  git('config', 'filter.evil.clean', `touch ${join(dir, 'ran')}; cat`)
  write('.gitattributes', '*.go filter=evil\n')
  write('app/main.go', 'package other\n')
  write('app/out', 'binary')
  chmodSync(join(dir, 'app/run.sh'), 0o755)
  rmSync(join(dir, 'app/old.go'))
  const files = {
    'main.go': idOf('package other\n'),
    out: idOf('binary'),
    'run.sh': `${idOf('true\n')}x`,
  }
  expect(await listFiles(join(dir, 'app'), all, { shell })).toEqual({ commit: head, files })
  const found = await listFiles(dir, (path) => !/out|^\.git\//.test(path), { shell })
  expect(Object.keys(found?.files ?? {}).sort()).toEqual([
    '.gitattributes',
    '.gitignore',
    'app/main.go',
    'app/run.sh',
  ])
  expect(git('status', '--short', 'ran')).toBe('')
})
