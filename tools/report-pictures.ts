// Makes docs/pictures/report-*.png from the example report of the tests: node tools/report-pictures.ts. Needs Chromium and a font with Chinese characters, such as fonts-wqy-microhei.
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { aReport, pageWith, type ReportParts } from '../__tests__/fakes/report.ts'
import { openReport } from '../e2e/report/opened.ts'
import { startChromium } from '../e2e/support/chromium.ts'

const PICTURES = join('docs', 'pictures')
const MOST = 200_000

const PAGES = [
  { name: 'report-wide', width: 1280, height: 1500, language: 'en', isDark: false },
  { name: 'report-dark', width: 1280, height: 1150, language: 'en', isDark: true, search: 'greet' },
  { name: 'report-phone', width: 360, height: 1400, language: 'en', isDark: false },
  { name: 'report-chinese', width: 1280, height: 1200, language: 'zh-CN', isDark: false },
] as const

/** The example as a run in Chinese tells it: its diagnosis has the language of the rules. */
const inChinese = (parts: ReportParts): ReportParts => {
  const { diagnosis, attribution } = parts.incident
  if (diagnosis === null) return parts
  const said = {
    title: '`Greeting` 未定义（internal/greet/greet.go:9）',
    cause: '编译器在这里找不到 `Greeting`：它的声明缺失、拼写错误，或没有复制到镜像中。',
    do: [
      '用 `git grep -nw "Greeting"` 查找声明；如果所在文件不在 git 中，请提交该文件。',
      '推送前运行 `go build ./...`。',
    ],
  }
  const suspects = attribution.suspects.map((one) => ({
    ...one,
    reasons: ['写了出错的行 internal/greet/greet.go:9'],
  }))
  const files = attribution.files.map((file) => ({
    ...file,
    why: file.path.endsWith('.go') ? '含有出错的行' : '自基准以来有改动',
  }))
  return {
    ...parts,
    incident: {
      ...parts.incident,
      diagnosis: { ...diagnosis, ...said },
      attribution: { ...attribution, suspects, files },
    },
  }
}

mkdirSync(PICTURES, { recursive: true })
const chromium = await startChromium()
try {
  for (const { name, language, height, ...options } of PAGES) {
    const parts = language === 'en' ? aReport() : inChinese(aReport())
    const page = await openReport(chromium, pageWith(parts, { language }), { ...options, height })
    if ('search' in options) {
      await page.press('/')
      await page.type(options.search)
      await page.press('Enter')
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
