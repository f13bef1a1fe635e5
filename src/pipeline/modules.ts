import { parseDockerfile } from '../dockerfile/parse.ts'
import type { CacheAccount } from '../model/incident.ts'
import type { Inputs } from '../model/inputs.ts'
import type { Delivery, Plan } from '../model/plan.ts'
import type { Preflight } from '../model/preflight.ts'
import type { Mirror, Ports } from '../ports/ports.ts'
import { plan } from '../stages/plan/plan.ts'
import { type Prewarmed, pickDelivery } from '../stages/prewarm.ts'
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
}

const nothing = (why: string): Prepared => ({
  plan: null,
  delivery: { kind: 'off', why },
  mirror: null,
  secrets: [],
  contexts: [],
  degradations: [],
})

/** What RUN lines get as GOPROXY: the mirror or the mounted modules first, then what the Dockerfile itself names. */
const proxyValue = (delivery: Delivery, own: readonly string[], chain: string): string => {
  const [theirs] = own
  switch (delivery.kind) {
    case 'proxy':
      return theirs === undefined ? delivery.url : `${delivery.url}|${theirs}`
    case 'context':
      return ['file:///run/go-docker-build/modules', theirs ?? chain].filter((part) => part !== '').join(',')
    case 'off':
      return theirs ?? chain
  }
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

/** Picks how modules reach the build, opens the mirror, and writes the Dockerfile copy that uses both. */
export const prepare = async (
  inputs: Inputs,
  preflight: Preflight,
  prewarmed: Prewarmed,
  world: World,
  ports: Pick<Ports, 'files' | 'openMirror'>,
): Promise<Prepared> => {
  if (inputs.own.rewrite === 'off') return nothing('The input rewrite is off.')
  const text = preflight.dockerfile === null ? null : await ports.files.read(preflight.dockerfile)
  if (text === null) return nothing('The Dockerfile is not on this machine, so it is built as it is.')
  const store = prewarmed.gomodcache === '' ? '' : `${prewarmed.gomodcache}/cache/download`
  const picked =
    inputs.own.goCache === 'off'
      ? {
          delivery: { kind: 'off', why: 'The input go-cache is off.' } as const,
          mirror: null,
          degradations: [],
        }
      : await pickDelivery(
          {
            driver: preflight.driver,
            gateway: preflight.gateway,
            store,
            hasStore: store !== '' && (await ports.files.list(store)).length > 0,
            upstream: prewarmed.chain,
            private: prewarmed.private,
          },
          ports.openMirror,
        )
  const made = plan(parseDockerfile(text), {
    target: inputs.build.target === '' ? null : inputs.build.target,
    buildArgs: buildArgTable(inputs.build.buildArgs, world.env),
    delivery: picked.delivery,
    platforms: inputs.build.platforms,
    idPrefix: idPrefix(world),
    frontend: isAtLeast(preflight.buildkit, FIRST_WITH_SECRET_ENV, true) ? 'ok' : 'old',
  })
  const value = proxyValue(picked.delivery, made.ownProxies, prewarmed.chain)
  return {
    plan: made,
    ...picked,
    secrets: made.secrets.map(({ id }) => ({ id, value })),
    contexts:
      made.moduleContext !== undefined && picked.delivery.kind === 'context'
        ? [{ name: made.moduleContext, dir: picked.delivery.dir }]
        : [],
  }
}

/** What the module cache did, once the build is over. */
export const accountOf = (prewarmed: Prewarmed, prepared: Prepared): CacheAccount => {
  const served = prepared.mirror?.account() ?? { served: 0, fetched: 0, bytes: 0 }
  const isUsed = prepared.secrets.length > 0
  const { delivery } = prepared
  return {
    key: prewarmed.key,
    restored: prewarmed.restored,
    delivery: isUsed ? delivery.kind : 'off',
    why: delivery.kind === 'off' ? delivery.why : isUsed ? null : 'No RUN line takes modules from the host.',
    served: served.served,
    fetched: served.fetched,
    bytes: served.bytes,
    prewarmSeconds: prewarmed.seconds,
  }
}
