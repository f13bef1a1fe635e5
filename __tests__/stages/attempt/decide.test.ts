import { describe, expect, test } from '@jest/globals'
import { playbooks } from '../../../src/catalogue/playbooks/index.ts'
import { rules } from '../../../src/catalogue/rules/index.ts'
import type { Course, Playbook } from '../../../src/model/playbook.ts'
import { AS_ASKED, decide, type Situation } from '../../../src/stages/attempt/decide.ts'
import { aDiagnosis } from '../../fakes/incidents.ts'

const FLAG = '--mount=type=cache,id=go-docker-build-octo-app-mod,target=/go/pkg/mod'
const CHANGE = { line: 4, flag: FLAG, why: 'keeps modules' }

const ofLabel = (id: string) => {
  const rule = rules.find((one) => one.id === id)
  return aDiagnosis({
    id,
    blame: rule?.blame ?? 'evidence',
    retryable: rule?.retryable ?? false,
    facts: {},
    mentioned: [],
    evidence: { line: 1, text: id },
  })
}

const situation = (id: string, change: Partial<Situation> = {}): Situation => ({
  diagnosis: ofLabel(id),
  attempt: 1,
  course: AS_ASKED,
  onTransient: 'retry',
  means: { builders: [], proxies: 0, parts: [], images: [] },
  around: { changes: [], hasMirror: false, step: null },
  added: 0,
  minutes: 0,
  ...change,
})

const FULL: Partial<Situation> = {
  means: {
    builders: ['second'],
    proxies: 1,
    parts: ['cache-import', 'cache-export', 'rewriting', 'mounts', 'mirror'],
    images: ['golang:1.26'],
  },
  around: { changes: [CHANGE], hasMirror: true, step: `[build 4/4] RUN ${FLAG} go build ./...` },
}

const told = (id: string, change: Partial<Situation> = {}, books: readonly Playbook[] = playbooks) => {
  const { moves, next, playbook } = decide(situation(id, change), books)
  return { playbook, steps: moves.map(({ step }) => step), next }
}

const course = (change: Partial<Course>): Course => ({ ...AS_ASKED, ...change })

describe('which playbook meets which failure, with all means at hand', () => {
  test.each<[string, string, readonly string[], Course]>([
    ['proxy.timeout', 'module-proxy', ['switch-proxy', 'wait', 'retry'], course({ proxiesPassed: 1 })],
    [
      'proxy.rate-limited',
      'module-proxy-busy',
      ['switch-proxy', 'wait', 'retry'],
      course({ proxiesPassed: 1 }),
    ],
    ['sumdb.network', 'module-proxy', ['switch-proxy', 'wait', 'retry'], course({ proxiesPassed: 1 })],
    ['registry.timeout', 'registry', ['wait', 'retry'], AS_ASKED],
    ['image.rate-limited', 'image-rate-limited', ['wait', 'retry'], AS_ASKED],
    ['buildkit.frontend-pull-failed', 'frontend-pull', ['wait', 'retry'], AS_ASKED],
    [
      'buildkit.connection-lost',
      'builder-lost',
      ['switch-builder', 'wait', 'retry'],
      course({ builder: 'second' }),
    ],
    ['buildkit.state-corrupt', 'builder-damaged', ['switch-builder', 'retry'], course({ builder: 'second' })],
    [
      'cache.export-failed',
      'layer-cache',
      ['drop-cache', 'retry'],
      course({ level: 1, without: ['cache-export'] }),
    ],
    [
      'cache.blob-missing',
      'layer-cache',
      ['drop-cache', 'retry'],
      course({ level: 1, without: ['cache-import'] }),
    ],
    [
      'modcache.corrupt',
      'module-cache-corrupt',
      ['drop-cache', 'retry'],
      course({ level: 1, without: ['mounts'] }),
    ],
    ['runner.disk-full', 'disk-full', ['free-disk', 'retry'], AS_ASKED],
    ['runner.oom', 'out-of-memory', ['lower-parallelism', 'retry'], course({ level: 1, isSerial: true })],
    ['step.dns', 'download', ['wait', 'retry'], AS_ASKED],
    ['vcs.remote-unavailable', 'download', ['wait', 'retry'], AS_ASKED],
    ['lint.timeout', 'passing', ['wait', 'retry'], AS_ASKED],
  ])('%s: %s', (id, playbook, steps, next) => {
    expect(told(id, FULL)).toEqual({ playbook, steps, next })
  })

  test.each(['runner.lost', 'runner.shutdown', 'build.canceled', 'auth.host-key', 'registry.tls'])(
    '%s is not met',
    (id) => {
      expect(told(id)).toEqual({ playbook: null, steps: [], next: null })
    },
  )
})

