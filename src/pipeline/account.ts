import type { CacheAccount, ModulesAccount } from '../model/incident.ts'
import type { MirrorAccount } from '../ports/ports.ts'
import type { Prewarmed } from '../stages/prewarm.ts'
import type { Prepared } from './modules.ts'
import type { Carried } from './seed.ts'

/** Single modules, hosts and faults told of one run. */
const MOST = 20

const seconds = (value: number): number => Math.round(value * 1000) / 1000

const modulesOf = (account: MirrorAccount, { given }: Prepared): ModulesAccount => {
  const used = account.modules.filter(({ hits }) => given !== null || hits > 0)
  const came = account.modules.filter(({ from }) => from !== 'store')
  return {
    count: given?.versions ?? used.length,
    bytes: given?.bytes ?? account.bytes,
    fromNetwork: used.filter(({ from }) => from !== 'store').length,
    ahead: account.ahead,
    aheadBytes: account.aheadBytes,
    dropped: account.dropped.slice(0, MOST),
    hosts: account.hosts.slice(0, MOST).map((one) => ({ ...one, seconds: seconds(one.seconds) })),
    slowest: came
      .sort((a, b) => b.seconds - a.seconds)
      .slice(0, MOST)
      .map(({ module, version, host, bytes, retries, ...use }) => ({
        ...{ module, version, host, bytes, retries },
        seconds: seconds(use.seconds),
      })),
    faults: account.faults.slice(0, MOST).map((fault) => ({ ...fault, seconds: seconds(fault.seconds) })),
  }
}

/** What the caches did, once the build is over. */
export const accountOf = (
  prewarmed: Prewarmed,
  prepared: Prepared,
  carried: Pick<Carried, 'account' | 'layers'>,
): CacheAccount => {
  const account = prepared.mirror?.account() ?? null
  const isUsed = prepared.secrets.length > 0
  const { delivery, plan } = prepared
  const [refused] = plan?.withoutHost ?? []
  const unused =
    refused === undefined
      ? 'No RUN line takes modules from the host.'
      : `Line ${refused.line}: ${refused.why}.`
  return {
    key: prewarmed.key,
    restored: prewarmed.restored,
    delivery: isUsed ? delivery.kind : 'off',
    why: delivery.kind === 'off' ? delivery.why : isUsed ? null : unused,
    served: account?.served ?? 0,
    fetched: account?.fetched ?? 0,
    bytes: account?.bytes ?? 0,
    prewarmSeconds: seconds(prewarmed.seconds + prepared.seconds),
    modules: account === null ? null : modulesOf(account, prepared),
    build: carried.account,
    layers: carried.layers.account,
  }
}
