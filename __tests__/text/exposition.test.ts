import { describe, expect, test } from '@jest/globals'
import { familyOf, parseSeries, seriesName } from '../../src/text/exposition.ts'
import { parseHeaders } from '../../src/text/otlp-headers.ts'

describe('a series as text', () => {
  test('is the same whatever the order of its labels, and an empty label is none', () => {
    expect(seriesName('x', { b: '1', a: '2', c: '' })).toBe('x{a="2",b="1"}')
    expect(seriesName('x', { c: '' })).toBe('x')
  })

  test.each(['plain', 'a "quote"', 'back\\slash', 'two\nlines', 'comma, and } brace', 'ends with \\', '\\n'])(
    'is read back with the label %j',
    (value) => {
      const name = seriesName('x', { label: value })
      expect(parseSeries(`${name} 3`)).toEqual(new Map([[name, 3]]))
    },
  )

  test('is read as a Pushgateway writes it, of one group only, without the labels of the key', () => {
    const text = [
      '# HELP ci_builds_total Builds.',
      '# TYPE ci_builds_total counter',
      'ci_builds_total{instance="",job="j",repo="o/r",result="success",slot="1"} 1.2e+06',
      'ci_builds_total{instance="",job="j",repo="o/r",result="success",slot="2"} 7',
      'ci_builds_total{instance="",job="j",repo="o/r",result="failure",slot="1",workflow="ci"} 7',
      'ci_build_duration_seconds_bucket{job="j",le="+Inf",repo="o/r",slot="1"} 3 1700000000000',
      'nan{job="j",repo="o/r",slot="1"} NaN',
      'no series at all',
    ].join('\n')
    expect(parseSeries(text, { job: 'j', repo: 'o/r', workflow: '', slot: '1' })).toEqual(
      new Map([
        ['ci_builds_total{result="success"}', 1_200_000],
        ['ci_build_duration_seconds_bucket{le="+Inf"}', 3],
      ]),
    )
  })

  test('is of a family, the parts of a histogram too', () => {
    expect(['a_bucket{le="1"}', 'a_sum', 'a_count{x="_sum"}', 'a_total'].map(familyOf)).toEqual([
      ...['a', 'a', 'a', 'a_total'],
    ])
  })
})

test('headers of OTLP are read as OpenTelemetry writes them; what would break a request is left out', () => {
  expect(
    parseHeaders('Authorization=Bearer%20a=b, x-tenant = one ,broken,bad name=x,line=a%0d%0ab,wrong=%zz'),
  ).toEqual({ authorization: 'Bearer a=b', 'x-tenant': 'one' })
})
