import { describe, expect, test } from '@jest/globals'
import type { MirrorOptions } from '../../../src/ports/ports.ts'
import { bring } from '../../../src/stages/prewarm/bring.ts'
import { type DeliveryRequest, pickDelivery } from '../../../src/stages/prewarm/delivery.ts'
import { fakeClock, fakeLog, fakeMirror } from '../../fakes/ports.ts'

const serve: Omit<MirrorOptions, 'listen'> = {
  store: '/m/cache/download',
  upstream: 'https://goproxy.cn',
  private: '',
  noSums: '',
  sumdb: 'off',
  sums: [],
}
const wish = {
  driver: 'docker',
  gateway: '172.17.0.1',
  hasNetwork: true,
  serve,
  why: '',
  hasModules: true,
  dir: '/tmp/modules1',
}
const refuse = async () => ({ ok: false, why: 'no such address' }) as const
const X = { module: 'example.org/x', version: 'v1.0.0', zip: true }

describe('pickDelivery', () => {
  const mirror = fakeMirror()
  const asked: string[] = []
  const open = async ({ listen }: MirrorOptions) => {
    asked.push(listen)
    return { ok: true, mirror } as const
  }
  const context = { kind: 'context', dir: '/tmp/modules1' }

  test('the server where the builder runs here', async () => {
    const picked = await pickDelivery(wish, open)
    expect(picked).toEqual({ delivery: { kind: 'proxy', url: mirror.url }, mirror, degradations: [] })
    expect(asked.splice(0)).toEqual(['172.17.0.1'])
  })

  test('files, collected by a server on loopback, where it does not', async () => {
    expect(await pickDelivery({ ...wish, driver: 'remote' }, open)).toEqual({
      delivery: context,
      mirror,
      degradations: [],
    })
    expect(await pickDelivery({ ...wish, gateway: null }, open)).toMatchObject({
      delivery: context,
      degradations: ['The address of this machine as the builder sees it is not known.'],
    })
    expect(await pickDelivery({ ...wish, hasNetwork: false }, open)).toMatchObject({ delivery: context })
    expect(asked.splice(0)).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1'])
  })

  test('files where the address is not of this machine', async () => {
    const picked = await pickDelivery(wish, async (options) =>
      options.listen === '127.0.0.1' ? open(options) : refuse(),
    )
    expect(picked).toMatchObject({ delivery: context, mirror, degradations: ['no such address'] })
  })

  test('nothing, with the reason, where there is nothing to give', async () => {
    const off = async (change: Partial<DeliveryRequest>, openMirror = open) =>
      (await pickDelivery({ ...wish, ...change }, openMirror)).delivery
    expect(await off({ serve: null, why: 'no chain' })).toEqual({ kind: 'off', why: 'no chain' })
    expect(await off({ driver: 'kubernetes', hasModules: false })).toEqual({
      kind: 'off',
      why: 'A builder of the kubernetes driver does not reach this machine, and it is not known which modules it will ask for.',
    })
    expect(await pickDelivery(wish, refuse)).toMatchObject({
      mirror: null,
      degradations: ['no such address'],
    })
  })
})

describe('bring', () => {
  const run = async (warm: ReturnType<typeof fakeMirror>['warm'], signal = new AbortController().signal) => {
    const log = fakeLog()
    const clock = fakeClock()
    const mirror = { ...fakeMirror(), warm }
    return { ...(await bring(mirror, [X], signal, { log, clock })), log, clock }
  }
  const none = { present: 1, fetched: 1, bytes: 1, seconds: 1, failed: [] }

  test('shows how far it is after two seconds, and less and less often', async () => {
    const log = fakeLog()
    const clock = fakeClock()
    const mirror = {
      ...fakeMirror(),
      warm: async (...[, options]: Parameters<ReturnType<typeof fakeMirror>['warm']>) => {
        for (let at = 1; at <= 20; at++) {
          clock.advance(1_000)
          options?.onProgress?.(at, 20, at * 1_000_000)
        }
        return none
      },
    }
    await bring(mirror, [X], new AbortController().signal, { log, clock })
    expect(log.lines).toEqual([
      'Fetching Go modules: 2 of 20, 2.0 MB',
      'Fetching Go modules: 6 of 20, 6.0 MB',
      'Fetching Go modules: 14 of 20, 14 MB',
    ])
  })

  test('a failure is one sentence in Go’s words', async () => {
    const failed = [
      { module: 'example.org/x', version: 'v1.0.0', why: 'upstream goproxy.cn:\n\t  EOF' },
      { module: 'example.org/y', version: 'v1.0.0', why: 'not found' },
    ]
    expect(await run(async () => ({ ...none, failed }))).toMatchObject({
      failed,
      degradations: [
        'example.org/x@v1.0.0 (and 1 more) could not be fetched ahead of the build: upstream goproxy.cn: EOF',
      ],
    })
  })

  test('a long reason is cut', async () => {
    const failed = [{ module: 'example.org/x', version: 'v1.0.0', why: 'x'.repeat(5_000) }]
    const { degradations } = await run(async () => ({ ...none, failed }))
    expect(degradations[0]).toMatch(/: x{400}…$/)
  })

  test('what was stopped did not fail; what is not wanted is not asked for', async () => {
    const stop = new AbortController()
    const stopped = await run(async () => {
      stop.abort()
      return { ...none, failed: [{ module: 'example.org/x', version: 'v1.0.0', why: 'aborted' }] }
    }, stop.signal)
    expect(stopped).toMatchObject({ failed: [], degradations: [] })
    const mirror = fakeMirror()
    await bring(mirror, [], stop.signal, { log: fakeLog(), clock: fakeClock() })
    expect(mirror.warmed).toEqual([])
  })
})
