import { parseArgs } from 'node:util'
import { crossTalk, runMany } from '../e2e/support/many-jobs.ts'

/**
 * Runs jobs at once on this machine, with one HOME, Go cache and directory for temporary files, and a docker that lets
 * all builds wait for each other. Ends with 1 when a job shows anything of another one, or leaves something behind.
 */
const { values } = parseArgs({ options: { jobs: { type: 'string', default: '20' } } })

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const began = performance.now()
const { jobs, leftovers } = await runMany(Number(values.jobs))
const faults = [...jobs.flatMap(crossTalk), ...leftovers.map((name) => `left behind: ${name}`)]
for (const fault of faults) say(fault)
const proxies = new Set(jobs.map(({ proxy }) => proxy))
say(
  `${jobs.length} jobs at once in ${((performance.now() - began) / 1_000).toFixed(0)} s, ${proxies.size} module servers`,
)
say(`jobs: ${faults.length === 0 ? 'no cross-talk' : `${faults.length} faults`}`)
process.exit(faults.length === 0 ? 0 : 1)
