import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { promisesOf } from './promises.ts'
import { tables } from './table.ts'
import { playWeek, type Week, type WeekOptions } from './week.ts'

const directory = mkdtempSync(join(tmpdir(), 'week-'))
const options: WeekOptions = {
  ...{ runs: 10, seed: 1, faultEvery: 2, builderFor: 25, minutes: 60, directory },
  say: () => undefined,
}

let week: Week
beforeAll(async () => {
  week = await playWeek(options)
}, 1_500_000)
afterAll(async () => {
  await week?.world.close()
  rmSync(directory, { recursive: true, force: true })
})

test('ten runs, half of them with a fault, break no promise', async () => {
  const promised = await promisesOf(week)
  expect(promised.filter(({ holds }) => !holds)).toEqual([])
  expect(week.played).toHaveLength(options.runs)
  expect(week.played.some(({ outcome }) => outcome === 'green')).toBe(true)
  expect(week.played.some(({ outcome, broken }) => outcome === 'red' && broken !== null)).toBe(true)
  expect(week.played.filter(({ isMet }) => isMet === true).length).toBeGreaterThan(2)
  expect(tables(week, promised, options)).toContain('| runs | 10 |')
}, 300_000)