describe('what the author is to blame for', () => {
  const theirs = rules.filter(({ blame }) => blame === 'yes').map(({ id }) => id)

  test('is never built again, whatever is at hand and whatever a playbook says', () => {
    expect(theirs.length).toBeGreaterThan(50)
    const eager: Playbook = {
      id: 'eager',
      when: { labels: theirs },
      budget: { attempts: 5, minutes: 100 },
      do: [{ kind: 'retry' }],
    }
    for (const onTransient of ['retry', 'degrade', 'fail'] as const)
      for (const id of theirs)
        expect([id, told(id, { ...FULL, onTransient }, [eager, ...playbooks]).next]).toEqual([id, null])
  })

  test('tests are not run again in the hope that they pass', () => {
    for (const { id } of rules.filter((rule) => /^(?:test|vet)\./.test(rule.id)))
      expect([id, told(id, FULL).next]).toEqual([id, null])
  })
})

test('every failure that passes by itself is met, but for a machine that goes away', () => {
  const missed = rules.filter((rule) => rule.retryable && told(rule.id).next === null).map(({ id }) => id)
  expect(missed.sort()).toEqual(['runner.lost', 'runner.shutdown'])
})

describe('budget', () => {
  test.each([
    [0, 0, true],
    [1, 19.9, true],
    [2, 0, false],
    [0, 20, false],
  ])('after %d more attempts and %d minutes: %s', (added, minutes, isAgain) => {
    expect(told('registry.timeout', { added, minutes }).next !== null).toBe(isAgain)
  })

  test('disk and memory get one more attempt', () => {
    for (const id of ['runner.disk-full', 'runner.oom'])
      expect(told(id, { ...FULL, added: 1, around: situation(id).around }).next).toBeNull()
  })
})

describe('on-transient', () => {
  test('fail: nothing is built again', () => {
    expect(told('registry.timeout', { onTransient: 'fail' }).next).toBeNull()
  })

  test('fail: what could be ours has its plain build all the same', () => {
    expect(told('proxy.timeout', { ...FULL, onTransient: 'fail' })).toEqual({
      playbook: 'module-proxy',
      steps: ['plain-build'],
      next: course({ level: 2 }),
    })
  })

  test('degrade: a retry goes without what can be behind the failure', () => {
    expect(told('proxy.timeout', { ...FULL, onTransient: 'degrade' })).toEqual({
      playbook: 'module-proxy',
      steps: ['switch-proxy', 'wait', 'retry', 'drop-cache'],
      next: course({ level: 1, proxiesPassed: 1, without: ['mirror'] }),
    })
  })
})

describe('what could be ours', () => {
  const last = { ...FULL, added: 2 }

  test.each([
    'proxy.timeout',
    'sumdb.mismatch',
    'auth.private-module',
    'buildkit.mount-failed',
    'unknown',
    'modcache.permission',
  ])('%s: the plain build comes before the job is red', (id) => {
    const { steps, next } = told(id, last)
    expect([steps.at(-1), next?.level]).toEqual(['plain-build', 2])
  })

  test('at once where the module server was not reached, and not again behind that', () => {
    const around = { ...FULL.around, changes: [CHANGE], hasMirror: true, step: null, unreached: '172.17.0.1' }
    const first = decide(situation('proxy.timeout', { ...FULL, around }), playbooks)
    expect([first.playbook, first.next?.level]).toEqual([null, 2])
    expect(first.why).toContain('at 172.17.0.1: let containers through the firewall')
    const plain = { ...FULL, around, course: course({ level: 2 }) }
    expect(decide(situation('proxy.timeout', plain), playbooks).why).not.toContain('172.17.0.1')
  })

  test('once: after the plain build there is none', () => {
    for (const id of ['proxy.timeout', 'unknown', 'buildkit.mount-failed'])
      expect(told(id, { ...last, course: course({ level: 2 }) }).next).toBeNull()
  })

  test.each(['proxy.not-found', 'image.not-found', 'test.timeout', 'registry.auth'])('%s is not', (id) => {
    expect(told(id, last).next).toBeNull()
  })

  test('nothing is where nothing of ours stood around the build', () => {
    for (const id of ['proxy.timeout', 'unknown', 'buildkit.mount-failed'])
      expect(told(id, { added: 2 }).next).toBeNull()
  })

  test('an unknown failure of another step is not', () => {
    const around = { ...situation('unknown').around, changes: [CHANGE], step: '[build 2/4] RUN ./gen.sh' }
    expect(told('unknown', { ...last, around }).next).toBeNull()
  })

  test('a syntax error is where the line has flags of ours, and only there', () => {
    const at = (line: number) => ({
      ...last,
      diagnosis: { ...ofLabel('dockerfile.syntax'), blame: 'yes' as const, facts: { line: `${line}` } },
    })
    expect(told('dockerfile.syntax', at(4)).next?.level).toBe(2)
    expect(told('dockerfile.syntax', at(5)).next).toBeNull()
  })
})

