import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { type Console, UsageError } from '../../src/cli/command.ts'
import { reportPath, writeReport } from '../../src/cli/report.ts'
import { aReport } from '../fakes/report.ts'

const dir = mkdtempSync(join(tmpdir(), 'report-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const consoleIn = (cwd: string) => {
  const said: string[] = []
  const console: Console = {
    answer: () => undefined,
    say: (text) => void said.push(text),
    input: async function* () {},
    colour: false,
    width: 80,
    cwd,
    env: {},
  }
  return { console, said }
}

test('the path is that of the working directory, and must be one a browser opens as a page', () => {
  const { console } = consoleIn(dir)
  expect(reportPath(undefined, console)).toBeNull()
  expect(reportPath('out/r.html', console)).toBe(join(dir, 'out/r.html'))
  expect(() => reportPath('r.txt', console)).toThrow(UsageError)
  expect(() => reportPath('r.txt', console)).toThrow(
    /--report "r\.txt" does not end in \.html; give the path/,
  )
})

test('the page is written where it was asked for, directories made, and its place is said', async () => {
  const { console, said } = consoleIn(dir)
  const { incident, log } = aReport()
  const path = join(dir, 'new', 'report.html')
  expect(await writeReport(path, incident, log, console)).toBe(true)
  expect(readFileSync(path, 'utf8')).toMatch(/^<!doctype html>\n<html lang="en">/)
  expect(said).toEqual([`Report: ${path}`])
})

test('a page that cannot be written is a reason said and not an exception', async () => {
  const { console, said } = consoleIn(dir)
  const { incident, log } = aReport()
  writeFileSync(join(dir, 'file'), '')
  expect(await writeReport(join(dir, 'file', 'report.html'), incident, log, console)).toBe(false)
  expect(said.join()).toMatch(
    /the report cannot be written to .*report\.html \((EEXIST|ENOTDIR)\); give --report a path/,
  )
})
