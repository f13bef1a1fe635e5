import { parseArgs } from 'node:util'
import { thirds, weather } from '../__tests__/support/load/storm.ts'

/**
 * Lets clients ask `serve` for modules for a time, on loopback, with an upstream that answers a fifth of the requests
 * badly: busy, limited, reset, cut, altered, late, a login page. Ends with 1 when a client got a wrong byte, the store
 * kept one, the server held ever more memory, or it did not end cleanly.
 */
const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    versions: { type: 'string', default: '3000' },
    faults: { type: 'string', default: '0.2' },
    seed: { type: 'string', default: '1' },
  },
})

/** What the last third may hold more than the second, in megabytes. */
const GROWTH = 40

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const told = (counts: object): string =>
  Object.entries(counts)
    .map(([what, count]) => `${what} ${count}`)
    .join(', ')

const seconds = Number(values.seconds)
const { given, faults, memory, kept, spoiled, exit } = await weather({
  ...{ clients: Number(values.clients), seconds, requests: Number.POSITIVE_INFINITY, seed: values.seed },
  ...{ versions: Number(values.versions), faults: Number(values.faults) },
})
const [second, last] = thirds(memory)
say(`${values.clients} clients for ${seconds} s, upstream faults: ${told(faults)}`)
say(
  `right ${given.right} (${(given.bytes / 1e6).toFixed(0)} MB), wrong ${given.wrong.length}, broken ${given.broken}`,
)
say(`refused by status: ${told(given.refused) || 'none'}`)
say(
  `memory: ${second.toFixed(0)} MB in the second third, ${last.toFixed(0)} MB in the last, most ${Math.max(...memory).toFixed(0)} MB`,
)
say(`store: ${kept} files, ${spoiled.length} with wrong bytes; serve ended with ${exit}`)
const held =
  given.wrong.length === 0 && spoiled.length === 0 && last - second <= GROWTH && exit === 0 && given.right > 0
say(`load: ${held ? 'held' : 'did not hold'}`)
process.exit(held ? 0 : 1)
