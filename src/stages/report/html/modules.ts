import type { ModulesAccount } from '../../../model/incident.ts'
import { inMegabytes } from '../../../text/size.ts'
import { cacheLine, inWords } from '../../../wording/wording.ts'
import { type Child, el, type Markup } from './element.ts'
import { cut, percent, section, shown, table } from './parts.ts'
import type { Scene } from './scene.ts'

/** A time with a bar as long as its share of the longest. */
const timed = (scene: Scene, seconds: number, longest: number): Child => [
  inWords(seconds, scene.language),
  ' ',
  el(
    'svg',
    { class: 'spark', width: 60, height: 8, 'aria-hidden': 'true', focusable: 'false' },
    el('rect', {
      class: 'bar done',
      width: percent(longest > 0 ? Math.max(0.02, seconds / longest) : 0),
      height: 8,
    }),
  ),
]

const longestOf = (rows: readonly { readonly seconds: number }[]): number =>
  rows.reduce((most, { seconds }) => Math.max(most, seconds), 0)

const hosts = (scene: Scene, { hosts: all }: ModulesAccount): Markup | null => {
  const longest = longestOf(all)
  const { labels } = scene
  return table(
    labels.hosts,
    labels.hostTable,
    shown(
      scene,
      [...all].sort((a, b) => b.seconds - a.seconds),
    ).map((host) => [
      cut(scene, host.host),
      host.requests,
      host.failures,
      inMegabytes(host.bytes),
      timed(scene, host.seconds, longest),
      el('span', { class: `state ${host.state}` }, labels.hostStates[host.state]),
    ]),
  )
}

const slowest = (scene: Scene, { slowest: all }: ModulesAccount): Markup | null => {
  const longest = longestOf(all)
  return table(
    scene.labels.slowest,
    scene.labels.slowTable,
    shown(scene, all).map((one) => [
      el('code', {}, cut(scene, `${one.module}@${one.version}`)),
      cut(scene, one.host ?? ''),
      inMegabytes(one.bytes),
      timed(scene, one.seconds, longest),
      one.retries,
    ]),
  )
}

const faults = (scene: Scene, { faults: all }: ModulesAccount): Markup | null =>
  table(
    scene.labels.faults,
    scene.labels.faultTable,
    shown(scene, all).map((fault) => [
      cut(scene, fault.host),
      cut(scene, fault.what),
      fault.status ?? '',
      inWords(fault.seconds, scene.language),
      el('code', {}, cut(scene, fault.path)),
    ]),
  )

const balance = (title: string, good: [number, string], rest: [number, string]): Markup | null => {
  const all = good[0] + rest[0]
  if (all === 0) return null
  const share = good[0] / all
  return el(
    'div',
    { class: 'balance' },
    el('strong', {}, title),
    el(
      'svg',
      { width: '100%', height: 14, 'aria-hidden': 'true', focusable: 'false' },
      el('rect', { class: 'bar rest', width: '100%', height: 14 }),
      el('rect', { class: 'bar good', width: percent(share), height: 14 }),
    ),
    el('span', {}, `${good[1]}, ${rest[1]}`),
  )
}

/** What the caches gave and what came from elsewhere: modules and steps, then the modules by host and by time. */
export const modules = (scene: Scene): Markup | null => {
  const { labels, incident } = scene
  const account = incident.cache.modules
  const steps = (incident.attempts.at(-1)?.steps ?? []).filter(({ instruction }) => instruction !== undefined)
  const cached = steps.filter((step) => step.cached).length
  const served = account === null ? 0 : Math.max(0, account.count - account.fromNetwork)
  const network = account?.fromNetwork ?? 0
  return section(
    'cache',
    labels.cache,
    el('p', {}, cut(scene, cacheLine(incident.cache, scene.language))),
    balance(labels.moduleBalance, [served, labels.fromCache(served)], [network, labels.fromNetwork(network)]),
    balance(
      labels.stepBalance,
      [cached, labels.stepsCached(cached)],
      [steps.length - cached, labels.stepsRun(steps.length - cached)],
    ),
    ...(account === null ? [] : [hosts(scene, account), slowest(scene, account), faults(scene, account)]),
  )
}
