import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type CarryingRepository, carryingRepository } from '../support/build-cache-job.ts'
import { type Scene, setScene } from '../support/scene.ts'

const MINUTES = 20 * 60_000

let scene: Scene
let place: CarryingRepository
beforeAll(async () => {
  scene = await setScene()
  place = carryingRepository(scene)
}, 900_000)
afterAll(async () => {
  place.close()
  await scene.close()
})

const saved = (): readonly string[] =>
  scene.results.entries.filter(({ key, done }) => done && key.includes('-obj-')).map(({ key }) => key)

const MAIN = (...names: readonly string[]) =>
  `package main\n\nimport (\n${names.map((name) => `\t"example.org/app/${name}"\n`).join('')})\n\nfunc main() {\n${names.map((name) => `\t${name}.Say()\n`).join('')}}\n`

describe('jobs in a row, each on a fresh builder', () => {
  test(
    'a first one finds nothing and saves what it compiled',
    async () => {
      const { main, post, incident, compiled } = await place.job()
      expect(main.code).toBe(0)
      expect(compiled).toEqual(expect.arrayContaining(['runtime', 'example.org/app/a', 'example.org/app/b']))
      expect(incident.cache.build).toMatchObject({ restored: 'miss', transport: 'off', why: null })
      expect(post.log).toMatch(/Saved the build cache as \S+: \d+ entries/)
      expect(saved()).toHaveLength(1)
    },
    MINUTES,
  )

  test(
    'a changed line is compiled alone, with what imports it',
    async () => {
      place.repository.edit('b/b.go', '"b"', '"bee"')
      const { incident, compiled, post } = await place.job()
      expect(compiled).toEqual(['example.org/app/b', 'example.org/app'])
      expect(incident.cache.build).toMatchObject({
        restored: 'exact',
        transport: 'tar',
        mounts: 1,
        why: null,
      })
      expect(incident.cache.build.entries).toBeGreaterThan(20)
      expect(incident.degradations).toEqual([])
      expect(post.log).toContain('too little of it is new')
      expect(saved()).toHaveLength(1)
    },
    MINUTES,
  )

  test(
    'the same inputs again are given their layers: no line of the Dockerfile runs',
    async () => {
      const again = await place.job()
      expect([again.main.code, again.compiled]).toEqual([0, []])
      expect(again.incident.cache).toMatchObject({
        layers: { restored: 'exact', why: null },
        build: { restored: 'off', transport: 'off' },
      })
      const steps = again.incident.attempts[0]?.steps.filter(({ stage }) => stage !== undefined) ?? []
      const isBase = (instruction = '') => instruction.startsWith('FROM ')
      expect(steps.filter(({ cached, instruction }) => !cached && !isBase(instruction))).toEqual([])
      expect(steps.length).toBeGreaterThan(2)
      expect(again.incident.degradations).toEqual([])
    },
    MINUTES,
  )

  test(
    'one that breaks saves what it could compile, and loses nothing of before',
    async () => {
      place.repository.write(
        'c/c.go',
        'package c\n\nimport "encoding/json"\n\nfunc Say() { json.Valid(nil) }\n',
      )
      place.repository.write('main.go', `${MAIN('a', 'b', 'c')}\nfunc broken() { nowhere() }\n`)
      const broken = await place.job()
      expect(broken.main.code).toBe(1)
      expect(broken.compiled).toContain('encoding/json')
      expect(broken.post.log).toContain('Saved the build cache')
      place.repository.write('main.go', MAIN('a', 'b', 'c'))
      const mended = await place.job()
      expect(mended.main.code).toBe(0)
      expect(mended.compiled).toEqual(['example.org/app'])
    },
    MINUTES,
  )

  test(
    'a pull request reads what the branch saved, and writes nothing',
    async () => {
      const before = saved().length
      place.repository.edit('a/a.go', '"a"', '"aa"')
      const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/3/merge' }
      const { compiled, incident, post } = await place.job({ env })
      expect(compiled).toEqual(['example.org/app/a', 'example.org/app'])
      expect(incident.cache.build.transport).toBe('tar')
      expect(post.log).not.toContain('build cache')
      expect(saved()).toHaveLength(before)
      expect(scene.results.entries.filter(({ key }) => key.includes('-pr-'))).toEqual([])
    },
    MINUTES,
  )

  test(
    'what a build no longer uses is left out of what is saved',
    async () => {
      place.repository.write(
        'c/c.go',
        'package c\n\nimport "go/parser"\n\nfunc Say() { parser.ParseExpr("") }\n',
      )
      const other = await place.job()
      expect(other.compiled).toContain('go/parser')
      expect(other.post.log).toContain('Saved the build cache')
      place.repository.write(
        'c/c.go',
        'package c\n\nimport "encoding/json"\n\nfunc Say() { json.Valid(nil) }\n',
      )
      const { compiled } = await place.job()
      expect(compiled).toContain('encoding/json')
      expect(compiled).not.toContain('runtime')
      expect(compiled).not.toContain('strconv')
    },
    MINUTES,
  )

  test('nothing is left on the runner', () => {
    expect(readdirSync(place.temp).filter((name) => /cache|balance/.test(name))).toEqual([])
  })
})
