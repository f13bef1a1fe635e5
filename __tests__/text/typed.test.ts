import { expect, test } from '@jest/globals'
import { typedItems } from '../../src/text/typed.ts'

const SHAPE = { id: 'string', size: 'number', group: { name: 'string', weak: 'boolean' } } as const

const read = (list: unknown) => typedItems<{ readonly id: string }>(list, SHAPE, ['id'])

test('what fits stays the same object, what is not named stays', () => {
  const item = { id: 'a', size: 1, group: { name: 'g', weak: true }, more: [1] }
  expect(read([item])[0]).toBe(item)
})

test('fields of another type are left out, inside of fields too', () => {
  expect(read([{ id: 'a', size: '1', group: { name: 5, weak: false } }])).toEqual([
    { id: 'a', group: { weak: false } },
  ])
  expect(read([{ id: 'a', size: null, group: [] }])).toEqual([{ id: 'a' }])
})

test.each([[null], [undefined], [5], ['x'], [{}], [[null, 5, [], 'x', {}, { id: 5 }, { size: 1 }]]])(
  '%j has no items',
  (list) => {
    expect(read(list)).toEqual([])
  },
)
