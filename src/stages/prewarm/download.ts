import type { Ports, RunOptions } from '../../ports/ports.ts'
import { stripControls } from '../../text/controls.ts'
import type { Root } from './roots.ts'

/** Silence up to here is no news. */
const QUIET = 2_000
/** Longest time one root may take. */
const PATIENCE = 600_000

/** Lines of `-x` and of progress, which are not the reason of a failure. https://go.dev/ref/mod#go-mod-download */
const CHATTER = /^(?:# |go: downloading |\s*$)/

const lastWord = (stderr: string): string =>
  stripControls(
    stderr
      .split('\n')
      .filter((line) => !CHATTER.test(line))
      .at(-1) ?? '',
  )
    .trim()
    .slice(0, 300)

const progress = (ports: Pick<Ports, 'log' | 'clock'>): ((chunk: Buffer) => void) => {
  let shown = ports.clock.monotonic()
  let zips = 0
  let rest = ''
  return (chunk) => {
    const lines = (rest + chunk.toString('utf8')).split('\n')
    rest = lines.pop() ?? ''
    zips += lines.filter((line) => /^# get .*\.zip: 200 /.test(line)).length
    const now = ports.clock.monotonic()
    if (zips === 0 || now - shown < QUIET) return
    shown = now
    ports.log.info(`Fetching Go modules: ${zips} so far`)
  }
}

/** Downloads what each root needs; gives one sentence for each root that failed. */
export const download = async (
  roots: readonly Root[],
  env: NonNullable<RunOptions['env']>,
  ports: Pick<Ports, 'shell' | 'log' | 'clock'>,
): Promise<readonly string[]> => {
  const failures: string[] = []
  const onStderr = progress(ports)
  for (const { dir, gowork } of roots) {
    const options = { cwd: dir, env: { ...env, GOWORK: gowork }, timeoutMs: PATIENCE, onStderr }
    const done = await ports.shell.run('go', ['mod', 'download', '-x'], options)
    if (done.code === 0) continue
    const word = lastWord(done.stderr) || `exit code ${done.code}`
    failures.push(`Go modules of ${dir} could not all be fetched ahead of the build: ${word}`)
  }
  return failures
}
