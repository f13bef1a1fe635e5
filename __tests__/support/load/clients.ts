import { Agent, get } from 'node:http'
import { Random } from '../../fuzz/random.ts'
import type { Modules } from './modules.ts'

/** What clients were given: the right bytes, wrong ones, an answer that is none, a connection that broke. */
export interface Given {
  readonly right: number
  readonly wrong: readonly string[]
  readonly refused: Readonly<Record<number, number>>
  readonly broken: number
  readonly bytes: number
}

type Answer = { readonly status: number; readonly body: Buffer } | null

const ask = (url: string, agent: Agent): Promise<Answer> =>
  new Promise((resolve) => {
    const request = get(url, { agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve(response.complete ? { status: response.statusCode ?? 0, body: Buffer.concat(parts) } : null),
      )
      response.on('error', () => resolve(null))
    })
    request.on('error', () => resolve(null))
  })

/** How long clients ask, and how many of them. */
export interface Bounds {
  readonly clients: number
  readonly requests: number
  readonly seconds: number
  readonly seed: string
}

/** Asks a module server for files with so many clients at a time; the files asked for move on with the time, so that there is always something to fetch. */
export const askMany = async (base: string, modules: Modules, bounds: Bounds): Promise<Given> => {
  const agent = new Agent({ keepAlive: true, maxSockets: bounds.clients })
  const random = new Random(bounds.seed)
  const begun = performance.now()
  const given = {
    right: 0,
    wrong: [] as string[],
    refused: {} as Record<number, number>,
    broken: 0,
    bytes: 0,
  }
  let asked = 0
  const passed = (): number =>
    Math.max(asked / bounds.requests, (performance.now() - begun) / (bounds.seconds * 1_000))
  const client = async (): Promise<void> => {
    for (let share = passed(); share < 1; share = passed()) {
      asked++
      const known = Math.ceil(modules.paths.length * Math.min(1, share + 0.02))
      const path = modules.paths[random.below(known)] as string
      const answer = await ask(`${base}/${path}`, agent)
      if (answer === null) given.broken++
      else if (answer.status !== 200) given.refused[answer.status] = (given.refused[answer.status] ?? 0) + 1
      else if (modules.bytes(path)?.equals(answer.body) !== true) given.wrong.push(path)
      else {
        given.right++
        given.bytes += answer.body.length
      }
    }
  }
  await Promise.all(Array.from({ length: bounds.clients }, client))
  agent.destroy()
  return given
}
