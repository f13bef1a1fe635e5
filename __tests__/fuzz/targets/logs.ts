import { readOwnRules } from '../../../src/catalogue/own/index.ts'
import { rules } from '../../../src/catalogue/rules/index.ts'
import type { Diagnosis } from '../../../src/model/diagnosis.ts'
import type { BuildLog } from '../../../src/model/log.ts'
import { classify, literalsOf } from '../../../src/stages/classify/index.ts'
import { draftRule } from '../../../src/stages/classify/unknown-draft.ts'
import { LogReader } from '../../../src/stages/read-log/index.ts'
import { cleanLine, LINE_LIMIT } from '../../../src/text/clean.ts'
import { neutralise } from '../../../src/text/neutralise.ts'
import { hold, type Target } from '../driver.ts'
import { bytesOf, piecesOf, textsOf } from '../seeds.ts'

const literals = literalsOf(rules)

/** A log read from bytes as they come in these pieces. */
export const readPieces = (pieces: readonly Buffer[]): BuildLog => {
  const reader = new LogReader(literals)
  for (const piece of pieces) reader.push(piece)
  return reader.end()
}

/** What every log that was read keeps to: places in order, steps by their numbers. */
export const holdLog = (log: BuildLog): void => {
  let before = 0
  for (const { number, text, step } of log.lines) {
    hold(number > before, `line ${number} stands behind line ${before}`)
    hold(text !== '' && !text.includes('\n'), `line ${number} is no line: ${JSON.stringify(text)}`)
    hold(
      step === undefined || log.steps[step] !== undefined,
      `line ${number} is of step ${step}, which is not there`,
    )
    before = number
  }
  for (const [at, { index, seconds }] of log.steps.entries()) {
    hold(index === at, `step ${at} calls itself ${index}`)
    hold(seconds === undefined || seconds >= 0, `step ${at} took ${seconds} s`)
  }
  hold(
    log.failedStep === undefined || log.steps[log.failedStep] !== undefined,
    `step ${log.failedStep} failed, which is not there`,
  )
}

/** Every claim quotes bytes that stand in the log. */
export const holdQuotes = (log: BuildLog, diagnosis: Diagnosis): void => {
  const evidence = [diagnosis, ...(diagnosis.others ?? [])].map((one) => one.evidence)
  for (const { line, text } of [...evidence, ...diagnosis.quotes]) {
    const found = log.lines.find(({ number }) => number === line)
    hold(found !== undefined, `line ${line} is quoted, which is not there`)
    hold(found?.text.includes(text) === true, `line ${line} does not say ${JSON.stringify(text)}`)
  }
  const { confidence } = diagnosis
  hold(confidence >= 0 && confidence <= 1, `the confidence is ${confidence}`)
}

const holdRaw = (log: BuildLog, bytes: Buffer): void => {
  const raw = bytes.toString('utf8').split('\n').map(cleanLine)
  for (const { number, text } of log.lines) {
    const line = raw[number - 1] ?? ''
    const stands = line.includes(text) || line.length > LINE_LIMIT
    hold(stands, `line ${number} does not say ${JSON.stringify(text)} but ${JSON.stringify(line)}`)
  }
}

const holdInert = (text: string): void => {
  for (const line of neutralise(text).split(/\r\n|[\n\r\u0085\u2028\u2029]/)) {
    const isCommand = line.trimStart().startsWith('::') || line.includes('##[')
    hold(!isCommand, `a runner would obey ${JSON.stringify(line)}`)
  }
}

/** Build logs of any form: read the same in whatever pieces they come, every claim quotes a line of the log, nothing is a command, and the draft of a rule can be read. */
export const logs: Target = {
  name: 'logs',
  seeds: textsOf(['__tests__/logs/*.log', 'e2e/failures/cases/*/log.txt'], 3_000),
  words: [
    ...[
      '#1 ',
      '#2 DONE 0.1s',
      '#3 ERROR: ',
      '#4 CANCELED',
      ' > [build 2/3] RUN go build:',
      '------',
      'Step 1/3 : ',
    ],
    ...['::error::', '##[add-mask]a', '##[group]', '##[endgroup]', '##[error]', '::stop-commands::x'],
    ...['2026-01-02T03:04:05.1234567Z ', 'failed to solve: ', 'exit code: 1', 'Dockerfile:3', '>>> ', 'go: '],
    ...[
      'main.go:1:2: undefined: x',
      'panic: ',
      'FAIL',
      '--- FAIL: TestX (0.00s)',
      'i/o timeout',
      '429 Too Many',
    ],
    ...[
      'section_start:1:x\r\u001b[0K',
      'Cleaning up orphan processes',
      '{"vertexes":[',
      '{"logs":[{"vertex":"a"}]}',
    ],
  ],
  check(input) {
    const bytes = bytesOf(input)
    const log = readPieces([bytes])
    hold(
      JSON.stringify(readPieces(piecesOf(bytes))) === JSON.stringify(log),
      'the log reads differently in other pieces',
    )
    holdLog(log)
    if (log.format !== 'rawjson') holdRaw(log, bytes)
    holdInert(input)
    const diagnosis = classify(log, rules)
    hold(
      JSON.stringify(classify(log, rules)) === JSON.stringify(diagnosis),
      'the log is classified differently the second time',
    )
    if (diagnosis === null) return
    holdQuotes(log, diagnosis)
    if (diagnosis.id !== 'unknown') return
    const draft = draftRule(diagnosis, log)
    const { problems } = readOwnRules(draft === '' ? [] : [{ path: 'draft.yml', text: draft }])
    hold(problems.length === 0, `the draft of a rule is refused: ${problems[0]}`)
  },
}
