import { describe, expect, test } from '@jest/globals'
import { readSums } from '../../src/mirror/sums/go-sum.ts'

const SUM = `h1:${'A'.repeat(43)}=`
const OTHER = `h1:${'B'.repeat(43)}=`

describe('readSums', () => {
  test('tells the sums of the zip and of the go.mod apart', () => {
    const sums = readSums([`example.org/a v1.0.0 ${SUM}\nexample.org/a v1.0.0/go.mod ${OTHER}\n`])
    expect(sums.of('example.org/a', 'v1.0.0', 'zip')).toEqual(new Set([SUM]))
    expect(sums.of('example.org/a', 'v1.0.0', 'mod')).toEqual(new Set([OTHER]))
    expect(sums.of('example.org/a', 'v1.0.1', 'zip').size).toBe(0)
  })

  test('names each version once, with its zip where any line has it', () => {
    const sums = readSums([
      `example.org/a v1.0.0/go.mod ${SUM}\nexample.org/a v1.0.0 ${SUM}\n`,
      `example.org/a v1.0.0/go.mod ${SUM}\r\nexample.org/Big/v2 v2.0.0+incompatible/go.mod ${SUM}`,
    ])
    expect(sums.modules()).toEqual([
      { module: 'example.org/a', version: 'v1.0.0', zip: true },
      { module: 'example.org/Big/v2', version: 'v2.0.0+incompatible', zip: false },
    ])
  })

  test('keeps all sums where files disagree', () => {
    const sums = readSums([`example.org/a v1.0.0 ${SUM}`, `example.org/a v1.0.0 ${OTHER}`])
    expect(sums.of('example.org/a', 'v1.0.0', 'zip')).toEqual(new Set([SUM, OTHER]))
  })

  test('drops the sum of an empty go.mod, as go does', () => {
    const empty = 'h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY='
    expect(readSums([`example.org/a v1.0.0/go.mod ${empty}`]).modules()).toEqual([])
  })

  test.each([
    `../../etc/passwd v1.0.0 ${SUM}`,
    `example.org/../a v1.0.0 ${SUM}`,
    `/a v1.0.0 ${SUM}`,
    `example.org//a v1.0.0 ${SUM}`,
    `example.org/a/ v1.0.0 ${SUM}`,
    `-x v1.0.0 ${SUM}`,
    `example.org/a?b v1.0.0 ${SUM}`,
    `example.org/a ../v1 ${SUM}`,
    `example.org/a v1.0.0/../x ${SUM}`,
    `example.org/a v1.0.0 h2:${'A'.repeat(43)}=`,
    'example.org/a v1.0.0 h1:short',
    `example.org/a v1.0.0 ${SUM} more`,
    'example.org/a v1.0.0',
    '<<<<<<< HEAD',
    '',
  ])('leaves out %j', (line) => {
    expect(readSums([line, `example.org/b v1.0.0 ${SUM}`]).modules()).toEqual([
      { module: 'example.org/b', version: 'v1.0.0', zip: true },
    ])
  })
})
