// Causes failures for real and keeps what was printed: node e2e/failures/capture.ts [NAME...]; without names those that have no log yet.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rules } from '../../src/catalogue/rules/index.ts'
import { classify } from '../../src/stages/classify/index.ts'
import { readLog } from '../../src/stages/read-log/index.ts'
import { coldBuilder, type Engine, up } from '../engine/engine.ts'
import { type FailureCase, readCases } from './case.ts'
import { openWorld } from './world.ts'

const BUILD = ['docker', 'buildx', 'build', '--progress=plain']
const HERE = '.'

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** A copy of the case's context, with the world's values in its files. */
const copyContext = (one: FailureCase, values: Readonly<Record<string, string>>): string => {
  const dir = mkdtempSync(join(tmpdir(), 'failure-'))
  const context = join(one.dir, 'context')
  if (existsSync(context)) cpSync(context, dir, { recursive: true })
  if (Object.keys(values).length === 0) return dir
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) writeFileSync(path, fill(readFileSync(path, 'utf8'), values))
  }
  return dir
}

/** Runs a program to its end, or for so long; what it wrote to either stream, as it came. */
const printed = (command: readonly string[], cwd: string, env: NodeJS.ProcessEnv, seconds: number) =>
  new Promise<{ readonly text: string; readonly code: number | null }>((done, fail) => {
    const [program = '', ...args] = command
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const timer = setTimeout(() => child.kill('SIGINT'), seconds * 1000)
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8')
      })
    child.on('error', fail).on('close', (code) => {
      clearTimeout(timer)
      done({ text, code })
    })
  })

/** Causes the failure of a case on the engine; the log names neither this machine's folders nor its ports' owner. */
const cause = async (one: FailureCase, engine: Engine): Promise<string> => {
  const world = await openWorld(one.world, one.with)
  const builder = one.driver === undefined ? null : await coldBuilder(engine, one.driver)
  const dir = copyContext(one, world.values)
  const env = { ...process.env, ...(builder?.env ?? engine.env), LC_ALL: 'C.UTF-8' }
  try {
    if (one.prepare !== undefined) {
      const prepared = await printed(['sh', '-ec', fill(one.prepare, world.values)], dir, env, 60)
      if (prepared.code !== 0) throw new Error(`prepare failed:\n${prepared.text}`)
    }
    const command = one.command ?? [...BUILD, ...(one.options ?? []), HERE]
    const words = command.map((word) => fill(word, world.values))
    const { text, code } = await printed(words, dir, env, one.seconds ?? 120)
    const hasFailed = code !== 0
    if (hasFailed !== (one.label !== 'none')) throw new Error(`the command ended with ${code}:\n${text}`)
    const hidden = Object.entries({ [dir]: '/repository', ...world.hides })
    return hidden
      .reduce((log, [path, name]) => log.replaceAll(path, name), text)
      .replaceAll(/127\.0\.0\.1:5\d{3}\//g, 'registry.example.org/')
  } finally {
    rmSync(dir, { recursive: true, force: true })
    await builder?.close()
    await world.close()
  }
}

const names = process.argv.slice(2)
const cases = readCases().filter(({ name, log }) => (names.length > 0 ? names.includes(name) : log === null))
const engine = await up()
for (const one of cases) {
  const started = performance.now()
  try {
    const log = await cause(one, engine)
    writeFileSync(join(one.dir, 'log.txt'), log)
    const said = classify(readLog(log), rules)
    const verdict = (said?.id ?? 'none') === one.label ? 'right' : 'WRONG'
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${one.name}  ${seconds} s  ${verdict}: ${said?.id ?? 'none'}: ${said?.evidence.text ?? ''}`)
  } catch (error) {
    process.exitCode = 1
    console.log(`${one.name}  NOT CAPTURED: ${error instanceof Error ? error.message : String(error)}`)
  }
}
