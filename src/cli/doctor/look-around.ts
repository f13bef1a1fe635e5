import { clock } from '../../adapters/clock.ts'
import { machine } from '../../adapters/machine.ts'
import { openProbe } from '../../adapters/probe.ts'
import { shell } from '../../adapters/shell.ts'
import type { HealthResult } from '../../model/health.ts'
import type { Repository } from '../../model/repository.ts'
import { baseImagesOf } from '../../stages/doctor/images.ts'
import { checkHealth } from '../../stages/health/index.ts'
import { parseInspect } from '../../stages/preflight/builder.ts'

/** Programs of the machine come first, and tell which servers are asked: 5 s in all. */
const PROGRAMS_MS = 1_500
const SERVERS_MS = 3_500

type Env = Readonly<Record<string, string | undefined>>

const ask = async (program: string, args: readonly string[], cwd: string): Promise<string> => {
  const { code, stdout } = await shell.run(program, args, {
    cwd,
    timeoutMs: PROGRAMS_MS,
    env: { GOTOOLCHAIN: 'local' },
  })
  return code === 0 ? stdout.trim() : ''
}

/** Looks at what a build of this repository depends on: servers, disk, memory, builder, clock. */
export const lookAround = async (
  repository: Repository,
  dir: string,
  env: Env,
): Promise<readonly HealthResult[]> => {
  const [settings, root, inspect] = await Promise.all([
    ask('go', ['env', 'GOPROXY', 'GOSUMDB'], dir),
    ask('docker', ['info', '--format', '{{.DockerRootDir}}'], dir),
    ask('docker', ['buildx', 'inspect'], dir),
  ])
  const [proxies = '', sumdb = ''] = settings.split('\n')
  const { name, driver } = parseInspect(inspect)
  return checkHealth(
    {
      proxies: env['GOPROXY'] || proxies,
      sumdb: env['GOSUMDB'] || sumdb,
      images: baseImagesOf(repository),
      cacheUrl: env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL'] || null,
      directories: { work: dir, ...(root === '' ? {} : { docker: root }) },
      builder: { name: name ?? '', driver: driver ?? 'unknown' },
      limitMs: SERVERS_MS,
    },
    { probe: openProbe(env), machine: machine(), clock },
  )
}
