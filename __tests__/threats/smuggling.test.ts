import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { actionsLog, annotateByCommand, terminalLog } from '../../src/adapters/log.ts'
import { stripControls } from '../../src/text/controls.ts'
import { disarm, jsonLine, neutralise } from '../../src/text/neutralise.ts'
import { commandIn, commandsIn, linesOf } from '../support/runner-commands.ts'
import { MARK, SMUGGLED } from '../support/smuggled-commands.ts'

afterEach(() => {
  jest.restoreAllMocks()
})

/** What goes to the streams of this process meanwhile. */
const written = (work: () => void): string => {
  let text = ''
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((chunk) => {
      text += String(chunk)
      return true
    })
  work()
  jest.restoreAllMocks()
  return text
}

describe('the port of the runner’s parsers', () => {
  test.each([
    ['::add-mask::x', 'add-mask', 'x'],
    ['  ::error file=a.go,line=1::b::c', 'error', 'b::c'],
    ['#7 0.2 ##[error]gone', 'error', 'gone'],
    ['##[set-output name=a;]b', 'set-output', 'b'],
    ['::nothing::x ##[debug]y', 'debug', 'y'],
  ])('finds %j', (line, name, data) => expect(commandIn(line)).toEqual({ name, data }))

  test.each([
    '',
    '::',
    '::add-mask',
    'x ::add-mask::y',
    '## [error]x',
    '##[nothing]x',
    '##[error',
    ': :error::x',
  ])('finds nothing in %j', (line) => expect(commandIn(line)).toBeNull())

  test('knows the token that starts commands again once it was told', () => {
    expect(commandIn('::token::')).toBeNull()
    expect(commandIn('::token::', ['token'])).toEqual({ name: 'token', data: '' })
  })
})

describe('at least sixty ways to smuggle a command', () => {
  test('are that many, and each is one for the runner when nobody looks, or once colour is taken off', () => {
    expect(SMUGGLED.length).toBeGreaterThanOrEqual(60)
    const harmless = SMUGGLED.filter(
      ([, text]) => commandsIn(text).length === 0 && commandsIn(stripControls(text)).length === 0,
    )
    expect(harmless.map(([name]) => name)).toEqual([])
  })

  test.each(SMUGGLED)('%s is inert behind the gutter', (_name, text) => {
    const shown = neutralise(text)
    expect(commandsIn(shown)).toEqual([])
    expect(linesOf(shown).every((line) => line.startsWith('| '))).toBe(true)
    expect(shown).toContain(MARK)
  })

  test.each(SMUGGLED)('%s is inert in text of ours', (_name, text) => {
    for (const around of [text, `Fetched ${text} in 3 s`, `first\n${text}`]) {
      expect(commandsIn(disarm(around))).toEqual([])
      expect(commandsIn(stripControls(disarm(around)))).toEqual([])
    }
  })

  test.each(SMUGGLED)('%s is data of our own command and no command beside it', (_name, text) => {
    const said = written(() => {
      actionsLog.info(text)
      actionsLog.warning(text)
      actionsLog.group(text)
      actionsLog.endGroup()
      annotateByCommand({
        path: text,
        startLine: 1,
        endLine: 1,
        level: 'failure',
        title: text,
        message: text,
      })
    })
    const commands = said.split(/\r\n|[\r\n]/).flatMap((line) => commandIn(line) ?? [])
    expect(commands.map(({ name }) => name)).toEqual(['warning', 'group', 'endgroup', 'error'])
  })

  test.each(SMUGGLED)(
    '%s is no command in an answer of the program, and stands there whole',
    (_name, text) => {
      const line = jsonLine({ failure: { evidence: { text } }, list: [text, '#1', ['#']] })
      expect(commandsIn(line)).toEqual([])
      expect(JSON.parse(line)).toEqual({ failure: { evidence: { text } }, list: [text, '#1', ['#']] })
    },
  )

  test.each(SMUGGLED)('%s is no command in what the program says to a terminal', (_name, text) => {
    const said = written(() => {
      const log = terminalLog(false, 80)
      log.info(text)
      log.status(text)
      log.warning(text)
      log.group(text)
    })
    expect(commandsIn(said)).toEqual([])
  })
})
