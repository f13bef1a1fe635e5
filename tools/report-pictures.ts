// Makes docs/pictures/report-*.png from the example report of the tests: node tools/report-pictures.ts. Needs Chromium.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { aReport, pageWith } from '../__tests__/fakes/report.ts'
import { openReport } from '../e2e/report/opened.ts'
import { startChromium } from '../e2e/support/chromium.ts'

const PICTURES = join('docs', 'pictures')
const MOST = 200_000

const PAGES = [
  { name: 'report-wide', width: 1280, height: 1500, language: 'en', isDark: false },
  { name: 'report-dark', width: 1280, height: 1150, language: 'en', isDark: true, at: '#log' },
  { name: 'report-phone', width: 360, height: 1400, language: 'en', isDark: false },
  { name: 'report-chinese', width: 1280, height: 1200, language: 'zh-CN', isDark: false },
] as const

mkdirSync(PICTURES, { recursive: true })
const chromium = await startChromium()
try {
  for (const { name, language, height, ...options } of PAGES) {
    const page = await openReport(chromium, pageWith(aReport(), { language }), { ...options, height })
    if ('at' in options) {
      await page.press('/')
      await page.type('greet')
      await page.evaluate(`document.querySelector('${options.at}').scrollIntoView()`)
    }
    const png = join(PICTURES, `${name}.png`)
    await page.shoot(png, height)
    await page.close()
    const { size } = statSync(png)
    if (size > MOST) throw new Error(`${png} has ${size} bytes, ${MOST} are allowed`)
    process.stdout.write(`${png}: ${size} bytes\n`)
  }
} finally {
  await chromium.close()
}
