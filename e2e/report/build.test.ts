import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { dataOf } from '../../__tests__/support/report-page.ts'
import { current, type Engine } from '../engine/engine.ts'

const SLOW = 300_000

let engine: Engine
let dir: string

beforeAll(async () => {
  const up = await current()
  if (up === null) throw new Error('no engine is up: run `npx node e2e/engine/cli.ts up`')
  engine = up
  dir = mkdtempSync(join(tmpdir(), 'report-'))
})

afterAll(() => rmSync(dir, { recursive: true, force: true }))

const build = (...args: readonly string[]) =>
  spawnSync(process.execPath, [resolve('src/cli/index.ts'), 'build', ...args], {
    cwd: dir,
    env: { ...process.env, ...engine.env },
    encoding: 'utf8',
  })

test(
  'a real build that fails leaves a page with its verdict, its times and its log, and no secret in it',
  () => {
    writeFileSync(
      join(dir, 'Dockerfile'),
      'FROM scratch AS app\nARG API_TOKEN\nCOPY not-there-$API_TOKEN /x\n',
    )
    const done = build('.', '--build-arg', 'API_TOKEN=canary-4711', '--report', 'out/report.html')
    expect(done.stderr).toContain(`Report: ${join(dir, 'out/report.html')}`)
    expect(done.status).toBe(1)
    const page = readFileSync(join(dir, 'out/report.html'), 'utf8')
    const data = dataOf(page)
    expect(page).toContain('<code class="quiet">dockerfile.copy-missing</code>')
    expect(data.groups.find(({ state }) => state === 'failed')?.name).toContain('not-there-***')
    expect(page).toContain('class="bar failed"')
    expect(page).not.toContain('The log does not tell when steps began')
    expect(`${page}${JSON.stringify(data)}`).not.toContain('canary-4711')
  },
  SLOW,
)

test(
  'a name that is no page is refused before anything is built',
  () => {
    const done = build('.', '--report', 'report.txt')
    expect(done.status).toBe(2)
    expect(done.stderr).toContain('--report "report.txt" does not end in .html')
    expect(existsSync(join(dir, 'report.txt'))).toBe(false)
  },
  SLOW,
)
