import type { Diagnosis } from '../../model/diagnosis.ts'
import type { Language } from '../../model/language.ts'
import type { Mirror, UpstreamFault } from '../../ports/ports.ts'
import { translate } from '../../wording/translate.ts'

/** Rules that speak of the way to modules, of which Go itself often knows no more than `EOF`. */
const OF_THE_NETWORK = /^(?:proxy|sumdb|network)\./

const inText = (fault: UpstreamFault): string => {
  const status = fault.status === null || fault.what.includes(`${fault.status}`) ? '' : `${fault.status}, `
  const took = fault.seconds >= 0.1 ? ` after ${fault.seconds.toFixed(1)} s` : ''
  return `${status}${fault.what}${took}`
}

const escaped = (module: string): string => module.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`)

/** The fault behind the failure: of the module it names, else of the host it names, else the only one there is. */
const behind = ({ facts }: Diagnosis, faults: readonly UpstreamFault[]): UpstreamFault | null => {
  const { module, host } = facts
  const ofModule =
    module === undefined ? [] : faults.filter(({ path }) => path.startsWith(`${escaped(module)}/@v/`))
  const ofHost = faults.filter((fault) => fault.host === host)
  return ofModule.at(-1) ?? ofHost.at(-1) ?? (faults.length === 1 ? (faults[0] ?? null) : null)
}

/** The build could not reach the module server itself. */
const unreached = (diagnosis: Diagnosis, url: string, language: Language): Diagnosis => {
  const why =
    'That address is the module server of this run, which no request of the build reached: a firewall on this machine may keep containers from it.'
  const help = `Let containers reach ${new URL(url).hostname} on this machine, or set the input \`go-cache: off\` to build without the module server.`
  return {
    ...diagnosis,
    cause: `${diagnosis.cause} ${translate(why, language)}`,
    do: [translate(help, language), ...diagnosis.do],
  }
}

/** Labels of a connection that was never made. */
export const UNREACHED: ReadonlySet<string> = new Set([
  'proxy.connection-refused',
  'proxy.timeout',
  'proxy.network-unreachable',
])

/** The upstream in the place of the address of our server, which only passed its answer on. */
const inUpstreamsName = (diagnosis: Diagnosis, upstream: string): Diagnosis => {
  const { host = '' } = diagnosis.facts
  const named = (text: string): string => text.replaceAll(host, upstream)
  return {
    ...diagnosis,
    title: named(diagnosis.title),
    facts: { ...diagnosis.facts, host: upstream },
    cause: named(diagnosis.cause),
    do: diagnosis.do.map(named),
  }
}

/** Adds to a failure of the module network what the mirror saw of it: host, status, seconds. Everything else stays. */
export const tellFaults = (
  diagnosis: Diagnosis,
  mirror: Mirror | null,
  language: Language = 'en',
): Diagnosis => {
  if (mirror === null || !OF_THE_NETWORK.test(diagnosis.id)) return diagnosis
  const { faults, served, hosts } = mirror.account()
  const fault = behind(diagnosis, faults)
  const isMirror = diagnosis.facts['host']?.replace(/:\d+$/, '') === new URL(mirror.url).hostname
  if (fault === null && isMirror) {
    if (UNREACHED.has(diagnosis.id))
      return served === 0 ? unreached(diagnosis, mirror.url, language) : diagnosis
    const [upstream, ...others] = hosts
    return upstream === undefined || others.length > 0 ? diagnosis : inUpstreamsName(diagnosis, upstream.host)
  }
  if (fault === null) return diagnosis
  const asked = `The module server asked ${fault.host} for ${fault.path}: ${inText(fault)}.`
  return {
    ...diagnosis,
    facts: {
      ...diagnosis.facts,
      host: fault.host,
      ...(fault.status === null ? {} : { status: `${fault.status}` }),
      seconds: fault.seconds.toFixed(1),
    },
    cause: `${diagnosis.cause} ${translate(asked, language)}`,
  }
}
