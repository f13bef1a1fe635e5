import { parseDockerfile } from '../dockerfile/parse.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Delivery, Plan } from '../model/plan.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Mirror, Ports } from '../ports/ports.ts'
import { type PlanOptions, plan } from '../stages/plan/plan.ts'
import { type Brought, bring } from '../stages/prewarm/bring.ts'
import { type PickedDelivery, pickDelivery } from '../stages/prewarm/delivery.ts'
import { linkVersions, missingIn } from '../stages/prewarm/entries.ts'
import type { Prewarmed } from '../stages/prewarm.ts'
import { isAtLeast } from '../text/version.ts'
import type { World } from './world.ts'

/** BuildKit whose own Dockerfile frontend is 1.10, the first to give secrets as variables. https://docs.docker.com/build/buildkit/dockerfile-release-notes/#1100 */
const FIRST_WITH_SECRET_ENV = '0.16.0'

/** The Dockerfile to build from, and the modules on their way to it. */
export interface Prepared {
  readonly plan: Plan | null
  readonly delivery: Delivery
  readonly mirror: Mirror | null
  readonly secrets: readonly { readonly id: string; readonly value: string }[]
  readonly contexts: readonly { readonly name: string; readonly dir: string }[]
  readonly degradations: readonly string[]
  /** Module versions handed to the builder as files, and their bytes; null where it asks the mirror. */
  readonly given: { readonly versions: number; readonly bytes: number } | null
  /** Seconds the build waited for modules here. */
  readonly seconds: number
  /** Ends what still goes on beside the build and closes the mirror; tells what came of it. To be called once, when the build is over. */
  readonly settle: () => Promise<Brought>
}

const NOTHING_BROUGHT: Brought = { failed: [], degradations: [] }

/** A build from the Dockerfile as it is written, with no modules from here. */
export const nothing = (why: string): Prepared => ({
  plan: null,
  delivery: { kind: 'off', why },
  mirror: null,
  secrets: [],
  contexts: [],
  degradations: [],
  given: null,
  seconds: 0,
  settle: async () => NOTHING_BROUGHT,
})

/** What RUN lines get as GOPROXY: the mirror or the mounted modules first, then what the Dockerfile itself names. */
const proxyValue = (delivery: Delivery, own: readonly string[], { chain, tail }: Prewarmed): string => {
  const [theirs] = own
  switch (delivery.kind) {
    case 'proxy':
      return theirs === undefined ? `${delivery.url}${tail}` : `${delivery.url}|${theirs}`
    case 'context':
      return ['file:///run/go-docker-build/modules', theirs ?? chain].filter((part) => part !== '').join(',')
    case 'off':
      return theirs ?? chain
  }
}

/** What the stages keep from proxies and the host does not fetch: that stays as it is. `none` matches no module. */
const noProxyValue = (own: readonly string[], hosts: string): string => {
  const known = hosts.split(',')
  const left = own.flatMap((list) => list.split(',')).filter((pattern) => !known.includes(pattern.trim()))
  return [...new Set(left.map((pattern) => pattern.trim()))].join(',') || 'none'
}

/** Build arguments as a table; a name alone takes its value from the environment, as docker does. */
export const buildArgTable = (args: readonly string[], env: World['env']): Record<string, string> =>
  Object.fromEntries(
    args.map((arg) => {
      const [name = '', value] = arg.split(/=(.*)/s)
      return [name, value ?? env[name] ?? '']
    }),
  )

/** Mounts of one repository and one level of trust are never those of another. */
const idPrefix = (world: World): string =>
  [
    'go-docker-build',
    world.identity.repository?.replace(/[^\w.-]+/g, '-') ?? 'local',
    ...(world.isUntrusted ? ['pr'] : []),
  ].join('-')

const frontendIn = ({ buildkit }: Preflight): PlanOptions['frontend'] => {
  if (buildkit === null) return 'unknown'
  return isAtLeast(buildkit, FIRST_WITH_SECRET_ENV, true) ? 'ok' : 'old'
}

