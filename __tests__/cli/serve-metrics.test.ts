import { describe, expect, test } from '@jest/globals'
import { Counters, kindOf } from '../../src/cli/serve/metrics.ts'
import type { MirrorAccount } from '../../src/ports/ports.ts'

const host = (name: string, state: 'good' | 'slow' | 'dead') => ({
  host: name,
  requests: 10,
  failures: 2,
  bytes: 3000,
  seconds: 1.5,
  state,
})

const account = (hosts: MirrorAccount['hosts']): MirrorAccount => ({
  served: 0,
  fetched: 4,
  bytes: 0,
  ahead: 0,
  aheadBytes: 0,
  dropped: ['example.org/a@v1.0.0'],
  modules: [],
  hosts,
  faults: [],
})

const SHELF = { bytes: 7000, versions: 7, evictions: 3, evictedBytes: 3000 }

test.each([
  ['example.org/a/@v/v1.0.0.zip', 'zip'],
  ['example.org/a/@v/v1.0.0.mod', 'mod'],
  ['example.org/a/@v/v1.0.0.info', 'info'],
  ['example.org/a/@v/list', 'list'],
  ['example.org/a/@latest', 'latest'],
  ['sumdb/sums.example.org/latest', 'sumdb'],
  ['example.org/a.zip', 'other'],
  ['', 'other'],
])('a request for %s is of the kind %s', (path, kind) => expect(kindOf(path)).toBe(kind))

describe('the text for Prometheus', () => {
  const counters = new Counters()
  counters.add({ kind: 'zip', status: 200, bytes: 1000, seconds: 0.01 })
  counters.add({ kind: 'zip', status: 200, bytes: 500, seconds: 3 })
  counters.add({ kind: 'zip', status: 502, bytes: 30, seconds: 100 })
  const text = counters.text(
    account([host('goproxy.cn', 'good'), host('a.example.org', 'dead'), host('goproxy.cn', 'good')]),
    SHELF,
    5e7,
  )
  const lines = text.trim().split('\n')

  test('has a help and a type line before each metric, and each sample once', () => {
    const samples = lines.filter((line) => !line.startsWith('#'))
    const names = samples.map((line) => line.replace(/ \S+$/, ''))
    expect(new Set(names).size).toBe(names.length)
    for (const line of samples)
      expect(line).toMatch(/^mirror_[a-z_]+(?:\{(?:[a-z]+="[^"]*",?)+\})? \d+(?:\.\d+)?$/)
    expect(lines.filter((line) => line.startsWith('# HELP')).length).toBe(
      lines.filter((line) => line.startsWith('# TYPE')).length,
    )
    expect(text.endsWith('\n')).toBe(true)
  })

  test.each([
    'mirror_requests_total{kind="zip",status="200"} 2',
    'mirror_requests_total{kind="zip",status="502"} 1',
    'mirror_response_bytes_total{kind="zip",status="200"} 1500',
    'mirror_request_duration_seconds_bucket{le="0.005"} 0',
    'mirror_request_duration_seconds_bucket{le="0.02"} 1',
    'mirror_request_duration_seconds_bucket{le="10"} 2',
    'mirror_request_duration_seconds_bucket{le="+Inf"} 3',
    'mirror_request_duration_seconds_count 3',
    'mirror_fetched_total 4',
    'mirror_upstream_requests_total{host="goproxy.cn"} 20',
    'mirror_upstream_failures_total{host="a.example.org"} 2',
    'mirror_upstream_seconds_total{host="a.example.org"} 1.5',
    'mirror_upstream_state{host="a.example.org",state="dead"} 1',
    'mirror_upstream_state{host="goproxy.cn",state="dead"} 0',
    'mirror_damaged_total 1',
    'mirror_store_bytes 7000',
    'mirror_evictions_total 3',
    'mirror_memory_bytes 50000000',
  ])('has %s', (line) => expect(lines).toContain(line))

  test('quotes what a label may not hold', () => {
    expect(new Counters().text(account([host('file:///a"b\\c', 'good')]), SHELF, 1)).toContain(
      '{host="file:///a\\"b\\\\c"} 10',
    )
  })
})
