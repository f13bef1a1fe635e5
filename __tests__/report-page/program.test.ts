import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { expect, test } from '@jest/globals'
import { PAGE_SCRIPT } from '../../src/stages/report/html/page-script.ts'

test('the program in the page is that of src/report-page: node tools/report-page.ts', () => {
  const out = mkdtempSync(join(tmpdir(), 'report-page-'))
  try {
    const file = join(out, 'page-script.ts')
    execFileSync(process.execPath, ['tools/report-page.ts', file], { stdio: 'pipe' })
    expect(readFileSync('src/stages/report/html/page-script.ts', 'utf8')).toBe(readFileSync(file, 'utf8'))
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
})

test('the program is a script without faults of syntax, and has no two things of one name', () => {
  expect(() => new Script(PAGE_SCRIPT)).not.toThrow()
})

test('the program never reads text as markup, asks no network and runs no text as code', () => {
  expect(PAGE_SCRIPT).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|\bfetch\(|XMLHttpRequest|WebSocket|import\(/,
  )
})

test('the types of the program hold', () => {
  const check = () =>
    execFileSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '-p', 'src/report-page/tsconfig.json'],
      {
        encoding: 'utf8',
      },
    )
  expect(check()).toBe('')
})
