import { describe, expect, test } from '@jest/globals'
import type { Inputs } from '../../src/model/inputs.ts'
import type { LayerPlaces } from '../../src/model/layers.ts'
import type { Course } from '../../src/model/playbook.ts'
import type { Preflight } from '../../src/model/preflight.ts'
import { nothing } from '../../src/pipeline/modules.ts'
import {
  firstRig,
  mirrorableImages,
  mirrored,
  passProxies,
  proxiesIn,
  rigOf,
} from '../../src/pipeline/rig.ts'
import type { World } from '../../src/pipeline/world.ts'
import type { Prewarmed } from '../../src/stages/prewarm.ts'
import { fakePorts } from '../fakes/ports.ts'

describe('the chain of proxies', () => {
  test.each([
    ['https://goproxy.cn,https://goproxy.io,direct', 1, 'https://goproxy.io|https://goproxy.cn,direct'],
    ['https://goproxy.cn|https://goproxy.io', 1, 'https://goproxy.io|https://goproxy.cn'],
    ['https://goproxy.cn|https://goproxy.io', 2, 'https://goproxy.cn|https://goproxy.io'],
    ['https://goproxy.cn,direct', 1, 'https://goproxy.cn,direct'],
    ['direct', 1, 'direct'],
    ['off', 3, 'off'],
  ])('%s, %d passed over: %s', (chain, count, expected) => {
    expect(passProxies(chain, count).replaceAll(',', '|')).toBe(expected.replaceAll(',', '|'))
  })

  test('what ends the chain still ends it', () => {
    expect(passProxies('https://goproxy.cn,https://goproxy.io,off', 1)).toMatch(/,off$|\|off$/)
  })

  test('all but one can be passed over', () => {
    expect(
      ['https://a.example.org,direct', 'https://a.example.org|https://b.example.org', 'off', ''].map(
        proxiesIn,
      ),
    ).toEqual([0, 1, 0, 0])
  })
})

describe('base images from a mirror', () => {
  test.each([
    ['golang:1.26', 'm.example.org/library/golang:1.26'],
    ['docker.io/library/golang:1.26', 'm.example.org/library/golang:1.26'],
    ['octo/tool', 'm.example.org/octo/tool'],
    ['registry.example.org/octo/tool', null],
    ['localhost/octo/tool', null],
    ['scratch', null],
    ['golang:$V', null],
  ])('%s: %s', (image, expected) => {
    expect(mirrored(image, 'm.example.org')).toBe(expected)
  })

  test('stages and scratch are none', () => {
    const text =
      'FROM golang:1.26 AS build\nRUN true\nFROM build AS test\nFROM scratch\nCOPY --from=build /a /a\n'
    expect(mirrorableImages(text)).toEqual(['golang:1.26'])
  })
})

describe('layers of ours', () => {
  const asked = { ...{ builder: '', buildArgs: [], buildContexts: [] }, cacheFrom: [], cacheTo: [] }
  const inputs = { build: asked, own: { rewrite: 'auto' } } as unknown as Inputs
  const preflight = { dockerfile: null } as Preflight
  const world = { identity: { runId: '7' } } as unknown as World
  const warm = { serve: null } as Prewarmed

  const rigs = async (places: LayerPlaces, change: Partial<Course>) => {
    const ports = fakePorts()
    const first = await firstRig(inputs, preflight, warm, nothing('none'), places, ports)
    const course = { ...first.course, ...change }
    const next = await rigOf(course, 'it failed', first, first, preflight, world, ports)
    return [first, next].map(({ inputs: { build } }) => [build.cacheFrom, build.cacheTo])
  }
  const TO = ['type=local,dest=/t/layers,mode=min,compression-level=1,ignore-error=true']

  test('are left where the post step finds them, and never a reason to fail', async () => {
    const [first, next] = await rigs({ from: null, to: '/t/layers' }, { proxiesPassed: 1 })
    expect(first).toEqual([[], TO])
    expect(next).toEqual([[], TO])
  })

  test('are given where they were restored', async () => {
    const [first, next] = await rigs({ from: '/t/layers', to: null }, { without: ['cache-import'] })
    expect(first).toEqual([['type=local,src=/t/layers'], []])
    expect(next).toEqual([[], []])
  })

  test.each<[string, Partial<Course>]>([
    ['the plain build', { level: 2 }],
    ['another builder', { builder: 'other' }],
    ['a build without the rewriting', { without: ['rewriting'] }],
    ['a build in mounts of its own', { without: ['mounts'] }],
    ['a build without the module server', { without: ['mirror', 'cache-export'] }],
    ['a build with one compiler at a time', { isSerial: true }],
  ])('are no part of %s', async (_, change) => {
    const [, next] = await rigs({ from: '/t/layers', to: '/t/other' }, change)
    expect(next).toEqual([[], []])
  })
})
