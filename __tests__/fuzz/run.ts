import { parseArgs } from 'node:util'
import { fuzz, renderFailure } from './driver.ts'
import { targets } from './targets/index.ts'

/** Tries inputs on every target, or on the named ones, and says how to make a failure again; ends with 1 when there is one. */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    target: { type: 'string', multiple: true, default: [] },
  },
})

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const unknown = values.target.find((name) => !targets.some((target) => target.name === name))
if (unknown !== undefined) {
  say(`--target ${unknown} is none of ${targets.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const wanted = targets.filter(({ name }) => values.target.length === 0 || values.target.includes(name))
let held = 0
for (const target of wanted) {
  const began = performance.now()
  const options = { seed: values.seed, count: Number(values.count), from: Number(values.from) }
  const { tried, failure, slowest } = await fuzz(target, options)
  await target.close?.()
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  const slow = `slowest ${slowest.milliseconds.toFixed(0)} ms at ${slowest.at}`
  say(
    `${target.name}: ${tried} inputs, ${failure === null ? 'all held' : 'one failed'}, ${seconds} s, ${slow}`,
  )
  if (failure === null) held++
  else say(renderFailure(failure))
}
say(`fuzz: ${held} of ${wanted.length} targets held`)
process.exit(held === wanted.length ? 0 : 1)
