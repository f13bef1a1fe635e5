import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { findingKinds } from '../../src/catalogue/findings/index.ts'
import { rules } from '../../src/catalogue/rules/index.ts'
import type { Finding } from '../../src/model/finding.ts'
import { doctorPage } from '../../tools/doctor-page.ts'
import { PLANTED } from '../support/planted/all.ts'
import { INNOCENT } from '../support/planted/innocent.ts'
import { look } from '../support/planted/look.ts'
import { FAULTLESS } from '../support/planted/shop.ts'

const placeOf = ({ path, line, severity }: Finding): string => `${path}:${line ?? '-'} ${severity}`

describe('the registry of findings', () => {
  test('holds every file of the folder, each under its id', () => {
    const names = readdirSync(join('src', 'catalogue', 'findings')).filter((name) =>
      /^\w+\.[\w-]+\.ts$/.test(name),
    )
    expect(names.map((name) => name.replace(/\.ts$/, '')).sort()).toEqual(
      findingKinds.map(({ id }) => id).sort(),
    )
  })

  test('names only failures the catalogue knows', async () => {
    const known = new Set(rules.map(({ id }) => id))
    const found = (await Promise.all(PLANTED.map(({ files, platforms }) => look(files, platforms)))).flat()
    const named = [...findingKinds, ...found].flatMap(({ prevents }) => prevents ?? [])
    expect(named.filter((id) => !known.has(id))).toEqual([])
    expect(named.length).toBeGreaterThan(20)
  })

  test('has a planted mistake for each kind', () => {
    const planted = new Set(PLANTED.map(({ id }) => id))
    expect(findingKinds.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([])
  })

  test('is the page docs/doctor.md', () => {
    expect(readFileSync('docs/doctor.md', 'utf8')).toBe(doctorPage())
  })
})

test('nothing is found in a faultless repository', async () => {
  expect(await look(FAULTLESS)).toEqual([])
})

describe.each(PLANTED.map((one) => [`${one.id}, ${one.name}`, one] as const))('%s', (_name, one) => {
  test('is found at its line with a fix', async () => {
    const found = (await look(one.files, one.platforms)).filter(({ id }) => id === one.id)
    expect(found.map(placeOf)).toContain(one.at)
    for (const { text, do: remedy } of found) {
      expect(text).toMatch(/^\S.{20,}\.\)?$/s)
      expect(remedy).toMatch(/[`\w].{10,}/)
    }
  })

  test('is not found when it is mended', async () => {
    const found = (await look({ ...one.files, ...one.mended }, one.platforms)).filter(
      ({ id }) => id === one.id,
    )
    expect(found.map(placeOf)).toEqual([])
  })
})

test.each(INNOCENT.map((one) => [`${one.id}, ${one.name}`, one] as const))(
  '%s: nothing of it is found',
  async (_name, one) => {
    const found = (await look(one.files, one.platforms)).filter(({ id }) => id === one.id)
    expect(found.map(placeOf)).toEqual([])
  },
)
