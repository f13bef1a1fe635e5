import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Text as HTML shows it. */
export const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const BROWSERS = [process.env['CHROMIUM'], 'chromium', 'chromium-browser', 'google-chrome'].filter(Boolean)

const chromium = (profile, args) => {
  for (const browser of BROWSERS) {
    const done = spawnSync(
      browser,
      [
        ...[
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
        ],
        ...['--hide-scrollbars', '--force-device-scale-factor=1', `--user-data-dir=${profile}`, ...args],
      ],
      { encoding: 'utf8', timeout: 60_000 },
    )
    if (done.error?.code === 'ENOENT') continue
    if (done.status !== 0) throw new Error(`${browser} failed: ${done.stderr}`)
    return done.stdout
  }
  throw new Error(`no browser found of ${BROWSERS.join(', ')}; set CHROMIUM to the path of one`)
}

/** Draws a page of 1200 pixels to a PNG exactly as high as the page is. */
export const draw = (html, png) => {
  const temp = mkdtempSync(join(tmpdir(), 'pictures-'))
  try {
    const file = join(temp, 'page.html')
    writeFileSync(
      file,
      `${html}<script>document.title = 'height ' + Math.ceil(document.body.getBoundingClientRect().height)</script>`,
    )
    const url = `file://${file}`
    const dom = chromium(join(temp, 'profile'), ['--window-size=1200,900', '--dump-dom', url])
    const height = /<title>height (\d+)/.exec(dom)?.[1]
    if (height === undefined) throw new Error('the page did not tell its height')
    chromium(join(temp, 'profile'), [`--window-size=1200,${height}`, `--screenshot=${png}`, url])
  } finally {
    rmSync(temp, { recursive: true, force: true })
  }
}
