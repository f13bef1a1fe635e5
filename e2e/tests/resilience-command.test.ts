import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Engine, up } from '../engine/engine.ts'
import { type Repository, repositoryOf } from '../support/repository.ts'

const MINUTES = 5 * 60_000

/** STEP_SOURCE=1 runs the sources in the place of the bundle. */
const program = process.env['STEP_SOURCE'] === '1' ? 'src/cli/index.ts' : 'dist/cli/index.js'

let engine: Engine
let repository: Repository
let temp = ''
beforeAll(async () => {
  engine = await up()
  repository = repositoryOf('hello')
  temp = mkdtempSync(join(tmpdir(), 'command-'))
}, 900_000)
afterAll(() => {
  repository.close()
  rmSync(temp, { recursive: true, force: true })
})

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)(
  '%s ends the command and its build within 7 s, without a report, and leaves no file',
  async (signal, code) => {
    const mark = `begun-${process.pid}-${code}`
    repository.write('Dockerfile', `FROM busybox\nRUN echo ${mark} && sleep 300\n`)
    const child = spawn(process.execPath, [resolve(program), 'build', repository.dir], {
      cwd: repository.dir,
      env: { ...process.env, ...engine.env, TMPDIR: temp },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let text = ''
    let stopped = 0
    const hear = (chunk: Buffer) => {
      text += chunk
      if (stopped > 0 || !text.includes(`${mark}\n`)) return
      stopped = performance.now()
      child.kill(signal)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    const ended = await new Promise<number | null>((done) => child.on('close', done))
    expect([ended, (performance.now() - stopped) / 1000 < 7]).toEqual([code, true])
    expect(text).toContain('go-docker-build: stopped')
    expect(text).not.toContain('build.canceled')
    expect(readdirSync(temp).filter((name) => name.startsWith('go-docker-build-'))).toEqual([])
  },
  MINUTES,
)
