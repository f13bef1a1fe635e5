import type { Diagnosis } from '../model/diagnosis.ts'
import type { MirrorAccount, UpstreamFault } from '../ports/ports.ts'

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

/** Adds to a failure of the module network what the mirror saw of it: host, status, seconds. Everything else stays. */
export const tellFaults = (diagnosis: Diagnosis, account: MirrorAccount | null): Diagnosis => {
  if (account === null || !OF_THE_NETWORK.test(diagnosis.id)) return diagnosis
  const fault = behind(diagnosis, account.faults)
  if (fault === null) return diagnosis
  return {
    ...diagnosis,
    facts: {
      ...diagnosis.facts,
      host: fault.host,
      ...(fault.status === null ? {} : { status: `${fault.status}` }),
      seconds: fault.seconds.toFixed(1),
    },
    cause: `${diagnosis.cause} The module server asked ${fault.host} for ${fault.path}: ${inText(fault)}.`,
  }
}
