import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request on its way to a service. */
export interface Call {
  readonly method: string
  /** Path and query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** What comes back. */
export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Lets a call through, changes it or its reply, or answers in its place; null: no answer ever comes. */
export type Meddle = (call: Call, forward: (call: Call) => Promise<Reply>) => Promise<Reply | null>

/** A gate in front of a service, for one run. */
export interface Gate {
  readonly url: string
  close(): Promise<void>
}

/** Header in which a call tells the host and port of its gate. */
export const OWN_HOST = 'x-gate'

const HOP = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive', 'expect'])

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const forwardTo =
  (target: string) =>
  async ({ method, path, headers, body }: Call): Promise<Reply> => {
    const hasBody = method !== 'GET' && method !== 'HEAD'
    const answer = await fetch(target + path, {
      ...{ method, headers, redirect: 'manual' },
      ...(hasBody ? { body: new Uint8Array(body) } : {}),
    })
    const given = Object.fromEntries([...answer.headers].filter(([name]) => !HOP.has(name)))
    return { status: answer.status, headers: given, body: Buffer.from(await answer.arrayBuffer()) }
  }

/** Opens a gate on loopback; what `meddle` throws is answered with 500. */
export const startGate = async (target: string, meddle: Meddle): Promise<Gate> => {
  const forward = forwardTo(target.replace(/\/$/, ''))
  const server = createServer(async (request, response) => {
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      HOP.has(name) || value === undefined ? [] : [[name, String(value)] as const],
    )
    const { method = 'GET', url = '/' } = request
    try {
      const body = await readBody(request)
      const own = { [OWN_HOST]: request.headers.host ?? '' }
      const call: Call = { method, path: url, headers: { ...Object.fromEntries(headers), ...own }, body }
      const reply = await meddle(call, forward)
      if (reply !== null) response.writeHead(reply.status, reply.headers).end(reply.body)
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** A reply in JSON. */
export const jsonReply = (status: number, value: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify(value)),
})
