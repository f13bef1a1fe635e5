import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { saveState, setOutput } from '../../src/adapters/runner-files.ts'
import { commandsIn } from '../support/runner-commands.ts'

const VARIABLES = ['GITHUB_OUTPUT', 'GITHUB_STATE'] as const
const before = VARIABLES.map((name) => process.env[name])

let dir: string
let said: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'runner-files-'))
  said = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text)
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  for (const [at, name] of VARIABLES.entries())
    if (before[at] === undefined) delete process.env[name]
    else process.env[name] = before[at]
  rmSync(dir, { recursive: true, force: true })
})

/** A file of Linux that takes nothing, as if its disk were full. https://man7.org/linux/man-pages/man4/full.4.html */
const FULL = '/dev/full'
const HOSTILE = 'a\nfailure-id=x\nghadelimiter_1\n::add-mask::b\r##[add-path]c'

describe.each([
  ['an output', 'GITHUB_OUTPUT', setOutput, 'set-output'],
  ['a state', 'GITHUB_STATE', saveState, 'save-state'],
] as const)('%s', (_name, variable, write, command) => {
  test('stands in the file of the runner, whatever its text', () => {
    const file = join(dir, 'file')
    writeFileSync(file, '')
    process.env[variable] = file
    write('title', HOSTILE)
    const text = readFileSync(file, 'utf8')
    const [, name, delimiter] = /^([^<\n]+)<<(\S+)\n/.exec(text) ?? []
    expect([name, text]).toEqual(['title', `title<<${delimiter}\n${HOSTILE}\n${delimiter}\n`])
    expect(delimiter).toMatch(/[0-9a-f-]{36}$/)
    expect(said).toBe('')
  })

  test('is a command of the runner where that file takes nothing, and no other command', () => {
    process.env[variable] = FULL
    write('title', HOSTILE)
    expect(commandsIn(said)).toEqual([
      { name: command, data: HOSTILE.replaceAll('\n', '%0A').replaceAll('\r', '%0D') },
    ])
    expect(process.env[variable]).toBe(FULL)
  })
})
