import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { families } from '../src/catalogue/families.ts'
import { rules } from '../src/catalogue/rules/index.ts'

const contents = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir)
      .sort()
      .map((name) => [name, readFileSync(join(dir, name), 'utf8')]),
  )

test('docs/failures is what the catalogue and the laboratory say: npm run pages', () => {
  const out = mkdtempSync(join(tmpdir(), 'pages-'))
  try {
    execFileSync(process.execPath, ['tools/failure-pages.ts', out], { stdio: 'pipe' })
    const [written, committed] = [contents(out), contents(join('docs', 'failures'))]
    expect(Object.keys(committed)).toEqual(Object.keys(written))
    expect(Object.keys(written).filter((name) => written[name] !== committed[name])).toEqual([])
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
})

test('every family has its sentence', () => {
  const used = [...new Set(rules.map(({ id }) => id.split('.')[0] as string))].sort()
  expect(Object.keys(families).filter((name) => used.includes(name))).toEqual(used)
})
