import type { SeedHelper } from '../../model/seed.ts'
import type { Ports } from '../../ports/ports.ts'
import { REFUSED, TAKEN } from './dockerfiles.ts'
import { Listener, says } from './listen.ts'

/** A helper build is given up after this long; one that brings a base image, this long after the image last came further, and after the longest time at the latest. */
const LIMIT_MS = 120_000
const LONGEST_MS = 1_800_000
/** The build, which needs the base image too, waits until the mounts are held, and no longer than this after the image last came further: whoever comes first then has them. */
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
  /** Resolves when the mounts are held, or the seed is over, or nothing of the base image came for long. */
  readonly held: Promise<void>
  /** Seconds until it was over, those of them in which the base image came, whether the mounts are filled, whether an archive was refused, and whether the build had filled a mount before. */
  readonly done: Promise<{
    readonly isFilled: boolean
    readonly isRefused: boolean
    readonly isTaken: boolean
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
  const end = new AbortController()
  const { promise: held, resolve } = Promise.withResolvers<void>()
  let moved = begun
  const done = runHelper(helper, 'seed', dockerfile, archives, 'type=cacheonly', ports, {
    timeoutMs: LONGEST_MS,
    signal: end.signal,
    onStderr: (chunk) => {
      if (listener.hears(chunk)) moved = ports.clock.monotonic()
      if (listener.isHeld) resolve()
    },
    tick: {
      everyMs: TICK_MS,
      call: () => {
        const since = ports.clock.monotonic() - moved
        if (since > PATIENCE_MS) resolve()
        if (since > LIMIT_MS) end.abort()
      },
    },
  }).then(({ code, stderr }) => {
    resolve()
    const seconds = (ports.clock.monotonic() - begun) / 1000
    const said = (line: string) => code !== 0 && says(stderr, line)
    return {
      ...{ isFilled: code === 0, isRefused: said(REFUSED), isTaken: said(TAKEN) },
      ...{ seconds, pullSeconds: pullSecondsOf(stderr) },
    }
  })
  return { held, done }
}
