import { describe, expect, test } from '@jest/globals'
import type { Finished } from '../../../src/ports/ports.ts'
import { heartbeat } from '../../../src/stages/failover/heartbeat.ts'
import { fakeShell } from '../../fakes/ports.ts'

/** A watch whose pauses last until the test says so. */
const watched = (answers: readonly Partial<Finished>[]) => {
  let left = [...answers]
  const gates: (() => void)[] = []
  let asks = 0
  const shell = fakeShell(() => {
    asks++
    const [next = { code: 0 }, ...rest] = left
    left = rest
    return next
  })
  const pause = () => new Promise<void>((resolve) => void gates.push(resolve))
  const watch = heartbeat('main', '/w', { shell, pause })
  const beat = async () => {
    gates.shift()?.()
    for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  }
  return { watch, beat, asks: () => asks, shell }
}

const DEAD = { code: 1, stderr: 'ERROR: dial tcp 192.0.2.1:1234: connection refused\n' }

describe('heartbeat', () => {
  test('a builder that answers is not lost', async () => {
    const { watch, beat, shell } = watched([])
    for (let at = 0; at < 5; at++) await beat()
    expect([watch.lost.aborted, shell.calls.length, watch.end()]).toEqual([false, 5, null])
    expect(shell.calls[0]?.args).toEqual(['buildx', 'inspect', 'main'])
  })

  test('three questions in a row without an answer, and it is', async () => {
    const { watch, beat } = watched([DEAD, DEAD, DEAD])
    await beat()
    await beat()
    expect(watch.lost.aborted).toBe(false)
    await beat()
    expect(watch.lost.aborted).toBe(true)
    expect(watch.end()).toBe('ERROR: dial tcp 192.0.2.1:1234: connection refused')
  })

  test('an answer, or a word of the build, begins the count anew', async () => {
    const { watch, beat } = watched([DEAD, DEAD, {}, DEAD, DEAD, DEAD])
    for (let at = 0; at < 5; at++) await beat()
    watch.heard()
    await beat()
    expect(watch.lost.aborted).toBe(false)
  })

  test('asks no more when the build is over', async () => {
    const { watch, beat, asks } = watched([])
    await beat()
    expect(watch.end()).toBeNull()
    await beat()
    expect(asks()).toBe(1)
  })

  test('a question that takes too long is none', async () => {
    const { watch, beat } = watched([{ code: 124 }, { code: 124 }, { code: 124 }])
    for (let at = 0; at < 3; at++) await beat()
    expect(watch.end()).toBe('no answer within 10 s')
  })
})
