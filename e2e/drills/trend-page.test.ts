import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { aDiagnosis, anIncident } from '../../__tests__/fakes/incidents.ts'
import { tryRun } from '../engine/proc.ts'
import { type Chromium, startChromium } from '../support/chromium.ts'
import { openPage } from '../support/page.ts'

const HOSTILE = '</style></svg><script>alert(1)</script><img src=x onerror=alert(2)>'

let dir: string
let chromium: Chromium

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'trend-'))
  const unknown = aDiagnosis({
    ...{ id: 'unknown', title: HOSTILE, evidence: { line: 1, text: `widget failed ${HOSTILE}` } },
    facts: { host: HOSTILE },
  })
  const { run } = anIncident()
  const runs = [
    anIncident({ diagnosis: unknown, run: { ...run, repository: HOSTILE } }),
    anIncident({ outcome: 'success', diagnosis: null, startedAt: '2026-01-09T00:00:00Z' }),
  ]
  writeFileSync(join(dir, 'all.ndjson'), runs.map((one) => JSON.stringify(one)).join('\n'))
  const made = await tryRun(process.execPath, [
    ...[resolve('src/cli/index.ts'), 'trend', join(dir, 'all.ndjson')],
    ...['--html', join(dir, 'trend.html')],
  ])
  expect(made.code).toBe(0)
  chromium = await startChromium()
}, 600_000)
afterAll(async () => {
  await chromium?.close()
  rmSync(dir, { recursive: true, force: true })
})

test.each([
  ['wide', { width: 1280 }],
  ['on a phone, dark', { width: 380, isDark: true }],
])(
  'the page does nothing but show itself: %s',
  async (_, options) => {
    const page = await openPage(chromium, pathToFileURL(join(dir, 'trend.html')).href, options)
    try {
      expect(await page.evaluate('document.querySelectorAll("svg.plot").length')).toBeGreaterThanOrEqual(4)
      expect(await page.evaluate('document.querySelectorAll("script,img").length')).toBe(0)
      expect(await page.evaluate('document.body.textContent.includes("<script>alert(1)</script>")')).toBe(
        true,
      )
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
      // The style the policy names is in force.
      const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor')
      expect(ground).toBe('isDark' in options ? 'rgb(13, 17, 23)' : 'rgb(255, 255, 255)')
      expect(page.misdeeds).toEqual([])
    } finally {
      await page.close()
    }
  },
  120_000,
)
