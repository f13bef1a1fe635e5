import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { anIncident } from '../../__tests__/fakes/incidents.ts'
import { rawjsonOf } from '../../__tests__/fakes/rawjson.ts'
import { aReport, htmlOptions, incidentFor, pageWith } from '../../__tests__/fakes/report.ts'
import { reportLogOf } from '../../src/pipeline/report-log/index.ts'
import { readLog } from '../../src/stages/read-log/index.ts'
import { toHtml } from '../../src/stages/report/html.ts'
import { type Chromium, startChromium } from '../support/chromium.ts'
import { LOW_CONTRAST } from './contrast.ts'
import { openReport } from './opened.ts'

const STARTED = 300_000
const SLOW = 60_000

/** Pixels in which a whole report is seen at once. */
const TALL = 16_000

/** What a build may print to get at those who read its report. */
const HOSTILE = [
  '<script>window.hit = 1; alert(1)</script>',
  '</script><script>window.hit = 1; alert(1)</script>',
  '</style><style>@import "https://evil.example.org/a.css"; body { display: none }</style>',
  '<img src="https://evil.example.org/pixel.png" onerror="window.hit = 1">',
  '<svg onload="window.hit = 1"><a href="javascript:window.hit=1">x</a></svg>',
  '<iframe srcdoc="<script>parent.hit = 1</script>"></iframe>',
  '<meta http-equiv="refresh" content="0; url=https://evil.example.org/">',
  '<base href="https://evil.example.org/"><form action="https://evil.example.org/"><button>x</button></form>',
  '"><b onmouseover=window.hit=1>\' onfocus=window.hit=1 autofocus ` $(window.hit = 1)',
  '\u001b]8;;javascript:window.hit=1\u0007link\u001b]8;;\u0007 \u001b[31m<script>window.hit=1</script>\u001b[0m',
  '<!-- --!> <![CDATA[ ]]> &lt;script&gt; \\u003cscript\\u003e {{constructor.constructor("window.hit=1")()}}',
]

let chromium: Chromium

beforeAll(async () => {
  chromium = await startChromium()
}, STARTED)

afterAll(() => chromium.close())

test(
  'a hostile log, step, title, file, name and command are text: nothing runs, nothing is asked, nothing opens',
  async () => {
    const all = HOSTILE.join(' ')
    const raw = rawjsonOf(
      [{ name: `[build 1/1] RUN ${all}`, start: 0, end: 1, lines: HOSTILE, error: all }],
      `ERROR: ${all}\n`,
    )
    const log = readLog(raw)
    const made = incidentFor(log, ['<img src='])
    const { diagnosis, attribution, run } = made
    const incident = anIncident({
      ...made,
      diagnosis: diagnosis && { ...diagnosis, title: all, cause: all, do: HOSTILE },
      attribution: {
        ...attribution,
        suspects: attribution.suspects.map((one) => ({ ...one, subject: all, reasons: HOSTILE })),
        files: HOSTILE.map((path) => ({ path, change: 'modified', why: path })),
      },
      run: { ...run, repository: all, url: `javascript:window.hit=1//${all}` },
      degradations: HOSTILE,
      reproduce: all,
    })
    const html = toHtml(
      incident,
      reportLogOf(raw, log, (text) => text),
      htmlOptions(),
    )
    const page = await openReport(chromium, html, { height: TALL })
    await page.click('#open-all')
    await page.until(
      'the lines are there',
      `document.querySelectorAll('#S0 .row').length > ${HOSTILE.length}`,
    )
    await page.press('/')
    await page.type('<script>')
    await page.until('matches are marked', "document.querySelector('#lines mark') !== null")
    expect(await page.text('#lines mark')).toBe('<script>')
    expect(await page.evaluate('window.hit ?? null')).toBeNull()
    expect(
      await page.evaluate(
        '[...document.querySelectorAll(\'img, iframe, form, base, object, embed, link, [onerror], [onload], [onfocus], [onmouseover], script:not([type]), style, a[href^="javascript:" i]\')].map((one) => one.localName).sort()',
      ),
    ).toEqual(['script', 'style'])
    expect(await page.evaluate("document.querySelector('#S0 .row code').textContent")).toBe(HOSTILE[0])
    expect(page.misdeeds).toEqual([])
    await page.close()
  },
  SLOW,
)

test(
  'even markup that got into the page could run nothing and ask for nothing',
  async () => {
    const page = await openReport(chromium, pageWith(aReport()))
    await page.evaluate(
      "window.refused = []; document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective))",
    )
    await page.evaluate(
      `document.body.insertAdjacentHTML('beforeend', '<img src="https://evil.example.org/x.png" onerror="window.hit = 1"><style>body { display: none }</style>')`,
    )
    await page.evaluate(
      "(() => { const one = document.createElement('script'); one.textContent = 'window.hit = 1'; document.body.append(one) })()",
    )
    await page.until(
      'the policy refused them',
      "['img-src', 'style-src-elem', 'script-src-elem'].every((name) => refused.includes(name))",
    )
    expect(await page.evaluate('getComputedStyle(document.body).display')).toBe('block')
    expect(await page.evaluate('window.hit ?? null')).toBeNull()
    await page.close()
  },
  SLOW,
)

test.each([
  ['light', false, 'en'],
  ['dark', true, 'en'],
  ['light', false, 'zh-CN'],
] as const)(
  'every text can be read on its ground: %s, dark: %s, %s',
  async (_, isDark, language) => {
    const page = await openReport(chromium, pageWith(aReport(), { language }), { isDark, height: TALL })
    await page.click('#open-all')
    await page.evaluate("document.querySelector('details').open = true")
    await page.press('/')
    await page.type('module')
    await page.until(
      'lines and matches are there',
      "document.querySelectorAll('#lines mark').length > 5 && document.querySelector('.row.decisive') !== null && document.querySelector('.c11') !== null",
    )
    expect(await page.evaluate(LOW_CONTRAST)).toEqual([])
    await page.evaluate("document.querySelector('h1').style.color = '#777777'")
    expect(await page.evaluate<string[]>(LOW_CONTRAST)).toHaveLength(1)
    await page.close()
  },
  SLOW,
)

test(
  '200,000 lines open, are searched and gone to, with few of them in the page at a time',
  async () => {
    const lines = Array.from({ length: 200_000 }, (_, at) => ({
      number: at + 1,
      text: at === 150_000 ? 'the needle' : `go: downloading example.org/m v1.0.${at % 10}`,
      step: 5,
    }))
    const html = toHtml(anIncident(), { lines, times: [], leftOut: 0 }, htmlOptions())
    const page = await openReport(chromium, html, { hash: '#L123456' })
    await page.until('the line is there', "document.querySelector('.row.current')?.id === 'L123456'")
    await page.press('/')
    await page.type('needle')
    expect(await page.text('#count')).toBe('1 of 1')
    await page.until('the needle is there', "document.querySelector('.row.current')?.id === 'L150001'")
    await page.until('lines far away are gone', "document.getElementById('L123456') === null")
    expect(await page.evaluate("document.querySelectorAll('.row').length")).toBeLessThan(4_000)
    const seen = await page.evaluate<number>('scrollY')
    await page.evaluate('scrollTo(0, 0)')
    await page.until('the needle is away', "document.getElementById('L150001') === null")
    await page.evaluate(`scrollTo(0, ${seen})`)
    await page.until('the needle is looked at', "document.querySelector('.row.current')?.id === 'L150001'")
    await page.close()
  },
  SLOW,
)
