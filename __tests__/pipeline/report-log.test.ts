import { describe, expect, test } from '@jest/globals'
import type { ReportLog } from '../../src/model/report-log.ts'
import { reportLogOf } from '../../src/pipeline/report-log/index.ts'
import { readLog } from '../../src/stages/read-log/index.ts'
import { redactor } from '../../src/text/redact.ts'
import { rawjsonOf } from '../fakes/rawjson.ts'

const same = (text: string): string => text
const read = (raw: string, redact = same): ReportLog => reportLogOf(raw, readLog(raw), redact)

const RED = '\u001b[31mred\u001b[0m'

const TWO = rawjsonOf([
  { name: '[build 1/2] FROM golang', start: 0, end: 2, cached: true },
  { name: '[build 2/2] RUN go test', start: 2, end: 6, after: [0], lines: [`a ${RED} line`], errors: ['b'] },
])

describe('a log of rawjson', () => {
  test('keeps every line the reader made, with its colours, time and stream', () => {
    const { lines } = read(TWO)
    expect(lines.map(({ text }) => text)).toEqual([`a ${RED} line`, 'b'])
    expect(lines.map(({ step, stream }) => [step, stream])).toEqual([
      [1, 1],
      [1, 2],
    ])
    expect(lines[0]?.seconds).toBeCloseTo(4 / 3, 2)
    expect(lines.map(({ number }) => number)).toEqual(readLog(TWO).lines.map(({ number }) => number))
  })

  test('tells when steps ran and what they waited for', () => {
    expect(read(TWO).times).toEqual([
      { step: 0, start: 0, end: 2, after: [] },
      { step: 1, start: 2, end: 6, after: [0] },
    ])
  })

  test('a line cut over records and two steps of one name find their lines', () => {
    const raw = rawjsonOf([
      { name: 'same', start: 0, end: 1, lines: ['one'] },
      { name: 'same', start: 1, end: 2, lines: ['one'] },
    ])
    const half = (text: string) => Buffer.from(text).toString('base64')
    const cut = (data: string) =>
      JSON.stringify({
        logs: [
          {
            vertex: `sha256:${'0'.repeat(64)}`,
            stream: 1,
            data: half(data),
            timestamp: '2026-01-02T03:04:06Z',
          },
        ],
      })
    const { lines } = read(`${raw}${cut(`\u001b[3`)}\n${cut('1mhalf\u001b[0m')}\n`)
    expect(lines.map(({ text, step }) => [text, step])).toEqual([
      ['one', 0],
      ['\u001b[31mhalf\u001b[0m', 0],
      ['one', 1],
    ])
  })

  test('says how many lines of a very long step the reader did not keep', () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => `line ${at}`)
    const log = read(rawjsonOf([{ name: '[build 1/1] RUN x', start: 0, end: 9, lines }]))
    expect(log.lines.length).toBeLessThan(30_000)
    expect(log.lines.length + log.leftOut).toBe(30_000)
    expect(log.lines.at(-1)).toMatchObject({ text: 'line 29999', stream: 1 })
    expect(log.lines.at(-1)?.seconds).toBeGreaterThan(8.9)
  })
})

test('a plain log keeps times and colours, and knows no starts', () => {
  const raw = `#1 [build 1/2] RUN go test\n#1 0.512 a ${RED} line\n#1 1.25 progress 1\r\n#1 ERROR: exit code: 1\nERROR: failed to solve\n`
  const { lines, times } = read(raw)
  expect(lines.map(({ text, seconds }) => [text, seconds])).toEqual([
    [`a ${RED} line`, 0.512],
    ['progress 1', 1.25],
    ['ERROR: exit code: 1', undefined],
    ['ERROR: failed to solve', undefined],
  ])
  expect(times).toEqual([])
})

test('of progress drawn with carriage returns the last part is kept, with its colours', () => {
  const { lines } = read(`go: downloading\r\u001b[2K${RED} done\nexit status 1\n`)
  expect(lines[0]?.text).toBe(`${RED} done`)
})

test('a secret is gone, also where colours run through it', () => {
  const redact = redactor(['hunter2-secret'])
  const raw =
    'first hunter2-secret\nthen hunter2\u001b[31m-secret\u001b[0m\nonly \u001b[31mred\u001b[0m\nexit status 1\n'
  expect(read(raw, redact).lines.map(({ text }) => text)).toEqual([
    'first ***',
    'then ***',
    `only ${RED}`,
    'exit status 1',
  ])
})
