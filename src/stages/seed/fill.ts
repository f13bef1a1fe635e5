import type { SeedHelper } from '../../model/seed.ts'
import type { Ports } from '../../ports/ports.ts'
import { REFUSED, SEEDING } from './dockerfiles.ts'

/** A helper build is given up after this long. */
const LIMIT_MS = 120_000
/** The build waits this long for the mounts to be held, and no longer: whoever comes first then has them. */
const PATIENCE_MS = 45_000
const TICK_MS = 500

/** Runs a Dockerfile of ours over the files of a directory; nothing is exported unless `output` says so. */
export const runHelper = async (
  helper: SeedHelper,
  name: string,
  dockerfile: string,
  context: string,
  output: string,
  { shell, files }: Pick<Ports, 'shell' | 'files'>,
  watch: Parameters<Ports['shell']['run']>[2] = {},
) => {
  const path = `${helper.dir}/${name}.Dockerfile`
  await files.write(path, dockerfile)
  return shell.run(
    'docker',
    [
      ...['buildx', 'build', ...helper.args, '--file', path, '--output', output],
      ...['--progress=rawjson', context],
    ],
    { timeoutMs: LIMIT_MS, env: { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' }, ...watch },
  )
}

/** Whether records of buildx have a line that a RUN of ours printed. */
const says = (records: string, line: string): boolean =>
  [...records.matchAll(/"data":"([A-Za-z0-9+/=]+)"/g)].some(([, data = '']) =>
    Buffer.from(data, 'base64').toString('utf8').includes(line),
  )

/** Waits for the line that a RUN prints once it has its mounts, in records as they come. */
class Listener {
  private rest = ''
  private readonly decoder = new TextDecoder()

  hears(chunk: Uint8Array): boolean {
    const lines = (this.rest + this.decoder.decode(chunk, { stream: true })).split('\n')
    this.rest = lines.pop() ?? ''
    return lines.some((line) => says(line, SEEDING))
  }
}

/** Seconds in which the base image of a helper came to the builder, as buildx's records tell. */
export const pullSecondsOf = (records: string): number => {
  const times = [...records.matchAll(/\{[^{}]*"name":"\[[^"\]]*\] FROM [^"]*"[^{}]*\}/g)].flatMap(
    ([record]) => {
      const [, started] = /"started":"([^"]+)"/.exec(record) ?? []
      const [, completed] = /"completed":"([^"]+)"/.exec(record) ?? []
      return started === undefined || completed === undefined
        ? []
        : [(Date.parse(completed) - Date.parse(started)) / 1000]
    },
  )
  return Math.max(0, ...times.filter(Number.isFinite))
}

/** A seed on its way. */
export interface Filling {
  /** Resolves when the mounts are held, or the seed is over, or nobody waits any longer. */
  readonly held: Promise<void>
  /** Seconds until it was over, those of them in which the base image came, whether the mounts are filled, and whether an archive was refused. */
  readonly done: Promise<{
    readonly isFilled: boolean
    readonly isRefused: boolean
    readonly seconds: number
    readonly pullSeconds: number
  }>
}

/** Starts the build that unpacks the archives of a directory into the mounts. */
export const startFilling = (
  helper: SeedHelper,
  dockerfile: string,
  archives: string,
  ports: Pick<Ports, 'shell' | 'files' | 'clock'>,
): Filling => {
  const begun = ports.clock.monotonic()
  const listener = new Listener()
  const { promise: held, resolve } = Promise.withResolvers<void>()
  const done = runHelper(helper, 'seed', dockerfile, archives, 'type=cacheonly', ports, {
    onStderr: (chunk) => {
      if (listener.hears(chunk)) resolve()
    },
    tick: {
      everyMs: TICK_MS,
      call: () => {
        if (ports.clock.monotonic() - begun > PATIENCE_MS) resolve()
      },
    },
  }).then(({ code, stderr }) => {
    resolve()
    const seconds = (ports.clock.monotonic() - begun) / 1000
    const isRefused = code !== 0 && says(stderr, REFUSED)
    return { isFilled: code === 0, isRefused, seconds, pullSeconds: pullSecondsOf(stderr) }
  })
  return { held, done }
}
