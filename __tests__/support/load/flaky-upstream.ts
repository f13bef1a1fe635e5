import type { ServerResponse } from 'node:http'
import { Random } from '../../fuzz/random.ts'
import { altered } from '../mirror-scene.ts'
import { serve } from '../module-proxy.ts'
import type { Modules } from './modules.ts'

const FAULTS = ['busy', 'limited', 'reset', 'cut', 'alter', 'late', 'page'] as const

const half = (file: Buffer, response: ServerResponse): void => {
  response.writeHead(200, { 'content-length': file.length })
  response.write(file.subarray(0, file.length >> 1), () => response.destroy())
}

/** What an upstream in trouble does with a file. */
const misbehave = (fault: (typeof FAULTS)[number], file: Buffer, response: ServerResponse): void => {
  if (fault === 'busy') response.writeHead(503).end('busy')
  else if (fault === 'limited') response.writeHead(429, { 'retry-after': '0' }).end('slow down')
  else if (fault === 'reset') response.socket?.resetAndDestroy()
  else if (fault === 'cut') half(file, response)
  else if (fault === 'alter') response.writeHead(200, { 'content-length': file.length }).end(altered(file))
  else if (fault === 'page')
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>log in</html>')
  else setTimeout(() => response.writeHead(200).end(file), 200)
}

/** A module proxy that answers a share of the requests badly, by chance that the seed decides; `faults` counts what it did. */
export const flakyUpstream = async (modules: Modules, share: number, seed: string) => {
  const random = new Random(seed)
  const faults: Record<string, number> = {}
  const server = await serve((request, response) => {
    const file = modules.bytes(decodeURIComponent(request.url ?? '').slice(1))
    if (file === undefined) return void response.writeHead(404).end('not found')
    if (random.below(1_000) >= share * 1_000) {
      return void response.writeHead(200, { 'content-length': file.length }).end(file)
    }
    const fault = random.of(FAULTS)
    faults[fault] = (faults[fault] ?? 0) + 1
    misbehave(fault, file, response)
  })
  return { url: server.url, close: server.close, faults }
}
