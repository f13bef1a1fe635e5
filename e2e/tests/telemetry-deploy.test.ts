import { join, resolve } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { tryRun } from '../engine/proc.ts'
import { collectorProgram, type PrometheusPrograms, prometheusPrograms } from '../telemetry/programs.ts'

let programs: PrometheusPrograms
let collector: string
beforeAll(async () => {
  programs = await prometheusPrograms()
  collector = await collectorProgram()
}, 900_000)

/** Runs a program in a folder of deploy/ and gives its exit code with what it said. */
const check = async (folder: string, program: string, ...args: string[]) => {
  const { code, stdout, stderr } = await tryRun(program, args, { cwd: resolve(join('deploy', folder)) })
  return { code, said: `${stdout}${stderr}` }
}

test.each(['rules_test.yml', 'rules_week_test.yml'])(
  'promtool finds every alert as %s wants it',
  async (file) => {
    const { code, said } = await check('prometheus', programs.promtool, 'test', 'rules', file)
    expect(said).toContain('SUCCESS')
    expect(code).toBe(0)
  },
  300_000,
)

test('Prometheus, Alertmanager and the Collector take their files', async () => {
  const prometheus = await check('prometheus', programs.promtool, 'check', 'config', 'prometheus.yml')
  expect(prometheus).toMatchObject({ code: 0, said: expect.stringContaining('6 rules found') })
  const alertmanager = await check('alertmanager', programs.amtool, 'check-config', 'alertmanager.yml')
  expect(alertmanager).toMatchObject({ code: 0, said: expect.stringContaining('SUCCESS') })
  expect(await check('collector', collector, 'validate', '--config=config.yml')).toMatchObject({ code: 0 })
}, 120_000)
