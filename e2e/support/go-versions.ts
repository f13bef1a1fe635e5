import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const go = (args: readonly string[], env: Readonly<Record<string, string>>): string =>
  execFileSync('go', [...args], {
    cwd: '/',
    encoding: 'utf8',
    env: { ...process.env, GOFLAGS: '', GOWORK: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim()

/** The newest release of Go that the machine's upstream lists, such as `1.26.1`. */
export const newestGo = (): string => {
  const versions = go(['list', '-m', '-versions', 'go'], { GOTOOLCHAIN: 'local' }).split(' ')
  return versions.filter((version) => /^\d+\.\d+\.\d+$/.test(version)).at(-1) as string
}

/** Path of the real go command of a release; it comes as a toolchain module and stays in the machine's module cache. https://go.dev/doc/toolchain */
export const goCommand = (version: string): string =>
  join(go(['env', 'GOROOT'], { GOTOOLCHAIN: `go${version}` }), 'bin', 'go')
