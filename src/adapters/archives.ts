import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname } from 'node:path'
import { PassThrough, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGunzip, createGzip, createZstdCompress, createZstdDecompress } from 'node:zlib'
import type { ArchiveDesk, Archives, Given } from '../ports/archives.ts'

/** Bytes that are read or made at a time. */
const CHUNK = 1024 * 1024
/** Levels at which a processor keeps up with a disk: 1 GB of compiled packages in 5 s, and in 11 s. */
const ZSTD = { chunkSize: CHUNK, params: { [constants.ZSTD_c_compressionLevel]: 1 } }
const GZIP = { chunkSize: CHUNK, level: 1 }

const unpacked = (path: string): NodeJS.ReadWriteStream =>
  path.endsWith('.zst') ? createZstdDecompress({ chunkSize: CHUNK }) : createGunzip({ chunkSize: CHUNK })

const packed = (path: string): NodeJS.ReadWriteStream =>
  path.endsWith('.zst') ? createZstdCompress(ZSTD) : new PassThrough()

/** Lets so many bytes through and breaks off at the next one. */
const upTo = (most: number): Transform => {
  let left = most
  return new Transform({
    transform(chunk: Buffer, _, done) {
      left -= chunk.length
      done(left < 0 ? new Error('longer than it may be') : null, chunk)
    },
  })
}

const give = async (given: Given, response: ServerResponse): Promise<void> => {
  if (given === null) response.writeHead(404).end()
  else if ('text' in given) response.end(given.text)
  else {
    const read = createReadStream(given.archive, { highWaterMark: CHUNK })
    await pipeline(read, unpacked(given.archive), upTo(given.most), response)
  }
}

const take = async (
  request: IncomingMessage,
  place: ReturnType<ArchiveDesk['place']>,
  response: ServerResponse,
): Promise<void> => {
  if (place === null) response.writeHead(404).end()
  else {
    const { path, most } = place
    await mkdir(dirname(path), { recursive: true })
    await pipeline(request, upTo(most), packed(path), createWriteStream(path))
    response.end()
  }
}

const isSame = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const serve: Archives['serve'] = async (listen, desk: ArchiveDesk) => {
  const prefix = `/${randomBytes(16).toString('hex')}/`
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? ''
    const name = isSame(path.slice(0, prefix.length), prefix) ? path.slice(prefix.length) : null
    if (name === null) return give(null, response)
    if (request.method === 'PUT') return take(request, desk.place(name), response)
    return give(request.method === 'GET' ? await desk.find(name) : null, response)
  }
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  // An archive may be asked for long before it is here, and take long to be sent.
  server.requestTimeout = 0
  const isOpen = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(0, listen, () => resolve(true))
  })
  if (!isOpen) return null
  server.unref()
  const { address, port, family } = server.address() as AddressInfo
  const host = family === 'IPv6' ? `[${address}]` : address
  return {
    url: `http://${host}:${port}${prefix.slice(0, -1)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Archives on this machine; a server is on a free port, answers GET and PUT below its path and nothing else, and keeps no process alive. */
export const archives: Archives = {
  serve,
  toGzip: (from, to) =>
    pipeline(createReadStream(from), unpacked(from), createGzip(GZIP), createWriteStream(to)).then(
      () => true,
      () => false,
    ),
}
