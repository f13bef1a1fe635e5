import { describe, expect, test } from '@jest/globals'
import { type FailureCase, readCases } from '../e2e/failures/case.ts'
import { rules } from '../src/catalogue/rules/index.ts'
import type { Diagnosis } from '../src/model/diagnosis.ts'
import { classify, literalsOf } from '../src/stages/classify/index.ts'
import { readLog } from '../src/stages/read-log/index.ts'
import { cleanLine } from '../src/text/clean.ts'

const cases = readCases()
const diagnose = (log: string): Diagnosis | null => classify(readLog(log, literalsOf(rules)), rules)

test('every case of the laboratory has its log', () => {
  expect(cases.filter(({ log }) => log === null).map(({ name }) => name)).toEqual([])
})

describe.each(cases.map((one) => [one.name, one] as const))('%s', (_name, { log, label, expect: wanted }) => {
  const text = log ?? ''

  test('has its label, its decisive line and its facts', () => {
    const found = diagnose(text)
    expect(found?.id ?? 'none').toBe(label)
    if (found === null) return
    const said = found.evidence.text
    expect([said, said.includes(wanted.evidence) || wanted.evidence.endsWith(said)]).toEqual([said, true])
    expect(found.facts).toMatchObject(wanted.facts ?? {})
    if (wanted.location !== undefined) expect(found.mentioned[0]).toMatchObject(wanted.location)
    const others = (found.others ?? []).map(({ id, evidence }) => ({ id, evidence: evidence.text }))
    expect(others).toEqual(
      (wanted.others ?? []).map(({ id, evidence }) => ({ id, evidence: expect.stringContaining(evidence) })),
    )
    expect(text.split('\n')[found.evidence.line - 1]).toContain(found.evidence.text.trim())
  })
})

/** Numbers that look random and are the same in every run. */
const numbers = (seed: number) => () => {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff
  return seed / 0x7fff_ffff
}

const NOISE = [
  'go: downloading example.org/lib v1.2.3',
  'fetch http://mirror.example.org/alpine/v3.22/main/x86_64/APKINDEX.tar.gz',
  'warning: redirecting to https://git.example.org/team/lib.git/',
  '   Compiling 12 of 40 packages',
]

const eachLine = (text: string, change: (line: string, at: number) => string): string =>
  text
    .split('\n')
    .map((line, at) => (line === '' ? line : change(line, at)))
    .join('\n')

/** Ways in which the same log comes to us differently. */
const MUTATIONS: Readonly<Record<string, (text: string) => string>> = {
  'with times of a GitHub job': (text) =>
    eachLine(text, (line, at) => `2026-01-02T03:04:${String(at % 60).padStart(2, '0')}.1234567Z ${line}`),
  'with job and step of gh': (text) =>
    eachLine(text, (line) => `build\tUNKNOWN STEP\t2026-01-02T03:04:05.1234567Z ${line}`),
  'with times of a GitLab job': (text) => eachLine(text, (line) => `2026-01-02T03:04:05.123456Z 01O ${line}`),
  'in colour': (text) => eachLine(text, (line) => `\u001b[31m${line}\u001b[0m`),
  'with line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'with noise between the lines': (text) => {
    const random = numbers(text.length)
    return eachLine(text, (line) => {
      const number = /^#(\d+) \d/.exec(line)?.[1]
      const noise = NOISE[Math.floor(random() * NOISE.length)] as string
      return number === undefined || random() < 0.6 ? line : `#${number} 0.001 ${noise}\n${line}`
    })
  },
  'with a second step interleaved': (text) =>
    eachLine(text, (line, at) => (at % 3 === 2 ? `#99 0.${at} ${NOISE[at % NOISE.length]}\n${line}` : line)),
  'without its first lines': (text) => text.split('\n').slice(2).join('\n'),
  'without its last line': (text) => text.trimEnd().split('\n').slice(0, -1).join('\n'),
  'behind another build that passed': (text) =>
    `#0 building with "default" instance using docker driver\n\n#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\n#5 [2/2] RUN go build ./...\n#5 DONE 3.1s\n${text}`,
}

test('the label survives 99 of 100 mutations of the logs', () => {
  const lost = Object.entries(MUTATIONS).flatMap(([name, mutate]) =>
    cases.flatMap(({ name: of, label, log, expect: wanted }: FailureCase) => {
      const text = mutate(log ?? '')
      const found = diagnose(text)?.id ?? 'none'
      const isCutOut = !text.includes(wanted.evidence)
      return isCutOut || found === label ? [] : [`${of} ${name}: ${found}`]
    }),
  )
  expect(
    lost.slice(0, Math.max(0, lost.length - (cases.length * Object.keys(MUTATIONS).length) / 100)),
  ).toEqual([])
})

test('random and spliced logs neither throw nor give a label without its line', () => {
  const random = numbers(42)
  const lines = cases.flatMap(({ log }) => (log ?? '').split('\n'))
  for (let round = 0; round < 10_000; round++) {
    const pick = () => lines[Math.floor(random() * lines.length)] ?? ''
    const text = Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
      random() < 0.2 ? pick().slice(Math.floor(random() * 40)) : pick(),
    ).join('\n')
    const found = diagnose(text)
    if (found === null) continue
    const line = cleanLine(text.split('\n')[found.evidence.line - 1] ?? '')
    expect([text, line, line.includes(found.evidence.text.trim()) ? '' : found.evidence]).toEqual([
      text,
      line,
      '',
    ])
  }
})
