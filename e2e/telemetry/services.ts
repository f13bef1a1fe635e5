import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answers, freePort } from '../engine/net.ts'
import { until } from '../engine/proc.ts'
import { collectorProgram, prometheusPrograms } from './programs.ts'

/** One vector of an instant query: labels and value. */
export interface Answer {
  readonly metric: Readonly<Record<string, string>>
  readonly value: readonly [number, string]
}

/** A Pushgateway, a Collector and a Prometheus that reads both every second under the rules of deploy/. */
export interface Services {
  readonly pushgateway: string
  readonly collector: string
  /** What the Collector wrote about its spans. */
  collectorLog(): string
  query(expression: string): Promise<readonly Answer[]>
  /** Value of an expression that has one; NaN when it has none. */
  valueOf(expression: string): Promise<number>
  close(): Promise<void>
}

const deploy = (path: string): string => readFileSync(join('deploy', path), 'utf8')

/** Starts the three on free ports with the files of deploy/, faster: read every second, alerts without their patience. */
export const startServices = async (): Promise<Services> => {
  const programs = await prometheusPrograms()
  const collectorPath = await collectorProgram()
  const dir = mkdtempSync(join(tmpdir(), 'telemetry-'))
  const [push, otlp, exported, web] = [
    await freePort(0),
    await freePort(0),
    await freePort(0),
    await freePort(0),
  ]
  const ended: Promise<unknown>[] = []
  const kill: (() => void)[] = []
  const logs = new Map<string, string>()
  const start = (name: string, program: string, ...args: string[]): void => {
    const child = spawn(program, args, { cwd: dir, stdio: ['ignore', 'pipe', 'pipe'] })
    const keep = (chunk: Buffer): void => void logs.set(name, `${logs.get(name) ?? ''}${chunk}`)
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    ended.push(new Promise((done) => child.on('close', done)))
    kill.push(() => void child.kill('SIGKILL'))
  }
  const write = (name: string, text: string): string => {
    mkdirSync(dir, { recursive: true })
    writeFileSync(join(dir, name), text)
    return join(dir, name)
  }
  const close = async (): Promise<void> => {
    for (const end of kill) end()
    await Promise.all(ended)
    rmSync(dir, { recursive: true, force: true })
  }
  const query = async (expression: string): Promise<readonly Answer[]> => {
    const answer = await fetch(`http://127.0.0.1:${web}/api/v1/query?query=${encodeURIComponent(expression)}`)
    const body = (await answer.json()) as {
      status: string
      error?: string
      data?: { result: readonly Answer[] }
    }
    if (body.status !== 'success') throw new Error(`${expression}: ${body.error}`)
    return body.data?.result ?? []
  }
  try {
    start('pushgateway', programs.pushgateway, `--web.listen-address=127.0.0.1:${push}`)
    const config = deploy('collector/config.yml')
      .replace('0.0.0.0:4318', `127.0.0.1:${otlp}`)
      .replace('0.0.0.0:8889', `127.0.0.1:${exported}`)
      .replace('verbosity: basic', 'verbosity: detailed')
    start('collector', collectorPath, `--config=${write('collector.yml', config)}`)
    write('rules.yml', deploy('prometheus/rules.yml').replace(/\bfor: \w+/g, 'for: 0s'))
    const scrape = deploy('prometheus/prometheus.yml')
      .replace(/alerting:[\s\S]*?(?=scrape_configs:)/, '')
      .replace(/(scrape|evaluation)_interval: \w+/g, '$1_interval: 1s')
      .replace('pushgateway:9091', `127.0.0.1:${push}`)
      .replace('collector:8889', `127.0.0.1:${exported}`)
    const args = [
      `--config.file=${write('prometheus.yml', scrape)}`,
      `--storage.tsdb.path=${join(dir, 'data')}`,
    ]
    start('prometheus', programs.prometheus, ...args, `--web.listen-address=127.0.0.1:${web}`)
    const told = () => [...logs].map(([name, log]) => `${name}: ${log.slice(-800)}`).join('\n')
    const ready = (address: string, path: string) =>
      until(`${address}${path}`, 60, () => answers(address, path)).catch((error: unknown) => {
        throw new Error(`${error}\n${told()}`)
      })
    await ready(`127.0.0.1:${push}`, '/-/ready')
    await ready(`127.0.0.1:${exported}`, '/metrics')
    await ready(`127.0.0.1:${web}`, '/-/ready')
  } catch (error) {
    await close()
    throw error
  }
  return {
    pushgateway: `http://127.0.0.1:${push}`,
    collector: `http://127.0.0.1:${otlp}`,
    collectorLog: () => logs.get('collector') ?? '',
    query,
    valueOf: async (expression) => Number((await query(expression))[0]?.value[1] ?? Number.NaN),
    close,
  }
}
