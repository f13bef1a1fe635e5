import { writeFileSync } from 'node:fs'
import type { Chromium } from './chromium.ts'

/** How a page is looked at. */
export interface PageOptions {
  readonly width?: number
  readonly height?: number
  readonly isDark?: boolean
  /** As it is on paper. */
  readonly isPrint?: boolean
}

/** A page of the browser, opened from a file. */
export interface Page {
  /** What the page did that a report may not: requests, dialogs, errors, violations of its policy. */
  readonly misdeeds: readonly string[]
  /** The value of an expression in the page; promises are waited for. */
  evaluate<Value>(expression: string): Promise<Value>
  /** Waits until an expression is true; fails after 20 s with what it was about. */
  until(what: string, expression: string): Promise<void>
  press(key: string): Promise<void>
  type(text: string): Promise<void>
  click(selector: string): Promise<void>
  /** A PNG of the first `height` pixels. */
  shoot(path: string, height: number): Promise<void>
  close(): Promise<void>
}

const MISDEEDS: Readonly<Record<string, (params: Readonly<Record<string, unknown>>) => string | null>> = {
  'Network.requestWillBeSent': ({ request, documentURL }) => {
    const { url } = request as { url: string }
    return url === documentURL || url.startsWith('blob:') ? null : `request ${url}`
  },
  'Page.javascriptDialogOpening': ({ message }) => `dialog ${String(message)}`,
  'Runtime.exceptionThrown': ({ exceptionDetails }) => `error ${JSON.stringify(exceptionDetails)}`,
  'Page.windowOpen': ({ url }) => `window ${String(url)}`,
  'Log.entryAdded': ({ entry }) => `log ${JSON.stringify(entry)}`,
}

const CODES: Readonly<Record<string, string>> = { Enter: '\r', Escape: '', Tab: '' }

/** Opens a URL and waits until it is loaded. */
export const openPage = async (
  { devtools }: Chromium,
  url: string,
  { width = 1280, height = 900, isDark = false, isPrint = false }: PageOptions = {},
): Promise<Page> => {
  const { targetId } = await devtools.call('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await devtools.call('Target.attachToTarget', { targetId, flatten: true })
  const call = (method: string, params: Readonly<Record<string, unknown>> = {}) =>
    devtools.call(method, params, sessionId as string)
  const misdeeds: string[] = []
  let isLoaded: () => void = () => undefined
  const loaded = new Promise<void>((done) => {
    isLoaded = done
  })
  devtools.listen((event) => {
    if (event.sessionId !== sessionId) return
    const misdeed = MISDEEDS[event.method]?.(event.params)
    if (misdeed !== undefined && misdeed !== null) misdeeds.push(misdeed)
    if (event.method === 'Page.javascriptDialogOpening')
      void call('Page.handleJavaScriptDialog', { accept: false })
    if (event.method === 'Page.loadEventFired') isLoaded()
  })
  for (const domain of ['Page', 'Runtime', 'Network', 'Log']) await call(`${domain}.enable`)
  const media = [{ name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light' }]
  await call('Emulation.setEmulatedMedia', { media: isPrint ? 'print' : '', features: media })
  const screen = { width, height, deviceScaleFactor: 1, mobile: width < 600 }
  await call('Emulation.setDeviceMetricsOverride', screen)
  await call('Page.navigate', { url })
  await loaded

  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const answer = await call('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    if (answer['exceptionDetails'] !== undefined)
      throw new Error(`${expression}: ${JSON.stringify(answer['exceptionDetails'])}`)
    return (answer['result'] as { value: Value }).value
  }
  return {
    misdeeds,
    evaluate,
    until: async (what, expression) => {
      const isTrue = await evaluate<boolean>(`new Promise((done) => {
        const end = performance.now() + 20000
        const look = () => {
          if (${expression}) done(true)
          else if (performance.now() > end) done(false)
          else requestAnimationFrame(look)
        }
        look()
      })`)
      if (!isTrue) throw new Error(`${what}: still not so: ${expression}`)
    },
    press: async (key) => {
      const text = CODES[key] ?? (key.length === 1 ? key : '')
      const code =
        key === 'Enter' ? { windowsVirtualKeyCode: 13 } : key === 'Tab' ? { windowsVirtualKeyCode: 9 } : {}
      await call('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key,
        ...code,
        ...(text === '' ? {} : { text }),
      })
      await call('Input.dispatchKeyEvent', { type: 'keyUp', key, ...code })
    },
    type: async (text) => void (await call('Input.insertText', { text })),
    click: async (selector) => {
      await evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`)
    },
    shoot: async (path, shotHeight) => {
      await call('Emulation.setDeviceMetricsOverride', { ...screen, height: shotHeight })
      const { data } = await call('Page.captureScreenshot', { format: 'png' })
      await call('Emulation.setDeviceMetricsOverride', screen)
      writeFileSync(path, Buffer.from(String(data), 'base64'))
    },
    close: async () => void (await devtools.call('Target.closeTarget', { targetId })),
  }
}
