import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { aReport, pageWith } from '../../__tests__/fakes/report.ts'
import { type Chromium, startChromium } from '../support/chromium.ts'
import { type Opened, openReport } from './opened.ts'

const STARTED = 300_000
const SLOW = 60_000

const report = pageWith(aReport())
const quoted = aReport().incident.diagnosis?.evidence.line ?? 0

let chromium: Chromium
let page: Opened

beforeAll(async () => {
  chromium = await startChromium()
}, STARTED)

afterAll(() => chromium.close())

const opened = async (options: Parameters<typeof openReport>[2] = {}): Promise<Opened> => {
  page = await openReport(chromium, report, options)
  return page
}

const isSeen = (selector: string) =>
  `(() => { const row = document.querySelector('${selector}')?.getBoundingClientRect(); return row !== undefined && row.height > 0 && row.top >= 0 && row.bottom <= innerHeight })()`

const OPEN = "[...document.querySelectorAll('.fold[aria-expanded=true] .name')].map((one) => one.textContent)"

describe('a report in Chromium', () => {
  test(
    'opens with the failed step unfolded and the decisive line marked; nothing was asked of the network',
    async () => {
      await opened()
      expect(await page.evaluate(OPEN)).toEqual([
        '[build 6/6] RUN go vet ./... && go build -o /out/app ./cmd/app',
      ])
      await page.press('e')
      await page.until('the decisive line is seen', isSeen('.row.decisive'))
      expect(await page.text('.row.decisive code')).toBe('internal/greet/greet.go:9:9: undefined: Greeting')
      expect(await page.evaluate('document.activeElement.textContent')).toBe(String(quoted))
      expect(page.misdeeds).toEqual([])
      await page.close()
    },
    SLOW,
  )

  test(
    '/ goes to the search, which counts, unfolds and steps on with n, N, Enter and the buttons',
    async () => {
      await opened()
      await page.press('/')
      expect(await page.evaluate('document.activeElement.id')).toBe('query')
      await page.type('DOWNLOADING example.org/module-1')
      expect(await page.text('#count')).toBe('1 of 11')
      await page.until('the first match is seen', isSeen('.row.current mark'))
      expect(await page.text('.row.current mark')).toBe('downloading example.org/module-1')
      await page.press('Enter')
      expect(await page.text('#count')).toBe('2 of 11')
      await page.press('Escape')
      await page.press('n')
      expect(await page.text('#count')).toBe('3 of 11')
      await page.press('N')
      await page.press('N')
      await page.press('N')
      expect(await page.text('#count')).toBe('11 of 11')
      await page.click('#next')
      expect(await page.text('#count')).toBe('1 of 11')
      await page.press('/')
      await page.evaluate("document.getElementById('query').select()")
      await page.type('no such words')
      expect(await page.text('#count')).toBe('no match')
      expect(await page.evaluate("document.querySelectorAll('#lines mark').length")).toBe(0)
      await page.close()
    },
    SLOW,
  )

  test(
    'steps fold and unfold by hand, all of them at once too',
    async () => {
      await opened()
      await page.evaluate("document.querySelector('#S8 .fold').focus()")
      await page.press('Enter')
      await page.until('the step is open', "document.querySelector('#S8 .row') !== null")
      expect(await page.text('#S8 .row:nth-child(2) .c2')).toBe('✓')
      await page.press('Enter')
      expect(await page.evaluate("document.querySelector('#B8').hidden")).toBe(true)
      await page.click('#close-all')
      expect(await page.evaluate(OPEN)).toEqual([])
      await page.click('#open-all')
      expect(await page.evaluate<string[]>(OPEN)).toHaveLength(12)
      await page.close()
    },
    SLOW,
  )

  test(
    'a link to a line opens its step and goes there; one to a line that was left out says so',
    async () => {
      const number = aReport().log.lines.find(({ text }) => text.includes('module-42'))?.number ?? 0
      await opened({ hash: `#L${number}` })
      await page.until('the line is seen', isSeen(`#L${number}`))
      expect(await page.text('.row.current code')).toContain('module-42')
      await page.evaluate("location.hash = '#L99999'")
      await page.until('it is told', "document.getElementById('said').textContent !== ''")
      expect(await page.text('#said')).toBe('Line 99999 is not in this page.')
      await page.click('.quote .decisive a')
      await page.until('the quote leads to its line', isSeen('.row.decisive'))
      await page.evaluate(
        "document.querySelector('.lane a[href=\"#S7\"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))",
      )
      await page.until('a bar leads to its step', "document.querySelector('#S7 .row') !== null")
      expect(page.misdeeds).toEqual([])
      await page.close()
    },
    SLOW,
  )

  test(
    'the colours follow the system until the button says otherwise',
    async () => {
      await opened({ isDark: true })
      const ground = 'getComputedStyle(document.body).backgroundColor'
      expect(await page.evaluate(ground)).toBe('rgb(13, 17, 23)')
      await page.click('#theme')
      expect(await page.text('#theme')).toBe('Colours: light')
      expect(await page.evaluate(ground)).toBe('rgb(255, 255, 255)')
      await page.click('#theme')
      expect(await page.evaluate(ground)).toBe('rgb(13, 17, 23)')
      await page.click('#theme')
      expect(await page.text('#theme')).toBe('Colours: as the system')
      await page.close()
    },
    SLOW,
  )

  test.each([
    ['into the clipboard', 'async (text) => { window.copied = text }'],
    ['by selecting it, where the browser gives no clipboard', 'async () => { throw new Error() }'],
  ])(
    'the copy button copies the command %s, and says so',
    async (_, writeText) => {
      await opened()
      await page.evaluate(
        `document.addEventListener('copy', () => { window.copied = String(getSelection()) })
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: ${writeText} } })`,
      )
      await page.click('.copy')
      await page.until('it is said', "document.getElementById('said').textContent === 'Copied'")
      expect(await page.evaluate('window.copied')).toBe('docker buildx build -f Dockerfile .')
      await page.close()
    },
    SLOW,
  )

  test(
    'on paper the lines around the decisive one stand as text in place of the log and its tools',
    async () => {
      await opened({ isPrint: true, isDark: true })
      const isShown = (selector: string) =>
        page.evaluate<boolean>(`document.querySelector('${selector}').getClientRects().length > 0`)
      expect(await isShown('#excerpt')).toBe(true)
      expect(await page.text('#excerpt strong')).toContain('internal/greet/greet.go:9:9: undefined: Greeting')
      for (const tool of ['#tools', '#lines', 'nav', '#theme', '.copy'])
        expect(await isShown(tool)).toBe(false)
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        'rgb(255, 255, 255)',
      )
      await page.close()
    },
    SLOW,
  )

  test.each([360, 1280])(
    'nothing stands out of a window of %i pixels',
    async (width) => {
      await opened({ width, height: 800 })
      await page.click('#open-all')
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
      await page.close()
    },
    SLOW,
  )

  test(
    'every part can be reached by keyboard, and has a name',
    async () => {
      await opened()
      const unnamed = `[...document.querySelectorAll('button, a, input, [role=region], section, nav, svg[role=img]')]
      .filter((one) => !one.hidden && !one.closest('[hidden]') && !one.closest('[aria-hidden]'))
      .filter((one) => !(one.getAttribute('aria-label') || one.getAttribute('aria-labelledby') || one.textContent.trim() || one.closest('label')))
      .filter((one) => !one.classList.contains('group')).map((one) => one.outerHTML)`
      expect(await page.evaluate(unnamed)).toEqual([])
      const levels = "[...document.querySelectorAll('h1, h2, h3')].map((one) => Number(one.tagName[1]))"
      const found = await page.evaluate<number[]>(levels)
      expect(found.filter((level) => level === 1)).toHaveLength(1)
      expect(found[0]).toBe(1)
      const ids =
        "(() => { const all = [...document.querySelectorAll('[id]')].map((one) => one.id); return all.filter((id, at) => all.indexOf(id) !== at) })()"
      expect(await page.evaluate(ids)).toEqual([])
      await page.press('Tab')
      expect(await page.evaluate('document.activeElement.className')).toBe('skip')
      expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid')
      await page.close()
    },
    SLOW,
  )
})
