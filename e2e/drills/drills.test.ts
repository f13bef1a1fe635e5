import { existsSync, mkdtempSync, rmSync } from 'node:fs'
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

test('a link that does not hold ends with 1 and says what was seen', async () => {
  const { code, stdout } = await command(['lost-builder', '--json', '--builder', 'nobody-knows-it'])
  const { ok, checks } = answerOf(stdout)
  expect({ code, ok }).toEqual({ code: 1, ok: false })
  expect(checks.find(({ check }) => check === 'verdict')).toMatchObject({
    ok: false,
    seen: expect.stringMatching(/^failure after/),
  })
}, 600_000)

test('a machine without docker ends with 3 and says what helps', async () => {
  const machine = machineOf(process.env['PATH'] ?? '')
  try {
    const { code, stderr } = await command(['api-down'], { PATH: machine.pathWith('git') })
    expect(stderr).toMatch(
      /^go-docker-build: api-down needs docker: .*; install Docker and start its daemon$/m,
    )
    expect(code).toBe(3)
  } finally {
    machine.close()
  }
}, 60_000)
