import { describe, expect, test } from '@jest/globals'
import { type RunState, readState, readTemporary, runDirectory, writeState } from '../src/state.ts'

const state: RunState = {
  version: '1.2.3',
  keep: {
    modules: { key: 'go-mod-1', gomodcache: '/home/me/go/pkg/mod', list: '/tmp/run/modules.txt' },
    build: {
      key: 'go-obj-1',
      carrier: '/tmp/cache',
      helper: { args: ['--builder', 'b'], dir: '/tmp/run/build-cache', address: '172.17.0.1' },
      plan: {
        image: 'golang:1.26',
        platform: null,
        mounts: [{ id: 'm', name: 'm', owner: '', below: '', isLocked: true }],
      },
      isTrimmed: true,
      cold: { c0ffee: 12.5 },
      balance: { dir: '/tmp/balance', prefix: 'go-balance-' },
      run: 'c0ffee.77.1',
      losses: 0,
      savedSeconds: null,
    },
    layers: {
      ...{ key: 'go-layers-1', dir: '/tmp/layers', isVoid: false },
      images: { 'golang:1.26': 'c0ffeec0ffee' },
    },
  },
}
const { modules, build, layers } = state.keep

describe('the state of a run', () => {
  test.each([
    state,
    { ...state, keep: { modules: null, build, layers: null } },
    { ...state, keep: { modules, build: null, layers } },
  ])('survives from main to post', (given) => {
    expect(readState(writeState(given), '1.2.3')).toEqual(given)
  })

  test('of another version is none', () => {
    expect(readState(writeState(state), '1.2.4')).toBeNull()
  })

  test.each([
    '',
    'null',
    '1',
    '"1.2.3"',
    '[]',
    '{}',
    '{',
    '{"version":"1.2.3"}',
    '{"version":"1.2.3","keep":5}',
    '{"version":"1.2.3","keep":{}}',
    '{"version":"1.2.3","keep":[]}',
    '{"version":"1.2.3","keep":null}',
    JSON.stringify({ ...state, keep: { build, layers, modules: { ...modules, gomodcache: null } } }),
    JSON.stringify({ ...state, keep: { build, layers, modules: { ...modules, list: '' } } }),
    JSON.stringify({ ...state, keep: { build, layers, modules: { ...modules, key: 5 } } }),
    JSON.stringify({ ...state, keep: { modules, layers, build: { ...build, carrier: '' } } }),
    JSON.stringify({ ...state, keep: { modules, layers, build: { ...build, helper: { dir: '/tmp' } } } }),
    JSON.stringify({ ...state, keep: { modules, layers, build: { ...build, plan: null } } }),
    JSON.stringify({ ...state, keep: { modules, build } }),
    JSON.stringify({ ...state, keep: { modules, build, layers: { ...layers, dir: '' } } }),
    JSON.stringify({ ...state, keep: { modules, build, layers: { ...layers, images: { a: 1 } } } }),
  ])('%s is none', (text) => {
    expect(readState(text, '1.2.3')).toBeNull()
  })
})

describe('what a killed main left behind', () => {
  test('is removed from the place of a run, and from no other', () => {
    const place = `${runDirectory('/home/runner/_temp', 77)}/temporary`
    expect(readTemporary(place, '/home/runner/_temp')).toBe(place)
    const others = ['', '/', '/home/runner', `${place}/..`, '/home/runner/_temp/other/temporary', `${place}x`]
    for (const text of others) expect(readTemporary(text, '/home/runner/_temp')).toBeNull()
    expect(readTemporary('/go-docker-build-1/temporary', '')).toBeNull()
  })
})
