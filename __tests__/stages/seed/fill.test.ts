import { describe, expect, test } from '@jest/globals'
import { pullSecondsOf } from '../../../src/stages/seed/fill.ts'
import { startSeed } from '../../../src/stages/seed/seed.ts'
import { TAKEN } from '../../../src/stages/seed/unpack.ts'
import { fakeClock, fakeFiles, fakeShell } from '../../fakes/ports.ts'
import { archives, ENTRY, filled, request, seedWith, spoken } from './scene.ts'

describe('a seed whose base image takes long', () => {
  /** Plays the seed's build over a clock; tells after each step whether the build may start. */
  const play = async (...steps: readonly (number | string)[]) => {
    const [files, clock] = [fakeFiles(), fakeClock()]
    const told: boolean[] = []
    let [isReady, isGivenUp] = [false, false]
    const settled = async () => {
      for (let turn = 0; turn < 20; turn++) await Promise.resolve()
    }
    const shell = fakeShell(async ({ args, options }) => {
      if (!args.some((arg) => arg.endsWith('seed.Dockerfile'))) return { stdout: '' }
      for (const step of steps) {
        if (typeof step === 'number') clock.advance(step * 1000)
        else options.onStderr?.(Buffer.from(step))
        options.tick?.call()
        await settled()
        told.push(isReady)
      }
      isGivenUp = options.signal?.aborted ?? false
      return { code: 1 }
    })
    const seed = startSeed(request, {
      files,
      cache: filled(files, { 'own-0': ENTRY }),
      shell,
      clock,
      archives,
    })
    void seed.ready.then(() => (isReady = true))
    await seed.done
    return { told, isGivenUp }
  }
  const from = '{"vertexes":[{"digest":"d","name":"[go-docker-build-seed 1/2] FROM golang:1.26"}]}\n'
  const moved = '{"statuses":[{"id":"sha256:1","vertex":"d","current":5}]}\n'
  const other = '{"statuses":[{"id":"transferring","vertex":"e","current":5}]}\n'

  test('is waited for as long as the image comes, and 45 s more', async () => {
    const { told, isGivenUp } = await play(from, 40, moved, 40, moved, 44, other, 2)
    expect(told).toEqual([false, false, false, false, false, false, false, true])
    expect(isGivenUp).toBe(false)
    expect((await play(from, 40, moved, spoken)).told).toEqual([false, false, false, true])
  })

  test('is given up when nothing came for two minutes', async () => {
    expect((await play(from, 119)).isGivenUp).toBe(false)
    expect((await play(from, 121)).isGivenUp).toBe(true)
  })

  test('is told when the build came first', async () => {
    const { done } = await seedWith({ 'own-0': ENTRY }, ({ args }) =>
      args.some((arg) => arg.endsWith('seed.Dockerfile'))
        ? {
            code: 1,
            stderr: spoken.replace(/"data":"[^"]*"/, `"data":"${Buffer.from(TAKEN).toString('base64')}"`),
          }
        : undefined,
    )
    expect(done).toMatchObject({ isFilled: false, why: expect.stringContaining('in the mounts before') })
  })
})

describe('the pull of a base image', () => {
  test('is as long as its step', () => {
    const from = (end: string) =>
      `{"vertexes":[{"digest":"d","name":"[go-docker-build-seed 1/2] FROM golang:1.26","started":"2026-01-01T00:00:01Z"${end}}]}\n`
    const run = from(',"completed":"2026-01-01T00:01:01Z"').replace('FROM golang:1.26', 'RUN x')
    expect(pullSecondsOf(from('') + from(',"completed":"2026-01-01T00:00:09.5Z"') + run)).toBe(8.5)
    expect(pullSecondsOf('')).toBe(0)
  })
})
