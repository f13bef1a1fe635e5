import { spawn } from 'node:child_process'
import { createConnection, type Socket } from 'node:net'
import type { OpenWorld } from '../world.ts'

const PROGRAM = `const server = require('node:net').createServer()
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => console.log(server.address().port))`

/** Whether a connection comes about within half a second. */
const connects = (socket: Socket): Promise<boolean> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), 500)
    socket.once('connect', () => {
      clearTimeout(timer)
      resolve(true)
    })
  })

/** A port of loopback whose program stands still and whose queue is full, so that Linux drops each new connection: `{host}` is its host and port. https://man7.org/linux/man-pages/man2/listen.2.html */
export const open: OpenWorld = async () => {
  const server = spawn(process.execPath, ['-e', PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<number>((resolve) =>
    server.stdout.once('data', (text) => resolve(Number(text))),
  )
  server.kill('SIGSTOP')
  const sockets: Socket[] = []
  let isFull = false
  while (!isFull && sockets.length < 20) {
    const socket = createConnection(port, '127.0.0.1').on('error', () => undefined)
    sockets.push(socket)
    isFull = !(await connects(socket))
  }
  const close = async () => {
    const ended = new Promise((resolve) => server.once('close', resolve))
    server.kill('SIGKILL')
    await ended
    for (const socket of sockets) socket.destroy()
  }
  if (isFull) return { values: { host: `127.0.0.1:${port}` }, close }
  await close()
  throw new Error('the queue of the port does not get full')
}
