import { expect, test } from '@jest/globals'
import { bare, pieces } from '../../src/report-page/ansi.ts'

const ESCAPE = '\u001b['

test.each<[string, string, [string, string][]]>([
  ['no colour', 'plain', [['plain', '']]],
  [
    'one of eight',
    `${ESCAPE}31mred${ESCAPE}0m!`,
    [
      ['red', 'c1'],
      ['!', ''],
    ],
  ],
  ['a bright one', `${ESCAPE}92mgreen`, [['green', 'c10']]],
  [
    'bold and colour at once',
    `${ESCAPE}1;33mwarn${ESCAPE}22mless${ESCAPE}39mplain`,
    [
      ['warn', 'c3 bold'],
      ['less', 'c3'],
      ['plain', ''],
    ],
  ],
  [
    'an empty reset',
    `${ESCAPE}4ma${ESCAPE}mb`,
    [
      ['a', 'under'],
      ['b', ''],
    ],
  ],
  [
    '256 colours',
    `${ESCAPE}38;5;196mred${ESCAPE}38;5;240mgrey${ESCAPE}38;5;4mblue`,
    [
      ['red', 'c9'],
      ['grey', 'c8'],
      ['blue', 'c4'],
    ],
  ],
  ['true colour with a ground', `${ESCAPE}48;5;196;38;2;255;255;0myellow`, [['yellow', 'c11']]],
  ['codes nobody knows', `${ESCAPE}53;999mx`, [['x', '']]],
])('%s', (_, text, expected) => {
  expect(pieces(text).map((piece) => [piece.text, piece.look])).toEqual(expected)
  expect(bare(text)).toBe(expected.map(([part]) => part).join(''))
})
