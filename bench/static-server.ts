import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, normalize } from 'node:path'

/** A plain file server on loopback, to compare with: started with a directory, it writes its address as the first line. */
const [dir = '.'] = process.argv.slice(2)

const server = createServer(async (request, response) => {
  const path = join(dir, normalize(decodeURIComponent(request.url ?? '/')))
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-length': found.size })
  createReadStream(path).pipe(response)
})

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
