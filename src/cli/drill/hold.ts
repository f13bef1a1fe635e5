import { randomBytes } from 'node:crypto'
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shell } from '../../adapters/shell.ts'
import { runChain } from './chain.ts'
import { type Check, checksOf } from './checks.ts'
import { CannotDrill, type Drill, type Need } from './drill.ts'
import { makeScratch } from './scratch.ts'
import { goodApi, listen } from './server.ts'

/** A run is ended after so many times its limit, so that a link that hangs is a finding too. */
const PATIENCE = 1.5

/** How drills are held. */
export interface HoldOptions {
  readonly builder: string
  readonly builderConfig: string | null
  /** Directory for incident.json, reports and log of each drill; null: nothing is kept. */
  readonly keep: string | null
  readonly env: Readonly<Record<string, string | undefined>>
}

/** What came of a drill. */
export interface Held {
  readonly drill: string
  readonly ok: boolean
  readonly checks: readonly Check[]
}

/** How each need is met: a program that must end well, and what helps. */
const PROGRAMS: Readonly<
  Record<Exclude<Need, 'linux'>, readonly (readonly [string, readonly string[], string])[]>
> = {
  docker: [
    ['docker', ['version', '--format', '{{.Server.Version}}'], 'install Docker and start its daemon'],
    ['docker', ['buildx', 'version'], 'install the buildx plugin of Docker'],
  ],
  git: [['git', ['--version'], 'install git']],
  go: [
    ['go', ['version'], 'install Go, in a workflow by actions/setup-go: modules come through this machine'],
  ],
}

/** Why a drill cannot be held on this machine, one sentence; null when it can. */
export const obstacleOf = async ({ needs }: Drill): Promise<string | null> => {
  for (const need of needs) {
    if (need === 'linux') {
      if (process.platform !== 'linux')
        return `needs Linux, where a builder in a container shares the network of the machine; this is ${process.platform}`
      continue
    }
    for (const [program, args, remedy] of PROGRAMS[need]) {
      const { code, stderr } = await shell.run(program, args, { timeoutMs: 20_000 })
      const said = stderr.trim().split('\n').at(-1)
      if (code !== 0) return `needs ${program}: ${said || `exit code ${code}`}; ${remedy}`
    }
  }
  return null
}

const keepAll = async (dir: string, name: string, temp: string, log: readonly string[]): Promise<void> => {
  const folder = join(dir, name)
  await mkdir(folder, { recursive: true })
  for (const file of ['incident.json', 'incident.sarif', 'incident.xml', 'report.html'])
    await cp(join(temp, file), join(folder, file)).catch(() => undefined)
  await writeFile(join(folder, 'log.txt'), `${log.join('\n')}\n`)
}

/** Causes the failure in a scratch repository, runs the whole chain over it, and says which links held. Throws CannotDrill where it cannot begin, Overdue where it does not end. */
export const hold = async (drill: Drill, options: HoldOptions): Promise<Held> => {
  const { builder, builderConfig, keep, env } = options
  const obstacle = await obstacleOf(drill)
  if (obstacle !== null) throw new CannotDrill(obstacle)
  const module = `example.org/drill-${randomBytes(6).toString('hex')}`
  const caused = await drill.cause({ builder, builderConfig, module })
  const api = await listen(drill.api ?? goodApi)
  const webhook = await listen((_request, response) => void response.end('ok'))
  try {
    const scratch = await makeScratch(caused)
    try {
      const endSeconds = drill.limitSeconds * PATIENCE
      const targets = { api: api.url, webhook: `${webhook.url}/hook`, endSeconds }
      const ran = await runChain(scratch, caused.inputs, targets, env)
      const observed = { ...ran, messages: webhook.received, calls: api.received }
      const checks = checksOf(observed, drill)
      if (keep !== null) await keepAll(keep, drill.name, scratch.temp, ran.log)
      return { drill: drill.name, ok: checks.every(({ ok }) => ok), checks }
    } finally {
      scratch.close()
    }
  } finally {
    await webhook.close()
    await api.close()
    await caused.close()
  }
}
