import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { tryRun } from '../../e2e/engine/proc.ts'
import { type Console, readArguments, UsageError } from '../../src/cli/command.ts'
import { plan } from '../../src/cli/plan.ts'

const dir = mkdtempSync(join(tmpdir(), 'plan-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const TEXT = [
  'FROM golang:1.26 AS build',
  'WORKDIR /src',
  'COPY . .',
  'RUN go mod download',
  'RUN GOPROXY=direct go build -o /out/app .',
  'RUN echo done',
  'FROM scratch',
  'COPY --from=build /out /',
  '',
].join('\n')

const ask = async (argv: readonly string[], { colour = false, input = '' } = {}) => {
  const answers: unknown[] = []
  const said: string[] = []
  const console: Console = {
    answer: (value) => void answers.push(value),
    say: (text) => void said.push(text),
    input: async function* () {
      yield Buffer.from(input)
    },
    colour,
    width: 80,
    cwd: dir,
    env: { FROM_ENV: 'x' },
  }
  const code = await plan.run(readArguments(plan, argv), console)
  return { code, answers, said }
}

const write = (name: string, text: string | Buffer): string => {
  writeFileSync(join(dir, name), text)
  return name
}

write('Dockerfile', TEXT)

describe('plan', () => {
  test('prints a difference that `patch` takes, its reasons, and what stays', async () => {
    const { code, said, answers } = await ask([])
    expect([code, answers]).toEqual([0, []])
    expect(said.slice(0, 2)).toEqual(['--- Dockerfile', '+++ Dockerfile'])
    expect(said[2]).toMatch(/^@@ -4 \+4 @@ modules are kept outside the layers; modules come from/)
    expect(said[3]).toBe('-RUN go mod download')
    expect(said[4]).toMatch(/^\+RUN --mount=type=cache,\S+ --mount=type=secret,\S+ go mod download$/)
    expect(said.at(-1)).toBe('line 5 takes no modules from the host: it sets GOPROXY itself')
    const copy = mkdtempSync(join(dir, 'copy-'))
    writeFileSync(join(copy, 'Dockerfile'), TEXT)
    const difference = said.slice(
      0,
      said.findIndex((line) => line.startsWith('line ')),
    )
    writeFileSync(join(copy, 'changes'), `${difference.join('\n')}\n`)
    const done = await tryRun('git', ['apply', '-p0', '--unidiff-zero', 'changes'], { cwd: copy })
    expect(done).toMatchObject({ code: 0 })
    const [answer] = (await ask(['--json'])).answers as [{ dockerfile: string }]
    expect(readFileSync(join(copy, 'Dockerfile'), 'utf8')).toBe(answer.dockerfile)
  })

  test('has colours on a terminal only, and answers with the fields of the contract only', async () => {
    const painted = (await ask([], { colour: true })).said.join('\n')
    expect(painted).toContain('\u001b[31m-RUN go mod download\u001b[0m')
    expect((await ask([])).said.join('')).not.toContain('\u001b')
    const { answers, said } = await ask(['--json'], { colour: true })
    expect(said).toEqual([])
    expect(answers.map((answer) => Object.keys(answer as object))).toEqual([
      ['dockerfile', 'changes', 'skipped'],
    ])
  })

  test('writes what builds anywhere: cache mounts and no secrets; the mode and the bytes stay', async () => {
    write('kept', '')
    chmodSync(join(dir, 'kept'), 0o640)
    write(
      'bytes.Dockerfile',
      Buffer.concat([Buffer.from('# caf'), Buffer.from([0xe9]), Buffer.from(`\n${TEXT}`)]),
    )
    const { said } = await ask(['-f', 'bytes.Dockerfile', '--write', 'kept'])
    const written = readFileSync(join(dir, 'kept'))
    expect(written[5]).toBe(0xe9)
    expect(written.toString('latin1')).toMatch(/^RUN --mount=type=cache,\S+ go mod download$/m)
    expect(written.toString('latin1')).not.toContain('secret')
    expect(statSync(join(dir, 'kept')).mode & 0o777).toBe(0o640)
    expect(said.join('\n')).not.toContain('secret')
  })

  test('reads standard input, a lower-case name, build arguments, a target and a platform', async () => {
    expect((await ask(['-f', '-', '--json'], { input: TEXT })).answers).toEqual(
      (await ask(['--json'])).answers,
    )
    const text =
      'ARG TAG\nFROM golang:$TAG AS b\nARG TARGETARCH FROM_ENV\nENV GOMODCACHE=/m/$TARGETARCH/$FROM_ENV\nRUN go build\nFROM b AS ship\nFROM scratch\nCOPY --from=b /a /\n'
    write('lower.Dockerfile', text)
    const flags = async (...argv: string[]) =>
      JSON.stringify((await ask(['--json', '-f', 'lower.Dockerfile', ...argv])).answers)
    const args = ['--build-arg', 'TAG=1.26', '--build-arg', 'FROM_ENV']
    expect(await flags(...args, '--platform', 'linux/arm64')).toContain('target=/m/arm64/x')
    expect(await flags(...args, '--target', 'ship')).not.toContain('type=cache')
  })

  test.each([
    [['a', 'b'], /^one DIR is allowed, seen a b$/],
    [['missing'], /^DIR "missing" is not a directory; /],
    [
      ['https://git.example.org/app.git'],
      /^DIR "https:.*" is not on this machine: the context is another repository, .*; clone it/,
    ],
    [
      ['-f', 'https://git.example.org/Dockerfile'],
      /^-f "https:.*" is not on this machine: it is a URL; clone it/,
    ],
    [['-f', 'none'], /none" cannot be read \(ENOENT\); give its path with -f FILE/],
    [['-f', '.'], /cannot be read \(EISDIR\)/],
    [['--target', 'ship'], /^--target "ship" is no stage of the Dockerfile; allowed are build, 1$/],
    [['--platform', 'arm64'], /^--platform "arm64" is not a platform; give OS\/ARCH/],
    [['--build-arg', '=x'], /^--build-arg "=x" has no name; give NAME=VALUE/],
    [['--write', 'no/such'], /^--write ".*no\/such" cannot be written \(ENOENT\); /],
  ])('%j is wrong use', async (argv, message) => {
    const asked = ask(argv)
    await expect(asked).rejects.toThrow(UsageError)
    await expect(asked).rejects.toThrow(message)
  })

  test('a file without FROM is said to have none', async () => {
    write('fragment', 'RUN go build\n')
    expect((await ask(['-f', 'fragment'])).said[0]).toBe('There is no FROM in this Dockerfile.')
  })
})
