import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Incident } from '../../src/model/incident.ts'
import {
  COMPILE_ERROR,
  type Ending,
  EXPORT_FAILED,
  ending,
  failing,
  LOST,
  PASSES,
  type RunScene,
  runScene,
  type SceneOptions,
  TIMEOUT,
} from './run-scene.ts'

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true })
addFormats.default(ajv)
const isValid = ajv.compile(JSON.parse(readFileSync('src/model/incident.schema.json', 'utf8')))

const incidentOf = ({ result }: RunScene): Incident => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value.incident
}

/** Builds end one after the other as listed, then pass. */
const inTurn =
  (...endings: readonly ReturnType<Ending>[]): Ending =>
  (build) =>
    endings[build - 1] ?? PASSES

const tell = async (end: Ending, options: SceneOptions = {}) => {
  const scene = await runScene(end, options)
  const incident = incidentOf(scene)
  if (!isValid(JSON.parse(JSON.stringify(incident)))) throw new Error(ajv.errorsText(isValid.errors))
  return {
    scene,
    incident,
    outcome: incident.outcome,
    labels: incident.attempts.map(({ label }) => label),
    levels: incident.attempts.map(({ level }) => level),
    steps: (incident.remedies ?? []).map(({ step }) => step),
  }
}

const hasFlag = (args: readonly string[] = [], flag: string): boolean => args.includes(flag)
const fileOf = (args: readonly string[] = []): string => args[args.indexOf('--file') + 1] ?? ''

