import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Chromium } from '../support/chromium.ts'
import { openPage, type Page, type PageOptions } from '../support/page.ts'

/** A report opened from the disk of a laptop. */
export interface Opened extends Page {
  /** Text of the first element; empty when there is none. */
  text(selector: string): Promise<string>
}

/** Writes a page to a file, opens it with an optional `#…` and waits until its program has run; the file is gone at once. */
export const openReport = async (
  chromium: Chromium,
  html: string,
  options: PageOptions & { readonly hash?: string } = {},
): Promise<Opened> => {
  const dir = mkdtempSync(join(tmpdir(), 'report-'))
  try {
    const file = join(dir, 'report.html')
    writeFileSync(file, html)
    const page = await openPage(chromium, `${pathToFileURL(file)}${options.hash ?? ''}`, options)
    await page.until('the log is open', "document.documentElement.classList.contains('has-log')")
    return {
      ...page,
      text: (selector) =>
        page.evaluate(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? ''`),
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
