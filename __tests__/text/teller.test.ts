import { describe, expect, test } from '@jest/globals'
import { searchOf, Teller } from '../../src/text/teller.ts'

const LITERALS = ['undefined: ', 'eof', 'connection refused']

describe('what a line tells', () => {
  test('much with a long literal or a mark of a runner, little with a short one, else nothing', () => {
    const teller = new Teller(LITERALS)
    expect(teller.telling('main.go:3:2: undefined: total')).toBe(2)
    expect(teller.telling('##[error]Process completed with exit code 1.')).toBe(2)
    expect(teller.telling('unexpected EOF')).toBe(1)
    expect(teller.telling('EOF: connection refused')).toBe(2)
    expect(teller.telling('ok  \texample.org/shop')).toBe(0)
  })

  test('a literal of which the log is full tells little from then on, and hides no other', () => {
    const teller = new Teller(LITERALS)
    const told = Array.from({ length: 150 }, () => teller.telling('dial: connection refused, trying again'))
    expect(told.filter((telling) => telling === 2)).toHaveLength(100)
    expect(told.at(-1)).toBe(1)
    expect(teller.telling('undefined: total, connection refused')).toBe(2)
    expect(new Teller(LITERALS).telling('connection refused')).toBe(2)
  })

  test('marks of runners are never chatter', () => {
    const teller = new Teller(LITERALS)
    for (let line = 0; line < 150; line++) teller.telling('##[group]Run make')
    expect(teller.telling('##[endgroup]')).toBe(2)
  })

  test('the search for a list is made once', () => {
    expect(searchOf(LITERALS)).toBe(searchOf(LITERALS))
  })
})
