import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from '@jest/globals'
import type { SeedMount } from '../../../src/model/seed.ts'
import { SEAL } from '../../../src/stages/seed/manifest.ts'

const made: string[] = []
afterEach(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})

/** A directory that is removed after the test. */
export const scratch = (): string => {
  const dir = mkdtempSync(join(tmpdir(), 'seed-'))
  made.push(dir)
  return dir
}

/** The mount of these tests, and a plan with it. */
export const MOUNT: SeedMount = { id: 'm', name: 'm', owner: '', below: '', isLocked: true }
export const PLAN = { image: 'golang:1.26', platform: null, mounts: [MOUNT] }
/** Name of an entry of Go's cache. */
export const entry = (text: string, kind = 'd'): string => {
  const hash = createHash('sha256').update(text).digest('hex')
  return `${hash.slice(0, 2)}/${hash}-${kind}`
}

/** Name of its archive. */
export const ARCHIVE = 'mount-0.tar.gz'

/** A carrier with an archive of these files, name to text, and a seal that fits unless it is changed. */
export const carrier = (
  files: Readonly<Record<string, string>>,
  seal: object = {},
  tarOptions: readonly string[] = [],
): string => {
  const [dir, from] = [scratch(), scratch()]
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(from, name)), { recursive: true })
    writeFileSync(join(from, name), text)
  }
  const names = Object.keys(files)
  execFileSync('tar', ['-czf', join(dir, ARCHIVE), ...tarOptions, '-C', from, ...names])
  const bytes = Object.values(files).reduce((sum, text) => sum + text.length, 0)
  const { isLocked: _, id: __, ...mount } = MOUNT
  const whole = {
    schema: 2,
    compression: 'gzip',
    mounts: [{ ...mount, entries: names.length, bytes }],
    cold: {},
    keepSeconds: 1,
  }
  writeFileSync(join(dir, SEAL), JSON.stringify({ ...whole, ...seal }))
  return dir
}

/** A place that stands for the file system of a RUN of ours. */
export const room = () => {
  const top = scratch()
  for (const name of ['m0', 'data', 'tmp', 'secrets']) mkdirSync(join(top, name))
  /** Program and arguments of the RUN of a Dockerfile, with its paths in the room; `secret` is the file that secrets are read from. */
  const commandOf = (dockerfile: string): readonly [string, readonly string[]] => {
    const line = dockerfile.split('\n').find((one) => one.startsWith('RUN ')) ?? ''
    const [shell, flag, script] = JSON.parse(line.slice(line.indexOf('["'))) as [string, string, string]
    const places: Readonly<Record<string, string>> = {
      '/run/go-docker-build': top,
      '/run/secrets/': `${top}/secrets/`,
      '/tmp/': `${top}/tmp/`,
      '/out': `${top}/out`,
    }
    const here = script.replace(
      /\/run\/go-docker-build|\/run\/secrets\/|\/tmp\/|\/out/g,
      (place) => places[place] ?? place,
    )
    return [shell, [flag, here]]
  }
  const run = (dockerfile: string): { code: number; said: string } => {
    const { status, stdout } = spawnSync(...commandOf(dockerfile), { encoding: 'utf8' })
    return { code: status ?? 1, said: stdout }
  }
  /** The same while this process goes on; `said` is called with what it prints. */
  const runBeside = (
    dockerfile: string,
    env: NodeJS.ProcessEnv,
    said: (text: string) => void = () => undefined,
  ): Promise<{ code: number; said: string }> =>
    new Promise((resolve) => {
      const child = spawn(...commandOf(dockerfile), { env, stdio: ['ignore', 'pipe', 'ignore'] })
      let all = ''
      child.stdout.on('data', (chunk) => {
        all += chunk
        said(all)
      })
      child.once('close', (code) => resolve({ code: code ?? 1, said: all }))
    })
  const names = () =>
    readdirSync(join(top, 'm0'), { recursive: true, withFileTypes: true })
      .filter((one) => !one.isDirectory())
      .map((one) => join(one.parentPath, one.name).slice(top.length + 4))
      .sort()
  return { top, run, runBeside, names, mount: join(top, 'm0') }
}
