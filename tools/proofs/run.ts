import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type JestResults, judge, patternOf, tell } from './judge.ts'
import type { Row } from './row.ts'

const NOTHING: JestResults = { testResults: [] }

/** Runs the tests of these rows through jest and nothing else; what jest left is nothing when it did not come to its end. */
const runTests = async (rows: readonly Row[]): Promise<JestResults> => {
  const dir = mkdtempSync(join(tmpdir(), 'proofs-'))
  const out = join(dir, 'results.json')
  const proofs = rows.flatMap((row) => row.proofs)
  const files = [...new Set(proofs.map(({ file }) => file))]
  const names = [...new Set(proofs.map(patternOf))].map((pattern) => `(?:${pattern})`).join('|')
  const jest = [
    ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    ...['node_modules/jest/bin/jest.js', '--colors=false', '--json', `--outputFile=${out}`],
    ...[`--testNamePattern=${names}`, '--runTestsByPath', ...files],
  ]
  const env = { ...process.env, FAULTS: 'full' }
  const child = spawn(process.execPath, jest, { stdio: ['ignore', 'ignore', 'inherit'], env })
  await new Promise((resolve) => child.on('close', resolve))
  try {
    return JSON.parse(readFileSync(out, 'utf8')) as JestResults
  } catch {
    return NOTHING
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** A table of rows and the page made of it. */
export interface Proven {
  readonly rows: readonly Row[]
  readonly page: string
  readonly file: string
}

/** The command: with `--write` writes the page, else runs the tests of the rows named, all when none is, and ends with 1 unless all hold. */
export const prove = async ({ rows, page, file }: Proven, args: readonly string[]): Promise<number> => {
  const unknown = args.filter((arg) => arg !== '--write' && !rows.some(({ id }) => id === arg))
  if (unknown.length > 0) {
    process.stderr.write(
      `${unknown.join(' ')}: no such row; use --write, or any of ${rows.map(({ id }) => id).join(' ')}\n`,
    )
    return 2
  }
  if (args.includes('--write')) {
    writeFileSync(file, page)
    process.stdout.write(`wrote ${file}\n`)
    return 0
  }
  const chosen = args.length === 0 ? rows : rows.filter(({ id }) => args.includes(id))
  const verdicts = judge(chosen, await runTests(chosen))
  process.stdout.write(tell(verdicts))
  return verdicts.every(({ faults }) => faults.length === 0) ? 0 : 1
}
