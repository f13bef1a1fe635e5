import { describe, expect, test } from '@jest/globals'
import type { BuildLog } from '../../src/model/log.ts'
import { readLog, toPlain } from '../../src/stages/read-log/index.ts'
import { processorMs } from '../support/processor.ts'

const rows = (...lines: string[]): string => `${lines.join('\n')}\n`

const failedOf = (log: BuildLog) => (log.failedStep === undefined ? undefined : log.steps[log.failedStep])

const texts = (log: BuildLog): string[] => log.lines.map((line) => line.text)

const ERROR = 'process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1'

const END = rows(
  'Dockerfile:4',
  '--------------------',
  '   2 |     WORKDIR /src',
  '   3 |     COPY . .',
  '   4 | >>> RUN go build \\',
  '   5 | >>>   ./...',
  '   6 |     ',
  '--------------------',
  `ERROR: failed to build: failed to solve: ${ERROR}`,
)

const PLAIN =
  rows(
    '#0 building with "default" instance using docker-container driver',
    '',
    '#1 [internal] load build definition from Dockerfile',
    '#1 transferring dockerfile: 120B done',
    '#1 DONE 0.1s',
    '',
    '#5 [build 2/4] WORKDIR /src',
    '#5 CACHED',
    '',
    '#6 [build 4/4] RUN go build ./...',
    '#6 0.314 # example.org/app',
    '#6 0.400 half a',
    '#6 ...',
    '',
    '#7 [linux/amd64 stage-1 2/3] RUN apk add git',
    '#7 1.500 fetch',
    '#7 CANCELED',
    '',
    '#6 [build 4/4] RUN go build ./...',
    '#6 0.400 half a line',
    '#6 12.31 ./main.go:3:2: undefined: x',
    `#6 ERROR: ${ERROR}`,
    '------',
    ' > [build 4/4] RUN go build ./...:',
    '0.314 # example.org/app',
    '0.400 half a line',
    '12.31 ./main.go:3:2: undefined: x',
    '------',
  ) + END

