import { gzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { canaryOf, isIn } from '../../e2e/support/canary.ts'
import { rules } from '../../src/catalogue/rules/index.ts'
import type { Annotation, Ports } from '../../src/ports/ports.ts'
import { rawjsonOf } from '../fakes/rawjson.ts'
import { runScene } from '../pipeline/run-scene.ts'

const SECRET = 'Canary8f3a91d0c255b17e40f1'
const [HEAD, TAIL] = [SECRET.slice(0, 11), SECRET.slice(11)]
const FEW = rules.filter(({ id }) => id === 'compile.undefined')
const ERROR = 'process "/bin/sh -c go build" did not complete successfully: exit code: 1'
const LAST = `ERROR: failed to solve: ${ERROR}\n`

/** Records of a step that prints these pieces one after the other, and then a compile error. */
const printing = (...pieces: readonly string[]): string => {
  const lines = [...pieces, '\n# example.org/app\n', './main.go:3:2: undefined: x\n']
  const step = { name: '[build 4/4] RUN go build', start: 0, end: 2, errors: lines, error: ERROR }
  const whole = rawjsonOf([step], LAST)
  return lines.reduce((text, piece) => {
    const made = Buffer.from(`${piece}\n`).toString('base64')
    return text.replace(made, Buffer.from(piece).toString('base64'))
  }, whole)
}

const CASES: readonly (readonly [string, string])[] = [
  ['whole', printing(`it is ${SECRET} now`)],
  ['cut over two records', printing(`it is ${HEAD}`, `${TAIL} now`)],
  ['cut into single letters', printing(...SECRET)],
  ['cut by colour', printing(`it is ${HEAD}\u001b[31m${TAIL}\u001b[0m now`)],
  ['at the end of 64 KiB', printing(`${'x'.repeat(65_536 - HEAD.length)}${SECRET} now`)],
  ['in the middle of a very long line', printing(`${'x'.repeat(200_000)}${SECRET}${'y'.repeat(200_000)}`)],
  ['in a URL', printing(`https://me:${SECRET}@git.example.org/x.git`)],
  ['in base64', printing(Buffer.from(`me:${SECRET}`).toString('base64'))],
  ['in the words of the client', `${printing('nothing')}ERROR: ${SECRET}\n`],
  ['in the line that decides', printing(`./main.go:3:2: undefined: ${SECRET}`)],
]

test.each(CASES)('a secret that is %s is in no file and in no report', async (_name, stderr) => {
  const shown: Annotation[] = []
  const summaries: string[] = []
  const packed: string[] = []
  const { result, written, checks } = await runScene(() => ({ code: 1, stderr }), {
    rules: FEW,
    inputs: { secrets: `id=${SECRET}` },
    world: {
      compress: (text) => {
        packed.push(Buffer.from(text).toString('utf8'))
        return gzipSync(text)
      },
    },
    through: (ports: Ports) => ({
      ...ports,
      annotate: (annotation) => void shown.push(annotation),
      summary: async (markdown) => {
        summaries.push(markdown)
        return true
      },
    }),
  })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  expect(result.value.incident.diagnosis?.id).toBe('compile.undefined')
  const files = [...written].filter(([path]) => path.startsWith('/tmp/run/'))
  expect(files.map(([path]) => path)).toContain('/tmp/run/incident.json')
  expect(summaries.join('')).toContain('main.go')
  const all = [
    ...files.map(([, text]) => text),
    JSON.stringify([checks, shown, result.value.incident]),
    ...summaries,
    ...packed,
  ]
  expect(all.join('')).toContain('***')
  const bare = all.flatMap((text) => [text, text.replaceAll(/\\u001b\[\d*m/g, '')])
  expect(bare.filter((text) => isIn(canaryOf(SECRET), text))).toEqual([])
})
