import { describe, expect, test } from '@jest/globals'
import type { UpstreamFault } from '../../../src/ports/ports.ts'
import { tellFaults } from '../../../src/stages/classify/tell-faults.ts'
import { aDiagnosis } from '../../fakes/incidents.ts'
import { fakeMirror } from '../../fakes/ports.ts'

const fault = (change: Partial<UpstreamFault> = {}): UpstreamFault => ({
  ...{ host: 'goproxy.cn', what: 'EOF', status: null, seconds: 3.21, path: 'example.org/!x/@v/v1.0.0.zip' },
  ...change,
})
const eof = aDiagnosis({ id: 'proxy.eof', facts: { host: '172.17.0.1:40000' }, cause: 'It was cut.' })
const told = (diagnosis: typeof eof, ...faults: readonly UpstreamFault[]) =>
  tellFaults(diagnosis, fakeMirror({ faults }))

describe('a failure of the module network', () => {
  test('is told with host and seconds where Go knows but EOF', () => {
    const { facts, cause, evidence } = told(eof, fault())
    expect(facts).toEqual({ host: 'goproxy.cn', seconds: '3.2' })
    expect(cause).toBe(
      'It was cut. The module server asked goproxy.cn for example.org/!x/@v/v1.0.0.zip: EOF after 3.2 s.',
    )
    expect(evidence).toEqual(eof.evidence)
  })

  test('is told with the status, once', () => {
    const asked = (what: string) => told(eof, fault({ what, status: 502, seconds: 0 }))
    expect(asked('502 Bad Gateway').facts).toMatchObject({ status: '502' })
    expect(asked('502 Bad Gateway').cause).toMatch(/zip: 502 Bad Gateway\.$/)
    expect(asked('bad gateway').cause).toMatch(/zip: 502, bad gateway\.$/)
  })

  test('of several faults takes that of the module, then that of the host', () => {
    const others = [
      fault({ host: 'a.example.org', path: 'y/@v/v1.zip' }),
      fault(),
      fault({ host: 'b.example.org', path: 'z' }),
    ]
    const about = (facts: Record<string, string>) => told({ ...eof, facts }, ...others).facts['host']
    expect(about({ module: 'example.org/X' })).toBe('goproxy.cn')
    expect(about({ module: 'example.org/none', host: 'b.example.org' })).toBe('b.example.org')
    expect(about({ host: '172.17.0.1:4' })).toBe('172.17.0.1:4')
  })

  test('of the way to the module server itself names the firewall', () => {
    const dial = { ...eof, id: 'proxy.timeout', facts: { host: '127.0.0.1:1' } }
    expect(told(dial).cause).toContain('no request of the build reached')
    expect(told(dial).do[0]).toContain('`go-cache: off`')
    expect(told(dial, fault()).cause).toContain('asked goproxy.cn')
    expect(tellFaults(dial, fakeMirror({ served: 1 }))).toBe(dial)
  })

  test('that our server only passed on is told with the name of the upstream', () => {
    const mirror = '127.0.0.1:1'
    const missing = aDiagnosis({
      id: 'proxy.not-found',
      title: `Proxy ${mirror} has none`,
      facts: { host: mirror },
    })
    const host = {
      host: 'goproxy.cn',
      requests: 1,
      failures: 0,
      bytes: 0,
      seconds: 0,
      state: 'good',
    } as const
    const { title, facts } = tellFaults(missing, fakeMirror({ hosts: [host] }))
    expect(title).toBe('Proxy goproxy.cn has none')
    expect(facts['host']).toBe('goproxy.cn')
    const two = fakeMirror({ hosts: [host, { ...host, host: 'goproxy.io' }] })
    expect(tellFaults(missing, two)).toBe(missing)
  })

  test('stays as it is without faults, without a mirror, and when it is another failure', () => {
    expect(told(eof)).toBe(eof)
    expect(tellFaults(eof, null)).toBe(eof)
    const compile = aDiagnosis()
    expect(told(compile, fault())).toBe(compile)
  })
})
