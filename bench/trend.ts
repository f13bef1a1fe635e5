import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { anIncident } from '../__tests__/fakes/incidents.ts'
import { readArguments } from '../src/cli/command.ts'
import { trend } from '../src/cli/trend.ts'

/** Incidents of one measurement; `node bench/trend.ts [COUNT]`. */
const COUNT = Number(process.argv[2] ?? 10_000)
const LABELS = ['compile.syntax', 'proxy.timeout', 'test.failure', 'runner.disk-full', 'unknown'] as const

const dir = mkdtempSync(join(tmpdir(), 'trend-'))
const start = Date.UTC(2026, 0, 1)
const one = anIncident()
const slowest = one.cache.modules?.slowest[0]
let bytes = 0
for (let at = 0; at < COUNT; at++) {
  const id = LABELS[at % LABELS.length] as string
  const fingerprint = String(at % 97).padStart(12, '0')
  const incident = {
    ...one,
    run: { ...one.run, runId: String(at), repository: `octo/app-${at % 40}`, ref: `refs/heads/b${at % 7}` },
    startedAt: new Date(start + at * 600_000).toISOString(),
    outcome: at % 3 === 0 ? 'failure' : 'success',
    diagnosis: at % 3 === 0 ? { ...one.diagnosis, id, fingerprint } : null,
    attempts: Array.from({ length: (at % 5) + 1 }, () => one.attempts[0]),
    cache: {
      ...one.cache,
      modules: { ...one.cache.modules, slowest: Array.from({ length: 20 }, () => slowest) },
    },
  }
  const folder = join(dir, String(at % 100))
  if (at < 100) mkdirSync(folder)
  const text = JSON.stringify(incident, null, 2)
  bytes += text.length
  writeFileSync(join(folder, `incident-${at}.json`), text)
}
const answers: { runs: number }[] = []
const before = process.resourceUsage().maxRSS
const cpu = process.cpuUsage()
const begun = performance.now()
const code = await trend.run(readArguments(trend, [dir, '--json', '--html', join(dir, 'trend.html')]), {
  answer: (value) => void answers.push(value as { runs: number }),
  say: () => undefined,
  input: async function* () {},
  ...{ colour: false, width: 100, cwd: dir, env: {} },
})
const seconds = (performance.now() - begun) / 1000
const { user, system } = process.cpuUsage(cpu)
console.log(
  `${answers[0]?.runs} incidents, ${(bytes / 1e6).toFixed(0)} MB: ${seconds.toFixed(1)} s (processor ${((user + system) / 1e6).toFixed(1)} s), memory ${(before / 1024).toFixed(0)} MB before, at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, exit code ${code}`,
)
rmSync(dir, { recursive: true, force: true })
