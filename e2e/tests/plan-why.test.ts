import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { shell } from '../../src/adapters/shell.ts'
import { parseDockerfile, withBuildArgs } from '../../src/dockerfile/parse.ts'
import type { BuildInputsRecord } from '../../src/model/build-inputs.ts'
import { readLog } from '../../src/stages/read-log/index.ts'
import { recordInputs } from '../../src/stages/why/record.ts'
import { inputsFromText, inputsToText } from '../../src/stages/why/text.ts'
import { whyRan } from '../../src/stages/why/why-ran.ts'
import { type Engine, up } from '../engine/engine.ts'
import { run } from '../engine/proc.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
/** Other runs of this test leave results in the builder. */
const unique = randomUUID()
const dir = mkdtempSync(join(tmpdir(), 'why-'))
const page = { body: `one ${unique}` }
const server = createServer((_, answer) => {
  answer.setHeader('etag', `"${hash(page.body)}"`)
  answer.setHeader('last-modified', 'Thu, 01 Jan 2026 00:00:00 GMT')
  answer.end(page.body)
})
let engine: Engine
let text: string

const git = (...args: readonly string[]) =>
  execFileSync('git', ['-C', dir, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args])
const image = () => `${engine.registry}/why/${unique}:base`
const moveBase = (label: string) =>
  run(
    'docker',
    ['buildx', 'build', '--provenance=false', '--output', `type=image,name=${image()},push=true`, '-'],
    {
      env: engine.env,
      input: `FROM alpine:3\nENV MOVED=${label}-${unique}\n`,
    },
  )

/** Builds what stands there now: the lines that ran again since `green`, and the record of this build. */
const build = async (
  green: BuildInputsRecord | null,
  buildArgs: Readonly<Record<string, string>> = {},
  more: readonly string[] = [],
) => {
  const args = Object.entries(buildArgs).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`])
  const done = await shell.run(
    'docker',
    ['buildx', 'build', '--progress=rawjson', '--output', 'type=cacheonly', ...args, ...more, dir],
    { env: engine.env },
  )
  if (done.code !== 0) throw new Error(done.stderr.slice(-2000))
  const { steps } = readLog(done.stderr)
  const built = { file: withBuildArgs(parseDockerfile(text), buildArgs), buildArgs }
  const now = await recordInputs(
    { ...built, contextDir: dir, ignore: 'Dockerfile\n.git\n', target: null, platforms: [], steps, hash },
    { shell },
  )
  const ask = { ...built, now, hash, steps, noCache: false, noCacheFilters: [] }
  const rebuilt = green === null ? [] : whyRan({ ...ask, green }).map(({ line, why }) => `${line}: ${why}`)
  return { rebuilt, record: inputsFromText(inputsToText(now, hash)) }
}

beforeAll(async () => {
  engine = await up()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  await moveBase('first')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/page`
  text = [
    `FROM ${image()} AS tools`,
    `RUN date +%s > /stamp`,
    `FROM ${image()}`,
    `ADD ${address} /page`,
    'COPY go.mod /src/',
    'RUN wc -l /src/go.mod',
    'ARG VERSION=dev',
    'COPY . /src/',
    'RUN wc -l /src/main.go',
    'COPY --from=tools /stamp /stamp',
    '',
  ].join('\n')
  writeFileSync(join(dir, 'Dockerfile'), text)
  writeFileSync(join(dir, '.dockerignore'), 'Dockerfile\n.git\n')
  writeFileSync(join(dir, 'go.mod'), `module example.org/why // ${unique}\n`)
  writeFileSync(join(dir, 'main.go'), 'package main\n')
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'Start')
}, 300_000)

afterAll(() => {
  server.close()
  rmSync(dir, { recursive: true, force: true })
})

test('each line that ran again is told its first changed input', async () => {
  const first = await build(null)
  expect((await build(first.record)).rebuilt).toEqual([])

  writeFileSync(join(dir, 'main.go'), 'package main // changed\n')
  const edited = await build(first.record)
  expect(edited.rebuilt).toEqual([
    '8: main.go changed',
    '9: line 8: main.go changed',
    '10: line 8: main.go changed',
  ])

  const argued = await build(edited.record, { VERSION: '2' })
  expect(argued.rebuilt).toEqual([
    '9: line 7: the build argument VERSION has another value',
    '10: line 7: the build argument VERSION has another value',
  ])

  page.body = `two ${unique}`
  const fetched = await build(argued.record, { VERSION: '2' })
  expect(fetched.rebuilt[0]).toMatch(/^4: http:.*\/page gives other bytes/)
  expect(fetched.rebuilt[1]).toMatch(/^5: line 4: http:.*\/page gives other bytes/)

  const restless = await build(fetched.record, { VERSION: '2' }, ['--no-cache-filter', 'tools'])
  expect(restless.rebuilt).toEqual([
    '2: nothing it depends on changed, but date gives another result each time it runs',
    '10: line 2: nothing it depends on changed, but date gives another result each time it runs',
  ])

  await moveBase('second')
  const moved = await build(restless.record, { VERSION: '2' }, ['--pull'])
  expect(moved.rebuilt[0]).toMatch(
    /^2: line 1: the base image .* moved: it was sha256:\w{12}, now it is sha256:\w{12}$/,
  )
  expect(moved.rebuilt.every((line) => line.includes('the base image'))).toBe(true)
}, 600_000)
