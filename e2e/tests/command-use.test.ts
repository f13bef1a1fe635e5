import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { current, type Engine } from '../engine/engine.ts'
import { type Machine, machineOf, runCommand } from '../support/machine.ts'
import { BOB, type Repository, repositoryOf } from '../support/repository.ts'

const COMMANDS = ['build', 'diagnose', 'plan', 'culprit', 'serve']

/** What `go build` prints of a name that is not there. */
const LOG = '# example.org/hello/cmd/hello\ncmd/hello/main.go:21:21: undefined: greet.Hallo\n'

let engine: Engine
let machine: Machine
let repository: Repository
let log: string
let head: string

beforeAll(async () => {
  const up = await current()
  if (up === null) throw new Error('no engine is up: run `npx node e2e/engine/cli.ts up`')
  engine = up
  machine = machineOf(engine.env['PATH'] ?? process.env['PATH'] ?? '')
  log = join(machine.dir, 'build.log')
  writeFileSync(log, LOG)
  repository = repositoryOf('hello')
  repository.edit('cmd/hello/main.go', 'greet.Hello("")', 'greet.Hallo("")')
  head = repository.commit(BOB, 'Say hallo')
})

afterAll(() => {
  repository.close()
  machine.close()
})

const ask = (args: readonly string[], env: Readonly<Record<string, string>> = {}, input = '') =>
  runCommand(args, { cwd: repository.dir, env: { ...engine.env, ...env }, input })

describe('a wrong use ends with 2 and says what is allowed', () => {
  test.each<[string, () => readonly string[], RegExp]>([
    [
      'an unknown command',
      () => ['biuld'],
      /unknown command "biuld"; allowed are build, diagnose, plan, doctor, culprit, serve, publish, rules, playbooks, trend, drill$/,
    ],
    ...COMMANDS.map((name): [string, () => readonly string[], RegExp] => [
      `an unknown option of ${name}`,
      () => [name, '--colour'],
      /Unknown option '--colour'; allowed are --(.*--)?json, --help$/,
    ]),
    ['an option without its value', () => ['plan', '--file'], /--file.*; allowed are --file, /],
    ['no FILE', () => ['diagnose'], /diagnose needs at least one FILE, or - for standard input$/],
    [
      'a FILE that is missing',
      () => ['diagnose', 'no.log'],
      /FILE "no\.log" cannot be read \(ENOENT\); give the path/,
    ],
    [
      'a FILE that is a directory',
      () => ['diagnose', '.'],
      /FILE "\." cannot be read \(EISDIR\); give the path/,
    ],
    [
      'a Dockerfile that is missing',
      () => ['plan', 'cmd'],
      /cmd\/Dockerfile" cannot be read \(ENOENT\); give its path with -f/,
    ],
    [
      'a place that cannot be written',
      () => ['plan', '--write', 'no/such/Dockerfile'],
      /--write ".*" cannot be written \(ENOENT\); /,
    ],
    ['no --repo', () => ['culprit'], /--repo is missing; give a work tree or a git directory$/],
    ['two directories', () => ['build', 'a', 'b'], /one DIR is allowed, seen a b$/],
    [
      'a value that is not allowed',
      () => ['build', '--go-cache', 'sometimes'],
      /go-cache: sometimes\. use one of auto, read, off$/,
    ],
    [
      'a context that is missing',
      () => ['build', 'nowhere'],
      /context: nowhere\. \/.*\/nowhere is not a directory; /,
    ],
    ['a context without a Dockerfile', () => ['build', 'cmd'], /file: there is no \/.*\/cmd\/Dockerfile; /],
    [
      'a builder that is not known',
      () => ['build', '--builder', 'nobody'],
      /builder: nobody\. use a name that `docker buildx ls`/,
    ],
  ])('%s', async (_, args, message) => {
    const result = await ask(args())
    expect(result.stderr.trim()).toMatch(/^go-docker-build: [^\n]*$/)
    expect(result.stderr.trim()).toMatch(message)
    expect({ code: result.code, stdout: result.stdout }).toEqual({ code: 2, stdout: '' })
    expect(result.seconds).toBeLessThan(5)
  })

  test('no command at all shows what there is', async () => {
    const result = await ask([])
    expect(result.code).toBe(2)
    for (const name of COMMANDS) expect(result.stdout).toContain(`  ${name} `)
  })
})

