import { describe, expect, test } from '@jest/globals'
import { traceContext } from '../../src/adapters/trace.ts'

const RUN = { GITHUB_RUN_ID: '9753949763', GITHUB_RUN_ATTEMPT: '1' }
const GIVEN = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

describe('the trace of a run', () => {
  test('is the one the Collector makes of the same run, below its root span', () => {
    expect(traceContext(RUN, null)).toMatchObject({
      traceId: '0bd0afbe17036e89e4a05c993dace1da',
      parentSpanId: '1497fe109b00d3c0',
    })
  })

  test('is below the span of the job when its check run is known', () => {
    expect(traceContext(RUN, '26920038674').parentSpanId).toBe('55b9b8b34bb88fcf')
  })

  test('is the one given, whatever the run', () => {
    expect(traceContext({ ...RUN, TRACEPARENT: GIVEN }, '26920038674')).toMatchObject({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      parentSpanId: 'b7ad6b7169203331',
    })
  })

  test.each([
    GIVEN.replace('0af7651916cd43dd8448eb211c80319c', '0'.repeat(32)),
    GIVEN.replace('b7ad6b7169203331', '0'.repeat(16)),
    GIVEN.toUpperCase(),
    GIVEN.replace(/^00/, 'ff'),
    'x',
    '',
  ])('is not taken from %j', (given) => {
    expect(traceContext({ ...RUN, TRACEPARENT: given }, null).parentSpanId).toBe('1497fe109b00d3c0')
  })

  test('is new outside a workflow', () => {
    const [one, other] = [traceContext({}, null), traceContext({}, null)]
    expect(one.parentSpanId).toBeNull()
    expect(one.traceId).not.toBe(other.traceId)
    expect(one.traceId).toMatch(/^[0-9a-f]{32}$/)
  })
})
