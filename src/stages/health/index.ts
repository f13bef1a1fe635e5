import type { HealthRequest, HealthResult } from '../../model/health.ts'
import type { Clock, Machine, Probe } from '../../ports/surroundings.ts'
import { clockResult } from './clock-skew.ts'
import { diskResults, memoryResult } from './room.ts'
import { type Server, serverResult, serversOf } from './servers.ts'

/** Ports of the checks. */
export interface HealthPorts {
  readonly probe: Probe
  readonly machine: Machine
  readonly clock: Clock
}

/** Longer than this no build waits. */
const LIMIT_MS = 5_000

/** Looks at everything a build depends on, all at once, within 5 s in all; never rejects for what it finds. */
export const checkHealth = async (
  request: HealthRequest,
  ports: HealthPorts,
): Promise<readonly HealthResult[]> => {
  const asked = async (server: Server) => ({
    server,
    answer: await ports.probe.probe(server.url, {
      timeoutMs: Math.min(request.limitMs ?? LIMIT_MS, LIMIT_MS),
    }),
    at: ports.clock.now(),
  })
  const [answers, disks, memory] = await Promise.all([
    Promise.all(serversOf(request).map(asked)),
    Promise.all(
      Object.entries(request.directories).map(async ([name, path]) =>
        diskResults(name, path, await ports.machine.disk(path)),
      ),
    ),
    ports.machine.memory(),
  ])
  return [
    ...answers.map(({ server, answer }) => serverResult(server, answer)),
    ...disks.flat(),
    memoryResult(memory),
    ...builderResult(request.builder),
    clockResult(answers),
  ]
}

const builderResult = (builder: HealthRequest['builder']): readonly HealthResult[] => {
  if (builder === null) return []
  const isThere = builder.driver !== 'unknown'
  return [
    {
      id: 'builder',
      state: isThere ? 'ok' : 'unknown',
      seconds: 0,
      text: isThere
        ? `${builder.name || 'The builder'} (${builder.driver}) answers.`
        : `${builder.name === '' ? 'The builder' : `The builder ${builder.name}`} did not answer in time.`,
      do: isThere ? null : 'See why with `docker buildx inspect --bootstrap`.',
    },
  ]
}
