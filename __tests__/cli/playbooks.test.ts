import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { playbooks as ours } from '../../src/catalogue/playbooks/index.ts'
import { readArguments, UsageError } from '../../src/cli/command.ts'
import { playbooks } from '../../src/cli/playbooks.ts'
import { aDiagnosis, anIncident } from '../fakes/incidents.ts'

let dir = ''
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'playbooks-'))
  mkdirSync(join(dir, '.git'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

interface Told {
  readonly attempt: number
  readonly playbook: string | null
  readonly steps: readonly { readonly step: string }[]
  readonly again: boolean
  readonly level: number | null
}

const run = async (...argv: readonly string[]) => {
  const answers: unknown[] = []
  const said: string[] = []
  const code = await playbooks.run(readArguments(playbooks, argv), {
    answer: (value) => void answers.push(value),
    say: (text) => void said.push(text),
    input: () => Readable.from([]),
    colour: false,
    width: 100,
    cwd: dir,
    env: {},
  })
  return { code, answers, said: said.join('\n') }
}

const rehearsed = async (...argv: readonly string[]) => {
  const { answers } = await run('dry-run', ...argv, '--json')
  return (answers as readonly Told[]).map(({ playbook, steps, again, level }) => ({
    playbook,
    steps: steps.map(({ step }) => step),
    again,
    level,
  }))
}

const OWN = `playbooks:
  - id: vpn
    when: { labels: [proxy.timeout], facts: { host: '*.example.org' } }
    budget: { attempts: 1 }
    do: [{ wait: 60 }, retry]
`

describe('playbooks', () => {
  test('lists ours, then nothing else', async () => {
    const { code, answers } = await run('--json')
    expect([code, answers.map((one) => (one as { id: string }).id)]).toEqual([0, ours.map(({ id }) => id)])
  })

  test('those of the repository come first and are marked', async () => {
    mkdirSync(join(dir, '.github/go-docker-build'), { recursive: true })
    writeFileSync(join(dir, '.github/go-docker-build/playbooks.yml'), OWN)
    expect((await run()).said.split('\n')[0]).toBe('vpn *: proxy.timeout → wait, retry')
    const own = await rehearsed('proxy.timeout', '--fact', 'host=a.example.org')
    expect(own[0]).toEqual({ playbook: 'vpn', steps: ['wait', 'retry'], again: true, level: 0 })
    expect((await rehearsed('proxy.timeout'))[0]?.playbook).toBe('module-proxy')
  })

  test('dry-run goes on to the end', async () => {
    const told = await rehearsed('buildkit.connection-lost', '--builders', 'second')
    expect(told.map(({ again }) => again)).toEqual([true, true, false])
    expect(told[0]?.steps).toEqual(['switch-builder', 'wait', 'retry'])
  })

  test('dry-run of what a person is to blame for does nothing', async () => {
    expect(await rehearsed('compile.undefined')).toEqual([
      { playbook: null, steps: [], again: false, level: null },
    ])
  })

  test('dry-run of an incident takes what that build had', async () => {
    const diagnosis = aDiagnosis({ id: 'proxy.timeout', blame: 'no', retryable: true })
    const base = anIncident()
    const plain = {
      ...base,
      diagnosis,
      plan: { changes: [], skipped: [] },
      cache: { ...base.cache, delivery: 'off' },
    }
    writeFileSync(join(dir, 'incident.json'), JSON.stringify(plain))
    expect((await rehearsed('incident.json', '--on-transient', 'fail')).map(({ again }) => again)).toEqual([
      false,
    ])
  })

  test.each([
    [['dry-run'], 'needs one LABEL'],
    [['dry-run', 'a.b', 'c.d'], 'needs one LABEL'],
    [['dry-run', 'proxy.timeout', '--on-transient', 'hope'], 'allowed are retry, degrade, fail'],
    [['dry-run', 'proxy.timeout', '--fact', 'host'], 'write NAME=VALUE'],
    [['dry-run', 'none.json'], 'cannot be read'],
    [['list'], 'allowed is dry-run LABEL'],
    [['--playbooks', 'none.yml'], 'is not there'],
  ])('%j is a wrong use', async (argv, words) => {
    const error = await run(...argv).catch((one: unknown) => one)
    expect(error).toBeInstanceOf(UsageError)
    expect((error as Error).message).toContain(words)
  })
})
