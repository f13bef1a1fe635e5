import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, tryRun } from '../engine/proc.ts'
import { type Devtools, openDevtools } from './devtools.ts'

/** Programs that are Chromium or of its kind; CHROMIUM names another one. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const works = (program: string): boolean =>
  spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0

const find = (): string | undefined => [process.env['CHROMIUM'] ?? '', ...NAMES].filter(Boolean).find(works)

/** The browser of this machine; one without gets the package of its distribution. */
const browserOf = async (): Promise<string> => {
  const there = find()
  if (there !== undefined) return there
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const args = ['install', '-y', '-q', '--no-install-recommends', 'chromium']
  if ((await tryRun('apt-get', args, { env })).code !== 0) {
    await tryRun('apt-get', ['update', '-q'], { env })
    await run('apt-get', args, { env })
  }
  const installed = find()
  if (installed === undefined)
    throw new Error(
      `no browser found of ${NAMES.join(', ')}; install Chromium or set CHROMIUM to the path of one`,
    )
  return installed
}

const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--remote-debugging-port=0',
]

const READY = /DevTools listening on (ws:\S+)/

/** A real browser without a window. */
export interface Chromium {
  readonly devtools: Devtools
  close(): Promise<void>
}

/** Starts Chromium with a profile of its own; it is gone after `close`. */
export const startChromium = async (): Promise<Chromium> => {
  const profile = mkdtempSync(join(tmpdir(), 'chromium-'))
  const child = spawn(await browserOf(), [...ARGUMENTS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const gone = new Promise<void>((done) => child.once('close', () => done()))
  const url = await new Promise<string>((found, fail) => {
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += chunk
      const [, address] = READY.exec(said) ?? []
      if (address !== undefined) found(address)
    })
    void gone.then(() => fail(new Error(`Chromium ended before it was ready:\n${said}`)))
  })
  const devtools = await openDevtools(url)
  return {
    devtools,
    close: async () => {
      await devtools.call('Browser.close').catch(() => undefined)
      await gone
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
