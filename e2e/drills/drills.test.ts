import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { drills } from '../../src/cli/drill/drills.ts'
import { type Engine, up } from '../engine/engine.ts'
import { buildkitConfigFile } from '../engine/own.ts'
import { tryRun } from '../engine/proc.ts'
import { machineOf } from '../support/machine.ts'
import { docker } from '../support/scene.ts'

let engine: Engine
let keep: string

beforeAll(async () => {
  engine = await up()
  keep = mkdtempSync(join(tmpdir(), 'drills-'))
}, 900_000)
afterAll(() => rmSync(keep, { recursive: true, force: true }))

const command = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  tryRun(process.execPath, [resolve('src/cli/index.ts'), 'drill', ...args], {
    env: { ...engine.env, ...env },
    timeoutMs: 600_000,
  })

const builders = (): readonly string[] =>
  docker(engine, 'buildx', 'ls', '--format', '{{.Name}}')
    .split('\n')
    .filter((name) => name.startsWith('drill-'))

interface Answer {
  readonly ok: boolean
  readonly checks: readonly { readonly check: string; readonly ok: boolean; readonly seen: string }[]
}

const answerOf = (stdout: string): Answer => JSON.parse(stdout) as Answer

describe('the chain answers to', () => {
  test.each(drills.map(({ name, limitSeconds }) => [name, limitSeconds] as const))(
    '%s',
    async (name) => {
      const config = engine.kind === 'own' ? ['--builder-config', buildkitConfigFile] : []
      const before = builders()
      const { code, stdout, stderr } = await command([name, '--json', '--keep', keep, ...config])
      expect(stderr).toBe('')
      const { ok, checks } = answerOf(stdout)
      expect(checks.filter((one) => !one.ok)).toEqual([])
      expect({ code, ok, count: checks.length }).toEqual({ code: 0, ok: true, count: 8 })
      expect(existsSync(join(keep, name, 'incident.json'))).toBe(true)
      expect(builders()).toEqual(before)
    },
    900_000,
  )
})

/** Programs before those of the machine; each a shell script that is given the path of the real one. */
const withProgram = (name: string, script: (real: string) => string): string => {
  const path = engine.env['PATH'] ?? process.env['PATH'] ?? ''
  const bin = mkdtempSync(join(keep, 'bin-'))
  const real = execFileSync('/bin/sh', ['-c', `command -v ${name}`], {
    encoding: 'utf8',
    env: { ...process.env, PATH: path },
  })
  writeFileSync(join(bin, name), `#!/bin/sh\n${script(real.trim())}\n`, { mode: 0o755 })
  return `${bin}:${path}`
}

test('a link that does not hold ends with 1 and says what was seen: the builder cannot be killed', async () => {
  const PATH = withProgram('docker', (real) => `[ "$1" = kill ] && exit 1\nexec ${real} "$@"`)
  const { code, stdout } = await command(['lost-builder', '--json'], { PATH })
  const { ok, checks } = answerOf(stdout)
  expect({ code, ok }).toEqual({ code: 1, ok: false })
  expect(checks.filter((one) => !one.ok).map(({ check }) => check)).toContain('label')
}, 600_000)

test('a builder that nobody knows ends with 3', async () => {
  const { code, stderr } = await command(['api-down', '--builder', 'nobody-knows-it'])
  expect(stderr).toMatch(/^go-docker-build: api-down: .*nobody-knows-it/)
  expect(code).toBe(3)
}, 120_000)

test('a run that hangs is ended after one and a half times its limit', async () => {
  const hurried = `
    import { drills } from './src/cli/drill/drills.ts'
    import { hold } from './src/cli/drill/hold.ts'
    const slow = drills.find(({ name }) => name === 'slow-proxy')
    const options = { builder: '', builderConfig: null, keep: null, env: process.env }
    await hold({ ...slow, limitSeconds: 12 }, options).catch((error) => console.log(error.constructor.name, error.message))`
  const { code, stdout } = await tryRun(process.execPath, ['--input-type=module-typescript', '-e', hurried], {
    env: engine.env,
    timeoutMs: 120_000,
  })
  expect(stdout.trim()).toMatch(/^Overdue it was not over after 18 s and was ended$/)
  expect(code).toBe(0)
}, 180_000)

test('a machine without docker ends with 3 and says what helps', async () => {
  const machine = machineOf(process.env['PATH'] ?? '')
  try {
    const { code, stderr } = await command(['api-down'], { PATH: machine.pathWith('git') })
    expect(stderr).toMatch(
      /^go-docker-build: api-down: needs docker: .*; install Docker and start its daemon$/m,
    )
    expect(code).toBe(3)
  } finally {
    machine.close()
  }
}, 60_000)
