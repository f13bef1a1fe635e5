import { describe, expect, test } from '@jest/globals'
import { disarm, neutralise } from '../../src/text/neutralise.ts'

/** How the runner finds a command. https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs */
const isCommand = (line: string): boolean => line.trimStart().startsWith('::') || line.includes('##[')

const PAYLOADS: readonly (readonly [string, string])[] = [
  ['a mask', '::add-mask::e'],
  ['a mask after blanks', ' \t ::add-mask::e'],
  ['a stop of commands', '::stop-commands::token'],
  ['an old command', '##[error]gone'],
  ['an old command inside a line', 'go: downloading ##[add-mask]e'],
  ['two old commands', '##[group]a##[group]b'],
  ['a command after a carriage return', 'x\r::set-output name=a::b'],
  ['a command after CRLF', 'x\r\n::error::b'],
  ['a command after a line feed', 'x\n::error::b'],
  ['a command after U+2028', 'x\u2028::error::b'],
  ['a command after U+2029', 'x\u2029::error::b'],
  ['a command after U+0085', 'x\u0085::error::b'],
  ['a command behind colour', '\u001b[31m::error::b'],
  ['an old command joined by a sequence', '#\u001b[0m#[error]b'],
  ['an old command joined by a control', '#\u0000#\u0008[error]b'],
  ['an old command joined by a sequence that ends in a bracket', '##\u001b[[[error]b'],
  ['a command behind a title of the terminal', '\u001b]0;title\u0007::error::b'],
]

describe('neutralise', () => {
  test.each(PAYLOADS)('%s is inert', (_name, payload) => {
    const lines = neutralise(payload).split(/[\r\n\u0085\u2028\u2029]/)
    expect(lines.filter(isCommand)).toEqual([])
    expect(lines.every((line) => line.startsWith('| '))).toBe(true)
  })

  test('words stay readable and colour goes', () => {
    expect(neutralise('\u001b[1mgo.mod:3\u001b[0m\n  x := 1')).toBe('| go.mod:3\n|   x := 1')
  })

  test('a sequence that never ends hides nothing of the next line', () => {
    expect(neutralise('\u001b]0;a\nmain.go:1:1: broken')).toBe('| 0;a\n| main.go:1:1: broken')
  })
})

describe('disarm', () => {
  test.each(PAYLOADS)('%s is inert', (_name, payload) => {
    expect(
      disarm(payload)
        .split(/[\r\n\u0085\u2028\u2029]/)
        .filter(isCommand),
    ).toEqual([])
  })

  test('colour and harmless text stay as they are', () => {
    const text = '  \u001b[31m✗ a::b\u001b[0m\n  c'
    expect(disarm(text)).toBe(text)
  })
})