describe('a cache that cannot be written', () => {
  const around = { changes: [CHANGE], hasMirror: true, step: 'exporting cache to registry' }

  test.each(['registry.timeout', 'registry.auth', 'registry.push-denied', 'unknown'])(
    'is left out whatever the label: %s',
    (id) => {
      expect(told(id, { ...FULL, around })).toEqual({
        playbook: 'layer-cache',
        steps: ['drop-cache', 'retry'],
        next: course({ level: 1, without: ['cache-export'] }),
      })
    },
  )

  test.each(['exporting to GitHub Actions Cache', 'exporting to Amazon S3 Cache', 'exporting cache'])(
    'is left out whatever the step is called: %s',
    (step) => {
      const there = { ...FULL, around: { ...around, step } }
      expect(told('registry.timeout', there).next).toEqual(course({ level: 1, without: ['cache-export'] }))
    },
  )

  test('once, and not where on-transient is fail', () => {
    const again = { ...FULL, around, course: course({ level: 1, without: ['cache-export'] }) }
    expect(told('registry.auth', again).next).toBeNull()
    expect(told('registry.auth', { ...FULL, around, onTransient: 'fail' }).next).toBeNull()
  })
})

describe('without means', () => {
  test('steps tell why they change nothing, and the build runs again', () => {
    const { moves, next } = decide(situation('buildkit.connection-lost'), playbooks)
    expect(moves[0]).toEqual({
      step: 'switch-builder',
      detail: 'There is no further builder; the input builders names them.',
    })
    expect(next).toEqual(AS_ASKED)
  })
})

describe('a playbook of the repository', () => {
  const own = (change: Partial<Playbook>): readonly Playbook[] => [
    {
      id: 'own',
      when: { labels: ['proxy.timeout'] },
      budget: { attempts: 1, minutes: 5 },
      do: [{ kind: 'label', name: 'infra' }, { kind: 'retry' }],
      ...change,
    },
    ...playbooks,
  ]
  const timeout = { diagnosis: { ...ofLabel('proxy.timeout'), facts: { host: 'goproxy.cn' } } }

  test('comes before ours', () => {
    expect(told('proxy.timeout', timeout, own({})).steps).toEqual(['label', 'retry'])
  })

  test.each([
    ['the fact is another', { when: { facts: { host: 'goproxy.io' } } }],
    ['the fact is not there', { when: { facts: { module: '*' } } }],
    ['the attempt is another', { when: { labels: ['proxy.timeout'], attempt: 2 } }],
    ['unless holds', { unless: { facts: { host: 'goproxy.*' } } }],
  ])('is passed over when %s', (_name, change) => {
    expect(told('proxy.timeout', timeout, own(change)).playbook).toBe('module-proxy')
  })

  test.each(['goproxy.cn', 'goproxy.*', '*.cn', '*', 'g*y.c*'])('a fact is met by %s', (host) => {
    expect(told('proxy.timeout', timeout, own({ when: { facts: { host } } })).playbook).toBe('own')
  })

  test('tells people even when its budget is used up', () => {
    expect(told('proxy.timeout', { ...timeout, added: 1 }, own({}))).toEqual({
      playbook: 'own',
      steps: ['label'],
      next: null,
    })
  })
})
