import { rules } from '../../../src/catalogue/rules/index.ts'
import { ProgressView } from '../../../src/stages/build/progress.ts'
import { classify } from '../../../src/stages/classify/index.ts'
import { toPlain } from '../../../src/stages/read-log/index.ts'
import { type MadeStep, rawjsonOf } from '../../fakes/rawjson.ts'
import { hold, type Target } from '../driver.ts'
import { bytesOf, piecesOf } from '../seeds.ts'
import { holdLog, holdQuotes, readPieces } from './logs.ts'

const STEPS: readonly MadeStep[] = [
  { name: '[internal] load build definition from Dockerfile', start: 0, end: 0.1 },
  { name: '[build 1/3] FROM golang:1.26', start: 0.1, end: 1, cached: true },
  { name: '[build 2/3] COPY . .', start: 1, end: 1.2, after: [1] },
  {
    name: '[build 3/3] RUN go build ./...',
    start: 1.2,
    end: 9.5,
    after: [2],
    lines: ['go: downloading example.org/text v1.2.3', './main.go:7:2: undefined: x'],
    errors: ['\u001b[31mexit status 1\u001b[0m'],
    error: 'process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1',
  },
]

const STATUS = {
  statuses: [
    {
      id: 'sha256:ab',
      vertex: `sha256:${'1'.padStart(64, '0')}`,
      total: 9_000_000,
      current: 12,
      timestamp: '2026-01-02T03:04:15Z',
    },
    {
      id: 'extracting',
      vertex: `sha256:${'1'.padStart(64, '0')}`,
      started: '2026-01-02T03:04:05Z',
      completed: '2026-01-02T03:04:06Z',
    },
  ],
  warnings: [
    { vertex: `sha256:${'3'.padStart(64, '0')}`, short: 'QXZvaWQ=', url: 'https://docs.example.org/a' },
  ],
}

const GROUP = {
  vertexes: [
    {
      digest: 'sha256:g1',
      name: 'a',
      started: '2026-01-02T03:04:05Z',
      progressGroup: { id: 'g', name: 'pulling' },
    },
    {
      digest: 'sha256:g2',
      name: 'b',
      completed: '2026-01-02T03:04:07Z',
      progressGroup: { id: 'g', weak: true },
    },
  ],
}

const CLIENT =
  'Dockerfile:3\n--------------------\n   3 | >>> RUN go build ./...\n--------------------\nERROR: failed to solve: x\n'

/** Streams of `--progress=rawjson`: shown live and read afterwards without a throw, the same in whatever pieces, and each line stands where its number says. */
export const rawjson: Target = {
  name: 'rawjson',
  seeds: [
    rawjsonOf(STEPS, CLIENT),
    `${JSON.stringify(STATUS)}\n${rawjsonOf(STEPS)}${JSON.stringify(STATUS)}\n`,
    `#0 building with "x"\n${JSON.stringify(GROUP)}\n${rawjsonOf(STEPS.slice(1, 2))}`,
    rawjsonOf([{ name: '[build 1/1] RUN make', start: 0, end: 3, lines: ['a\rb\r', '##[error]x', 'é中😀'] }]),
  ],
  words: [
    ...[
      '"vertexes":',
      '"statuses":',
      '"logs":',
      '"warnings":',
      '"digest":',
      '"vertex":',
      '"data":',
      '"error":',
    ],
    ...[
      '{"vertexes":5}',
      '{"logs":[null]}',
      '{"statuses":{}}',
      '{"vertexes":[{"digest":{}}]}',
      '{"logs":[{}]}',
    ],
    ...[
      '{"vertexes":null}',
      '{"warnings":[{"short":7}]}',
      '"progressGroup":5',
      '"started":"never"',
      '"stream":"x"',
    ],
  ],
  check(input) {
    const bytes = bytesOf(input)
    const log = readPieces([bytes])
    const pieces = piecesOf(bytes)
    hold(
      JSON.stringify(readPieces(pieces)) === JSON.stringify(log),
      'the log reads differently in other pieces',
    )
    holdLog(log)
    const rows = toPlain(bytes.toString('utf8')).split('\n')
    for (const { number, text } of log.format === 'rawjson' ? log.lines : [])
      hold(rows[number - 1]?.includes(text) === true, `row ${number} does not say ${JSON.stringify(text)}`)
    const diagnosis = classify(log, rules)
    if (diagnosis !== null) holdQuotes(log, diagnosis)
    let seconds = 0
    const view = new ProgressView(['--mount=type=cache'], () => seconds++)
    for (const piece of pieces) {
      for (const line of [...view.feed(piece), ...view.beat(), view.status()])
        hold(typeof line === 'string', `${JSON.stringify(line)} is shown`)
    }
    view.end()
  },
}