describe('help and version end with 0', () => {
  test.each(COMMANDS)('of %s', async (name) => {
    for (const option of ['--help', '-h']) {
      const result = await ask([name, option])
      expect(result).toMatchObject({ code: 0, stderr: '' })
      expect(result.stdout).toMatch(new RegExp(`^Usage: go-docker-build ${name} .*\n\n[A-Z].*\\.\n\n`))
      expect(result.stdout).toMatch(/^ {2}--json +\S/m)
      expect(result.stdout).toMatch(/^ {2}-h, --help +\S/m)
    }
  })

  test('of the program', async () => {
    const [help, version] = [await ask(['--help']), await ask(['--version'])]
    expect(help).toMatchObject({ code: 0, stderr: '' })
    expect(help.stdout).toContain('Exit codes: 0 done, 1 ')
    const { version: wanted } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(version).toMatchObject({ code: 0, stderr: '', stdout: `${wanted}\n` })
  })
})

describe('a machine that cannot build ends with 3', () => {
  test('without docker', async () => {
    const result = await ask(['build'], { PATH: machine.pathWith('node', 'git', 'go') })
    expect(result.stderr).toBe('go-docker-build: docker: not found on PATH. install Docker on this machine\n')
    expect({ code: result.code, stdout: result.stdout }).toEqual({ code: 3, stdout: '' })
    expect(result.seconds).toBeLessThan(5)
  })

  test('without a daemon', async () => {
    const host = `unix://${join(machine.dir, 'nothing.sock')}`
    const result = await ask(['build', '--json'], { DOCKER_HOST: host })
    expect(result.stderr).toMatch(
      /^go-docker-build: docker: .*nothing\.sock.* start the Docker daemon, or set DOCKER_HOST/,
    )
    expect({ code: result.code, stdout: result.stdout }).toEqual({ code: 3, stdout: '' })
    expect(result.seconds).toBeLessThan(5)
  })
})

describe('with --json standard output is JSON and nothing else', () => {
  test('diagnose, one line for each log, also from standard input', async () => {
    const result = await ask(['diagnose', '--json', log, '-'], {}, 'fine\n')
    expect(result).toMatchObject({ code: 0, stderr: '' })
    const answers = result.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers).toMatchObject([
      { file: log, failure: { id: 'compile.undefined' } },
      { file: '-', failure: null },
    ])
  })

  test('plan', async () => {
    const result = await ask(['plan', '--json'])
    expect(result).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(result.stdout)).toMatchObject({
      changes: expect.any(Array),
      skipped: expect.any(Array),
    })
  })

  test('culprit', async () => {
    const range = ['--repo', '.', '--base', repository.base, '--head', head]
    const result = await ask(['culprit', '--json', ...range, '--log', log])
    expect(result).toMatchObject({ code: 0, stderr: '' })
    expect(JSON.parse(result.stdout)).toMatchObject({ verdict: 'author', suspects: [{ commit: head }] })
  })

  test('build, which ends with 1 when the build failed, and with 0 when it passed', async () => {
    const failed = await ask(['build', '--json'])
    expect(failed.code).toBe(1)
    expect(JSON.parse(failed.stdout)).toMatchObject({
      outcome: 'failure',
      diagnosis: { id: 'compile.undefined' },
    })
    const good = repositoryOf('hello')
    const passed = await runCommand(['build', '--json'], { cwd: good.dir, env: engine.env })
    good.close()
    expect(passed.code).toBe(0)
    expect(JSON.parse(passed.stdout)).toMatchObject({ outcome: 'success', diagnosis: null })
  }, 300_000)
})
