import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const contents = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(dir.length + 1), readFileSync(path, 'latin1')]),
  )

test('dist is what src builds, byte for byte', () => {
  const out = mkdtempSync(join(tmpdir(), 'dist-'))
  try {
    execFileSync(process.execPath, ['tools/build.mjs', out], { stdio: 'pipe' })
    const [built, committed] = [contents(out), contents('dist')]
    expect(Object.keys(built)).toEqual(Object.keys(committed))
    expect(Object.keys(built).filter((name) => built[name] !== committed[name])).toEqual([])
    expect(Object.keys(built)).toEqual(expect.arrayContaining(['index.js', 'cli/index.js', 'package.json']))
    const bill = JSON.parse(built['sbom.json'] ?? '') as { components: readonly { readonly name: string }[] }
    const named = new Set(built['licenses.txt']?.split('\n'))
    expect(bill.components.length).toBeGreaterThan(20)
    expect(bill.components.filter(({ name }) => !named.has(name))).toEqual([])
  } finally {
    rmSync(out, { recursive: true, force: true })
  }
}, 180_000)

test('the tests run on the runtime action.yml names', () => {
  expect(readFileSync('action.yml', 'utf8')).toContain('using: node24')
  expect(process.version).toMatch(/^v24\./)
})