describe('BuildKit plain progress', () => {
  const log = readLog(PLAIN)

  test('steps have names, stages, instructions and ends', () => {
    expect(log.format).toBe('plain')
    expect(log.steps.map(({ stage, cached, seconds, outcome }) => [stage, cached, seconds, outcome])).toEqual(
      [
        [undefined, false, undefined, undefined],
        [undefined, false, 0.1, 'done'],
        ['build', true, undefined, 'done'],
        ['build', false, undefined, 'failed'],
        ['stage-1', false, undefined, 'canceled'],
      ],
    )
    expect(log.steps[3]).toMatchObject({ instruction: 'RUN go build ./...', error: ERROR, exitCode: 1 })
  })

  test('the failed step is the root one, and the pointer spans its instruction', () => {
    expect(log.failed).toBe(true)
    expect(failedOf(log)?.name).toBe('[build 4/4] RUN go build ./...')
    expect(log.pointer).toEqual({
      file: 'Dockerfile',
      line: 4,
      endLine: 5,
      text: 'RUN go build \\\n  ./...',
    })
  })

  test('lines are payloads with their numbers; what the end repeats is left out', () => {
    expect(log.lines.filter((line) => line.step === 3).map((line) => [line.number, line.text])).toEqual([
      [11, '# example.org/app'],
      [20, 'half a line'],
      [21, './main.go:3:2: undefined: x'],
      [22, `ERROR: ${ERROR}`],
    ])
  })

  test('lines that only the closing block holds are kept', () => {
    const tail = readLog(rows('------', ' > [2/2] RUN go vet:', '#9 1.2 vet: x.go:1:1: bad', '------') + END)
    expect(failedOf(tail)).toMatchObject({ name: '[2/2] RUN go vet', error: ERROR, exitCode: 1 })
    expect(tail.lines[0]).toEqual({ number: 3, text: 'vet: x.go:1:1: bad', step: 0 })
  })

  test('a line that a terminal wrapped stays with its step; what make and the client say does not', () => {
    const wrapped = readLog(
      rows(
        '#5 [1/1] RUN go build',
        '#5 3.100 go: example.org/lib@v1.0.0: verifying module: checksum',
        'mismatch, and more',
        '',
        'Some words of the client',
        '#5 3.200 more',
        'make: *** [Makefile:3: image] Error 1',
      ),
    )
    expect(wrapped.lines.map(({ text, step }) => [text, step])).toEqual([
      ['go: example.org/lib@v1.0.0: verifying module: checksum', 0],
      ['mismatch, and more', 0],
      ['Some words of the client', undefined],
      ['more', 0],
      ['make: *** [Makefile:3: image] Error 1', undefined],
    ])
  })

  test('a closing block whose head was cut off has no times', () => {
    const cut = readLog(
      rows('189.6 error: broken pipe', '0.563 E: gone', '------', 'ERROR: failed to solve: x'),
    )
    expect(texts(cut)).toEqual(['error: broken pipe', 'E: gone', 'ERROR: failed to solve: x'])
  })

  test('a step that was stopped in a build that wrote its image is no failure', () => {
    const steps = (...last: string[]): BuildLog =>
      readLog(
        rows('#4 [1/1] RUN go build', '#4 DONE 1.0s', '#5 [other 1/1] RUN go vet', '#5 CANCELED', ...last),
      )
    expect(steps('#6 exporting to image', '#6 DONE 0.1s', '#5 CANCELED').failed).toBe(false)
    expect(steps().failed).toBe(true)
    expect(readLog(rows('#3 [auth] library/golang:pull token', '#3 CANCELED')).failed).toBe(false)
  })

  test('a cache that cannot be imported does not fail the build', () => {
    const cache = readLog(
      rows(
        '#4 importing cache manifest from ghcr.io/x/y',
        '#4 ERROR: not found',
        '#5 [1/1] RUN true',
        '#5 DONE 0.1s',
      ),
    )
    expect(cache.failed).toBe(false)
    expect(cache.failedStep).toBeUndefined()
  })

  test('the client names the root when several steps failed', () => {
    const two = readLog(
      rows(
        '#4 exporting cache to registry',
        '#4 ERROR: denied',
        '#5 [1/1] RUN a',
        '#5 ERROR: b: exit code: 137',
        'ERROR: failed to solve: b: exit code: 137',
      ),
    )
    expect(failedOf(two)).toMatchObject({ name: '[1/1] RUN a', exitCode: 137 })
  })

  test('an indented paste reads like the log', () => {
    const indented = readLog(PLAIN.replace(/^#/gm, '  #'))
    expect(indented.steps).toEqual(readLog(PLAIN).steps)
  })

  test('an error over several lines stays with its step', () => {
    const log = readLog(rows('#2 [1/1] RUN x', '#2 ERROR: first', 'second', '', 'third'))
    expect(log.lines.map((line) => line.step)).toEqual([0, 0, undefined])
  })

  test('a second build in the same log starts its numbers again', () => {
    const twice = readLog(
      rows('#1 [internal] load build definition from a', '#1 DONE 0.0s', '#2 [1/1] RUN a', '#2 DONE 1.0s') +
        rows(
          '#0 building with "x"',
          '#1 [internal] load build definition from b',
          '#2 [1/1] RUN b',
          '#2 ERROR: no',
        ),
    )
    expect(failedOf(twice)?.name).toBe('[1/1] RUN b')
  })

  test('progress drawn for a terminal is read', () => {
    const drawn = readLog(
      rows(
        '[+] Building 3.2s (5/6)',
        ' => [internal] load metadata                        0.3s',
        ' => => transferring context: 2B                     0.0s',
        ' => CACHED [build 2/4] WORKDIR /src                 0.0s',
        ' => ERROR [build 4/4] RUN go build ./...            2.7s',
        '------',
        ' > [build 4/4] RUN go build ./...:',
        '#9 0.5 boom',
        '------',
        `failed to solve: ${ERROR}`,
      ),
    )
    expect(failedOf(drawn)).toMatchObject({ stage: 'build', seconds: 2.7, exitCode: 1 })
    expect(drawn.lines[0]).toEqual({ number: 8, text: 'boom', step: 2 })
  })
})

const data = (text: string | Buffer): string => Buffer.from(text).toString('base64')
const at = (seconds: number): string => `2026-01-02T03:04:${String(5 + seconds).padStart(2, '0')}.500000000Z`
const line = (value: object): string => JSON.stringify(value)
const euro = Buffer.from('€ sign\n')

const RAWJSON =
  rows(
    line({ vertexes: [{ digest: 'sha256:a', name: '[build 3/4] RUN never' }] }),
    line({ vertexes: [{ digest: 'sha256:b', name: '[build 4/4] RUN go build ./...', started: at(0) }] }),
    line({ vertexes: [{ digest: 'sha256:c', name: '[other 1/2] RUN y', started: at(0) }] }),
    line({ statuses: [{ id: 'extracting', vertex: 'sha256:c', started: at(0), completed: at(1) }] }),
    line({ logs: [{ vertex: 'sha256:b', stream: 2, data: data('./main.go:3:2: unde'), timestamp: at(1) }] }),
    line({ logs: [{ vertex: 'sha256:b', stream: 1, data: data(euro.subarray(0, 2)), timestamp: at(2) }] }),
    line({ logs: [{ vertex: 'sha256:b', stream: 2, data: data('fined: x\n'), timestamp: at(3) }] }),
    line({ logs: [{ vertex: 'sha256:b', stream: 1, data: data(euro.subarray(2)), timestamp: at(4) }] }),
    line({ logs: [{ vertex: 'sha256:b', stream: 1, data: data('no end'), timestamp: at(12) }] }),
    line({ warnings: [{ vertex: 'sha256:c', short: data('careful') }] }),
    line({
      vertexes: [
        {
          digest: 'sha256:c',
          name: '[other 1/2] RUN y',
          started: at(0),
          completed: at(14),
          error: 'x: context canceled',
        },
      ],
    }),
    line({
      vertexes: [
        {
          digest: 'sha256:b',
          name: '[build 4/4] RUN go build ./...',
          started: at(0),
          completed: at(13),
          error: ERROR,
        },
      ],
    }),
    '{"vertexes":[{"digest":"sha256:cut',
    '------',
    ' > [build 4/4] RUN go build ./...:',
    '1.000 ./main.go:3:2: undefined: x',
    '------',
  ) + END

describe('rawjson', () => {
  const log = readLog(RAWJSON)

  test('chunks are put together by step and stream', () => {
    expect(log.format).toBe('rawjson')
    expect(log.lines.filter((entry) => entry.step === 0).map((entry) => entry.text)).toEqual([
      './main.go:3:2: undefined: x',
      '€ sign',
      'no end',
      `ERROR: ${ERROR}`,
    ])
  })

  test('steps that never started are left out, times are exact, the canceled one is not the root', () => {
    expect(log.steps.map((step) => [step.name, step.seconds, step.outcome])).toEqual([
      ['[build 4/4] RUN go build ./...', 13, 'failed'],
      ['[other 1/2] RUN y', 14, 'canceled'],
    ])
    expect(log.failedStep).toBe(0)
    expect(log.pointer).toEqual({
      file: 'Dockerfile',
      line: 4,
      endLine: 5,
      text: 'RUN go build \\\n  ./...',
    })
  })

  test('numbers are those of the readable form, which reads the same', () => {
    const plain = toPlain(RAWJSON)
    const readable = plain.split('\n')
    for (const { number, text } of log.lines) expect(readable[number - 1]?.endsWith(text)).toBe(true)
    expect(plain).toContain('#1 [build 4/4] RUN go build ./...\n#1 1.000 ./main.go:3:2: undefined: x\n')
    expect(plain).toContain('#2 extracting 1.0s done\n#2 WARN: careful\n#2 CANCELED\n')
    expect(readLog(plain).lines).toEqual(log.lines)
    expect(toPlain(plain)).toBe(plain)
  })

  test('records with other types than BuildKit gives change nothing', () => {
    const odd = [
      '{"vertexes":[null,5,{"digest":{}},{"digest":7,"name":"x"}]}',
      '{"logs":[{},{"vertex":5,"data":"eA=="},{"vertex":"none","data":5}]}',
      '{"statuses":[{"id":{},"vertex":"none","completed":"x"}]}',
      '{"warnings":[{"vertex":null,"short":"eA=="}]}',
    ].join('\n')
    expect(readLog(`${odd}\n${RAWJSON}`).lines).toEqual(log.lines)
  })

  test('another order and another cut of the chunks give the same text', () => {
    const cut = RAWJSON.replace(
      line({ logs: [{ vertex: 'sha256:b', stream: 2, data: data('fined: x\n'), timestamp: at(3) }] }),
      rows(
        line({ logs: [{ vertex: 'sha256:b', stream: 2, data: data('fined'), timestamp: at(2) }] }),
        line({ logs: [{ vertex: 'sha256:b', stream: 2, data: data(': x\n'), timestamp: at(3) }] }),
      ).trimEnd(),
    )
    expect(toPlain(cut)).toBe(toPlain(RAWJSON))
  })

  test('steps of a progress group count as one', () => {
    const group = { id: 'g', name: '[build 2/3] COPY --link . .' }
    const log = readLog(
      rows(
        line({
          vertexes: [{ digest: '1', name: 'copy', started: at(0), completed: at(1), progressGroup: group }],
        }),
        line({
          vertexes: [{ digest: '2', name: 'merge', started: at(1), completed: at(2), progressGroup: group }],
        }),
      ),
    )
    expect(log.steps).toMatchObject([{ name: group.name, seconds: 2, outcome: 'done' }])
    expect(log.failed).toBe(false)
  })
})

describe('the classic builder', () => {
  const start = [
    'Sending build context to Docker daemon  2kB',
    'Step 1/3 : FROM golang AS build',
    ' ---> 0123456789ab',
  ]

  test('the step without an image is the failed one', () => {
    const said = "The command '/bin/sh -c go build' returned a non-zero code: 2"
    const log = readLog(
      rows(...start, 'Step 2/3 : RUN go build', ' ---> Running in 0f', 'x.go:1:1: bad', said),
    )
    expect(log.format).toBe('classic')
    expect(failedOf(log)).toMatchObject({
      stage: 'build',
      instruction: 'RUN go build',
      error: said,
      exitCode: 2,
    })
    expect(texts(log)).toEqual([
      'Step 1/3 : FROM golang AS build',
      'Step 2/3 : RUN go build',
      'x.go:1:1: bad',
      said,
    ])
    expect(log.lines.map((line) => line.step)).toEqual([0, 1, 1, 1])
  })

  test('a build that went well has not failed, whatever its steps printed', () => {
    const log = readLog(
      rows(
        ...start,
        'Step 2/2 : RUN x',
        ' ---> Using cache',
        'error: not really',
        ' ---> 00aa11bb22cc',
        'Successfully built 00aa11bb22cc',
      ),
    )
    expect(log.failed).toBe(false)
    expect(log.steps[1]).toMatchObject({ cached: true, outcome: 'done' })
  })

  test('what the client says after a good build counts', () => {
    const log = readLog(rows(...start, 'Successfully built 0123456789ab', 'ERROR: for api  Conflict'))
    expect(log).toMatchObject({ failed: true })
    expect(log.failedStep).toBeUndefined()
  })
})

describe('logs of runners', () => {
  const time = '2026-01-02T03:04:05.1234567Z '

  test('a downloaded Actions log reads like the log itself', () => {
    const log = readLog(
      `\ufeff${rows(
        ...PLAIN.trimEnd()
          .split('\n')
          .map((text) => time + text),
        `${time}##[error]buildx failed with: ERROR: failed to solve`,
      )}`,
    )
    const own = readLog(PLAIN)
    expect(log.steps).toEqual(own.steps)
    expect(log.lines.slice(0, -1)).toEqual(own.lines)
    expect(log.lines.at(-1)?.text).toBe('buildx failed with: ERROR: failed to solve')
  })

  test('job and step names of gh, marks and the echo of the script are taken off', () => {
    const log = readLog(
      rows(
        `build\tRun go\t${time}##[group]Run go build || echo error: no`,
        `build\tRun go\t${time}go build || echo error: no`,
        `build\tRun go\t${time}##[endgroup]`,
        `build\tRun go\t${time}x.go:1:1: bad`,
        `build\tRun go\t${time}##[error]Process completed with exit code 1.`,
      ),
    )
    expect(texts(log)).toEqual(['x.go:1:1: bad', 'Process completed with exit code 1.'])
    expect(log).toMatchObject({ format: 'bare', failed: true, failedStep: 0 })
  })

  test('what follows an echo whose end was cut out of the log is read', () => {
    const log = readLog(
      rows(
        `${time}##[group]Run make image`,
        `${time}x.go:1:1: bad`,
        `${time}##[error]Process completed with exit code 2.`,
      ),
    )
    expect(texts(log)).toEqual(['x.go:1:1: bad', 'Process completed with exit code 2.'])
  })

  test('a job that ran to its end without an error mark has passed', () => {
    const log = readLog(rows(`${time}error: expected by a test`, `${time}Cleaning up orphan processes`))
    expect(log).toMatchObject({ failed: false, steps: [{ outcome: 'done' }] })
  })

  test('sections, colours and progress of GitLab are taken off', () => {
    const log = readLog(
      'section_start:1560896352:build\r\u001b[0K\u001b[31;1mx.go:1:1: bad\u001b[0;m\r\nget 10%\rget 100%\r\nsection_end:1560896352:build\r\u001b[0K\r\n',
    )
    expect(texts(log)).toEqual(['x.go:1:1: bad', 'get 100%'])
    expect(log.lines.map((entry) => entry.number)).toEqual([1, 2])
  })
})

