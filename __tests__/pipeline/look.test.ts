import { expect, test } from '@jest/globals'
import type { Ports } from '../../src/ports/ports.ts'
import { COMPILE_ERROR, runScene } from './run-scene.ts'

/** A machine whose disk is nearly full, and a network in which nothing answers. */
const ill = (ports: Ports): Ports => ({
  ...ports,
  machine: { ...ports.machine, disk: async () => ({ freeBytes: 5e8, freeInodes: 1_000_000 }) },
})

test('a run tells ill servers and a full disk among its findings', async () => {
  const { result } = await runScene(() => COMPILE_ERROR, {
    inputs: { 'go-proxy': 'https://goproxy.example.org' },
    through: ill,
  })
  if (!result.ok) throw new Error(JSON.stringify(result))
  const { findings, health } = result.value.incident
  expect(health.filter(({ state }) => state === 'failed').length).toBeGreaterThan(0)
  const told = findings.filter(({ id }) => id.startsWith('health.'))
  expect(told).toContainEqual(
    expect.objectContaining({
      id: 'health.disk',
      severity: 'warning',
      path: null,
      prevents: 'runner.disk-full',
    }),
  )
  expect(told).toContainEqual(
    expect.objectContaining({
      id: 'health.proxy',
      text: expect.stringContaining('goproxy.example.org cannot be reached'),
    }),
  )
})
