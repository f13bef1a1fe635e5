import { describe, expect, test } from '@jest/globals'
import { rules } from '../../src/catalogue/rules/index.ts'
import type { Ports } from '../../src/ports/ports.ts'
import { COMPILE_ERROR, type Ending, PASSES, runScene } from './run-scene.ts'

/** A long catalogue would only take long. */
const FEW = rules.filter(({ id }) => id === 'compile.undefined')

type Kind = 'throws' | 'rejects'

/** Calls that give no promise. */
const TELLING = /^(?:log|clock|annotate|hmac)\b/

/** The ports, of which the call number `at` throws; `count` tells how many calls there were. */
const throwingAt = (at: number, kind: Kind) => {
  let count = 0
  let where = ''
  const wrap = <T extends object>(name: string, port: T): T =>
    new Proxy(port, {
      get: (target, key, receiver) => {
        const value = Reflect.get(target, key, receiver) as unknown
        return typeof value === 'function' ? counted(`${name}.${String(key)}`, value.bind(target)) : value
      },
      apply: (target, self, args) =>
        counted(name, (target as unknown as CallableFunction).bind(self))(...args),
    })
  const counted =
    (name: string, work: CallableFunction) =>
    (...args: unknown[]): unknown => {
      if (++count !== at) return work(...args)
      where = name
      const fault = new Error(`fault ${at} in ${name}`)
      if (kind === 'throws' || TELLING.test(name)) throw fault
      return Promise.reject(fault)
    }
  const through = (ports: Ports): Ports =>
    Object.fromEntries(
      Object.entries(ports).map(([name, port]) => [name, port === null ? port : wrap(name, port as object)]),
    ) as unknown as Ports
  return { through, count: () => count, where: () => where }
}

const verdictOf = async (end: Ending, at: number, kind: Kind) => {
  const thrower = throwingAt(at, kind)
  const { result } = await runScene(end, { through: thrower.through, rules: FEW })
  const outcome = result.ok ? result.value.incident.outcome : result.problems
  return { outcome, calls: thrower.count(), where: thrower.where() }
}

describe('a throw in any call of any port leaves the verdict as the build had it', () => {
  test.each<[string, Kind, Ending, 'success' | 'failure']>([
    ['a build that passes', 'throws', () => PASSES, 'success'],
    ['a build that passes', 'rejects', () => PASSES, 'success'],
    ['a compile error', 'throws', () => COMPILE_ERROR, 'failure'],
    ['a compile error', 'rejects', () => COMPILE_ERROR, 'failure'],
  ])('%s, the call %s', async (_name, kind, end, verdict) => {
    const { calls } = await verdictOf(end, -1, kind)
    expect(calls).toBeGreaterThan(60)
    const wrong: string[] = []
    for (let at = 1; at <= calls; at++) {
      const { outcome, where } = await verdictOf(end, at, kind)
      if (outcome !== verdict) wrong.push(`${at} ${where}: ${JSON.stringify(outcome)}`)
    }
    expect(wrong).toEqual([])
  })

  test('is told with the name of the stage', async () => {
    const { result } = await runScene(() => PASSES, {
      through: (ports) => ({
        ...ports,
        openMirror: async () => {
          throw new Error('no more ports')
        },
      }),
    })
    expect(result.ok && result.value.incident.degradations).toEqual([
      'A fault of go-docker-build in plan: no more ports. The build does not depend on it.',
    ])
  })
})
