// Measures what sinks cost a run: node e2e/telemetry/cost.ts
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { watchLoad } from '../../src/adapters/machine-load.ts'
import type { TelemetrySink } from '../../src/model/inputs.ts'
import { begin, buildOf } from './builds.ts'
import { startServices } from './services.ts'

const ROUNDS = 20
const services = await startServices()
const silent = createServer(() => undefined)
await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening))
const address = silent.address()
const port = typeof address === 'object' && address !== null ? address.port : 0

const live: readonly TelemetrySink[] = [
  { kind: 'otlp', url: services.collector },
  { kind: 'pushgateway', url: services.pushgateway },
  { kind: 'textfile', path: join(tmpdir(), `cost-${process.pid}.prom`) },
]
const dead: readonly TelemetrySink[] = [
  { kind: 'otlp', url: `http://127.0.0.1:${port}` },
  { kind: 'pushgateway', url: `http://127.0.0.1:${port}` },
]

/** Milliseconds the end of a run waits for the sinks, and how many of them failed. */
const endOf = async (sinks: readonly TelemetrySink[], id: number) => {
  const incident = buildOf(id, 'green')
  const measuring = begin(sinks, incident)
  const begun = performance.now()
  const told = await measuring.end(incident)
  return { milliseconds: performance.now() - begun, failed: told.length }
}

try {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const { milliseconds, failed } = await endOf(live, round)
    if (failed > 0) throw new Error('a living sink failed')
    times.push(milliseconds)
  }
  times.sort((one, other) => one - other)
  const late = await endOf(dead, 1)
  const cpu = process.cpuUsage()
  const load = watchLoad(process.cwd(), 1_000)
  await new Promise((resolve) => setTimeout(resolve, 10_500))
  const readings = load.stop().length
  const used = process.cpuUsage(cpu)
  console.log(
    `three living sinks, ${ROUNDS} runs: median ${(times[ROUNDS / 2] ?? 0).toFixed(0)} ms, worst ${(times.at(-1) ?? 0).toFixed(0)} ms`,
  )
  console.log(`two silent sinks: ${(late.milliseconds / 1000).toFixed(2)} s, ${late.failed} sentences`)
  console.log(
    `${readings} readings of the machine: ${((used.user + used.system) / 1000 / readings).toFixed(1)} ms of processor each`,
  )
} finally {
  silent.close()
  await services.close()
}
process.exit(0)
