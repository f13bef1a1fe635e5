import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { ask, openScene, sumsOf } from '../support/mirror-scene.ts'
import { moduleFiles } from '../support/module-proxy.ts'

const FILES = moduleFiles('example.org/x', 'v1.0.0')
const AT = 'example.org/x/@v/v1.0.0'
const ZIP = `${AT}.zip`
const sums = [await sumsOf(FILES)]

const scene = openScene()
afterEach(() => scene.close())

describe('the place for files on their way', () => {
  test('what a killed run left is removed after a day', async () => {
    const upstream = await scene.upstream(FILES)
    const store = scene.store()
    const left = (name: string, ageMs: number) => {
      const dir = join(store, '../go-docker-build', name)
      mkdirSync(dir, { recursive: true })
      writeFileSync(join(dir, '1'), 'half')
      const time = (Date.now() - ageMs) / 1000
      utimesSync(dir, time, time)
      return dir
    }
    const [old, young] = [left('old', 25 * 3_600_000), left('young', 3_600_000)]
    const server = await scene.mirror({ store, upstream: upstream.url, sums })
    await ask(server, ZIP)
    expect([existsSync(old), existsSync(young)]).toEqual([false, true])
  })

  test('a server that rested for more than a day still takes what comes', async () => {
    const upstream = await scene.upstream(FILES)
    const store = scene.store()
    const server = await scene.mirror({ store, upstream: upstream.url, sums })
    await ask(server, `${AT}.mod`)
    const place = join(store, '../go-docker-build')
    const [desk = ''] = readdirSync(place)
    utimesSync(join(place, desk), 1, 1)
    await ask(server, `${AT}.info`)
    const other = await scene.mirror({ store, upstream: upstream.url, sums })
    await ask(other, 'example.org/x/@v/list')
    expect(existsSync(join(place, desk))).toBe(true)
    rmSync(join(place, desk), { recursive: true })
    await ask(server, ZIP)
    expect(readFileSync(join(store, ZIP))).toEqual(FILES[ZIP])
  })
})