test('events of go in JSON are read as the text they carry', () => {
  const event = (value: object) => JSON.stringify({ Time: '2026-01-02T03:04:05Z', ...value })
  const log = readLog(
    rows(
      event({ Action: 'start', Package: 'example.org/m' }),
      event({ ImportPath: 'example.org/m', Action: 'build-output', Output: './a.go:1:1: undefined: <x>\n' }),
      '{"level":"info","msg":"no event"}',
      '{"Action":"cut off',
    ),
  )
  expect(log.lines.map(({ number, text }) => `${number} ${text}`)).toEqual([
    '2 ./a.go:1:1: undefined: <x>',
    '3 {"level":"info","msg":"no event"}',
    '4 {"Action":"cut off',
  ])
})

describe('a very long log', () => {
  const noise = (count: number) =>
    Array.from({ length: count }, (_, at) => `#2 ${(at / 100).toFixed(3)} go: downloading example.org/m${at}`)
  const long = rows(
    '#2 [1/1] RUN go build',
    ...noise(50_000),
    '#2 600.0 a.go:1:1: undefined: x',
    ...noise(50_000),
    END,
  )

  test('keeps its head, its tail and the lines in which a literal stands, with their numbers', () => {
    const log = readLog(long, ['undefined: '])
    expect(log.lines.length).toBeLessThan(12_000)
    expect(log.lines).toContainEqual({ number: 50_002, text: 'a.go:1:1: undefined: x', step: 0 })
    expect(readLog(long).lines.map(({ text }) => text)).not.toContain('a.go:1:1: undefined: x')
    expect(log.failed).toBe(true)
  })

  test('in records keeps as much of each step', () => {
    const data = (text: string) => Buffer.from(`${text}\n`).toString('base64')
    const record = (value: object) => JSON.stringify(value)
    const logs = [...noise(20_000), 'a.go:1:1: undefined: x', ...noise(20_000)].map((text) =>
      record({ logs: [{ vertex: 'a', stream: 1, data: data(text), timestamp: '2026-01-02T03:04:05Z' }] }),
    )
    const vertex = { digest: 'a', name: '[1/1] RUN x', started: '2026-01-02T03:04:05Z' }
    const text = rows(
      record({ vertexes: [vertex] }),
      ...logs,
      record({ vertexes: [{ ...vertex, error: 'exit code: 1' }] }),
    )
    const log = readLog(text, ['undefined: '])
    expect(log.lines.length).toBeLessThan(12_000)
    expect(log.lines.map((line) => line.text)).toContain('a.go:1:1: undefined: x')
  })
})

