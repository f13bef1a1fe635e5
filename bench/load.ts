import { Agent, get } from 'node:http'

/** What a server did under load. */
export interface Load {
  readonly requests: number
  readonly failures: number
  readonly bytes: number
  readonly seconds: number
  /** Milliseconds that half and 99 of 100 requests took at most. */
  readonly half: number
  readonly almostAll: number
}

const fetchOne = (url: string, agent: Agent): Promise<{ readonly ok: boolean; readonly bytes: number }> =>
  new Promise((resolve) => {
    const request = get(url, { agent }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('end', () => resolve({ ok: response.statusCode === 200, bytes }))
      response.on('error', () => resolve({ ok: false, bytes }))
    })
    request.on('error', () => resolve({ ok: false, bytes: 0 }))
  })

/** Asks for the files in turn with so many clients at a time, until the count or the time is reached. */
export const load = async (
  base: string,
  paths: readonly string[],
  limits: { readonly clients: number; readonly count: number; readonly seconds: number },
): Promise<Load> => {
  const agent = new Agent({ keepAlive: true, maxSockets: limits.clients })
  const times: number[] = []
  const sum = { failures: 0, bytes: 0, next: 0 }
  const start = performance.now()
  const isOver = (): boolean => sum.next >= limits.count || performance.now() - start > limits.seconds * 1000
  const client = async (): Promise<void> => {
    while (!isOver()) {
      const asked = performance.now()
      const { ok, bytes } = await fetchOne(`${base}/${paths[sum.next++ % paths.length]}`, agent)
      times.push(performance.now() - asked)
      sum.bytes += bytes
      if (!ok) sum.failures++
    }
  }
  await Promise.all(Array.from({ length: limits.clients }, client))
  const seconds = (performance.now() - start) / 1000
  agent.destroy()
  times.sort((one, other) => one - other)
  const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0
  return {
    requests: times.length,
    failures: sum.failures,
    bytes: sum.bytes,
    seconds,
    half: at(0.5),
    almostAll: at(0.99),
  }
}
