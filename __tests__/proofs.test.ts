import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { faults } from '../tools/proofs/faults.ts'
import { type JestResults, judge, patternOf, tell } from '../tools/proofs/judge.ts'
import { type Proof, proof, type Row } from '../tools/proofs/row.ts'
import { threats } from '../tools/proofs/threats.ts'
import { titlesIn } from '../tools/proofs/titles.ts'

const row = (...proofs: Row['proofs']): Row => ({ id: '1', what: 'A fault', promise: 'It holds.', proofs })
const A = proof('__tests__/a', 'a block', 'holds with %s')

const results = (...tests: readonly (readonly [string, string])[]): JestResults => ({
  testResults: [
    {
      name: '/somewhere/__tests__/a.test.ts',
      message: '',
      assertionResults: tests.map(([fullName, status]) => ({ fullName, status, duration: 500 })),
    },
  ],
})

const heldBy = (given: JestResults, ...proofs: Row['proofs']) =>
  judge([row(...proofs)], given)[0]?.faults ?? ['?']

describe('a row holds', () => {
  test('when each of its tests ran and passed, every line of a table', () => {
    const given = results(['a block holds with 1', 'passed'], ['a block holds with 2', 'passed'])
    expect(heldBy(given, A)).toEqual([])
    expect(judge([row(A)], given)[0]).toMatchObject({ tests: 2, seconds: 1 })
  })

  test.each(['failed', 'pending', 'skipped', 'todo', 'disabled'])('never by a test that is %s', (status) => {
    const given = results(['a block holds with 1', 'passed'], ['a block holds with 2', status])
    expect(heldBy(given, A)).toEqual([`${status}: __tests__/a.test.ts: a block holds with 2`])
  })

  test.each([
    ['a name that is not there', results()],
    ['a name that only begins like it', results(['a block holds with', 'passed'])],
    ['a name with more before it', results(['in a block holds with 1', 'passed'])],
    ['no results at all', { testResults: [] }],
  ])('never by %s', (_name, given) => {
    expect(heldBy(given, A)).toEqual([
      'no test of this name ran: __tests__/a.test.ts: a block › holds with %s',
    ])
  })

  test('never by a test of that name in another file', () => {
    const given = results(['a block holds with 1', 'passed'])
    expect(heldBy(given, proof('__tests__/b', 'a block', 'holds with %s'))).toHaveLength(1)
    expect(heldBy(given, proof('other/a', 'a block', 'holds with %s'))).toHaveLength(1)
  })

  test('never by a file that did not run', () => {
    const [file] = results().testResults
    const given = { testResults: [{ ...(file as JestResults['testResults'][0]), message: 'SyntaxError' }] }
    expect(heldBy(given, A)).toEqual(['the file did not run: __tests__/a.test.ts: a block › holds with %s'])
  })

  test('never when one of two proofs is missing', () => {
    const given = results(['a block holds with 1', 'passed'])
    expect(heldBy(given, A, proof('__tests__/a', 'another'))).toHaveLength(1)
  })

  test('and is told with the count', () => {
    const given = results(['a block holds with 1', 'passed'])
    const verdicts = judge([row(A), row(proof('__tests__/a', 'another'))], given)
    expect(tell(verdicts)).toBe(
      '  1  held        1 tests    0.5 s  A fault\n' +
        '  1  NOT held    0 tests    0.0 s  A fault\n' +
        '        no test of this name ran: __tests__/a.test.ts: another\n\n1 of 2\n',
    )
  })
})

test('a name of a proof means itself: no sign in it is one of an expression', () => {
  const pattern = new RegExp(patternOf(proof('a', 'is (a+)+$ of [x]', 'with %j and $name')))
  expect(pattern.test('is (a+)+$ of [x] with "1" and Ada')).toBe(true)
  expect(pattern.test('is aaa of x with "1" and Ada')).toBe(false)
})

test('titles are read out of a test file, those of blocks around them first', () => {
  const source = `describe.each([1])('a %s', () => {
    test('one', () => { expect(x).toBe(1) })
    test.each([['no title', 2]])('two of %s', () => {})
    describe('b', () => { it(\`three \${x}\`, () => {}) })
  })
  test('four', () => {})`
  expect(titlesIn(source)).toEqual([
    ['a %s', 'one'],
    ['a %s', 'two of %s'],
    ['a %s', 'b', 'three %s'],
    ['four'],
  ])
})

const TABLES = [
  ['faults', faults, Array.from({ length: 34 }, (_, at) => `${at + 1}`)],
  ['threats', threats, Array.from({ length: 21 }, (_, at) => `T${at + 1}`)],
] as const

describe.each(TABLES)('the table of %s', (name, { rows, page, file }, ids) => {
  test('has every row once, in order', () => expect(rows.map(({ id }) => id)).toEqual(ids))

  test('names tests that stand in their files', () => {
    const known = new Map<string, readonly Proof[]>()
    const testsOf = (path: string): readonly Proof[] => {
      const tests =
        known.get(path) ??
        titlesIn(readFileSync(path, 'utf8')).map((titles): Proof => ({ file: path, titles }))
      known.set(path, tests)
      return tests
    }
    const isThere = ({ file: path, titles }: Proof): boolean =>
      testsOf(path).some((one) => new RegExp(patternOf(one)).test(titles.join(' ')))
    const missing = rows.flatMap(({ id, proofs }) =>
      proofs
        .filter((one) => !isThere(one))
        .map(({ file: path, titles }) => `${id} ${path}: ${titles.join(' › ')}`),
    )
    expect(missing).toEqual([])
  })

  test(`is the page in docs: npm run ${name} -- --write`, () => expect(readFileSync(file, 'utf8')).toBe(page))
})