describe('size', () => {
  test('a long line keeps its head and its tail', () => {
    const [only] = readLog(`a${'x'.repeat(5_000_000)}z`).lines
    expect(only?.text.length).toBeLessThanOrEqual(65_536)
    expect(only?.text).toMatch(/^ax.* … x.*z$/)
  })

  test('the time to read grows with the size, not with its square', () => {
    const body = (count: number): string =>
      Array.from(
        { length: count },
        (_, n) => `#${5 + (n % 4)} ${(n / 1000).toFixed(1)} ${'word '.repeat(16)}${n}`,
      ).join('\n')
    const timeOf = (text: string): number => {
      const start = processorMs()
      expect(readLog(`${text}\n${PLAIN}`).failed).toBe(true)
      return processorMs() - start
    }
    timeOf(body(2_000))
    const small = Math.min(timeOf(body(10_000)), timeOf(body(10_000)))
    expect(timeOf(body(200_000))).toBeLessThan(20 * 5 * Math.max(small, 10))
  })

  test('a hostile line of 500 kB takes no time', () => {
    const units = [
      '\r',
      ' ',
      '=> ',
      ' => a ',
      '\u001b[',
      '\u001b]',
      '#1 ',
      '##[',
      '[a ',
      '1.',
      'a: ',
      '\t',
      '>',
      'a.go:1',
      '{"logs":[',
    ]
    for (const unit of units) {
      for (const start of [
        '',
        ' => ',
        '#1 ',
        '#1 1.0 ',
        ' > ',
        'Step 1/1 : FROM ',
        '2026-01-02T03:04:05Z ',
      ]) {
        const line = `${start}${unit.repeat(500_000 / unit.length)}x\r`
        const from = processorMs()
        readLog(`#1 [1/1] RUN a\n------\n${line}\n${line}`)
        readLog(line)
        expect([start, unit, processorMs() - from < 3000]).toEqual([start, unit, true])
      }
    }
  })

  test('no text is refused', () => {
    for (const text of [
      '',
      '\n',
      '\r',
      '{"vertexes":[',
      '#',
      '------\n > x:',
      'Dockerfile:1\n--------------------',
    ]) {
      expect(readLog(text).lines.length).toBeLessThan(3)
      expect(typeof toPlain(text)).toBe('string')
    }
  })
})