/** What the plan is made of before it is known how modules are delivered. */
export const planOptions = (inputs: Inputs, preflight: Preflight, world: World): PlanOptions => ({
  target: inputs.build.target === '' ? null : inputs.build.target,
  buildArgs: buildArgTable(inputs.build.buildArgs, world.env),
  delivery: null,
  platforms: inputs.build.platforms,
  idPrefix: idPrefix(world),
  frontend: frontendIn(preflight),
})

/** Starts what brings modules ahead: beside the build where it asks the mirror, before it where it is given files. */
const start = async (
  { delivery, mirror }: PickedDelivery,
  prewarmed: Prewarmed,
  ports: Pick<Ports, 'files' | 'log' | 'clock'>,
): Promise<Pick<Prepared, 'settle' | 'seconds' | 'given'>> => {
  if (mirror === null || prewarmed.serve === null)
    return { given: null, seconds: 0, settle: async () => NOTHING_BROUGHT }
  const { store } = prewarmed.serve
  const begun = ports.clock.monotonic()
  const stop = new AbortController()
  const isGiven = delivery.kind === 'context'
  // Files that are handed over pass no server that would verify them, so all of them are gone through.
  const wanted = isGiven ? prewarmed.wanted : await missingIn(store, prewarmed.wanted, ports.files)
  const brought = bring(mirror, wanted, stop.signal, ports)
  if (isGiven) await brought
  const { linked, bytes } = await linkVersions(
    isGiven ? wanted : [],
    store,
    isGiven ? delivery.dir : '',
    ports.files,
  )
  const seconds = (ports.clock.monotonic() - begun) / 1000
  const settle = async () => {
    stop.abort()
    await mirror.close()
    return brought
  }
  return { given: isGiven ? { versions: linked.length, bytes } : null, seconds, settle }
}

/** Picks how modules reach the build, opens the mirror, writes the Dockerfile copy that uses both, and starts what brings them. */
export const prepare = async (
  inputs: Inputs,
  preflight: Preflight,
  prewarmed: Prewarmed,
  world: World,
  ports: Pick<Ports, 'files' | 'openMirror' | 'log' | 'clock'>,
): Promise<Prepared> => {
  if (inputs.own.rewrite === 'off') return nothing('The input rewrite is off.')
  const text = preflight.dockerfile === null ? null : await ports.files.read(preflight.dockerfile)
  if (text === null)
    return nothing(
      preflight.withoutDockerfile ?? 'The Dockerfile is not on this machine, so it is built as it is.',
    )
  const patterns = prewarmed.serve?.private ?? ''
  const picked = await pickDelivery(
    {
      driver: preflight.driver,
      gateway: preflight.gateway,
      hasNetwork: inputs.build.network !== 'none',
      serve: prewarmed.serve,
      why: prewarmed.why,
      hasModules: prewarmed.wanted.length > 0,
      dir: await ports.files.temporary('modules'),
    },
    ports.openMirror,
  )
  const options = planOptions(inputs, preflight, world)
  const made = plan(parseDockerfile(text), {
    ...options,
    delivery: picked.delivery,
    hasPrivate: patterns !== '',
  })
  const values = {
    GOPROXY: proxyValue(picked.delivery, made.ownProxies, prewarmed),
    GONOPROXY: noProxyValue(made.ownNoProxy, patterns),
  }
  const isUsed = made.secrets.length > 0
  const started = await start(picked, isUsed ? prewarmed : { ...prewarmed, wanted: [] }, ports)
  return {
    plan: made,
    ...picked,
    ...started,
    secrets: made.secrets.map(({ id, env }) => ({ id, value: values[env] })),
    contexts:
      made.moduleContext !== undefined && picked.delivery.kind === 'context'
        ? [{ name: made.moduleContext, dir: picked.delivery.dir }]
        : [],
  }
}
