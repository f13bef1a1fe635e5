import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { actionsLog, annotateByCommand, appendSummary, terminalLog } from '../../src/adapters/log.ts'

let written: string
const keepOf = (stream: NodeJS.WriteStream) =>
  jest.spyOn(stream, 'write').mockImplementation((text) => {
    written += String(text)
    return true
  })

beforeEach(() => {
  written = ''
  keepOf(process.stdout)
  keepOf(process.stderr)
})
afterEach(() => {
  jest.restoreAllMocks()
})

const EVIL = 'a\n::add-mask::b\r::stop-commands::c\n##[error]d'
const commands = () =>
  written.split(/[\r\n]/).filter((line) => line.trimStart().startsWith('::') || line.includes('##['))

describe('the log of a workflow', () => {
  test('shows text as it is and takes none of it for a command', () => {
    actionsLog.info('| go: downloading x')
    actionsLog.info(EVIL)
    expect(written).toMatch(/^\| go: downloading x\na\n/)
    expect(commands()).toEqual([])
  })

  test('makes one command of a warning and of a group', () => {
    actionsLog.warning(EVIL)
    actionsLog.group(EVIL)
    actionsLog.endGroup()
    expect(commands().map((line) => /^::\w+::/.exec(line)?.[0])).toEqual([
      '::warning::',
      '::group::',
      '::endgroup::',
    ])
  })
})

describe('the log of a terminal', () => {
  test('is without commands too: the command may run in a workflow', () => {
    const log = terminalLog(false)
    log.info(EVIL)
    log.warning(EVIL)
    log.group('Build')
    log.endGroup()
    expect(commands()).toEqual([])
    expect(written).toMatch(/warning: a\n[\s\S]*\nBuild\n$/)
  })

  test('colours what it may colour', () => {
    terminalLog(true).warning('x')
    terminalLog(true).info('y')
    expect(written).toBe('\u001b[33mwarning: x\u001b[0m\ny\n')
  })
})

describe('an annotation by command', () => {
  test.each([
    ['failure', 'error'],
    ['warning', 'warning'],
    ['notice', 'notice'],
  ] as const)('%s is one %s with its place', (level, command) => {
    const message = `50% of ${EVIL}`
    annotateByCommand({
      path: 'a,b:c.go',
      startLine: 3,
      endLine: 3,
      startColumn: 7,
      level,
      title: 't::u',
      message,
    })
    expect(written.trimEnd().split(/[\r\n]/)).toHaveLength(1)
    expect(written).toBe(
      `::${command} title=t%3A%3Au,file=a%2Cb%3Ac.go,line=3,endLine=3,col=7::` +
        '50%25 of a%0A::add-mask::b%0D::stop-commands::c%0A##[error]d\n',
    )
  })
})

test('the summary is appended where the runner gives a file for it', async () => {
  const before = process.env['GITHUB_STEP_SUMMARY']
  const dir = mkdtempSync(join(tmpdir(), 'summary-'))
  try {
    delete process.env['GITHUB_STEP_SUMMARY']
    expect(await appendSummary('# x')).toBe(false)
    process.env['GITHUB_STEP_SUMMARY'] = join(dir, 'summary.md')
    expect(await appendSummary('lost')).toBe(false)
    writeFileSync(join(dir, 'summary.md'), 'before\n')
    expect(await appendSummary('# x')).toBe(true)
    expect(readFileSync(join(dir, 'summary.md'), 'utf8')).toBe('before\n# x\n')
  } finally {
    rmSync(dir, { recursive: true, force: true })
    if (before === undefined) delete process.env['GITHUB_STEP_SUMMARY']
    else process.env['GITHUB_STEP_SUMMARY'] = before
  }
})
