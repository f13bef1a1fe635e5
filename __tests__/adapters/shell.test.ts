import { realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, describe, expect, test } from '@jest/globals'
import { shell, tracedShell } from '../../src/adapters/shell.ts'

const node = (script: string, options = {}) => shell.run(process.execPath, ['-e', script], options)

afterEach(() => {
  delete process.env['SHELL_TEST']
})

describe('a program', () => {
  test('gives both streams and its code', async () => {
    const script = 'process.stdout.write("out"); process.stderr.write("err"); process.exitCode = 3'
    expect(await node(script)).toEqual({ code: 3, stdout: 'out', stderr: 'err' })
  })

  test('gets its arguments as they are', async () => {
    const args = ['a b', '$HOME', '`id`', '; id', '"', '']
    const ran = await shell.run(process.execPath, [
      '-e',
      'console.log(JSON.stringify(process.argv.slice(1)))',
      '--',
      ...args,
    ])
    expect(JSON.parse(ran.stdout)).toEqual(args)
  })

  test('runs where it is told, in our environment with the changes', async () => {
    process.env['SHELL_TEST'] = 'ours'
    const script = 'console.log(process.cwd(), process.env.SHELL_TEST, process.env.OTHER)'
    const env = { OTHER: 'x' }
    const cwd = realpathSync(tmpdir())
    expect((await node(script, { cwd, env })).stdout).toBe(`${cwd} ours x\n`)
    expect((await node(script, { cwd, env: { SHELL_TEST: undefined } })).stdout).toBe(
      `${cwd} undefined undefined\n`,
    )
  })

  test('is told which span its own are below, unless it is told another', async () => {
    const args = ['-e', 'console.log(process.env.TRACEPARENT)']
    const told = async (trace: string, env = {}) =>
      (await tracedShell(trace).run(process.execPath, args, { env })).stdout
    expect(await told('00-a-b-01')).toBe('00-a-b-01\n')
    expect(await told('00-a-b-01', { TRACEPARENT: '00-c-d-01' })).toBe('00-c-d-01\n')
    expect(await told('')).toBe(`${process.env['TRACEPARENT']}\n`)
  })

  test('reads its input; without one it reads nothing', async () => {
    const script = 'process.stdin.pipe(process.stdout)'
    expect((await node(script, { input: 'héllo' })).stdout).toBe('héllo')
    expect((await node(script)).stdout).toBe('')
  })

  test('that does not read its input is no fault', async () => {
    expect((await node('process.exit(0)', { input: 'x'.repeat(1_000_000) })).code).toBe(0)
  })

  test('is listened to as it writes; a character cut in two stays whole in the text', async () => {
    const chunks: Buffer[] = []
    const errors: Buffer[] = []
    const script = `
      const [first, second] = [Buffer.from([0xc3]), Buffer.from([0xa4])]
      process.stdout.write(first, () => setImmediate(() => process.stdout.write(second)))
      process.stderr.write('e')`
    const ran = await node(script, {
      onStdout: (chunk: Buffer) => void chunks.push(chunk),
      onStderr: (chunk: Buffer) => void errors.push(chunk),
    })
    expect(ran.stdout).toBe('ä')
    expect(Buffer.concat(chunks).toString()).toBe('ä')
    expect(Buffer.concat(errors).toString()).toBe('e')
  })
})

describe('what goes wrong is a value', () => {
  test('a program that is not there has 127', async () => {
    const ran = await shell.run('no-such-program', ['x'])
    expect(ran).toMatchObject({ code: 127, stdout: '' })
    expect(ran.stderr).toMatch(/^no-such-program: /)
  })

  test('a file that is no program has 126', async () => {
    expect(await shell.run(tmpdir(), [])).toMatchObject({ code: 126 })
  })

  test.each([
    ['a zero byte', 'a\0b'],
    ['more than the system takes', 'x'.repeat(4_000_000)],
  ])('an argument with %s has 126', async (_name, argument) => {
    expect(await shell.run('true', [argument])).toMatchObject({ code: 126 })
  })

  test.each([
    ['SIGTERM', 143],
    ['SIGKILL', 137],
    ['SIGSEGV', 139],
  ] as const)('a program that %s ends has %d', async (signal, code) => {
    expect(await node(`process.kill(process.pid, '${signal}')`)).toMatchObject({ code })
  })
})

describe('a program that takes too long', () => {
  test('is killed, has 124 and keeps what it wrote', async () => {
    const ran = await node('console.log("begun"); setInterval(() => {}, 1000)', { timeoutMs: 1_500 })
    expect(ran).toEqual({ code: 124, stdout: 'begun\n', stderr: '' })
  })

  test('is not waited for by way of its children', async () => {
    const grandchild = 'setTimeout(() => {}, 8000)'
    const script = `
      require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' })
      setInterval(() => {}, 1000)`
    const before = performance.now()
    expect((await node(script, { timeoutMs: 700 })).code).toBe(124)
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})

test('signals are forwarded while programs run and no longer, by one listener for all of them', async () => {
  const count = () => process.listenerCount('SIGTERM') + process.listenerCount('SIGINT')
  const before = count()
  const running = Array.from({ length: 12 }, () => shell.run('true', []))
  expect(count()).toBe(before + 2)
  await running[0]
  const last = node('')
  await Promise.all(running)
  expect(count()).toBe(before + 2)
  await last
  await shell.run('no-such-program', [])
  await shell.run('true', ['\0'])
  expect(count()).toBe(before)
})
