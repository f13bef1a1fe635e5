// Makes docs/pictures/report-*.png and docs/pictures/reports/*.png: node tools/report-pictures.ts. Needs git, Chromium and a font with Chinese characters, such as fonts-wqy-microhei.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aReport, htmlOptions, pageWith } from '../__tests__/fakes/report.ts'
import { openReport } from '../e2e/report/opened.ts'
import { startChromium } from '../e2e/support/chromium.ts'
import type { Language } from '../src/model/language.ts'
import { toHtml } from '../src/stages/report/html.ts'
import { toPalette } from './pictures/palette.mjs'
import { REAL_RUNS, realRun } from './pictures/real-runs.ts'

const PICTURES = join('docs', 'pictures')
const MOST = 150_000

/** A page to be drawn; `until` names the element its picture ends before. */
interface Drawn {
  readonly file: string
  readonly html: string
  readonly width: number
  readonly height: number
  readonly until?: string
  readonly isDark?: boolean
  readonly search?: string
}

const ofExample = (): string => pageWith(aReport(), { language: 'en' })

const ofRun = async (name: string, language: Language): Promise<string> => {
  const { incident, log } = await realRun(name, language)
  return toHtml(incident, log, htmlOptions({ language, findings: incident.findings }))
}

const [first = ''] = REAL_RUNS
const drawings: Drawn[] = [
  { file: 'report-wide.png', html: ofExample(), width: 1280, height: 1500 },
  {
    ...{ file: 'report-dark.png', html: ofExample(), width: 1280, height: 1150 },
    ...{ isDark: true, search: 'greet' },
  },
  { file: 'report-phone.png', html: ofExample(), width: 360, height: 1400 },
  { file: 'report-chinese.png', html: await ofRun(first, 'zh-CN'), width: 1080, height: 1700 },
]
for (const name of REAL_RUNS)
  drawings.push({
    ...{ file: join('reports', `${name.split('--')[0]}.png`), html: await ofRun(name, 'en') },
    ...{ width: 1080, height: 1400, until: '#log' },
  })

const [only] = process.argv.slice(2)
mkdirSync(join(PICTURES, 'reports'), { recursive: true })
const chromium = await startChromium()
try {
  for (const { file, html, height, until, search, ...options } of drawings) {
    if (only !== undefined && !file.includes(only)) continue
    const page = await openReport(chromium, html, { ...options, height })
    await page.evaluate(`document.documentElement.style.scrollbarWidth = 'none'`)
    if (search !== undefined) {
      await page.press('/')
      await page.type(search)
      await page.press('Enter')
    }
    const end =
      until === undefined
        ? height
        : await page.evaluate<number>(
            `document.querySelector('${until}').getBoundingClientRect().top + scrollY`,
          )
    const png = join(PICTURES, file)
    await page.shoot(png, Math.min(height, Math.floor(end)))
    await page.close()
    const drawn = toPalette(readFileSync(png))
    writeFileSync(png, drawn)
    if (drawn.length > MOST) throw new Error(`${png} has ${drawn.length} bytes, ${MOST} are allowed`)
    process.stdout.write(`${png}: ${drawn.length} bytes\n`)
  }
} finally {
  await chromium.close()
}