describe('attempts', () => {
  test('a build that passes is one attempt, and nothing is told', async () => {
    const { outcome, labels, incident } = await tell(() => PASSES)
    expect([outcome, labels, incident.remedies, incident.degradations, incident.degraded]).toEqual([
      'success',
      [null],
      undefined,
      [],
      0,
    ])
  })

  test('a compile error is exactly one attempt, whatever on-transient says', async () => {
    for (const mode of ['retry', 'degrade', 'fail']) {
      const { scene, outcome } = await tell(() => COMPILE_ERROR, { inputs: { 'on-transient': mode } })
      expect([outcome, scene.builds.length]).toEqual(['failure', 1])
    }
  })

  test('a failure that passes is met: the second attempt is green, with each step told', async () => {
    const { scene, outcome, labels, steps, incident } = await tell(inTurn(TIMEOUT))
    expect([outcome, labels]).toEqual(['success', ['proxy.timeout', null]])
    expect(steps).toEqual(['switch-proxy', 'wait', 'retry'])
    expect(scene.pauses).toEqual([5000])
    expect(incident.diagnosis).toBeNull()
    expect(incident.attempts.map(({ number, exitCode }) => [number, exitCode])).toEqual([
      [1, 1],
      [2, 0],
    ])
    expect(scene.checks.map(({ conclusion }) => conclusion)).toEqual(['success'])
  })

  test('one that does not pass ends with the budget, after a plain build, with its own reason', async () => {
    const { outcome, labels, levels, steps, incident } = await tell(() => TIMEOUT)
    expect(outcome).toBe('failure')
    expect(labels).toEqual(['proxy.timeout', 'proxy.timeout', 'proxy.timeout', 'proxy.timeout'])
    expect(levels).toEqual([0, 0, 0, 2])
    expect(steps.at(-1)).toBe('plain-build')
    expect([incident.diagnosis?.id, incident.degraded]).toEqual(['proxy.timeout', 2])
  })

  test('what passes only without us is green, and told as a step down', async () => {
    const ours: Ending = (_build, { args }) => (fileOf(args).startsWith('/tmp/build') ? TIMEOUT : PASSES)
    const { outcome, levels, incident } = await tell(ours)
    expect([outcome, levels.at(-1), incident.degraded]).toEqual(['success', 2, 2])
    expect(incident.degradations.join('\n')).toContain(
      'Attempt 4 is the plain build: attempt 3 failed with proxy.timeout, and the modules came through the module server',
    )
  })

  test('where containers do not reach this machine, the plain build comes at once and says why', async () => {
    const walled = failing(
      'go: example.org/x@v1.0.0: Get "http://127.0.0.1:1/x/example.org/x/@v/v1.0.0.mod": dial tcp 127.0.0.1:1: i/o timeout',
    )
    const { scene, outcome, labels, levels, incident } = await tell((_build, { args }) =>
      fileOf(args).startsWith('/tmp/build') ? walled : PASSES,
    )
    expect([outcome, labels, levels]).toEqual(['success', ['proxy.timeout', null], [0, 2]])
    const told =
      'no request of the build reached the module server of this run at 127.0.0.1: let containers through the firewall of this machine to that address, or set go-cache: off'
    expect(incident.degradations.join('\n')).toContain(`Attempt 2 is the plain build`)
    expect(incident.degradations.join('\n')).toContain(told)
    expect(scene.lines.join('\n')).toContain(told)
    expect(scene.pauses).toEqual([])
  })

  test('a plain build that lacks what we gave does not change the reason', async () => {
    const wanting = failing(
      'go: example.org/x@v1.0.0: reading https://goproxy.cn/example.org/x/@v/v1.0.0.mod: 404 Not Found',
    )
    const { incident, labels } = await tell((_build, { args }) =>
      fileOf(args).startsWith('/tmp/build') ? TIMEOUT : wanting,
    )
    expect(labels.at(-1)).not.toBe('proxy.timeout')
    expect(incident.diagnosis?.id).toBe('proxy.timeout')
  })

  test('on-transient degrade: the retry goes without the module server', async () => {
    const { levels, incident } = await tell(inTurn(TIMEOUT), { inputs: { 'on-transient': 'degrade' } })
    expect(levels).toEqual([0, 1])
    expect(incident.cache.delivery).toBe('off')
  })

  test('a cache that cannot be written is left out of the next attempt', async () => {
    const inputs = {
      'cache-to': 'type=registry,ref=127.0.0.1:9/cache',
      'cache-from': 'type=registry,ref=127.0.0.1:9/cache',
    }
    const exportFails: Ending = (_build, { args }) => (hasFlag(args, '--cache-to') ? EXPORT_FAILED : PASSES)
    const { scene, outcome, labels, levels, incident } = await tell(exportFails, { inputs })
    expect([outcome, labels, levels]).toEqual(['success', ['cache.export-failed', null], [0, 1]])
    expect(hasFlag(scene.builds[1], '--cache-from')).toBe(true)
    expect(incident.degraded).toBe(1)
    expect(incident.remedies?.[0]?.detail).toBe('The next attempt goes without cache-to.')
  })

  test('memory: go compiles one package at a time, once', async () => {
    const oom = failing('github.com/x/y: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed')
    const texts: string[] = []
    const { labels, levels } = await tell((_build, { args }) => {
      texts.push(args.find((arg) => arg.includes('go-docker-build-processes')) ?? '')
      return oom
    })
    expect([labels[0], levels]).toEqual(['runner.oom', [0, 1]])
    expect(texts[0]).toBe('')
    expect(texts[1]).toContain('go-docker-build-processes')
  })

  test('a lost builder is replaced by the next one, and the log of the first is kept', async () => {
    const { scene, outcome, incident } = await tell(inTurn(LOST), { inputs: { builders: 'second' } })
    expect(outcome).toBe('success')
    expect(incident.attempts.map(({ builder, log }) => [builder, log])).toEqual([
      ['main', 'attempt-1.log'],
      ['second', undefined],
    ])
    expect(scene.written.get('/tmp/run/attempt-1.log')).toContain('error reading from server: EOF')
    expect(scene.builds.map((args) => args[args.indexOf('--builder') + 1])).toEqual(['main', 'second'])
  })

  test('a builder that is down before the build is passed over', async () => {
    const { scene, outcome, steps } = await tell(() => PASSES, {
      inputs: { builders: 'second,third' },
      down: ['main', 'second'],
    })
    expect([outcome, steps]).toEqual(['success', ['switch-builder']])
    expect(scene.builds.map((args) => args[args.indexOf('--builder') + 1])).toEqual(['third'])
  })

  test('with no builder left the problem is that of the one asked for', async () => {
    const { result } = await runScene(() => PASSES, {
      inputs: { builders: 'second' },
      down: ['main', 'second'],
    })
    expect(result.ok ? [] : result.problems.map(({ seen }) => seen)).toEqual(['main: connection refused'])
  })

  test('base images come from a mirror where a playbook of the repository says so', async () => {
    const files = {
      '/w/.github/go-docker-build/playbooks.yml': `playbooks:
  - id: hub-mirror
    when: { labels: [image.rate-limited] }
    do: [{ pull-base-from-mirror: mirror.example.org/hub }, retry]
`,
    }
    const limited = ending(
      'ERROR: failed to solve: golang:1.26: failed to resolve source metadata for docker.io/library/golang:1.26: 429 Too Many Requests - toomanyrequests: You have reached your unauthenticated pull rate limit.',
    )
    const { scene, outcome, levels } = await tell(inTurn(limited), { files })
    expect([outcome, levels]).toEqual(['success', [0, 1]])
    expect(scene.builds[1]).toContain('golang:1.26=docker-image://mirror.example.org/hub/library/golang:1.26')
  })

  test('a run that is not trusted leaves out what reaches beyond its build', async () => {
    const files = {
      '/w/.github/go-docker-build/playbooks.yml': `playbooks:
  - id: spam
    when: { labels: [registry.timeout, proxy.timeout] }
    do: [notify, open-issue, { label: x }, free-disk, retry]
`,
    }
    const { steps, incident } = await tell(inTurn(TIMEOUT), { files, world: { isUntrusted: true } })
    expect(steps).toEqual(['retry'])
    expect(incident.degradations.join()).toContain('notify, open-issue, label, free-disk are left out')
    const trusted = await tell(inTurn(TIMEOUT), { files })
    expect(trusted.steps).toEqual(['notify', 'open-issue', 'label', 'free-disk', 'retry'])
  })

  test('secrets stay out of the kept log', async () => {
    const secret = 's3cr3t-of-this-run'
    const { scene } = await tell(
      inTurn(failing(`dial tcp 192.0.2.1:443: i/o timeout ${secret}`, 'go: x: i/o timeout')),
      {
        inputs: { secrets: `token=${secret}` },
      },
    )
    expect([...scene.written.values()].some((text) => text.includes(secret))).toBe(false)
  })
})

describe('a stopped run', () => {
  test('tells nobody, and has no problem', async () => {
    let asked: 'SIGTERM' | null = null
    const scene = await runScene(
      () => {
        asked = 'SIGTERM'
        return { code: 143, stderr: 'ERROR: failed to solve: Canceled: context canceled\n' }
      },
      { world: { stop: { asked: () => asked } } },
    )
    expect(scene.result).toEqual({ ok: false, problems: [] })
    expect([scene.builds.length, scene.checks, scene.pauses]).toEqual([1, [], []])
  })
})
