import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { updateFile } from '../../src/adapters/exclusive-file.ts'

let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'exclusive-'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('a file that is replaced as a whole', () => {
  test('loses no change of many at once, and leaves nothing beside it', async () => {
    const path = join(dir, 'new', 'count.prom')
    const add = (text: string | null) => String(Number(text ?? 0) + 1)
    const all = await Promise.all(Array.from({ length: 20 }, () => updateFile(path, add, 60_000)))
    expect(all).toEqual(Array(20).fill(null))
    expect(readFileSync(path, 'utf8')).toBe('20')
    expect(readdirSync(join(dir, 'new'))).toEqual(['count.prom'])
  })

  test('is left alone while another process holds its lock, and taken from one that died', async () => {
    const path = join(dir, 'held.prom')
    const lock = `${path}.lock`
    writeFileSync(lock, '')
    expect(await updateFile(path, () => 'x', 0)).toBe(
      `another process holds ${lock}; remove that file if none does`,
    )
    utimesSync(lock, new Date(0), new Date(0))
    expect(await updateFile(path, () => 'x', 60_000)).toBeNull()
    expect(readFileSync(path, 'utf8')).toBe('x')
  })

  test('that cannot be written says so, and stays unlocked', async () => {
    expect(await updateFile(dir, () => 'x', 1_000)).toMatch(/^cannot write .*: E\w+$/)
    writeFileSync(join(dir, 'plain'), '')
    expect(await updateFile(join(dir, 'plain', 'x.prom'), () => 'x', 1_000)).toMatch(/^cannot make .*: E\w+$/)
    rmSync(`${dir}.lock`, { force: true })
  })

  test('stays as it was when what makes the new text throws', async () => {
    const path = join(dir, 'kept.prom')
    writeFileSync(path, 'old')
    const fail = () => {
      throw new Error('no text')
    }
    expect(await updateFile(path, fail, 1_000)).toMatch(/^cannot write/)
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(dir).filter((name) => name.startsWith('kept'))).toEqual(['kept.prom'])
  })
})
