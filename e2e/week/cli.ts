import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { pageOf } from './page.ts'
import { promisesOf } from './promises.ts'
import { tables } from './table.ts'
import { playWeek, type WeekOptions } from './week.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    'fault-every': { type: 'string', default: '10' },
    'builder-for': { type: 'string', default: '50' },
    minutes: { type: 'string', default: '600' },
    keep: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
})

const whole = (name: 'runs' | 'seed' | 'fault-every' | 'builder-for' | 'minutes'): number => {
  const value = Number(values[name])
  if (Number.isInteger(value) && value > 0) return value
  process.stderr.write(`--${name} is ${JSON.stringify(values[name])}; give a whole number above 0\n`)
  process.exit(2)
}

const directory = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'week-')) : resolve(values.keep)
mkdirSync(directory, { recursive: true })
const options: WeekOptions = {
  ...{ runs: whole('runs'), seed: whole('seed'), directory },
  ...{ faultEvery: whole('fault-every'), builderFor: whole('builder-for') },
  minutes: whole('minutes'),
  say: (text) => void process.stdout.write(`${text}\n`),
}
const week = await playWeek(options)
try {
  const promised = await promisesOf(week)
  const text = tables(week, promised, options)
  process.stdout.write(`\n${text}\n\nArtifacts and logs: ${directory}\n`)
  if (values.write) writeFileSync(resolve('docs/week.md'), pageOf(text, options, week.played.length))
  for (const { name, where } of promised.filter(({ holds }) => !holds))
    process.stdout.write(`broken: ${name}: ${where.join(', ')}\n`)
  process.exitCode = promised.every(({ holds }) => holds) ? 0 : 1
} finally {
  await week.world.close()
}
