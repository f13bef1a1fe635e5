import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { until } from './hasty-time.ts'

/** An address that answers no SYN, as behind a firewall that drops. */
export interface BlackHole {
  readonly url: string
  readonly host: string
  close(): Promise<void>
}

const LISTENER = `require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () {
  console.log(this.address().port)
})`

/** Linux takes one connection more than the backlog while nobody accepts, then drops what comes. https://man7.org/linux/man-pages/man2/listen.2.html */
const TAKEN = 2

const isStopped = (pid: number): boolean => /^\d+ \(.*\) T/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))

/** Opens one on loopback: a listener that is stopped, with a queue that is full. */
export const openBlackHole = async (): Promise<BlackHole> => {
  const child = spawn(process.execPath, ['-e', LISTENER], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  const port = Number(line)
  child.kill('SIGSTOP')
  await until(() => isStopped(child.pid as number))
  const sockets: Socket[] = []
  for (let at = 0; at < TAKEN; at++) {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    sockets.push(socket)
    await once(socket, 'connect')
  }
  const host = `127.0.0.1:${port}`
  const close = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy()
    child.kill('SIGKILL')
    await ended
  }
  return { url: `http://${host}`, host, close }
}
