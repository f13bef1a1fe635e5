import type { HostUse, MirrorAccount, ModuleUse, UpstreamFault } from '../ports/ports.ts'

/** Where a file came from, and what that took. */
export interface Bringing {
  readonly from: ModuleUse['from']
  readonly host: string | null
  readonly seconds: number
  readonly retries: number
}

/** A version of a module. */
export interface Version {
  readonly module: string
  readonly version: string
}

/** Most versions and faults that are remembered each, for a server that stays. */
const KEPT = 20_000
const KEPT_FAULTS = 200

type Use = { -readonly [Key in keyof ModuleUse]: ModuleUse[Key] }

/** Counts what the server gives and gets. */
export class Account {
  private served = 0
  private fetched = 0
  private bytes = 0
  private ahead = 0
  private aheadBytes = 0
  private readonly dropped = new Set<string>()
  private readonly modules = new Map<string, Use>()
  private readonly faults = new Map<string, UpstreamFault>()

  /** A file was given to the build; `isFetched` when the network was asked for it then. */
  gave(of: (Version & { readonly ext: string | null }) | null, bytes: number, isFetched: boolean): void {
    this.served++
    this.bytes += bytes
    if (isFetched) this.fetched++
    if (of === null) return
    const use = this.use(of)
    use.hits++
    use.hasZip ||= of.ext === 'zip'
    use.bytes += bytes
  }

  /** A file was brought. */
  brought(of: Version, how: Bringing): void {
    const use = this.use(of)
    use.seconds += how.seconds
    use.retries += how.retries
    if (how.from === 'store') return
    use.from = how.from
    use.host = how.host
  }

  /** A file was brought before the build asked for it. */
  cameAhead(bytes: number): void {
    this.ahead++
    this.aheadBytes += bytes
  }

  /** An upstream failed; that it has not a file is told for each file. */
  failed(fault: UpstreamFault): void {
    const { host, what, status, path } = fault
    const key = `${host} ${what}${status === 404 || status === 410 ? ` ${path}` : ''}`
    if (!this.faults.has(key) && this.faults.size < KEPT_FAULTS) this.faults.set(key, fault)
  }

  damaged({ module, version }: Version): void {
    this.dropped.add(`${module}@${version}`)
  }

  read(hosts: readonly HostUse[]): MirrorAccount {
    const { served, fetched, bytes, ahead, aheadBytes } = this
    return {
      ...{ served, fetched, bytes, ahead, aheadBytes, hosts },
      dropped: [...this.dropped],
      modules: [...this.modules.values()].map((use) => ({ ...use })),
      faults: [...this.faults.values()],
    }
  }

  private use({ module, version }: Version): Use {
    const key = `${module}@${version}`
    const known = this.modules.get(key)
    if (known) return known
    const [oldest] = this.modules.keys()
    if (oldest !== undefined && this.modules.size >= KEPT) this.modules.delete(oldest)
    const use: Use = {
      ...{ module, version, hits: 0, hasZip: false, bytes: 0, seconds: 0 },
      ...{ from: 'store', host: null, retries: 0 },
    }
    this.modules.set(key, use)
    return use
  }
}
