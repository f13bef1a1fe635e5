import { request } from 'node:http'
import { createServer } from 'node:net'

/** The wanted port of 127.0.0.1 if it is free, else any free one. */
export async function freePort(wanted: number): Promise<number> {
  return (await listen(wanted)) ?? (await listen(0)) ?? wanted
}

/** Whether an HTTP server answers 200 at a path of an address, given as host:port or as the path of a socket. */
export function answers(address: string, path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const [hostname, port] = address.split(':')
    const target = address.startsWith('/') ? { socketPath: address } : { hostname, port }
    const call = request({ ...target, path, timeout: 2000 }, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    })
    call.on('timeout', () => call.destroy())
    call.on('error', () => resolve(false))
    call.end()
  })
}

function listen(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.on('error', () => resolve(undefined))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const got = typeof address === 'object' && address !== null ? address.port : port
      server.close(() => resolve(got))
    })
  })
}
