import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type ColdBuilder, coldBuilder, type Engine, up } from '../engine/engine.ts'
import { buildBothWays } from '../support/both-ways.ts'
import { startUpstream } from '../support/scene.ts'

let engine: Engine
let builder: ColdBuilder
let upstream: Awaited<ReturnType<typeof startUpstream>>
beforeAll(async () => {
  engine = await up()
  builder = await coldBuilder(engine, 'docker-container')
  upstream = await startUpstream()
}, 600_000)
afterAll(async () => {
  await upstream.close()
  await builder.close()
}, 60_000)

const compare = (example: string, target: string | null) =>
  buildBothWays(engine, {
    context: resolve('examples', example),
    dockerfile: resolve('examples', example, 'Dockerfile'),
    target,
    env: builder.env,
    proxy: upstream.url,
  })

/** Each of these compiles the standard library twice; `IMAGES=all` compares the slow ones too. */
const QUICK = [
  ['hello', null],
  ['vendored', null],
  ['mounts', null],
  ['workspace', null],
] as const
const SLOW = [
  ['hello', 'build'],
  ['cgo', null],
  ['service', null],
  ['operator', null],
] as const

describe('the image is the same with and without rewriting', () => {
  test.each([...QUICK, ...(process.env['IMAGES'] === 'all' ? SLOW : [])])(
    '%s, target %s',
    async (example, target) => {
      const { flags, differences } = await compare(example, target)
      expect(flags).not.toEqual([])
      expect(differences).toEqual([])
    },
    1_200_000,
  )
})
