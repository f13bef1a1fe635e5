import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type Console, readArguments, UsageError } from '../../src/cli/command.ts'
import { paintFindings } from '../../src/cli/doctor/paint.ts'
import { doctor } from '../../src/cli/doctor.ts'

let dir = ''

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'doctor-'))
})

afterEach(() => rm(dir, { recursive: true }))

const call = async (...argv: readonly string[]) => {
  const answers: unknown[] = []
  const said: string[] = []
  const console: Console = {
    ...{ colour: false, width: 100, cwd: dir, env: {} },
    answer: (value) => void answers.push(value),
    say: (text) => void said.push(text),
    input: () => (async function* () {})(),
  }
  const code = await doctor.run(readArguments(doctor, ['--no-network', ...argv]), console)
  return { code, answers, said: said.join('\n') }
}

const put = (name: string, text: string) => writeFile(join(dir, name), text)

describe('doctor', () => {
  test('answers with the documented fields and no others, and with 1', async () => {
    await put('Dockerfile', 'FROM debian:12\nRUN apt-get install -y git\n')
    const { code, answers } = await call('--json')
    expect(code).toBe(1)
    expect(answers).toEqual([
      {
        findings: [
          {
            ...{ id: 'packages.no-index', severity: 'error', path: 'Dockerfile', line: 2 },
            text: expect.stringContaining('Unable to locate package'),
            do: expect.stringContaining('apt-get update && apt-get install'),
          },
        ],
      },
    ])
  })

  test('nothing found is 0, and so are notices alone', async () => {
    await put('Dockerfile', 'FROM debian:12\n')
    expect(await call()).toEqual({ code: 0, answers: [], said: 'Nothing was found.' })
    await put('Dockerfile', 'FROM debian\n')
    expect(await call()).toMatchObject({ code: 0, said: expect.stringContaining('Found: 1 notice.') })
  })

  test('speaks Chinese when asked, and keeps names', async () => {
    await put('Dockerfile', 'FROM debian:12\nRUN apt-get install -y git\n')
    const { said } = await call('--language', 'zh-CN')
    expect(said).toContain('  错误 第 2 行  debian:12 不含软件包索引')
    expect(said).toContain('[packages.no-index]')
    expect(said).toContain('发现：1 个错误。')
    await put('Dockerfile', 'FROM debian:12\n')
    expect((await call('--language', 'zh-CN')).said).toBe('没有发现问题。')
  })

  test('a comment silences a finding', async () => {
    await put(
      'Dockerfile',
      'FROM debian:12\nRUN apt-get install -y git # go-docker-build: ignore packages.no-index\n',
    )
    expect(await call()).toMatchObject({ code: 0, said: 'Nothing was found.' })
  })

  test('another file, stage, platform and build argument are taken', async () => {
    await put('go.mod', 'module example.org/shop\n\ngo 1.24\n')
    await put('main.go', 'package main\n\nfunc main() {}\n')
    await put(
      'other.Dockerfile',
      'ARG V=1.24\nFROM golang:$V AS build\nCOPY . /src/\nWORKDIR /src\nRUN CGO_ENABLED=0 go build -o /shop .\nFROM scratch AS ship\nCOPY --from=build /shop /shop\n',
    )
    const args = ['-f', 'other.Dockerfile', '--target', 'ship']
    expect((await call(...args)).code).toBe(0)
    expect((await call(...args, '--build-arg', 'V=1.22')).said).toContain('error line 2')
    expect((await call(...args, '--platform', 'linux/amd64,linux/arm64')).said).toContain(
      '[platform.emulated-compile]',
    )
  })

  test.each([
    [['--platform', 'arm'], /--platform "arm" .*OS\/ARCH/],
    [['--language', 'de'], /--language "de" is none of ours; allowed are en, zh-CN/],
    [['gone'], /DIR "gone" is not a directory/],
    [['-f', 'gone'], /"gone" cannot be read/],
    [['--target', 'gone'], /--target "gone" is no stage .*build/],
    [['a', 'b'], /one DIR is allowed, seen a b/],
  ])('%j is wrong use, told with what is allowed', async (argv, message) => {
    await put('Dockerfile', 'FROM debian:12 AS build\n')
    const wrong = call(...argv)
    await expect(wrong).rejects.toThrow(UsageError)
    await expect(wrong).rejects.toThrow(message)
  })

  test('findings are grouped by file, and what is well is named once', () => {
    const finding = {
      id: 'x.y',
      severity: 'warning',
      path: 'go.mod',
      line: 5,
      text: 'Seen.',
      do: 'Mend it.',
      prevents: null,
    } as const
    const well = [{ id: 'clock', state: 'ok', seconds: 0, text: 'The clock is right.', do: null }] as const
    expect(paintFindings([finding, { ...finding, path: null, line: null }], well, false)).toEqual([
      'go.mod',
      '  warning line 5  Seen. [x.y]',
      '    • Mend it.',
      '',
      'This machine',
      '  warning  Seen. [x.y]',
      '    • Mend it.',
      '',
      'Well: clock',
      'Found: 2 warnings.',
    ])
    expect(paintFindings([finding], [], true).join('\n')).toContain('\u001b[33mwarning\u001b[0m')
  })
})
