import { describe, expect, test } from '@jest/globals'
import type { Prepared } from '../../src/pipeline/modules.ts'
import { remember } from '../../src/pipeline/remember.ts'
import type { World } from '../../src/pipeline/world.ts'
import type { ModuleUse } from '../../src/ports/ports.ts'
import type { Prewarmed } from '../../src/stages/prewarm.ts'
import { fakeFiles, fakeMirror } from '../fakes/ports.ts'

const warmed = {
  key: 'k',
  shouldSave: true,
  gomodcache: '/m',
  serve: { store: '/m/cache/download' },
  wanted: [
    { module: 'example.org/x', version: 'v1.0.0', zip: true },
    { module: 'example.org/y', version: 'v1.0.0', zip: false },
  ],
} as unknown as Prewarmed

const world = {
  incidentPath: '/tmp/run/incident.json',
  hash: (text: string) => `${text.length}`,
} as unknown as World

const use = (name: string, change: Partial<ModuleUse> = {}): ModuleUse => ({
  ...{ module: `example.org/${name}`, version: 'v1.0.0', hits: 3, hasZip: true, bytes: 10 },
  ...{ seconds: 0.25, from: 'network', host: 'goproxy.cn', retries: 0 },
  ...change,
})

const stored = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [`/m/cache/download/example.org/${name}`, 'x']))
const X = ['x/@v/v1.0.0.zip', 'x/@v/v1.0.0.mod']
const Y = ['y/@v/v1.0.0.mod']
const TOOL = ['tool/@v/v1.0.0.zip', 'tool/@v/v1.0.0.mod']
const WHOLE = [use('x'), use('tool'), use('z', { hits: 0 })]
const noY = [{ module: 'example.org/y', version: 'v1.0.0' }]

const run = async (
  modules: readonly ModuleUse[],
  there: readonly string[],
  failed: typeof noY = [],
  change: Partial<Prewarmed> = {},
) => {
  const files = fakeFiles(stored(...there))
  const prepared = { mirror: fakeMirror({ modules }) } as unknown as Prepared
  const brought = { failed, degradations: [] }
  const kept = await remember({ ...warmed, ...change }, prepared, brought, world, { files })
  return { kept, lines: files.map.get('/tmp/run/modules.txt')?.trim().split('\n') }
}

describe('what is left for the post step', () => {
  test('is the list of what the sums name and the build was given, without what could not be had', async () => {
    expect(await run(WHOLE, [...X, ...TOOL], noY)).toEqual({
      kept: { key: 'k', gomodcache: '/m', list: '/tmp/run/modules.txt' },
      lines: ['example.org/x@v1.0.0', 'example.org/tool@v1.0.0'],
    })
  })

  test('has the name of a part when the build was over before all came, and lists only what is there', async () => {
    const part = await run(WHOLE, [...X, ...TOOL])
    expect(part.kept?.key).toMatch(/^k-part-\w+$/)
    expect(part.lines).toEqual(['example.org/x@v1.0.0', 'example.org/tool@v1.0.0'])
    const whole = await run(WHOLE, [...X, ...TOOL, ...Y])
    expect(whole.kept?.key).toBe('k')
    expect(whole.lines).toContain('example.org/y@v1.0.0/go.mod')
  })

  test('of a part is the same key for the same modules, and another for others', async () => {
    const keys = await Promise.all(
      [X, X, [...X, ...TOOL]].map(async (there) => (await run(WHOLE, there)).kept?.key),
    )
    expect(keys[0]).toBe(keys[1])
    expect(keys[0]).not.toBe(keys[2])
  })

  test.each<[string, readonly ModuleUse[], readonly string[]]>([
    ['none of it is new', [use('x', { from: 'store' })], X],
    ['nothing of it is there', WHOLE, []],
  ])('of a part is nothing when %s', async (_, modules, there) => {
    expect((await run(modules, there)).kept).toBeNull()
  })

  test('takes the zip of a module along only where the build took it, or the sums say so', async () => {
    const modules = [use('x', { hasZip: false }), use('tool', { hasZip: false })]
    expect((await run(modules, [...X, ...TOOL], noY)).lines).toEqual([
      'example.org/x@v1.0.0',
      'example.org/tool@v1.0.0/go.mod',
    ])
  })

  test('is nothing when nothing is to be saved', async () => {
    expect((await run(WHOLE, X, [], { shouldSave: false })).kept).toBeNull()
    expect((await run(WHOLE, X, [], { key: null })).kept).toBeNull()
  })
})
