import { closeSync, openSync, writeSync } from 'node:fs'

/** Forms in which a log comes. */
export type Kind = 'BuildKit plain' | 'rawjson' | 'bare go output' | 'Actions log'

/** Every form. */
export const KINDS: readonly Kind[] = ['BuildKit plain', 'rawjson', 'bare go output', 'Actions log']

/** The failure at the end of every log. */
export const FAILURE = 'internal/cart/cart.go:31:9: undefined: total'

const PIECE = 1_048_576
const START = Date.UTC(2026, 0, 2, 3, 4, 5)
const COMMAND = '/bin/sh -c go test ./...'
const EXIT = `process "${COMMAND}" did not complete successfully: exit code: 1`

/** Lines of a build of Go, most of them chatter, some with words of errors that mean nothing. */
const chatter = (at: number): string => {
  switch (at % 12) {
    case 0:
      return `go: downloading example.org/team/module${at % 997} v1.${at % 31}.${at % 7}`
    case 1:
      return `=== RUN   TestParse/case_${at}`
    case 2:
      return `    parse_test.go:${at % 400}: got error "unexpected EOF" for input ${at}, as wanted`
    case 3:
      return `--- PASS: TestParse/case_${at} (0.0${at % 10}s)`
    case 4:
      return `ok  \texample.org/shop/internal/part${at % 211}\t0.${at % 900}s`
    case 5:
      return `2026/01/02 03:04:05 request ${at} answered with 200 in ${at % 90} ms, 0 errors`
    case 6:
      return `{"level":"info","msg":"ready","error":null,"request":${at}}`
    case 7:
      return `cart.c:${at % 300}:12: warning: unused variable 'total' [-Wunused-variable]`
    case 8:
      return `Get:${at % 500} http://mirror.example.org/debian bookworm/main amd64 lib${at % 733} amd64 1.${at % 9} [${at % 812} kB]`
    case 9:
      return `Setting up lib${at % 733}:amd64 (1.${at % 9}-2) ...`
    case 10:
      return `?   \texample.org/shop/cmd/tool${at % 97}\t[no test files]`
    default:
      return `example.org/shop/internal/part${at % 211}`
  }
}

const instant = (at: number): string => `${new Date(START + at).toISOString().slice(0, -1)}1234Z`

const digest = (of: number): string => `sha256:${of.toString(16).padStart(64, '0')}`

const record = (value: unknown): string => JSON.stringify(value)

const PLAIN_HEAD = [
  '#0 building with "default" instance using docker driver',
  '',
  '#1 [internal] load build definition from Dockerfile',
  '#1 DONE 0.0s',
  '',
  `#2 [2/2] RUN go test ./...`,
]
const PLAIN_TAIL = [`#2 ERROR: ${EXIT}`, `ERROR: failed to build: failed to solve: ${EXIT}`]
const VERTEX = { digest: digest(1), name: '[2/2] RUN go test ./...', started: '2026-01-02T03:04:05Z' }
const ACTIONS_HEAD = [
  '##[group]Run docker buildx build .',
  'docker buildx build .',
  '##[endgroup]',
  ...PLAIN_HEAD,
]
const ACTIONS_TAIL = [
  ...PLAIN_TAIL,
  '##[error]Process completed with exit code 1.',
  'Cleaning up orphan processes',
]

interface Form {
  readonly head: readonly string[]
  /** A line of output as it stands in this form. */
  line(text: string, at: number): string
  readonly tail: readonly string[]
}

const timed = (text: string, at: number): string => `#2 ${(at / 1000).toFixed(3)} ${text}`

const FORMS: Readonly<Record<Kind, Form>> = {
  'BuildKit plain': { head: PLAIN_HEAD, line: timed, tail: PLAIN_TAIL },
  rawjson: {
    head: [record({ vertexes: [VERTEX] })],
    line: (text, at) =>
      record({
        logs: [
          {
            vertex: VERTEX.digest,
            stream: 1,
            data: Buffer.from(`${text}\n`).toString('base64'),
            timestamp: new Date(START + at).toISOString(),
          },
        ],
      }),
    tail: [record({ vertexes: [{ ...VERTEX, completed: '2026-01-02T04:04:05Z', error: EXIT }] })],
  },
  'bare go output': { head: [], line: (text) => text, tail: ['FAIL'] },
  'Actions log': {
    head: ACTIONS_HEAD.map((line, at) => `${instant(at)} ${line}`),
    line: (text, at) => `${instant(at)} ${timed(text, at)}`,
    tail: ACTIONS_TAIL.map((line) => `${instant(0)} ${line}`),
  },
}

const joined = (lines: readonly string[]): Buffer => Buffer.from(lines.map((line) => `${line}\n`).join(''))

/** Pieces of a log of at least so many bytes, whose last lines tell the failure. */
export function* pieces(kind: Kind, bytes: number): Generator<Buffer> {
  const { head, line, tail } = FORMS[kind]
  let rows: string[] = [...head]
  let length = 0
  for (let at = 0, sum = 0; sum < bytes; at++) {
    const row = line(chatter(at), at)
    rows.push(row)
    length += row.length + 1
    sum += row.length + 1
    if (length < PIECE) continue
    yield joined(rows)
    rows = []
    length = 0
  }
  yield joined([...rows, line(FAILURE, 0), ...tail])
}

/** Writes such a log to a file. */
export const writeLog = (path: string, kind: Kind, bytes: number): void => {
  const file = openSync(path, 'w')
  try {
    for (const piece of pieces(kind, bytes)) writeSync(file, piece)
  } finally {
    closeSync(file)
  }
}
