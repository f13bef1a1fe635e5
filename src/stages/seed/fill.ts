import type { SeedHelper } from '../../model/seed.ts'
import type { Ports, RunOptions } from '../../ports/ports.ts'
import { Listener, says } from './listen.ts'
import { REFUSED, TAKEN } from './unpack.ts'
import { UNREACHED } from './wire.ts'

/** A helper build is given up after this long; one that brings a base image, this long after the image last came further, and after the longest time at the latest. */
const LIMIT_MS = 120_000
const LONGEST_MS = 1_800_000
/** The build, which needs the base image too, waits until the mounts are held, and no longer than this after the image last came further: whoever comes first then has them. */
const PATIENCE_MS = 45_000
const TICK_MS = 500

/** A Dockerfile of ours and what it is run with. */
export interface HelperBuild {
  readonly name: string
  readonly dockerfile: string
  /** Directory of the files it sees. */
  readonly context: string
  /** As buildx takes it. */
  readonly output: string
  readonly secret?: { readonly id: string; readonly value: string }
}

/** Variable in which buildx finds the secret of a Dockerfile of ours. */
const SECRET = 'GO_DOCKER_BUILD_HELPER_SECRET'

/** Runs a Dockerfile of ours on the builder of the build. */
export const runHelper = async (
  helper: SeedHelper,
  { name, dockerfile, context, output, secret }: HelperBuild,
  { shell, files }: Pick<Ports, 'shell' | 'files'>,
  watch: Omit<RunOptions, 'env'> = {},
) => {
  const path = `${helper.dir}/${name}.Dockerfile`
  await files.write(path, dockerfile)
  return shell.run(
    'docker',
    [
      ...['buildx', 'build', ...helper.args, '--file', path, '--output', output],
      ...(secret === undefined ? [] : ['--secret', `id=${secret.id},env=${SECRET}`]),
      ...['--progress=rawjson', context],
    ],
    {
      timeoutMs: LIMIT_MS,
      ...watch,
      env: {
        BUILDX_NO_DEFAULT_ATTESTATIONS: '1',
        ...(secret === undefined ? {} : { [SECRET]: secret.value }),
      },
    },
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

/** How a seed ended. */
export interface Filled {
  readonly isFilled: boolean
  /** An archive was not what its seal says. */
  readonly isRefused: boolean
  /** The build had filled a mount before. */
  readonly isTaken: boolean
  /** The builder had no way to ask for archives. */
  readonly isUnreached: boolean
  /** Seconds until it was over, and those of them in which the base image came. */
  readonly seconds: number
  readonly pullSeconds: number
}

/** A seed on its way. */
export interface Filling {
  /** Resolves when the mounts are `held`, or the seed is `over`, or nothing of the base image came for long: `late`. */
  readonly held: Promise<'held' | 'over' | 'late'>
  readonly done: Promise<Filled>
}

/** Starts the build that unpacks archives into the mounts. While `isComing`, a seed that has the mounts waits for its archives and is not given up. */
export const startFilling = (
  helper: SeedHelper,
  build: Pick<HelperBuild, 'dockerfile' | 'context' | 'secret'>,
  ports: Pick<Ports, 'shell' | 'files' | 'clock'>,
  isComing: () => boolean = () => false,
): Filling => {
  const begun = ports.clock.monotonic()
  const listener = new Listener()
  const end = new AbortController()
  const { promise: held, resolve } = Promise.withResolvers<'held' | 'over' | 'late'>()
  let moved = begun
  const done = runHelper(helper, { name: 'seed', output: 'type=cacheonly', ...build }, ports, {
    timeoutMs: LONGEST_MS,
    signal: end.signal,
    onStderr: (chunk) => {
      if (listener.hears(chunk)) moved = ports.clock.monotonic()
      if (listener.isHeld) resolve('held')
    },
    tick: {
      everyMs: TICK_MS,
      call: () => {
        if (listener.isHeld && isComing()) moved = ports.clock.monotonic()
        const since = ports.clock.monotonic() - moved
        if (since > PATIENCE_MS) resolve('late')
        if (since > LIMIT_MS) end.abort()
      },
    },
  }).then(({ code, stderr }) => {
    resolve('over')
    const seconds = (ports.clock.monotonic() - begun) / 1000
    const said = (line: string) => code !== 0 && says(stderr, line)
    return {
      ...{ isFilled: code === 0, isRefused: said(REFUSED), isTaken: said(TAKEN) },
      ...{ isUnreached: said(UNREACHED), seconds, pullSeconds: pullSecondsOf(stderr) },
    }
  })
  return { held, done }
}
