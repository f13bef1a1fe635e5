import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, test } from '@jest/globals'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

const url = (path: string): string => JSON.stringify(pathToFileURL(path).href)

/** A process that listens for a stop and runs one program; the program prints the ids of its processes. */
const startRunner = async (program: string) => {
  const script = `
    import { shell } from ${url('src/adapters/shell.ts')}
    import { listenForStop } from ${url('src/adapters/stop.ts')}
    const stop = listenForStop()
    const onStdout = (chunk) => process.stdout.write(chunk)
    const ran = shell.run('bash', ['-c', ${JSON.stringify(program)}], { isGroup: true, onStdout })
    const code = await stop.orCode(new Promise(() => undefined))
    const later = await shell.run('true', [])
    console.log('ended ' + (await ran).code + ' ' + later.code + ' ' + stop.asked())
    process.exit(code)`
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  let text = ''
  const started = Promise.withResolvers<readonly number[]>()
  child.stdout.on('data', (chunk) => {
    text += chunk
    const ids = /^ids (\d+) (\d+)$/m.exec(text)
    if (ids !== null) started.resolve([Number(ids[1]), Number(ids[2])])
  })
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, ids: await started.promise, closed, said: () => text }
}

/** One that ended and that nobody asked after is a zombie: `Z`. */
const isAlive = (id: number): boolean => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', `${id}`], { encoding: 'utf8' })
  return /^[^Z\s]/.test(stdout)
}

describe('a stop', () => {
  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'by %s reaches the program and its children, and nothing starts after it',
    async (signal, code) => {
      const runner = await startRunner('sleep 600 & echo "ids $$ $!"; wait')
      runner.child.kill(signal)
      expect(await runner.closed).toBe(code)
      expect(runner.said()).toMatch(new RegExp(`ended \\d+ ${code} ${signal}`))
      expect(runner.ids.filter(isAlive)).toEqual([])
    },
  )

  test('kills a program that does not listen', async () => {
    const runner = await startRunner('trap "" TERM INT; sleep 600 & echo "ids $$ $!"; while :; do wait; done')
    runner.child.kill('SIGTERM')
    expect(await runner.closed).toBe(143)
    expect(runner.said()).toContain('ended 137 143 SIGTERM')
    expect(runner.ids.filter(isAlive)).toEqual([])
  })

  test('comes once: what follows the first signal changes nothing', async () => {
    const runner = await startRunner('sleep 600 & echo "ids $$ $!"; wait')
    runner.child.kill('SIGINT')
    runner.child.kill('SIGTERM')
    expect([130, 143]).toContain(await runner.closed)
    expect(runner.ids.filter(isAlive)).toEqual([])
  })
})
