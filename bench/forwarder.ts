import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/**
 * A module proxy on loopback that keeps nothing and passes each request on to the one it is started with, so that
 * builds whose base image does not trust the network's certificates reach it too; it writes its address as the first line.
 */
const [upstream = ''] = process.argv.slice(2)

const server = createServer(async (request, response) => {
  try {
    const answer = await fetch(upstream + (request.url ?? '/'))
    const length =
      answer.headers.get('content-encoding') === null ? answer.headers.get('content-length') : null
    response.writeHead(answer.status, length === null ? {} : { 'content-length': length })
    if (answer.body === null) response.end()
    else await pipeline(Readable.fromWeb(answer.body), response)
  } catch (error) {
    if (response.headersSent) response.destroy()
    else response.writeHead(502).end(String(error))
  }
})

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
