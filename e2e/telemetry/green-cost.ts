// Measures what telemetry and the snapshot add to a green build: node e2e/telemetry/green-cost.ts [ROUNDS]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { repositoryOf } from '../support/repository.ts'
import { setScene } from '../support/scene.ts'
import { startServices } from './services.ts'

const ROUNDS = Number(process.argv[2] ?? '5')

/** Leaves what the process of the step took when it ends. */
const PROBE = `import { writeFileSync } from 'node:fs'
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  writeFileSync(process.env.USED, JSON.stringify({ megabytes: maxRSS / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6 }))
})
`

interface Used {
  readonly seconds: number
  readonly cpu: number
  readonly megabytes: number
  readonly warnings: number
}

const services = await startServices()
const scene = await setScene()
const repository = repositoryOf('hello')
const dir = mkdtempSync(join(tmpdir(), 'cost-'))
const probe = join(dir, 'probe.mjs')
writeFileSync(probe, PROBE)
const silent = createServer(() => undefined)
await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
const address = silent.address()
const port = typeof address === 'object' && address !== null ? address.port : 0

/** The sinks of each kind of run. */
const WAYS = {
  without: { artifact: 'never' },
  with: {
    telemetry: `otlp ${services.collector}\npushgateway ${services.pushgateway}\ntextfile ${join(dir, 'ci.prom')}`,
  },
  dead: { telemetry: `otlp http://127.0.0.1:${port}` },
} as const

const build = async (way: keyof typeof WAYS): Promise<Used> => {
  const used = join(dir, 'used.json')
  const job = scene.push(repository, repository.base, {
    NODE_OPTIONS: `--import=${pathToFileURL(probe).href}`,
    USED: used,
  })
  try {
    const result = await job.run({ context: '.', 'github-token': 't0ken', ...WAYS[way] })
    if (result.code !== 0) throw new Error(`the build failed:\n${result.log}`)
    const warnings = result.log.match(/^::warning.*did not take the measurements/gm)?.length ?? 0
    const { cpu, megabytes } = JSON.parse(readFileSync(used, 'utf8')) as Used
    return { seconds: result.seconds, cpu, megabytes, warnings }
  } finally {
    job.close()
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

try {
  await build('without')
  const rounds: Record<keyof typeof WAYS, Used>[] = []
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({
      without: await build('without'),
      with: await build('with'),
      dead: await build('dead'),
    })
  const added = (way: 'with' | 'dead', what: 'seconds' | 'cpu' | 'megabytes') =>
    median(rounds.map((one) => one[way][what] - one.without[what])).toFixed(what === 'megabytes' ? 0 : 2)
  console.log(`median of ${ROUNDS} green builds, each beside one without telemetry and without a snapshot:`)
  console.log(
    `three living sinks: ${added('with', 'seconds')} s, ${added('with', 'cpu')} s of processor, ${added('with', 'megabytes')} MB`,
  )
  console.log(
    `a silent sink: ${added('dead', 'seconds')} s, ${added('dead', 'megabytes')} MB, ${median(rounds.map(({ dead }) => dead.warnings))} warning`,
  )
  console.log(
    `the build without them: ${median(rounds.map(({ without }) => without.seconds)).toFixed(2)} s, ${median(rounds.map(({ without }) => without.megabytes)).toFixed(0)} MB`,
  )
} finally {
  silent.close()
  repository.close()
  rmSync(dir, { recursive: true, force: true })
  await scene.close()
  await services.close()
}
process.exit(0)
