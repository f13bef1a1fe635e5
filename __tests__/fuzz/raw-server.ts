import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { bytesOf } from './seeds.ts'

/** Stands in an answer for a server that ends the connection, or says nothing more. */
export const CUT = '%CUT%'
export const HANG = '%HANG%'

/** A server on loopback that answers each request with the next of the given bytes, whatever they are. */
export class RawServer {
  private answers: readonly string[] = []
  private next = 0
  private readonly sockets = new Set<Socket>()
  private readonly server: Server
  readonly url: string

  private constructor(server: Server) {
    this.server = server.unref()
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    server.on('connection', (socket) => this.serve(socket))
  }

  /** Listens on a port of its own. */
  static open(): Promise<RawServer> {
    const server = createServer()
    return new Promise((done) => {
      server.listen(0, '127.0.0.1', () => done(new RawServer(server)))
    })
  }

  /** From now on these answers are given in turn, the last one again and again. */
  play(answers: readonly string[]): void {
    this.answers = answers
    this.next = 0
    for (const socket of this.sockets) socket.destroy()
  }

  /** Ends it and all connections. */
  close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy()
    return new Promise((done) => this.server.close(() => done()))
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket)
    socket.on('close', () => this.sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    let asked = Buffer.alloc(0)
    socket.on('data', (chunk) => {
      asked = Buffer.concat([asked, chunk as Buffer])
      if (!isWhole(asked)) return
      asked = Buffer.alloc(0)
      this.answer(socket)
    })
  }

  private answer(socket: Socket): void {
    const text = this.answers[Math.min(this.next++, this.answers.length - 1)] ?? CUT
    const end = [text.indexOf(CUT), text.indexOf(HANG)].filter((at) => at >= 0)
    const said = bytesOf(text.slice(0, end.length === 0 ? text.length : Math.min(...end)))
    if (end.length > 0 && text.startsWith(HANG, Math.min(...end))) socket.write(said)
    else if (end.length > 0) socket.write(said, () => socket.resetAndDestroy())
    else socket.end(said)
  }
}

/** Whether the request is there to its end. */
const isWhole = (bytes: Buffer): boolean => {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return false
  const head = bytes.subarray(0, end).toString('latin1')
  const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0)
  if (/^transfer-encoding: *chunked/im.test(head)) return bytes.includes('0\r\n\r\n', end)
  return bytes.length >= end + 4 + length
}

/** An HTTP answer with a body of this type. */
export const answerOf = (status: string, body: string, type = 'application/json', more = ''): string =>
  `HTTP/1.1 ${status}\r\ncontent-type: ${type}\r\n${more}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
