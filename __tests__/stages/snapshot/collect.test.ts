import { describe, expect, test } from '@jest/globals'
import type { Finished } from '../../../src/ports/ports.ts'
import { collect } from '../../../src/stages/snapshot/collect.ts'
import type { SnapshotScene } from '../../../src/stages/snapshot/sections.ts'
import { type Call, fakeFiles, fakeShell, type Handler } from '../../fakes/ports.ts'

const scene = (more: Partial<SnapshotScene> = {}): SnapshotScene => ({
  env: { HOME: '/home/me', DB_PASSWORD: 'hunter2hunter2' },
  cwd: '/w',
  moduleDir: '/w/api',
  builder: 'main',
  driver: 'docker-container',
  gomodcache: '/m',
  ...more,
})

const never = () => new Promise<void>(() => undefined)

const ports = (
  answer: Handler | Readonly<Record<string, Partial<Finished>>> = () => ({ stdout: 'said\n' }),
  files = {},
) => ({
  shell: fakeShell(answer),
  files: fakeFiles(files),
  pause: never,
})

const textOf = (collected: Awaited<ReturnType<typeof collect>>, name: string): string =>
  collected.parts.find((part) => part.name === name)?.text ?? ''

describe('what the machine is asked about a build that failed', () => {
  test('stands in a file for each subject, under the question', async () => {
    const files = { '/w/api/go.mod': 'module example.org/api\n', '/proc/loadavg': '3.1 2.0 1.0 4/500 99\n' }
    const collected = await collect(scene(), ports(undefined, files))
    expect(collected.parts.map(({ name }) => name)).toEqual([
      ...['versions.txt', 'go.txt', 'modules.txt', 'builder.txt'],
      ...['machine.txt', 'engine.log', 'environment.txt'],
    ])
    expect(textOf(collected, 'versions.txt')).toContain('## $ docker buildx version\nsaid\n')
    expect(textOf(collected, 'modules.txt')).toContain('## go.mod\nmodule example.org/api\n')
    expect(textOf(collected, 'builder.txt')).toContain('## $ docker buildx du --builder main\nsaid\n')
    expect(textOf(collected, 'machine.txt')).toContain('3.1 2.0 1.0 4/500 99')
    expect(textOf(collected, 'engine.log')).toContain('buildx_buildkit_main0')
    expect(collected.lacks).toEqual([])
  })

  test('names the environment and tells none of its values', async () => {
    const collected = await collect(scene(), ports())
    expect(textOf(collected, 'environment.txt')).toBe('DB_PASSWORD\nHOME\n')
    expect(JSON.stringify(collected)).not.toContain('hunter2')
  })

  test('asks for no argument of any process', async () => {
    const world = ports()
    await collect(scene(), world)
    const ps = world.shell.calls.filter(({ program }) => program === 'ps')
    expect(ps.map(({ args }) => args[1])).toEqual(Array(2).fill('pid,ppid,pcpu,pmem,rss,etimes,comm'))
  })

  test('lets the repository choose no toolchain, and the module graph fetch nothing', async () => {
    const world = ports()
    await collect(scene(), world)
    const go = world.shell.calls.filter(({ program }) => program === 'go')
    expect(go.length).toBe(5)
    for (const { options } of go) expect(options.env).toMatchObject({ GOTOOLCHAIN: 'local' })
    const graph = go.filter(({ args }) => args[0] === 'list' || args[0] === 'mod')
    const closed = {
      GOPROXY: 'off',
      GOVCS: '*:off',
      GOFLAGS: '-mod=readonly',
      GONOPROXY: 'none',
      GOPRIVATE: '',
    }
    expect(graph.map(({ options }) => options.env)).toEqual(
      Array(2).fill(expect.objectContaining({ ...closed, GOMODCACHE: '/m' })),
    )
  })

  test('gives every program five seconds, with its children', async () => {
    const world = ports()
    await collect(scene(), world)
    const bound = ({ options }: Call) => [options.timeoutMs, options.isGroup]
    expect(new Set(world.shell.calls.map((call) => JSON.stringify(bound(call))))).toEqual(
      new Set(['[5000,true]']),
    )
  })

  test('asks all at once and waits eight seconds in all: what answered by then is kept', async () => {
    const asked: number[] = []
    const begun: string[] = []
    let goOn = (): void => undefined
    const pause = (milliseconds: number): Promise<void> => {
      asked.push(milliseconds)
      return new Promise((resolve) => {
        goOn = resolve
      })
    }
    const shell = fakeShell(({ program }) => {
      begun.push(program)
      return program === 'df' ? { stdout: 'disks\n' } : never().then(() => undefined)
    })
    const collecting = collect(scene(), { shell, files: fakeFiles(), pause })
    while (begun.length < 17) await new Promise(setImmediate)
    await new Promise(setImmediate)
    goOn()
    const collected = await collecting
    expect(asked).toEqual([8_000])
    expect(textOf(collected, 'machine.txt')).toContain('## $ df -h\ndisks\n')
    expect(collected.parts.map(({ name }) => name)).toEqual(['modules.txt', 'machine.txt', 'environment.txt'])
    expect(collected.lacks).toContainEqual({ name: 'versions.txt', why: 'no answer after 8 s' })
  })

  test('tells what is not there, failed or did not end, with what it said', async () => {
    const answer = ({ program }: Call) => {
      if (program === 'free') return { code: 127, stderr: 'free: not found\n' }
      if (program === 'dmesg') return { code: 1, stderr: 'dmesg: read kernel buffer failed\n' }
      if (program === 'go') return { code: 124, stdout: 'half\n' }
      if (program === 'uname') throw new Error('a fault')
      return { stdout: 'said\n' }
    }
    const collected = await collect(scene(), ports(answer))
    expect(textOf(collected, 'machine.txt')).toContain('free: not found\n[the program is not there]\n')
    expect(textOf(collected, 'machine.txt')).toContain('read kernel buffer failed\n[exit code 1]\n')
    expect(textOf(collected, 'go.txt')).toContain('half\n[no end after 5 s]\n')
    expect(collected.lacks).toEqual(
      expect.arrayContaining([
        { name: 'machine.txt', why: 'free -m: the program is not there' },
        { name: 'go.txt', why: 'go version: no end after 5 s' },
        { name: 'versions.txt', why: 'a fault' },
      ]),
    )
  })

  test('keeps of the kernel what it says of memory, and of processes the first twenty', async () => {
    const kernel = [
      '[1.0] eth0: link up',
      '[2.0] compile invoked oom-killer: gfp_mask=0xcc0',
      '[2.1] Out of memory: Killed process 77 (compile) total-vm:9kB',
    ]
    const processes = Array.from({ length: 60 }, (_, at) => `${at} compile`)
    const collected = await collect(
      scene(),
      ports({ dmesg: { stdout: kernel.join('\n') }, ps: { stdout: processes.join('\n') } }),
    )
    const machine = textOf(collected, 'machine.txt')
    expect(machine).toContain('Killed process 77')
    expect(machine).not.toContain('link up')
    expect(machine).toContain('20 compile')
    expect(machine).not.toContain('21 compile')
    const quiet = await collect(scene(), ports({ dmesg: { stdout: '[1.0] eth0: link up\n' } }))
    expect(textOf(quiet, 'machine.txt')).toContain('its lines about memory\nnone\n')
  })

  test('is bounded: of a long answer the start and the end stay', async () => {
    const long = `first${'x'.repeat(3_000_000)}last`
    const collected = await collect(scene(), ports({ 'docker logs': { stderr: long } }))
    const engine = textOf(collected, 'engine.log')
    expect(engine.length).toBeLessThan(1_001_000)
    expect(engine).toMatch(/first[\s\S]*characters left out[\s\S]*last/)
  })

  test('without a module, a name or a container leaves these out', async () => {
    const world = ports()
    const collected = await collect(scene({ moduleDir: null, builder: '', driver: 'docker' }), world)
    expect(collected.parts.map(({ name }) => name)).not.toContain('modules.txt')
    expect(textOf(collected, 'builder.txt')).toContain('## $ docker buildx inspect\n')
    expect(textOf(collected, 'engine.log')).toContain('journalctl --unit docker')
    expect(world.shell.calls.find(({ program }) => program === 'go')?.options.cwd).toBe('/w')
  })
})
