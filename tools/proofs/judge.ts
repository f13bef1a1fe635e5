import type { Proof, Row } from './row.ts'

/** One test as jest's JSON tells it. https://jestjs.io/docs/cli#--json */
export interface JestTest {
  readonly fullName: string
  readonly status: string
  /** Milliseconds; null of a test that did not run. */
  readonly duration?: number | null
}

/** What jest's JSON tells, so far as it is read. */
export interface JestResults {
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly JestTest[]
  }[]
}

/** Whether a row holds: why not, a sentence each; how many tests ran and for how many seconds. */
export interface Verdict {
  readonly row: Row
  readonly faults: readonly string[]
  readonly tests: number
  readonly seconds: number
}

/** What jest puts into the titles of a table. https://jestjs.io/docs/api#testeachtablename-fn-timeout */
const FIELDS = /%(?:\.\d+)?[sdifjop#$]|\$[a-z]\w*/g

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** An expression for the full name jest gives a test, whatever a table puts into it. */
export const patternOf = ({ titles }: Proof): string => {
  const name = titles.join(' ')
  const rest = name.split(FIELDS).map(escaped)
  return `^${rest.join('[^]*')}$`
}

/** Passed is the only state that proves: what was skipped, left out, to be done or not found does not. */
const judgeProof = (proof: Proof, results: JestResults) => {
  const name = `${proof.file}: ${proof.titles.join(' › ')}`
  const files = results.testResults.filter((one) => one.name.endsWith(`/${proof.file}`))
  const pattern = new RegExp(patternOf(proof))
  const tests = files.flatMap((one) => one.assertionResults).filter(({ fullName }) => pattern.test(fullName))
  const passed = tests.filter(({ status }) => status === 'passed')
  const seconds = tests.reduce((sum, { duration }) => sum + (duration ?? 0) / 1_000, 0)
  const others = tests.filter(({ status }) => status !== 'passed')
  const faults = others.map(({ fullName, status }) => `${status}: ${proof.file}: ${fullName}`)
  if (tests.length > 0) return { faults, tests: passed.length, seconds }
  const [broken] = files.filter((one) => one.assertionResults.length === 0 && one.message !== '')
  const why = broken === undefined ? 'no test of this name ran' : 'the file did not run'
  return { faults: [`${why}: ${name}`], tests: 0, seconds }
}

/** A row holds when each of its proofs has a test that ran, and all that ran passed. */
export const judge = (rows: readonly Row[], results: JestResults): readonly Verdict[] =>
  rows.map((row) => {
    const proofs = row.proofs.map((proof) => judgeProof(proof, results))
    return {
      row,
      faults: proofs.flatMap(({ faults }) => faults),
      tests: proofs.reduce((sum, one) => sum + one.tests, 0),
      seconds: proofs.reduce((sum, one) => sum + one.seconds, 0),
    }
  })

/** One line a row, what keeps a row from holding below it, and how many hold. */
export const tell = (verdicts: readonly Verdict[]): string => {
  const lines = verdicts.flatMap(({ row, faults, tests, seconds }) => [
    `${row.id.padStart(3)}  ${faults.length === 0 ? 'held    ' : 'NOT held'}  ${String(tests).padStart(3)} tests ${seconds.toFixed(1).padStart(6)} s  ${row.what}`,
    ...faults.map((fault) => `        ${fault}`),
  ])
  const held = verdicts.filter(({ faults }) => faults.length === 0).length
  return `${[...lines, '', `${held} of ${verdicts.length}`].join('\n')}\n`
}
