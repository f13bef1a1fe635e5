import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { expect, test } from '@jest/globals'

const MB = 1_048_576
/** `npm run faults` asks for all of it; every other run for a quarter. */
const MEGABYTES = process.env['FAULTS'] === 'full' ? 1_024 : 256
/** Memory the reader may take besides what Node itself takes. */
const MOST_MB = 512

const HEAD = `#1 [internal] load build definition from Dockerfile
#1 DONE 0.0s

#5 [build 4/4] RUN go build ./...
`
const DECISIVE = '#5 9.000 # example.org/app/greet\n#5 9.001 greet/greet.go:9:9: undefined: Greeting\n'
const ERROR = 'process "/bin/sh -c go build ./..." did not complete successfully: exit code: 1'
const END = `#5 ERROR: ${ERROR}\n------\n > [build 4/4] RUN go build ./...:\n------\nERROR: failed to solve: ${ERROR}\n`

/** The log in parts: ordinary lines, bytes that are no text, one line of 100 MB, and one line in the middle that decides. */
const partsOf = function* (): Generator<Buffer> {
  const ordinary = Array.from(
    { length: 20_000 },
    (_, at) => `#5 ${(at / 1_000).toFixed(3)} compiled package ${at} of many\n`,
  )
  const block = Buffer.from(ordinary.join(''))
  const noise = Buffer.concat(
    Array.from({ length: 1_024 }, () =>
      Buffer.concat([Buffer.from('#5 1.000 '), randomBytes(1_000), Buffer.from('\n')]),
    ),
  )
  const ordinaryMb = (count: number) =>
    Array.from({ length: Math.ceil((count * MB) / block.length) }, () => block)
  yield Buffer.from(HEAD)
  yield* ordinaryMb(0.3 * MEGABYTES)
  for (let at = 0; at < MEGABYTES / 20; at++) yield noise
  yield Buffer.from(DECISIVE)
  yield Buffer.from('#5 9.500 ')
  for (let at = 0; at < 100; at++) yield Buffer.alloc(MB, 'x')
  yield Buffer.from('\n')
  yield* ordinaryMb(0.7 * MEGABYTES)
  yield Buffer.from(END)
}

test('a huge log with a line of 100 MB and bytes that are no text is read in bounded memory, and its decisive line is found', async () => {
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      `--max-old-space-size=${MOST_MB}`,
      resolve('src/cli/index.ts'),
      'diagnose',
      '--json',
      '-',
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  let bytes = 0
  for (const part of partsOf()) {
    bytes += part.length
    if (!child.stdin.write(part)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  const [code] = (await once(child, 'close')) as [number]
  expect([code, bytes > MEGABYTES * MB]).toEqual([0, true])
  expect(JSON.parse(said)).toMatchObject({
    failure: { id: 'compile.undefined', evidence: { text: 'greet/greet.go:9:9: undefined: Greeting' } },
  })
}, 600_000)
