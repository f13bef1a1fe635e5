import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheRoot } from '../engine/paths.ts'
import { run, tryRun } from '../engine/proc.ts'

const root = join(dirname(cacheRoot), 'telemetry')
const PACKAGES = ['prometheus', 'prometheus-pushgateway', 'prometheus-alertmanager'] as const

/** Paths of the programs of Debian's packages. */
export interface PrometheusPrograms {
  readonly prometheus: string
  readonly promtool: string
  readonly pushgateway: string
  readonly amtool: string
}

/** Makes a folder once: in another one beside it first, so that it is whole when it is there. */
const once = async (dir: string, make: (partial: string) => Promise<void>): Promise<string> => {
  if (existsSync(dir)) return dir
  const partial = `${dir}.${process.pid}.partial`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true })
  try {
    await make(partial)
    if (!existsSync(dir)) renameSync(partial, dir)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  return dir
}

/** Unpacks Prometheus, promtool, Pushgateway and amtool beside the engine's programs, so that nothing is installed and no service starts. Throws where this machine cannot have Debian's packages. */
export const prometheusPrograms = async (): Promise<PrometheusPrograms> => {
  const dir = await once(join(root, 'debian'), async (partial) => {
    const debs = join(partial, 'debs')
    mkdirSync(debs)
    const download = () => tryRun('apt-get', ['download', '-q', ...PACKAGES], { cwd: debs })
    let done = await download()
    if (done.code !== 0) {
      await tryRun('apt-get', ['update', '-q'])
      done = await download()
    }
    if (done.code !== 0)
      throw new Error(
        `The tests of telemetry need Debian's packages ${PACKAGES.join(', ')}, and apt-get download failed:\n${done.stderr}`,
      )
    for (const deb of readdirSync(debs)) await run('dpkg', ['-x', join(debs, deb), partial])
    rmSync(debs, { recursive: true })
  })
  const bin = (name: string): string => join(dir, 'usr', 'bin', name)
  return {
    prometheus: bin('prometheus'),
    promtool: bin('promtool'),
    pushgateway: bin('prometheus-pushgateway'),
    amtool: bin('amtool'),
  }
}

/** Compiles a Collector with what deploy/collector needs, the first time in some minutes, and gives its path. */
export const collectorProgram = async (): Promise<string> => {
  const source = join(import.meta.dirname, 'collector')
  const hash = createHash('sha256').update(await run('go', ['version']))
  for (const file of readdirSync(source).sort()) hash.update(readFileSync(join(source, file)))
  const name = `collector-${hash.digest('hex').slice(0, 16)}`
  const dir = await once(join(root, name), async (partial) => {
    const args = ['build', '-trimpath', '-buildvcs=false', '-ldflags', '-s -w', '-o', partial, '.']
    await run('go', args, { cwd: source, env: { CGO_ENABLED: '0', GOFLAGS: '' } })
  })
  return join(dir, 'collector')
}
